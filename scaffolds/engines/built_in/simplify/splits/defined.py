"""What a thing is, and what else is told of it in the same breath: "X is a novel by Y", "a metal with the symbol Nd",
"a village in the hills in the north of France". Each is true by itself, so each can be a sentence."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    body,
    ends_sentence,
    is_negated,
    is_plural,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import is_known_person, mention
from scaffolds.engines.built_in.simplify.splits.places import PLACES

SINGLING = frozenset({"only", "first", "last", "same", "such", "one", "another"})
VAGUE = frozenset("place area region site world part".split())
NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"})


def find(p: Parsed) -> Iterator[Cut]:
    who, time = subject(p, p.root.i), tense(p, p.root.i)
    noun = next(iter(p.children(p.root.i, "attr")), None)
    if who is None or noun is None or p.root.lemma != "be" or time not in (PAST, PRESENT) or is_negated(p, p.root.i):
        return
    if p.tokens[p.root.i - 1].i < who.i or is_plural(p, who.i) or not _can_stand(p, noun):
        return
    person = True if is_person(p, noun.i) else is_known_person(p, who.i, noun.i)
    if person is None and who.tag != "PRP":
        return
    named = mention(p, who.i, person, leading=True)
    for link in p.tokens[noun.i + 1 :]:
        run = body(p, link.i) if link.dep == "prep" else None
        if named and run and len(run) > 1 and run[0] == link.i and ends_sentence(p, run):
            verb = _verb(p, noun, link, time)
            if verb:
                rest = run[1:] if link.lower == "with" else run
                pieces: tuple[Piece, ...] = (*named, verb, *rest)
                yield Cut("split", 160 + link.i, frozenset(run), pieces, balance(p, len(run)), 0.6)
                return


def _can_stand(p: Parsed, noun: Token) -> bool:
    """Whether "a novel" says by itself what the thing is ("a kind" and "the first city" do not)."""
    before = p.children(noun.i, "det", "amod", "compound", "nummod")
    loose = any(t.lower in ("a", "an") for t in before)
    told = any(t.dep in ("amod", "compound") for t in before) or noun.lemma.lower() in PLACES - VAGUE
    return loose and told and not any(t.lower in SINGLING or t.tag == "JJS" for t in before) and noun.tag == "NN"


def _verb(p: Parsed, noun: Token, link: Token, time: str) -> str:
    """What to say before a phrase that is told of the thing itself; empty where that is not sure."""
    over, of = p.tokens[link.head], next(iter(p.children(link.i, "pobj")), None)
    if of is None or p.tokens[link.i - 1].text == ",":
        return ""
    direct = over.i in (noun.i, p.root.i)
    known = bool(p.children(of.i, "det", "amod", "nummod", "compound")) or bool(p.children(of.i, "prep"))
    if link.lower == "with" and direct and not known and "and" in {t.lower for t in p.children(of.i, "cc")}:
        return ""  # "a favourite with teachers and pupils"
    if link.lower == "with" and direct and not p.children(of.i, "relcl", "acl") and of.pos in ("NOUN", "PROPN"):
        return "had" if time == PAST else "has"
    if link.lower in ("by", "from") and direct and of.entity in NAMED:
        return be(time, False)
    placed = noun.lemma.lower() in PLACES and not direct and over.dep == "pobj" and of.entity in ("GPE", "LOC", "")
    return be(time, False) if link.lower == "in" and placed and _is_within(p, noun, over) else ""


def _is_within(p: Parsed, noun: Token, place: Token) -> bool:
    """Whether a place hangs from `noun` by nothing but "in" and "of": then what it lies in, the noun lies in."""
    while place.i != noun.i:
        link = p.tokens[place.head]
        if place.dep != "pobj" or link.lower not in ("in", "of") or link.dep != "prep" or p.children(place.i, "conj"):
            return False
        place = p.tokens[link.head]
    return True
