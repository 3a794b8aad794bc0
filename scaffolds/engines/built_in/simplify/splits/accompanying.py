"""What else was so: ", with thousands of people hurt" becomes "Thousands of people were hurt." """
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    body,
    comma_before,
    ends_sentence,
    is_negated,
    is_plural,
    tense,
)

STATES = frozenset("be have consist remain contain belong cost own need know include mean stand lie live".split())


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    time = tense(p, main.i)
    perfect = any(t.lemma == "have" for t in p.children(main.i, "aux"))  # it does not say when
    if time not in (PAST, PRESENT) or perfect or is_negated(p, main.i) or p.children(main.i, "ccomp"):
        return
    for link in p.children(main.i, "prep"):
        run = body(p, link.i) if link.lower == "with" else None
        if run and len(run) >= 5 and run[0] == link.i and comma_before(p, link.i) and ends_sentence(p, run):
            pieces = _pieces(p, main, link, run, time)
            if pieces:
                yield Cut("split", 300, frozenset([run[0] - 1, *run]), pieces, balance(p, len(run)), 0.6)


def _pieces(p: Parsed, main: Token, link: Token, run: list[int], time: str) -> tuple[Piece, ...] | None:
    verb = next(iter(p.children(link.i, "pcomp")), None)
    who = next(iter(p.children(verb.i, "nsubj", "nsubjpass")), None) if verb else None
    if verb is None or who is None or who.pos == "PRON" or p.children(verb.i, "aux", "auxpass", "neg", "conj"):
        return None
    full = body(p, who.i)
    if not full or full != list(range(link.i + 1, verb.i)):
        return None
    rest = [i for i in run if i > verb.i]
    if any(p.tokens[i].tag == "VBG" for i in rest) and any(p.tokens[i].dep == "cc" for i in rest):
        return None  # "with A launching X and B selling Y": a list whose other half would be left without its verb
    plural = is_plural(p, who.i)
    if verb.tag == "VBN":
        return (*full, be(time, plural), verb.i, *rest)
    if verb.tag != "VBG":
        return None
    if verb.lemma == "be":
        return (*full, be(time, plural), *rest)
    if (time == PRESENT and verb.lemma not in STATES) or p.children(main.i, "aux", "auxpass"):
        return None  # "is used for rallies, with people chanting": not at this moment
    form = inflect(verb.lemma, "VBD") if time == PAST else (verb.lemma if plural else inflect(verb.lemma, "VBZ"))
    return (*full, form, *rest) if form else None
