"""Something new in a sentence, and what is told of it: "He built a house that stood for a hundred years." becomes "He
built a house." and "This house stood for a hundred years."

Only where the first half stays true alone: something really built, seen or used, not what is wanted, denied or usual.
"""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    body,
    comma_before,
    ends_sentence,
    is_negated,
    is_plural,
    number,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import as_object, mention

# "He wanted a house that was warm" says nothing of any house; "it felt like a day that ..." nothing without the rest.
NOT_REAL = frozenset(
    """want need seek look like prefer avoid require ask wish hope plan try imagine expect demand lack await search
    desire dream suggest propose recommend consider hate love fear believe doubt deny refuse prevent be become remain
    seem appear feel call name choose allow mean understand know give take""".split()
)
EMPTY = frozenset(
    """way thing one something anything kind type sort lot number time day moment point reason fact part place case
    degree extent manner phenomenon sense people person someone those everything area group example result
    sight sound noise feeling world""".split()
)
SINGLING = frozenset("such same only first last other another more most less least few fewer any every each no".split())
COUNTS = frozenset({"several", "many", "some", "two", "three", "four", "five", "six"})
USUAL = frozenset("some many most every each all few no any".split())  # of these, what is told is told of each


def find(p: Parsed) -> Iterator[Cut]:
    for verb in p.tokens:
        run = body(p, verb.i) if verb.dep == "relcl" else None
        if not run or len(run) < 4 or not ends_sentence(p, run) or not tense(p, verb.i):
            continue
        noun = p.tokens[verb.head]
        if noun.i == run[0] - 1 and _is_new(p, noun) and _is_real(p, noun):
            pieces = _pieces(p, noun, verb, run)
            if pieces:
                yield Cut("split", 150 + run[0], frozenset(run), pieces, balance(p, len(run)), 0.6)


def _is_new(p: Parsed, noun: Token) -> bool:
    """Whether a noun is said for the first time here and says something by itself."""
    before = {t.lower for t in p.children(noun.i, "det", "amod", "nummod", "predet", "poss") if t.i < noun.i}
    tags = {t.tag for t in p.children(noun.i, "amod")}
    again = any(t.lemma.lower() == noun.lemma.lower() for t in p.tokens[: noun.i])
    if again or noun.pos != "NOUN" or noun.lemma.lower() in EMPTY or before & SINGLING or tags & {"JJS", "JJR"}:
        return False
    start = min(t.i for t in [noun, *p.children(noun.i)])
    if p.children(noun.i, "conj", "poss") or noun.dep == "conj" or comma_before(p, start):  # ", a detail that ..."
        return False
    if noun.tag == "NN":
        return bool(before & {"a", "an"})
    told = noun.dep == "dobj" or bool(p.children(noun.i, "amod", "compound"))
    known = before & {"the", "these", "those", "his", "her", "their"}
    return bool(before & COUNTS) or (tense(p, p.root.i) == PAST and told and not known)


def _is_real(p: Parsed, noun: Token) -> bool:
    """Whether the main clause says that there is or was such a thing."""
    over = p.tokens[noun.head]
    while noun.dep == "pobj" and p.tokens[over.head].pos == "NOUN" and _differ(p, noun, p.tokens[over.head]):
        noun = p.tokens[over.head]  # "a book of poems that were ...": the number tells which
        over = p.tokens[noun.head]
    if noun.dep == "pobj" and over.dep in ("prep", "agent") and over.lower not in ("like", "with"):
        over = p.tokens[over.head]
    elif noun.dep != "dobj":
        return False
    who = subject(p, over.i)
    if over.i != p.root.i or who is None or over.lemma in NOT_REAL or is_negated(p, over.i):
        return False
    if any(t.tag == "MD" for t in p.tokens[: noun.i]):
        return False
    told = {t.lower for t in [who, *p.children(who.i)]}
    marks = {t.lower for clause in p.children(over.i, "advcl") for t in p.children(clause.i, "mark", "advmod")}
    unreal = marks & {"if", "unless", "whenever", "until"} or (tense(p, over.i) != PAST and "when" in marks)
    return tense(p, over.i) in (PAST, PRESENT) and not told & USUAL and not unreal


def _differ(p: Parsed, noun: Token, over: Token) -> bool:
    return any(number(p, verb) for verb in p.children(noun.i, "relcl")) and is_plural(p, noun.i) != is_plural(p, over.i)


def _pieces(p: Parsed, noun: Token, verb: Token, run: list[int]) -> tuple[Piece, ...] | None:
    opening = p.tokens[run[0]]
    if any(p.children(t.i, "aux", "auxpass") for t in p.children(verb.i, "conj")):
        return None  # "went to a town that was near and had joined ...": the town had not
    if opening.lower not in ("that", "which", "who") or opening.head != verb.i:
        return None
    named = mention(p, noun.i, opening.lower == "who" or is_person(p, noun.i), leading=False)
    if named is None:
        return None
    if opening.dep in ("nsubj", "nsubjpass"):
        agrees = number(p, verb) in ("", "plural" if is_plural(p, noun.i) else "singular")
        return (*named, *run[1:]) if agrees else None
    if opening.dep != "dobj" or p.children(verb.i, "dative", "oprd", "ccomp", "xcomp", "advcl", "prt", "conj"):
        return None  # "bridges that people come to see": the bridges belong to another verb
    at = run.index(verb.i)
    return (*run[1 : at + 1], *as_object(named), *run[at + 1 :])
