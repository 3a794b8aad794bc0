"""What would be lost where a joined sentence is cut in two: the "and" of a list, the "when" or "that" over both halves,
a main clause that is still to come."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import FINITE
from scaffolds.engines.built_in.simplify.splits.grammar import is_negated, subject

OPENERS = frozenset("as when while if after before until till because since though although unless once".split())
DOUBTFUL = frozenset("probably perhaps possibly maybe apparently allegedly supposedly reportedly likely".split())
CLAUSES = ("advcl", "ccomp", "relcl", "acl", "pcomp")
FENCES = frozenset({";", ":", "--", "\N{EN DASH}", "\N{EM DASH}"})
SHORT = 4  # words in a thing of a list
NEAR = 5  # words


def opens_list(p: Parsed, end: int) -> bool:
    """Whether the words before `end` hold a list whose "and" comes later: "He shut the door, sat down | and read"."""
    return any(_is_joined_by_comma(p, t, end) for t in p.tokens[:end]) or _is_list_of_things(p, end)


def _is_joined_by_comma(p: Parsed, verb: Token, end: int) -> bool:
    if verb.dep != "conj" or verb.pos not in ("VERB", "AUX") or p.tokens[verb.head].pos not in ("VERB", "AUX"):
        return False
    start = min([verb.i, *(t.i for t in p.children(verb.i, "aux", "auxpass", "neg", "advmod") if t.i < verb.i)])
    if not start or p.tokens[start - 1].text != ",":
        return False
    links = [t.i for t in p.tokens[:start] if t.dep == "cc" and verb.head < t.i]
    between = p.tokens[links[-1] if links else start : start]
    linked = bool(links) and not any(t.tag in FINITE for t in between)
    return not linked and all(t.dep != "cc" for t in p.tokens[verb.i : end])


def _is_list_of_things(p: Parsed, end: int) -> bool:
    """ "... stress, worry, anger | and it is a cause": three or more, and no "and" among the last."""
    commas = [t.i for t in p.tokens[:end] if t.text == "," and t.i < end - 1]
    if len(commas) < 2:
        return False
    last = [t for t in p.tokens[commas[-1] + 1 : end] if t.text != ","]
    middle = list(p.tokens[commas[-2] + 1 : commas[-1]])
    bare = [t for t in [*middle, *last] if t.pos not in ("NOUN", "PROPN", "ADJ")]
    ends = all(part and len(part) < SHORT and part[-1].pos == "NOUN" for part in (middle, last))
    return ends and not bare


def is_under_opener(p: Parsed, link: int) -> bool:
    """Whether the half before a link is a clause whose main clause is still to come: "and when it rained | and the
    wind blew, they left"; or one that may reach over the link: "the evening, when all would be done | and ..."."""
    for token in p.tokens[:link]:
        if token.lower in OPENERS and (token.tag == "WRB" or token.dep in ("mark", "advmod")):
            fenced = not token.i or p.tokens[token.i - 1].dep == "cc" or p.tokens[token.i - 1].text in FENCES
            said = [t for t in p.tokens[token.i : link] if t.tag in FINITE and t.dep not in ("aux", "auxpass")]
            helped = [t for t in p.tokens[token.i : link] if t.dep in ("aux", "auxpass") and t.tag in FINITE]
            if fenced and len(said) + len(helped) < 2:
                return True
    return False


def reaches(p: Parsed, first: Token, link: int) -> Token | None:
    """The verb of a clause with a link and a subject of its own that ends where the second half begins, so that this
    may be part of it: "she wrote that it was late | and ..."."""
    for verb in p.tokens[first.i + 1 : link]:
        if verb.dep in CLAUSES and subject(p, verb.i) is not None and _is_opened(p, verb):
            below = [i for i in p.subtree(verb.i) if i < link and p.tokens[i].text != ","]
            last = max(i for i in range(link) if p.tokens[i].text != ",")
            if below and max(below) == last:
                return verb
    return None


def _is_opened(p: Parsed, verb: Token) -> bool:
    opened = bool(p.children(verb.i, "mark")) or any(t.tag == "WRB" for t in p.children(verb.i, "advmod"))
    return opened or verb.dep == "ccomp"


def is_subject(p: Parsed, verb: Token, who: Token) -> bool:
    """Whether what the parser takes for the subject of a second half can be one, and the only one: "burns" is none in
    "it is shaken, and burns blue", nor "scarce" in "and scarce could see"."""
    alone = len(p.children(verb.i, "nsubj", "nsubjpass")) < 2
    noun = who.pos in ("NOUN", "PROPN", "PRON", "DET", "NUM") or who.tag in ("VBG", "EX")
    return alone and (noun or bool(p.children(who.i, "det"))) and who.tag not in FINITE


def is_fenced_off(p: Parsed, noun: Token) -> bool:
    """Whether a noun ends a phrase between commas: "a power, at war, which holds" is no war that holds. Or
    what something is measured by: "strips thicker than at the ends, which press"."""
    over = p.tokens[noun.head]
    fenced = noun.dep == "pobj" and over.i > 0 and p.tokens[over.i - 1].text == ","
    return fenced or any(t.lower == "than" for t in p.tokens[max(0, noun.i - NEAR) : noun.i])


def covers_both(p: Parsed, first: Token, link: Token) -> bool:
    """Whether a "probably" before the first verb is meant for both, "but" only sets right what was denied ("it does not
    touch the floor but hangs above it"), or the first half breaks off in a verb ("the tea that he drank and was")."""
    unsure = any(t.lower in DOUBTFUL for t in p.tokens[: first.i + 2])
    last = p.tokens[link.i - 1 - (p.tokens[link.i - 1].text == ",")]
    cut_short = last.i != first.i and last.tag in FINITE and subject(p, last.i) is not None
    return unsure or cut_short or (link.lower == "but" and is_negated(p, first.i))
