"""A name that says who or what a subject is: "The company, Mars One, plans ..." becomes "The company is called Mars
One." and "It plans ..."."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.gender import he_or_she
from scaffolds.engines.built_in.simplify.people import ANIMALS, PEOPLE, THINGS
from scaffolds.engines.built_in.simplify.splits.appositions import REPORTING, is_definite
from scaffolds.engines.built_in.simplify.splits.grammar import PAST, SUBJECTS, balance, tense
from scaffolds.engines.built_in.simplify.splits.mention import NAMED_THINGS, as_opening

LONGEST = 4  # words in a name


def find(p: Parsed) -> Iterator[Cut]:
    for noun in p.children(p.root.i, *SUBJECTS):
        name = _name_after(p, noun)
        if not name or noun.tag != "NN" or not is_definite(p, noun) or min(p.subtree(noun.i)) != 0:
            continue
        person = _is_person(p, noun, name)
        time = tense(p, p.root.i)
        ours = any(t.lower in ("my", "our", "your") for t in p.children(noun.i, "poss"))
        if noun.lemma.lower() in ANIMALS or (time == PAST and ours):
            continue  # "Our dog was called Snip. It ...": as if there were no such dog now
        again = as_opening(p, noun.i, person) if person is not None else None
        if again and time:
            full, word = again
            sure = word == "It" or (word in ("He", "She") and bool(he_or_she(p, noun)))
            if not sure:  # "Her lawyer is called ... Her lawyer told ..."
                continue
            called = "was called" if time == PAST and p.root.lemma not in REPORTING else "is called"
            drop = frozenset([name[0] - 1, *name, name[-1] + 1])
            yield Cut(
                "split", 200, drop, (*full, called, *name), balance(p, len(name)), 0.7, before=True,
                restate=(frozenset(full), word),
            )


def _name_after(p: Parsed, noun: Token) -> list[int]:
    """A name between commas right behind a noun, with the main verb right behind it."""
    name = []
    at = noun.i + 2
    while p.tokens[noun.i + 1].text == "," and at < len(p.tokens) and p.tokens[at].text[:1].isupper():
        name.append(at)
        at += 1
    if not 0 < len(name) <= LONGEST or at + 1 >= len(p.tokens) or p.tokens[at].text != ",":
        return []
    after = p.tokens[at + 1]
    goes_on = p.root.i in (after.i, after.head) and after.pos in ("VERB", "AUX", "ADV")
    named = any(p.tokens[i].pos == "PROPN" for i in name) and all(p.tokens[i].pos in ("PROPN", "NUM") for i in name)
    return name if goes_on and named else []


def _is_person(p: Parsed, noun: Token, name: list[int]) -> bool | None:
    kinds = {p.tokens[i].entity for i in name}
    lemma = noun.lemma.lower()
    if lemma in PEOPLE or "PERSON" in kinds:
        return None if lemma in THINGS else True
    return False if lemma in THINGS or kinds & NAMED_THINGS else None
