"""A whole clause in brackets becomes a sentence of its own, and so does another name: "the carp (also known as the mud
fish)". Dates, places and letters in brackets stay."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.splits.grammar import PAST, PRESENT, balance, be, is_plural, subject, tense
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person


NAMING = frozenset({"known", "called", "named", "nicknamed"})


def find(p: Parsed) -> Iterator[Cut]:
    opens = [t.i for t in p.tokens if t.text == "("]
    closes = [t.i for t in p.tokens if t.text == ")"]
    for start, end in zip(opens, closes, strict=True):
        inside = range(start + 1, end)
        pieces = _statement(p, inside) or _other_name(p, inside)
        if pieces:
            yield Cut("brackets", 400, frozenset(range(start, end + 1)), pieces, balance(p, len(inside)), 0.6)


def _statement(p: Parsed, inside: range) -> tuple[Piece, ...] | None:
    verbs = [i for i in inside if p.tokens[i].pos in ("VERB", "AUX") and tense(p, i) and p.tokens[i].dep != "relcl"]
    whole = [i for i in verbs if (who := subject(p, i)) is not None and who.i in inside and who.dep != "csubj"]
    if not whole or len(inside) < 4 or p.tokens[inside[0]].pos not in ("DET", "PRON", "NOUN", "PROPN"):
        return None
    loose = p.tokens[inside[0]].tag in ("WP", "WDT", "WRB") or p.tokens[whole[0]].head in inside
    return None if loose else tuple(inside)


def _other_name(p: Parsed, inside: range) -> tuple[Piece, ...] | None:
    """ "also known as X" after a name or noun; what is named is named again with it."""
    noun = p.tokens[inside[0] - 2] if inside[0] > 1 else None
    said = [i for i in inside if p.tokens[i].lower in NAMING]
    time = tense(p, p.root.i)
    opens = len(inside) > 2 and said and said[0] - inside[0] < 2 and p.tokens[inside[0]].tag in ("RB", "VBN")
    if noun is None or not opens or time not in (PAST, PRESENT) or noun.pos not in ("NOUN", "PROPN"):
        return None
    leading = noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i
    named = mention(p, noun.i, names_person(p, noun.i), leading)
    return (*named, be(time, is_plural(p, noun.i)), *inside) if named else None
