"""Several things said in one breath: "She said that the road was closed and that the school would open." says the
second as a sentence of its own, still as something that she said."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.splits.grammar import (
    BREAKS,
    balance,
    body,
    ends_sentence,
    is_negated,
    subject,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

SAYING = frozenset(
    """say think believe claim know show suggest argue report find fear feel state explain announce insist warn note
    reveal discover hope admit agree write""".split()
)


def find(p: Parsed) -> Iterator[Cut]:
    said = p.root
    who = subject(p, said.i)
    finite = said.tag in ("VBD", "VBZ", "VBP") and not p.children(said.i, "aux", "auxpass", "prt")
    if who is None or who.dep != "nsubj" or said.lemma not in SAYING or not finite or is_negated(p, said.i):
        return
    for first in p.children(said.i, "ccomp"):
        for second in p.children(first.i, "conj"):
            run = body(p, second.i)
            if run and _is_marked(p, first) and _is_marked(p, second) and ends_sentence(p, run):
                cut = _cut(p, who, said, run)
                if cut:
                    yield cut


def _is_marked(p: Parsed, clause: Token) -> bool:
    return [t.lower for t in p.children(clause.i, "mark")] == ["that"] and subject(p, clause.i) is not None


def _cut(p: Parsed, who: Token, said: Token, run: list[int]) -> Cut | None:
    link = p.tokens[run[0] - 1]
    named = mention(p, who.i, names_person(p, who.i), leading=True)
    if link.lower != "and" or p.tokens[run[0]].lower != "that" or named is None:
        return None
    start = link.i - 1 if p.tokens[link.i - 1].text in BREAKS else link.i
    drop = frozenset(range(start, run[-1] + 1))
    return Cut("split", 10 + run[0], drop, (*named, "also", said.i, *run), balance(p, len(run)), 0.5)
