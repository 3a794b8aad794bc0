"""What came first and what came next: "He worked in Hull before moving to Leeds" is "He worked in Hull. Then he
moved to Leeds." Only in the past, where the one subject did both."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    balance,
    body,
    ends_sentence,
    is_negated,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

TIMES = frozenset({"second", "moment", "minute", "hour", "day", "week", "month", "year", "decade"})
NOT_DONE = frozenset({"be", "have"})


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    plain = not is_negated(p, main.i) and not p.children(main.i, "ccomp", "conj", "advcl")
    if who is None or who.dep != "nsubj" or tense(p, main.i) != PAST or p.children(main.i, "aux") or not plain:
        return
    if who.lower.endswith("s") and who.i == min(p.subtree(who.i)) == 0:  # "Mathias" may be one or many
        return
    for link in p.children(main.i, "prep"):
        clause = next(iter(p.children(link.i, "pcomp")), None)
        run = body(p, link.i)
        if clause and run and len(run) >= 4 and clause.tag == "VBG" and clause.i == link.i + 1 and _did(p, clause):
            cut = None
            if link.lower == "before" and run[0] == link.i and ends_sentence(p, run):
                cut = _next(p, who, clause, run)
            elif link.lower == "after" and link.i == 0:
                cut = _first(p, who, clause, run)
            if cut:
                yield cut


def _did(p: Parsed, clause: Token) -> bool:
    return clause.lemma not in NOT_DONE and not p.children(clause.i, "conj", "aux", "auxpass", "advcl", "neg")


def _next(p: Parsed, who: Token, clause: Token, run: list[int]) -> Cut | None:
    verb = inflect(clause.lemma, "VBD")
    named = mention(p, who.i, names_person(p, who.i), leading=True)
    start = run[0] - 1 if p.tokens[run[0] - 1].text == "," else run[0]
    if not verb or not named or _is_counted(p, run[0]):
        return None
    pieces: tuple[Piece, ...] = ("then", *named, verb, *run[2:])
    return Cut("split", 300, frozenset(range(start, run[-1] + 1)), pieces, balance(p, len(run)), 0.7)


def _is_counted(p: Parsed, start: int) -> bool:
    """ "two days before moving", "shortly before moving"; but not "for two days before moving"."""
    before = p.tokens[start - 1]
    if before.pos in ("ADV", "NUM"):
        return True
    counted = before.lemma.lower() in TIMES or before.entity in ("DATE", "TIME")
    return counted and p.tokens[before.head].lower not in ("for", "in", "on")


def _first(p: Parsed, who: Token, clause: Token, run: list[int]) -> Cut | None:
    verb, full, after = inflect(clause.lemma, "VBD"), body(p, who.i), run[-1] + 1
    named = mention(p, who.i, names_person(p, who.i), leading=True)
    if not verb or not named or not full or len(full) > 6 or p.tokens[after].text != "," or full[0] != after + 1:
        return None
    word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in named)
    return Cut(
        "split", 300, frozenset([*run, after]), (*full, verb, *run[2:]), balance(p, len(run)), 0.7, before=True,
        lead="Then", restate=(frozenset(full), word),
    )
