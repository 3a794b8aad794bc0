"""Passive to active where the doer is named: "The cake was eaten by the dog" becomes "The dog ate the cake"."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Piece, Recast
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    SINGULAR_FORMS,
    be,
    body,
    is_negated,
    is_plural,
    subject,
)
from scaffolds.engines.built_in.simplify.splits.mention import OBJECT_FORM

# The helping verbs of a passive, and the form of the verb with what stays of them in the active.
PAST_FORM, PERFECT, GOING_ON = frozenset({"was", "were"}), frozenset({"has", "have", "had"}), "being"
# With these as the subject, the turned sentence would ask what, or say something else of each.
SCOPED = frozenset("what who which that this there each every both all any most some few many".split())
MEANS = frozenset(
    "mean hand sea air land road rail train bus boat car way means time end accident law name order".split()
)
MOST = 7  # words in the doer or the subject: a longer one would make the turned sentence harder, not plainer
OWNERS = frozenset({"'s", "'", "\N{RIGHT SINGLE QUOTATION MARK}s", "\N{RIGHT SINGLE QUOTATION MARK}"})


def find(p: Parsed) -> Iterator[Recast]:
    for verb in p.tokens:
        if verb.tag == "VBN" and not is_negated(p, verb.i):
            recast = _of(p, verb)
            if recast:
                yield recast


def _of(p: Parsed, verb: Token) -> Recast | None:
    who = next(iter(p.children(verb.i, "nsubjpass")), None)
    helpers = p.children(verb.i, "aux", "auxpass")
    agent = next(iter(p.children(verb.i, "agent")), None)
    if who is None or agent is None or not helpers or p.children(verb.i, "advcl", "acl", "acomp"):
        return None
    if verb.dep == "advcl" and (over := subject(p, verb.head)) is not None and over.lower in OBJECT_FORM:
        return None  # "When the young are shut out by others, they are sad": "they" would be the others
    if who.tag in ("WDT", "WP") or who.lower == "that":
        return None
    return _turned(p, verb, who, helpers, agent)


def _turned(p: Parsed, verb: Token, who: Token, helpers: list[Token], agent: Token) -> Recast | None:
    done_to, doer_run, doer = body(p, who.i), body(p, agent.i), next(iter(p.children(agent.i, "pobj")), None)
    if not done_to or not doer_run or doer is None or doer_run[0] != agent.i:
        return None
    if _is_listed(p, verb, doer_run) or not _are_whole(p, verb, done_to, doer_run) or not _is_between(p, verb, helpers):
        return None
    if not _is_doer(p, doer, verb.i == p.root.i) or done_to[-1] + 1 != helpers[0].i or not _are_phrases(p, verb, agent):
        return None
    if who.tag == "NNS" and helpers[0].lower in SINGULAR_FORMS:  # a name that looks like a plural ("Frances was")
        return None
    form = _active(verb, [t.lower for t in helpers], is_plural(p, doer.i))
    if form is None or _may_be_one(doer, form, helpers):
        return None
    between = [i for i in range(helpers[0].i + 1, verb.i) if i not in {t.i for t in helpers}]
    if any(p.tokens[i].lower in ("only", "just", "mainly", "mostly") for i in between):
        return None  # "was only worn by soldiers": by nobody else
    said: tuple[Piece, ...] = (OBJECT_FORM[who.lower],) if who.lower in OBJECT_FORM else tuple(done_to)
    pieces = (*doer_run[1:], *form[:-1], *between, form[-1], *said, *range(verb.i + 1, agent.i))
    return Recast("voice", 50, done_to[0], doer_run[-1] + 1, pieces, 0.8, 0.8)


def _is_between(p: Parsed, verb: Token, helpers: list[Token]) -> bool:
    """Whether the verb stands by itself, close behind its helpers: joined to no other, and not "as it was called"."""
    alone = not p.children(verb.i, "conj", "prt") and verb.dep != "conj"
    return alone and verb.i - helpers[-1].i <= 2 and all(t.lower != "as" for t in p.children(verb.i, "mark", "advmod"))


def _are_whole(p: Parsed, verb: Token, done_to: list[int], doer_run: list[int]) -> bool:
    """Whether both are short and whole: in "by men in the Calais | camp" the parser cut a name short. A number does not
    open a sentence ("11 children survive him")."""
    after = p.tokens[doer_run[-1] + 1]
    counted = done_to[0] == 0 and p.tokens[doer_run[1]].text[:1].isdigit()
    fits = len(done_to) <= MOST and len(doer_run) <= MOST and p.tokens[done_to[0]].lower not in SCOPED
    return fits and not counted and after.pos not in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")


def _may_be_one(doer: Token, form: tuple[str, ...], helpers: list[Token]) -> bool:
    """Whether the verb must show one or many where a name may be either: "the Rocks break"."""
    numbered = form[0] in ("has", "is") or helpers[-1].lower in ("is", "are")
    return numbered and doer.pos == "PROPN" and doer.lower.endswith("s")


def _is_listed(p: Parsed, verb: Token, doer_run: list[int]) -> bool:
    """Whether the doer is one of several, is told more of between commas, or is named by what was done: "by poets, as
    well as by kings", "by the mayor, Ann Lee", "either used by plants or lost", "made by their owners"."""
    words = [p.tokens[i] for i in doer_run]
    paired = any(t.lower in ("either", "both", "neither") for t in p.children(verb.i)) or bool(p.children(verb.i, "cc"))
    several = len(p.children(verb.i, "agent")) > 1 or any(t.lower == "by" for t in p.tokens[doer_run[-1] + 1 :])
    owned = words[-1].text in OWNERS or any(t.tag == "PRP$" for t in words)
    return paired or several or owned or any(t.text in ",;(" for t in words)


