"""What a thing is, and what it does: "A lynx is a wild cat that hunts at night." says "A lynx is a wild cat." and "It
hunts at night." Only where the first half says enough to stand alone."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    balance,
    body,
    ends_sentence,
    is_negated,
    is_plural,
    number,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention

SINGLING = frozenset({"only", "first", "last", "same", "such"})  # with these, the clause says which one is meant


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    if main.lemma != "be" or who is None or is_negated(p, main.i) or not tense(p, main.i):
        return
    for noun in p.children(main.i, "attr"):
        for verb in p.children(noun.i, "relcl"):
            run = body(p, verb.i)
            cleft = who.lower == "it" and tense(p, main.i) == PAST  # "It was a bright scene that met his eyes"
            if run and not cleft and ends_sentence(p, run) and _can_stand(p, noun, verb, run):
                person = p.tokens[run[0]].lower == "who" or is_person(p, who.i)
                named = mention(p, who.i, person, leading=True)
                if named and is_plural(p, who.i) == is_plural(p, noun.i):
                    yield Cut("split", 150, frozenset(run), (*named, *run[1:]), balance(p, len(run)), 0.7)


def _can_stand(p: Parsed, noun: Token, verb: Token, run: list[int]) -> bool:
    """Whether "a wild cat" says something without the clause ("a thing", "the one" and "the first city" do not)."""
    opening = p.tokens[run[0]]
    agrees = number(p, verb) in ("", "plural" if is_plural(p, noun.i) else "singular")  # not ", which means that ..."
    if not agrees or p.children(noun.i, "conj"):
        return False
    if any(t.lower in ("one", "ones", "those", "that") for t in p.tokens[noun.i : run[0]]):  # "a reply to one that ..."
        return False
    before = {t.lower for t in p.children(noun.i, "det", "poss")}
    loose = bool(before & {"a", "an"}) or (noun.tag == "NNS" and not before)  # "the pieces that ..." are known by it
    described = p.children(noun.i, "amod", "compound")
    told = bool(described) and not any(t.tag == "JJS" or t.lower in SINGLING for t in described)
    subject_relative = opening.lower in ("that", "which", "who") and opening.dep in ("nsubj", "nsubjpass")
    if len(run) < 4 or p.tokens[run[1]].text == ",":  # "It, many years ago, stood ..." reads badly
        return False
    return loose and told and subject_relative and opening.head == verb.i and bool(tense(p, verb.i))
