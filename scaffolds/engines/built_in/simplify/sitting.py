"""Whether a plain word fits the place of the word it stands for, whatever its entry asks."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.lexicon import Entry
from scaffolds.engines.built_in.simplify.nouns import fits
from scaffolds.engines.built_in.simplify.roles import is_passive

NOUN_ROLES = frozenset("nsubj nsubjpass dobj pobj attr conj appos ROOT dative npadvmod oprd".split())
SEPARABLE = frozenset({"up", "in", "off", "out", "down", "away", "back", "apart", "together", "over"})
# What describes the noun of a plain phrase: an adjective before it would be out of place ("white small children").
DESCRIBING = frozenset(
    """great strong bad good big small large young long short wide high deep quick cruel sad angry rude unfair wild new
    terrible secret guilty broken safe hard odd rough regular important serious special early old ordinary""".split()
)
PERSONAL = frozenset({"him", "her", "it", "them", "me", "us", "you", "himself", "herself", "itself", "themselves"})
# Not "very amazing", "more huge", "rather whole".
ABSOLUTE = frozenset(
    """amazing wonderful huge tiny terrible awful shocked great excellent endless whole perfect dead main only amazed
    horrible fearsome best made-up everlasting hidden""".split()
)
NEGATIVE = frozenset("not n't no never neither nor hardly longer without".split())


def sits_well(parsed: Parsed, token: Token, part: str, entry: Entry) -> bool:
    if part == "noun":
        owner = token.dep == "poss" and token.tag == "NN"  # "the physician's", not "the physicians'"
        placed = (owner or token.dep in NOUN_ROLES) and not _paired(parsed, token)
        first, _, more = entry.plain.partition(" ")
        crowded = bool(more) and first in DESCRIBING and bool(parsed.children(token.i, "amod"))
        return placed and not crowded and fits(parsed, token, entry.plain)
    if part == "prep" and not parsed.children(token.i, "pobj", "pcomp"):  # "the country beneath"
        return False
    if part == "verb":
        return _verb_sits_well(parsed, token, entry.plain)
    if part == "adv" and " " in entry.plain and not (_has_room(parsed, token) and _may_open(parsed, token, entry)):
        return False
    absolute = entry.plain.startswith("very ") or "-" in entry.plain or entry.plain in ABSOLUTE
    if part in ("adj", "adv") and absolute and _is_measured(parsed, token):
        return False
    if entry.plain.startswith("not ") and any(t.lower in NEGATIVE for t in parsed.tokens[: token.i]):
        return False  # "no longer impractical" is not "no longer not sensible"
    if part == "adj":
        return token.dep in ("amod", "acomp", "conj", "attr", "oprd", "ccomp", "advcl", "relcl", "ROOT")
    return True


def _may_open(parsed: Parsed, token: Token, entry: Entry) -> bool:
    """Not "a little" straight after "a": "a slightly bigger brain"."""
    return not (entry.plain.startswith("a ") and token.i and parsed.tokens[token.i - 1].pos == "DET")


def _has_room(parsed: Parsed, token: Token) -> bool:
    """Whether several words can stand for an adverb here: after its verb or first, but not in "to publicly state"."""
    head = parsed.tokens[token.head]
    return token.i == 0 or token.i > head.i or head.pos in ("ADJ", "ADV")


def _is_measured(parsed: Parsed, token: Token) -> bool:
    """Whether "so", "most", "too" or the like stands with a word, where "very" (or an absolute word) cannot."""
    such = any(t.lower in ("such", "quite", "rather") for t in parsed.tokens[max(0, token.i - 2) : token.i])
    return such or bool(parsed.children(token.i, "advmod", "neg"))


def _paired(parsed: Parsed, token: Token) -> bool:
    """Whether a noun leans on another noun, so that both together name one thing."""
    return any(t.dep == "compound" for t in parsed.children(token.i))


def _is_noun(parsed: Parsed, token: Token) -> bool:
    """Whether what looks like a verb is a noun whose owner has lost its mark: "to fight the activists claims that"."""
    who = parsed.children(token.i, "nsubj") or list(parsed.tokens[max(0, token.i - 1) : token.i])
    return token.tag == "VBZ" and any(t.tag == "NNS" for t in who)


def _verb_sits_well(parsed: Parsed, token: Token, plain: str) -> bool:
    if token.dep in ("aux", "auxpass", "amod", "compound") or parsed.children(token.i, "prt"):
        return False
    if _is_noun(parsed, token):
        return False
    over = parsed.tokens[token.head]
    if token.dep == "conj" and (over.pos == "ADJ" or over.dep == "amod"):  # "picky and demanding guests"
        return False
    if plain.split()[0] == "have" and any(t.lower in ("had", "'d") for t in parsed.children(token.i, "aux")):
        return False  # "had suffered" is not "had had"
    first = plain.split()[0]
    if first in ("get", "have") and is_passive(parsed, token.i):
        return False  # "views are got", "the land was had"
    if first in ("get", "go", "come") and token.tag == "VBN" and token.dep in ("ccomp", "oprd", "acl"):
        return False  # "had the road improved": not "had the road got better"
    after = parsed.tokens[token.i + 1 : token.i + 2]
    loose = plain.split()[-1] in SEPARABLE
    if loose and after and after[0].lower in PERSONAL:
        return False
    return not (loose and after and after[0].lower in SEPARABLE)
