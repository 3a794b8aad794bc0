"""What stands in brackets becomes a sentence of its own where it says a whole thing: a clause, another name, when
somebody was born or lived. Other dates, measures and asides in brackets stay, and so do the letters that a name is
short for: "CPU is short for ..." is one sentence more and no easier to read."""
import re
from collections.abc import Callable, Iterator, Sequence

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    final,
    is_plural,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

NAMING = frozenset({"known", "called", "named", "nicknamed"})
THEN, NOW = frozenset({"formerly", "previously", "originally"}), frozenset({"now", "today"})
DASHES = frozenset({"-", "--", "\N{EN DASH}", "\N{EM DASH}"})
YEAR = re.compile(r"1?\d{3}|20\d\d")
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec""".split()
)

Pieces = tuple[Piece, ...]


def find(p: Parsed) -> Iterator[Cut]:
    opens = [t.i for t in p.tokens if t.text == "("]
    closes = [t.i for t in p.tokens if t.text == ")"]
    for start, end in zip(opens, closes, strict=True):
        inside = _trimmed(p, range(start + 1, end))
        if start and inside:
            made = (pattern(p, p.tokens[start - 1], inside) for pattern in PATTERNS)
            pieces = next((pieces for pieces in made if pieces), None)
            if pieces:
                yield Cut("brackets", 400, frozenset(range(start, end + 1)), pieces, balance(p, len(inside)), 0.6)


def _trimmed(p: Parsed, inside: range) -> range:
    """Without loose marks at its edges: "(; born in 1950)"."""
    start, end = inside.start, inside.stop
    while start < end and p.tokens[start].text in ",;":
        start += 1
    while start < end and p.tokens[end - 1].text in ",;":
        end -= 1
    return range(start, end)


def _statement(p: Parsed, noun: Token, inside: range) -> Pieces | None:
    verbs = [i for i in inside if p.tokens[i].pos in ("VERB", "AUX") and tense(p, i) and p.tokens[i].dep != "relcl"]
    whole = [i for i in verbs if (who := subject(p, i)) is not None and who.i in inside and who.dep != "csubj"]
    if not whole or len(inside) < 4 or p.tokens[inside[0]].pos not in ("DET", "PRON", "NOUN", "PROPN"):
        return None
    loose = p.tokens[inside[0]].tag in ("WP", "WDT", "WRB") or p.tokens[whole[0]].head in inside
    pointing = p.tokens[inside[0]].pos == "PRON" or p.tokens[inside[0]].lower in ("none", "all", "both", "some", "each")
    looks_back = pointing and inside[-1] + 2 < final(p)  # "that was his mother": whose?
    return None if loose or looks_back else tuple(inside)


def _other_name(p: Parsed, noun: Token, inside: range) -> Pieces | None:
    """ "(also known as X)", "(now X)", "(formerly X)" after a name or noun, which is named again with it."""
    first = p.tokens[inside[0]]
    time = tense(p, p.root.i)
    known = any(t.lower in NAMING for t in p.tokens[inside[0] : inside[0] + 2]) and first.tag in ("RB", "VBN")
    if first.lower in THEN:
        time = PAST
    elif first.lower in NOW:
        time = PRESENT
    elif not known:
        return None
    if any(t.text == ":" for t in p.tokens[inside[-1] :]):  # it would come after the list
        return None
    if len(inside) < 2 or p.tokens[inside[-1]].text[:1].isdigit() or time not in (PAST, PRESENT):
        return None
    # "a part for sight (called ...)": the part, or the sight
    within = noun.dep == "pobj" and noun.pos == "NOUN" and (first.tag == "VBN" or bool(p.children(noun.i, "amod")))
    named = None if within else _named(p, noun, names_person(p, noun.i))
    return (*named, be(time, is_plural(p, noun.i)), *inside) if named else None


def _named(p: Parsed, noun: Token, person: bool | None) -> Pieces | None:
    leading = noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i
    return mention(p, noun.i, person, leading) if noun.pos in ("NOUN", "PROPN") else None


def _born(p: Parsed, noun: Token, inside: range) -> Pieces | None:
    """ "Stevens (born 20 April 1920)": "Stevens was born on 20 April 1920." """
    rest = list(inside[1:])
    if p.tokens[inside[0]].lower != "born" or not rest or not _is_person(p, noun):
        return None
    named = _named(p, noun, True)
    linked = p.tokens[rest[0]].lower in ("in", "on", "at")
    date, place = _date_and_place(p, rest)
    if named is None or not (linked or _is_date(p, date)):
        return None
    return (*named, "was born", *rest) if linked else (*named, "was born", _link(p, date), *date, *place)


def _date_and_place(p: Parsed, run: list[int]) -> tuple[list[int], Pieces]:
    """ "6 December 1969 in Rathenow", "6 December 1969, Rathenow, Germany": where the date ends, and how the place is
    said, which is one name after another with commas between."""
    years = [n for n, i in enumerate(run) if YEAR.fullmatch(p.tokens[i].text)]
    cut = years[-1] + 1 if years else len(run)
    date, rest = run[:cut], run[cut:]
    if not rest or p.tokens[rest[0]].lower not in (",", "in"):
        return run, ()
    places = [p.tokens[i] for i in rest[1:] if p.tokens[i].text != ","]
    return (date, ("in", *rest[1:])) if places and all(t.pos == "PROPN" for t in places) else (run, ())


def _lived(p: Parsed, noun: Token, inside: range) -> Pieces | None:
    """ "Gwynne (10 July 1926 – 2 July 1993)": "Gwynne lived from 10 July 1926 to 2 July 1993." """
    marks = [i for i in inside if p.tokens[i].text in DASHES]
    if len(marks) != 1 or not _is_person(p, noun):
        return None
    first, last = list(range(inside.start, marks[0])), list(range(marks[0] + 1, inside.stop))
    named = _named(p, noun, True)
    if named is None or not (_is_date(p, first) and _is_date(p, last)):
        return None
    return (*named, "lived from", *first, "to", *last)


def _is_person(p: Parsed, noun: Token) -> bool:
    described = next(iter(p.children(p.root.i, "attr")), None) if noun.head == p.root.i else None
    is_one = described is not None and names_person(p, noun.i, described.i) is True
    return noun.pos == "PROPN" and (noun.entity == "PERSON" or is_one)


def _is_date(p: Parsed, run: Sequence[int]) -> bool:
    words = [p.tokens[i].lower.rstrip(".") for i in run if p.tokens[i].text not in ",."]
    dated = all(word in MONTHS or word.isdigit() for word in words)
    return bool(words) and len(words) <= 3 and dated and YEAR.fullmatch(words[-1]) is not None


def _link(p: Parsed, run: Sequence[int]) -> str:
    days = [p.tokens[i].text for i in run if p.tokens[i].text.isdigit() and len(p.tokens[i].text) < 3]
    return "on" if days else "in"


PATTERNS: tuple[Callable[[Parsed, Token, range], Pieces | None], ...] = (
    _born, _lived, _other_name, _statement,
)
