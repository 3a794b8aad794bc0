"""What is told of a thing in a few words behind it: "... a village, located in Kent." becomes "... a village. It is
located in Kent." """
from collections.abc import Iterator
from dataclasses import replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.people import is_person
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
    number,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import as_opening, is_known_person, mention, names_person
from scaffolds.engines.built_in.simplify.splits.participles import LASTING, MADE

# What a thing goes on doing, said with -ing: "a series starring ..." is "It stars ...".
HOLDING = frozenset("star feature include contain cover connect link involve consist belong".split())
LEADS = frozenset("also now formerly originally previously first better often sometimes".split())  # "hardly" denies
SINGLING = frozenset({"only", "first", "last", "same", "such", "one", "another"})


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    time = tense(p, main.i)
    if time not in (PAST, PRESENT) or is_negated(p, main.i):
        return
    for clause in p.tokens:
        run = body(p, clause.i) if clause.dep == "acl" and clause.tag in ("VBN", "VBG") else None
        led = run and (run[0] == clause.i or (run[0] == clause.i - 1 and p.tokens[run[0]].lower in LEADS))
        if run and led and len(run) >= 3:
            cut = _told(p, p.tokens[clause.head], clause, run, time)
            if cut:
                yield cut


def _told(p: Parsed, noun: Token, clause: Token, run: list[int], time: str) -> Cut | None:
    verb = _verb(clause, run, time)
    comma = comma_before(p, run[0])
    if verb is None or noun.i != run[0] - (2 if comma else 1):
        return None
    if clause.lemma == "call" and any(p.tokens[i].tag == "TO" for i in run):  # "called hydrophones to listen for them"
        return None
    if noun.dep == "attr" and noun.head == p.root.i and noun.pos != "PROPN" and ends_sentence(p, run):
        return _of_what_it_is(p, noun, run, verb, comma)
    if comma and ends_sentence(p, run):
        return _of_the_last(p, noun, run, verb)
    if comma and p.tokens[run[-1] + 1].text == "," and p.tokens[run[-1] + 2].dep != "cc":
        return _of_the_first(p, noun, run, verb)
    return None


def _verb(clause: Token, run: list[int], time: str) -> tuple[str, str, int] | None:
    """The verb for one thing and for several, and from which word of `run` the rest goes on; None for a verb that says
    something of this moment only."""
    if clause.tag == "VBN" and clause.lemma in MADE:
        return be(PAST, False), be(PAST, True), 0
    if clause.tag == "VBN" and clause.lemma in LASTING:
        return be(time, False), be(time, True), 0
    if clause.tag == "VBG" and clause.lemma in HOLDING and run[0] == clause.i:
        one = inflect(clause.lemma, "VBD" if time == PAST else "VBZ")
        many = one if time == PAST else clause.lemma
        return (one, many, 1) if one and many else None
    return None


def _of_what_it_is(p: Parsed, noun: Token, run: list[int], verb: tuple[str, str, int], comma: bool) -> Cut | None:
    """ "X is a shop owned by Y." Where "a shop" alone says what X is."""
    who = subject(p, p.root.i)
    before = p.children(noun.i, "amod", "compound", "det", "nummod")
    loose = any(t.lower in ("a", "an") for t in before)
    told = any(t.dep in ("amod", "compound") for t in before)
    if any(p.tokens[i].tag == "TO" for i in run[:3]):  # "a radio used to listen": what it is
        return None
    if who is None or p.root.lemma != "be" or not loose or not told or any(t.lower in SINGLING for t in before):
        return None
    person = True if is_person(p, noun.i) else is_known_person(p, who.i, noun.i)
    named = mention(p, who.i, person, leading=True) if person is not None or who.tag == "PRP" else None
    runs_on = any(p.tokens[i].lower in ("who", "which") for i in run)
    if named is None or runs_on or is_plural(p, who.i):
        return None
    drop = frozenset([run[0] - 1, *run]) if comma else frozenset(run)
    return Cut("split", 150, drop, (*named, verb[0], *run[verb[2] :]), balance(p, len(run)), 0.6)


def _of_the_last(p: Parsed, noun: Token, run: list[int], verb: tuple[str, str, int]) -> Cut | None:
    over = p.tokens[noun.head]
    if noun.dep == "pobj":  # "a game for the console, made by ...": the game, or the console
        over = p.tokens[over.head]
    if noun.dep not in ("dobj", "attr", "pobj") or over.i != p.root.i or p.children(noun.i, "conj"):
        return None
    if verb[0] == "was" and tense(p, p.root.i) == PRESENT and p.root.lemma != "be":
        return None
    named = mention(p, noun.i, False, leading=False) if names_person(p, noun.i) is not True else None
    if named is None:
        return None
    said = verb[1] if is_plural(p, noun.i) else verb[0]
    drop = frozenset([run[0] - 1, *run])
    return Cut("split", 320, drop, (*named, said, *run[verb[2] :]), balance(p, len(run)), 0.7)


def _of_the_first(p: Parsed, noun: Token, run: list[int], verb: tuple[str, str, int]) -> Cut | None:
    """ "The fort, built in 1070, stands on a hill." """
    leads = noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i and min(p.subtree(noun.i)) == 0
    named: tuple[Piece, ...] | None = mention(p, noun.i, names_person(p, noun.i), leading=True) if leads else None
    agrees = number(p, p.root) in ("", "plural" if is_plural(p, noun.i) else "singular")
    if named is None or not agrees or p.children(noun.i, "conj"):
        return None
    said = verb[1] if is_plural(p, noun.i) else verb[0]
    drop, rest, gain = frozenset([run[0] - 1, *run, run[-1] + 1]), run[verb[2] :], balance(p, len(run))
    first = as_opening(p, noun.i, names_person(p, noun.i))
    before = first and Cut(
        "split", 320, drop, (*first[0], said, *rest), gain, 0.7, before=True, restate=(frozenset(first[0]), first[1])
    )
    after = Cut("split", 320, drop, (*named, said, *rest), gain, 0.7)
    if before and named == ("it",):  # "it" comes straight after the thing, not after all else
        return replace(before, otherwise=after)
    return replace(after, otherwise=before or None)
