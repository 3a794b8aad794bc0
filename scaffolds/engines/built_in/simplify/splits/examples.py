"""Lists of examples at the end of a sentence: ", including foxes and owls." becomes "These include foxes and owls." """
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    balance,
    body,
    comma_before,
    ends_sentence,
    is_negated,
    tense,
)


def find(p: Parsed) -> Iterator[Cut]:
    for token in p.tokens:
        run = body(p, token.i) if token.dep == "prep" and token.lower in ("including", "as") else None
        if run and len(run) >= 3 and ends_sentence(p, run) and not is_negated(p, p.root.i):
            noun = p.tokens[token.head]
            if run[0] == token.i and token.lower == "as" and p.tokens[token.i - 1].lower == "such":
                run = [token.i - 1, *run]
            if _names_many(p, noun, run):
                opening, rest = _said(p, run)
                if opening:
                    dropped = frozenset([run[0] - 1, *run])
                    yield Cut("split", 250, dropped, (opening, *rest), balance(p, len(run)), 0.5)


def _names_many(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether the examples are of a plural that stands right before their comma, in the main clause, and end there."""
    within = noun
    while within.head != within.i and within.dep not in ("relcl", "acl", "advcl", "conj"):
        within = p.tokens[within.head]
    after = p.tokens[run[0] + (2 if p.tokens[run[0]].lower == "such" else 1)]
    clause = after.pos in ("VERB", "AUX", "SCONJ", "ADP") or after.tag in ("WRB", "WP", "WDT", "MD")
    runs_on = any(p.tokens[i].lower in ("such", "which", "this") and i > run[0] for i in run)
    bare = p.tokens[noun.head].lower == "with" and not p.children(noun.i, "amod", "compound")  # "with features"
    sure = not bare and within.head == within.i and not is_person(p, noun.i) and not clause and not runs_on
    return sure and noun.tag == "NNS" and comma_before(p, run[0]) and noun.i == run[0] - 2


def _said(p: Parsed, run: list[int]) -> tuple[str, list[int]]:
    """How the new sentence opens, and the examples."""
    past = tense(p, p.root.i) == PAST and not any(t.tag == "MD" for t in p.tokens[: run[0]])
    if p.tokens[run[0]].lower == "including":
        return "these included" if past else "these include", run[1:]
    if p.tokens[run[0]].lower != "such":
        return "", []
    joined = [p.tokens[i].lower for i in run if p.tokens[i].dep == "cc" or p.tokens[i].text == ","]
    several = "and" in joined
    alone = p.tokens[run[-1]].tag not in ("NNS", "NNPS") and not joined
    if not (several or alone):  # "such as poets or actors": neither one example nor two
        return "", []
    be = ("were" if several else "was") if past else ("are" if several else "is")
    return f"{'examples' if several else 'one example'} {be}", run[2:]
