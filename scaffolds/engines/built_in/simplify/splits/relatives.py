"""Relative clauses between commas: ", who had worked all day," becomes "They had worked all day." """
from collections.abc import Iterator
from dataclasses import replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.people import PEOPLE, is_person
from scaffolds.engines.built_in.simplify.quotes import MARKS
from scaffolds.engines.built_in.simplify.splits.asides import adds_something
from scaffolds.engines.built_in.simplify.splits.doubts import is_fenced_off
from scaffolds.engines.built_in.simplify.splits.effects import EFFECTS
from scaffolds.engines.built_in.simplify.splits.grammar import (
    MODAL,
    PAST,
    balance,
    body,
    ends_sentence,
    is_aside,
    is_plural,
    number,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import (
    PERSON_ENDINGS,
    as_opening,
    mention,
    names_person,
)
from scaffolds.engines.built_in.simplify.splits.oblique import SOME, as_said_of, owner, some_of, with_preposition
from scaffolds.engines.built_in.simplify.splits.places import is_place
from scaffolds.engines.built_in.simplify.splits.pronouns import NOBODY
from scaffolds.engines.built_in.simplify.splits.which import acts, is_named_again

SPEECH = MARKS | {":"}
UNSURE = frozenset({"mean", "seem", "appear"})  # "which seems to be why": all that was said


def find(p: Parsed) -> Iterator[Cut]:
    for verb in p.tokens:
        run = body(p, verb.i) if verb.dep == "relcl" else None
        if run and len(run) >= 4 and is_aside(p, run) and tense(p, verb.i) and adds_something(p, verb, run):
            pieces = _pieces(p, verb, run)
            cut = _cut(p, verb, run, pieces) if pieces else None
            if cut:
                yield cut


def _cut(p: Parsed, verb: Token, run: list[int], pieces: tuple[Piece, ...]) -> Cut | None:
    """The clause as a sentence after its own; before it where it tells of an earlier time ("had grown"), and where
    nothing may come after, and only before it where its own ends in what somebody says."""
    noun, order = p.tokens[verb.head], 100 + run[0]
    dropped, gain = _dropped(p, noun, run), balance(p, len(run))
    after: Cut | None = Cut("split", order, dropped, pieces, gain, 0.5)
    first = _first(p, noun, run, pieces)
    if _has_rival(p, noun, run, pieces):
        after = None
    if any(t.text in SPEECH for t in p.tokens[run[-1] :]):  # 'Dr Moran, who is leading it, said: "It works."'
        after = None
    if first is None:
        return after
    restate = frozenset(first[0]), first[1]
    before = Cut("split", order, dropped, (*first[0], *run[1:]), gain, 0.6, before=True, restate=restate)
    earlier = any(t.lower == "had" for t in p.children(verb.i, "aux"))
    return replace(before, otherwise=after) if earlier or after is None else replace(after, otherwise=before)


def _has_rival(p: Parsed, noun: Token, run: list[int], pieces: tuple[Piece, ...]) -> bool:
    """Whether "they" would come straight after others: "Acids, which ..., are made of units. They"."""
    rest = [t for t in p.tokens[run[-1] + 1 :] if t.pos in ("NOUN", "PROPN", "PRON")]
    return pieces[0] == "they" and bool(rest) and is_plural(p, rest[-1].i)


def _first(p: Parsed, noun: Token, run: list[int], pieces: tuple[Piece, ...]) -> tuple[list[int], str] | None:
    """How a subject that opens the sentence is told of before all else: "Insulators include rubber. They ..." """
    subject = p.tokens[run[0]].dep in ("nsubj", "nsubjpass")  # not "her gift, which I remembered"
    opens = subject and noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i and noun.i == run[0] - 2
    if not opens or pieces[-1] != run[-1] or p.tokens[run[0]].lower not in ("who", "which") or pieces[0] == "this":
        return None
    return as_opening(p, noun.i, p.tokens[run[0]].lower == "who")


def _dropped(p: Parsed, noun: Token, run: list[int]) -> frozenset[int]:
    """The clause and the commas around it; the closing one stays where the noun has words of its own between commas
    ("Flo, 33, who ..., was")."""
    inner = noun.dep == "appos" or any(t.text == "," for t in p.tokens[noun.i : run[0] - 1])
    after = [] if inner or ends_sentence(p, run) else [run[-1] + 1]
    return frozenset([run[0] - 1, *run, *after])


def _pieces(p: Parsed, verb: Token, run: list[int]) -> tuple[Piece, ...] | None:
    opening = p.tokens[run[0]]
    rest = tuple(run[1:])
    if opening.lower in ("who", "which") and opening.dep in ("nsubj", "nsubjpass") and opening.head == verb.i:
        named = _subject(p, verb, opening)
        told = p.tokens[run[1]].text != ","  # "They, nevertheless, might be ..." reads badly
        return (*named, *rest) if named and told else None
    if opening.lower == "where" and _says_there(p, verb, run):
        turned = p.tokens[run[1]].pos in ("VERB", "AUX")  # "where hung some clothes"
        return ("there" if turned else "there,", *rest)
    if opening.lower == "when" and _is_moment(p, verb):
        return ("that was when", *rest)
    if opening.lower == "whose":
        whose = owner(p, verb)
        return (whose, *rest) if whose else None
    if opening.lower in SOME and len(run) > 4:
        return some_of(p, verb, run)
    which = p.tokens[run[1]]
    if opening.dep == "prep" and which.lower == "which" and which.dep == "pobj" and opening.head == verb.i:
        return with_preposition(p, verb, run)
    if opening.lower == "which" and opening.dep == "dobj" and opening.head == verb.i:
        return as_said_of(p, verb, rest)
    return None


def _subject(p: Parsed, verb: Token, opening: Token) -> tuple[Piece, ...] | None:
    noun = p.tokens[verb.head]
    if is_fenced_off(p, noun) or verb.lemma in UNSURE or (noun.pos == "NOUN" and p.tokens[noun.i - 1].text == ","):
        return None  # ", which mean that ...": all that was said; "warm, bright, exciting, which ...": no noun
    leading = noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i
    adjoins = noun.i == opening.i - 2
    shown = number(p, verb)
    if opening.lower == "who":
        if noun.entity in NOBODY | {"ORG"} and noun.entity != "NORP":  # "people from Cyprus to Palestine, who ..."
            return None
        adjoins = (adjoins and _may_be_person(noun)) or _only_person(p, noun, opening)
        return mention(p, noun.i, True, leading) if adjoins and shown in ("", _noun_number(p, noun)) else None
    if shown != "plural" and verb.lemma in EFFECTS and ends_sentence(p, body(p, verb.i) or [0]) and not acts(noun):
        return ("this",)  # the thing or all that was said: "this" is right for either
    if not shown and _may_be_other(p, noun, verb):
        return None
    if _is_part(p, noun) and shown != "plural":
        if noun.pos == "PROPN":  # "a farm in Kent, which makes ...": the farm
            return None
        if ends_sentence(p, body(p, verb.i) or [0]) and _are_single(p, noun):
            return ("this",)  # "the smell of a plant, which is strong": the smell, or the plant
    if adjoins and noun.pos in ("NOUN", "PROPN", "VERB") and shown in ("", _noun_number(p, noun)):
        return mention(p, noun.i, False, leading)
    return None


def _may_be_other(p: Parsed, noun: Token, verb: Token) -> bool:
    """Whether "which" may be more or something else, where the verb does not show: "paid £40 before tax, which would
    rise" is the price or the tax; "it can hurt cells, which can change the way these cells work" is the hurt."""
    above = noun.dep == "pobj" and not _is_only_thing(p, noun)
    return above or (noun.dep not in ("nsubj", "nsubjpass") and is_named_again(p, noun, verb))


def _is_only_thing(p: Parsed, noun: Token) -> bool:
    """Whether the main clause names nothing else behind its verb that "which" could mean."""
    return all(
        t.i == noun.i or t.pos not in ("NOUN", "PROPN") or t.dep in ("compound", "npadvmod")
        for t in p.tokens[p.root.i + 1 : noun.i]
    )


def _is_part(p: Parsed, noun: Token) -> bool:
    return noun.dep == "pobj" and p.tokens[p.tokens[noun.head].head].pos == "NOUN"


def _are_single(p: Parsed, noun: Token) -> bool:
    """Whether a noun and all that it hangs from are one thing each: "this" then leaves open what "which" left open."""
    while noun.pos in ("NOUN", "ADP") and noun.dep in ("pobj", "prep", "dobj"):
        if noun.pos == "NOUN" and (noun.tag != "NN" or p.children(noun.i, "conj")):
            return False
        noun = p.tokens[noun.head]
    return noun.pos in ("VERB", "AUX")


def _may_be_person(noun: Token) -> bool:
    """Whether "who" can mean a noun: in "a man of that country, who ..." it cannot be the country."""
    lemma = noun.lemma.lower()
    return noun.pos != "NOUN" or lemma in PEOPLE or lemma.endswith((*PERSON_ENDINGS, "er", "or", "ian", "ant", "ee"))


def _only_person(p: Parsed, noun: Token, opening: Token) -> bool:
    """Whether nobody else is named between a person and "who": "the girl in the photo, who ..."."""
    between = p.tokens[noun.i + 1 : opening.i]
    others = any(is_person(p, t.i) or t.pos == "PROPN" for t in between)
    return names_person(p, noun.i) is True and not others and all(t.dep != "cc" for t in between)


def _noun_number(p: Parsed, noun: Token) -> str:
    return "plural" if is_plural(p, noun.i) else "singular"


def _is_moment(p: Parsed, verb: Token) -> bool:
    """Whether "when" tells more about a date: "until 1990, when he moved"."""
    noun = p.tokens[verb.head]
    return noun.entity == "DATE" and tense(p, verb.i) == tense(p, p.root.i) == PAST and p.tokens[noun.i + 1].text == ","


def _says_there(p: Parsed, verb: Token, run: list[int]) -> bool:
    """Whether "where" means in that place, and does not set two things side by side ("..., where this would fit").
    A short one reads badly on its own ("There, the beaver lived."), and one with a second half may go beyond it."""
    if len(run) < 6 or p.children(verb.i, "conj", "cc"):
        return False
    return tense(p, verb.i) != MODAL and is_place(p, p.tokens[verb.head]) and p.tokens[run[1]].lower != "there"