def _active(verb: Token, helpers: list[str], plural: bool) -> tuple[str, ...] | None:
    """A passive verb in the active, in one or two words: "was built" is "built", "has been built" is "has built"."""
    opening, rest = helpers[0], helpers[1:]
    before: tuple[str, ...] = ()
    if not rest and opening in PAST_FORM:
        tag = "VBD"
    elif not rest and opening in ("is", "are"):
        tag = "VBP" if plural else "VBZ"
    elif rest == ["been"] and opening in PERFECT:
        tag, before = "VBN", (opening if opening == "had" else ("have" if plural else "has"),)
    elif rest == [GOING_ON]:
        tag, before = "VBG", (be(PAST if opening in PAST_FORM else PRESENT, plural),)
    elif rest == ["be"] and opening in ("will", "can", "could", "would", "may", "might", "must", "should"):
        tag, before = "VB", (opening,)
    else:
        return None
    form = inflect(verb.lemma, tag)
    return (*before, form) if form else None


def _are_phrases(p: Parsed, verb: Token, agent: Token) -> bool:
    """Whether only phrases of place or time stand between the verb and "by": "was built in 1070 by ..."."""
    run: set[int] = set()
    for phrase in p.children(verb.i, "prep", "npadvmod", "oprd", "xcomp"):
        run.update(p.subtree(phrase.i))
    return set(range(verb.i + 1, agent.i)) <= run


def _is_doer(p: Parsed, doer: Token, verb_is_main: bool) -> bool:
    """Whether "by ..." says who did it, not when, where or how, and whether it is one or many."""
    plain = verb_is_main or is_person(p, doer.i) or doer.pos == "PROPN"  # "related by the food they eat"
    if not plain or p.children(doer.i, "relcl", "acl"):
        return False
    if doer.lower in ("many", "some", "others", "everyone") and not p.children(doer.i):
        return True
    if doer.lemma.lower() in ("species", "series", "means", "specie"):
        return False
    if any(t.tag == "NNS" for t in p.children(doer.i, "compound")):  # "the letters AA": one or many
        return False
    if doer.tag == "NN" and not p.children(doer.i, "det", "poss", "nummod"):  # "by mobile phone", "by fire"
        return False
    return doer.pos in ("NOUN", "PROPN") and doer.lemma not in MEANS and doer.entity not in ("DATE", "TIME", "MONEY")
