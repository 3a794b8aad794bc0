"""Clauses with "although", "whereas", "because" or "after" that can stand alone, their link said by a plain word."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    balance,
    body,
    comma_before,
    ends_sentence,
    is_negated,
    is_progressive,
    subject,
    tense,
)

CONTRAST = frozenset({"although", "though", "whereas", "while"})
LINKS = {"although": "But", "though": "But", "whereas": "But", "while": "But", "because": "So", "after": "After that,"}
CATAPHORIC = frozenset({"he", "she", "they"})


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    if who is None or not tense(p, main.i):
        return
    for clause in p.children(main.i, "advcl"):
        mark = next(iter(p.children(clause.i, "mark")), None)
        run = body(p, clause.i)
        if mark and run and mark.lower in LINKS and _stands_alone(p, clause, mark, run):
            cut = _opening(p, who, clause, mark, run) if run[0] == 0 else _closing(p, main, mark, run)
            if cut:
                yield cut


def _stands_alone(p: Parsed, clause: Token, mark: Token, run: list[int]) -> bool:
    own = subject(p, clause.i)
    if own is None or not tense(p, clause.i) or mark.i - run[0] > 1 or len(run) < 4:
        return False
    if mark.lower == "while":
        return not is_progressive(p, clause.i) and p.tokens[clause.i].lemma in ("be", "have") and tense(
            p, clause.i
        ) == tense(p, p.root.i)
    return mark.lower != "after" or tense(p, clause.i) == tense(p, p.root.i) == PAST


def _opening(p: Parsed, who: Token, clause: Token, mark: Token, run: list[int]) -> Cut | None:
    """ "Although it rained, they played." becomes "It rained. But they played." """
    after = run[-1] + 1
    if after >= len(p.tokens) or p.tokens[after].text != ",":
        return None
    own = subject(p, clause.i)
    rest: tuple[Piece, ...] = tuple(i for i in run if i > mark.i)
    if p.tokens[mark.i + 1].lower == "so":  # "Because so many had died, ..." would read "So many had died. So ..."
        return None
    restate: tuple[frozenset[int], str] = (frozenset(), "")
    if own is not None and own.tag == "PRP" and who.tag != "PRP":
        full = body(p, who.i)
        if own.lower not in CATAPHORIC or full is None or len(full) > 6:
            return None
        rest = tuple(n for i in rest for n in (full if i == own.i else (i,)))
        restate = frozenset(full), own.lower
    return Cut(
        "split", 5, frozenset({*run, after}), rest, balance(p, len(run)), 0.6, before=True, lead=LINKS[mark.lower],
        restate=restate,
    )


def _closing(p: Parsed, main: Token, mark: Token, run: list[int]) -> Cut | None:
    """ "They stayed in because it rained." becomes "They stayed in. This was because it rained." """
    if not ends_sentence(p, run) or mark.lower == "after":
        return None
    rest = tuple(i for i in run if i > mark.i)
    if mark.lower in CONTRAST:
        if not comma_before(p, run[0]):
            return None
        return Cut("split", 5, frozenset(range(run[0] - 1, run[-1] + 1)), ("But", *rest), balance(p, len(run)), 0.6)
    unsure = (is_negated(p, main.i) or tense(p, main.i) == "modal") and not comma_before(p, run[0])
    if unsure or len(p.tokens) < 14 or _is_focused(p, run[0]):
        return None
    link = "This was because" if tense(p, main.i) == PAST else "This is because"
    start = run[0] - 1 if comma_before(p, run[0]) else run[0]
    return Cut("split", 5, frozenset(range(start, run[-1] + 1)), (link, *rest), balance(p, len(run)) - 1, 0.8)


def _is_focused(p: Parsed, start: int) -> bool:
    """ "only because", "partly because": the cause is singled out and must stay with its clause."""
    return start > 0 and p.tokens[start - 1].pos in ("ADV", "CCONJ", "AUX", "PART")
