"""Clauses with "although", "whereas", "because" or "after" that can stand alone, their link said by a plain word."""
from collections.abc import Iterator
from dataclasses import replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.splits.grammar import (
    MODAL,
    PAST,
    PRESENT,
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
LINKS = {
    "although": "But", "though": "But", "whereas": "But", "while": "But", "because": "So", "since": "So",
    "after": "After that,", "before": "Then",
}
CAUSES = frozenset({"because", "since"})
TIMES = frozenset({"after", "before"})
SPANS = frozenset({"second", "moment", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
FEWEST_SAID = 7  # words before a cause
FEWEST_ALONE = 5  # words of those from the subject on: "the clouds form" says nothing without its cause
BACK = frozenset("he him his she her hers it its they them their".split())
SINGLED = frozenset("only just merely simply partly mainly mostly largely though".split())
GIVEN = frozenset({"because", "due", "owing", "thanks"})
CATAPHORIC = frozenset({"he", "she", "they"})


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    if who is None or not tense(p, main.i):
        return
    for clause in p.children(main.i, "advcl"):
        mark, run = _marked(p, clause)
        if mark and run and _stands_alone(p, main, clause, mark, run) and not _is_of_a_place(p, mark):
            if run[0] == 0:
                cut = _opening(p, who, clause, mark, run)
            elif mark.lower in TIMES:
                cut = _in_order(p, main, clause, mark, run)
            else:
                cut = _closing(p, main, clause, mark, run)
            if cut:
                yield cut
    for second in p.children(main.i, "conj"):
        yield from _on_the_second(p, second)


def _on_the_second(p: Parsed, second: Token) -> Iterator[Cut]:
    """ "It ended, and they went home, although it was late." Cut after the two halves are."""
    for clause in p.children(second.i, "advcl"):
        mark, run = _marked(p, clause)
        if mark and run and mark.lower not in TIMES and subject(p, second.i) and tense(p, second.i):
            cut = _closing(p, second, clause, mark, run) if _stands_alone(p, second, clause, mark, run) else None
            if cut:
                yield replace(cut, order=250)


def _marked(p: Parsed, clause: Token) -> tuple[Token | None, list[int] | None]:
    """The link that opens a clause, and its words, where the link is one that can be said in another way."""
    mark = next(iter(p.children(clause.i, "mark")), None)
    return (mark, body(p, clause.i)) if mark and mark.lower in LINKS else (None, None)


def _stands_alone(p: Parsed, main: Token, clause: Token, mark: Token, run: list[int]) -> bool:
    own = subject(p, clause.i)
    if own is None or not tense(p, clause.i) or mark.i - run[0] > 1 or len(run) < 4:
        return False
    if any(p.tokens[i].lower == "even" for i in run[:2]):  # "even though" is more than "but"
        return False
    if any(t.pos == "VERB" and subject(p, t.i) is None for t in p.children(clause.i, "conj")):
        return False  # ", although it was late, and went home": who went is not sure
    times = tense(p, clause.i), tense(p, main.i)
    if mark.lower == "while":
        alike = run[0] == 0 and own.tag == "PRP"  # "While they count the cost, the shops ...": at the same time
        return times[0] == times[1] and not alike and _contrasts(p, clause)
    if mark.lower == "since":  # with a perfect it would say from when
        perfect = any(t.lower in ("has", "have", "had") for t in p.children(main.i, "aux"))
        return comma_before(p, run[0]) and times[0] == times[1] in (PAST, PRESENT) and not perfect
    return mark.lower not in TIMES or times == (PAST, PAST)


def _contrasts(p: Parsed, clause: Token) -> bool:
    """Whether "while" sets two things side by side ("one is old, while the other is new") and does not say when."""
    state = p.tokens[clause.i].lemma in ("be", "have") or bool(p.children(clause.i, "auxpass"))
    usual = tense(p, clause.i) in (PRESENT, MODAL) and not any(t.tag != "MD" for t in p.children(clause.i, "aux"))
    return not is_progressive(p, clause.i) and (state or usual)


def _opening(p: Parsed, who: Token, clause: Token, mark: Token, run: list[int]) -> Cut | None:
    """ "Although it rained, they played." becomes "It rained. But they played." """
    after = run[-1] + 1
    if mark.lower in ("since", "before"):
        return None
    if after >= len(p.tokens) or p.tokens[after].text != ",":
        return None
    own = subject(p, clause.i)
    if mark.lower == "after" and (own is None or own.tag == "PRP") and len(run) < 6:  # "After I'd understood, ..."
        return None
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


def _closing(p: Parsed, main: Token, clause: Token, mark: Token, run: list[int]) -> Cut | None:
    """ "They stayed in because it rained." becomes "They stayed in. This was because it rained." """
    if not ends_sentence(p, run) or run[0] != mark.i:  # "mainly because" would lose its "mainly"
        return None
    rest = tuple(i for i in run if i > mark.i)
    if mark.lower in CONTRAST:
        comma = comma_before(p, run[0])
        if not comma and (mark.lower == "while" or _is_focused(p, run[0])):
            return None
        if mark.lower in ("while", "whereas") and _follows_aside(p, main, run[0]):
            return None
        drop = frozenset(range(run[0] - comma, run[-1] + 1))
        return Cut("split", 5, drop, ("But", *rest), balance(p, len(run)), 0.6)
    unsure = (is_negated(p, main.i) or tense(p, main.i) == "modal") and not comma_before(p, run[0])
    if unsure or len(p.tokens) < 14 or _is_focused(p, run[0]) or _is_one_cause(p, main, run):
        return None
    own = subject(p, clause.i)
    said = run[0] - min(p.subtree(main.i))
    if own is None or own.lower in ("this", "that", "these", "those") or said < FEWEST_SAID:
        return None  # "because that is easy" would be "This is because that is"; a short first half stands on its cause
    link = "This was because" if tense(p, main.i) == PAST else "This is because"
    start = run[0] - 1 if comma_before(p, run[0]) else run[0]
    return Cut("split", 5, frozenset(range(start, run[-1] + 1)), (link, *rest), balance(p, len(run)) - 1, 0.8)


def _in_order(p: Parsed, main: Token, clause: Token, mark: Token, run: list[int]) -> Cut | None:
    """ "They left after the war ended." becomes "The war ended. After that, they left." """
    own = subject(p, clause.i)
    plain = not (is_negated(p, main.i) or is_negated(p, clause.i) or p.children(main.i, "ccomp", "conj", "xcomp"))
    singled = any(t.lower in ("only", "just", "even", "not") for t in p.children(main.i, "advmod"))
    who, words = subject(p, main.i), mark.i - min(p.subtree(main.i))
    pointing = who is not None and {"this", "that", "these", "it"} & {t.lower for t in [who, *p.children(who.i, "det")]}
    if pointing or words < 3 or (own is not None and own.lemma == "time"):  # "This came after they had met"
        return None
    if singled or (main.lemma == "be" and not p.children(main.i, "acomp", "attr")):  # "this was before he came"
        return None
    helped = any(t.tag == "MD" or (mark.lower == "before" and t.lower == "had") for t in p.children(clause.i, "aux"))
    if not ends_sentence(p, run) or run[0] != mark.i or not plain or helped or own is None or len(run) < 4:
        return None
    if p.tokens[mark.i - 1].pos in ("ADV", "NUM", "NOUN") and _is_timed(p, mark.i - 1):
        return None
    if mark.lower == "before" and comma_before(p, mark.i):  # "about 7,000 years old, before farming came": when it was
        return None
    rest = tuple(i for i in run if i > mark.i)
    start = mark.i - 1 if comma_before(p, mark.i) else mark.i
    drop = frozenset(range(start, run[-1] + 1))
    if mark.lower == "before" and is_progressive(p, main.i):  # "was waiting for him to come before he sat down"
        return None
    if mark.lower == "before":
        return Cut("split", 5, drop, ("then", *rest), balance(p, len(run)), 0.7)
    looks_back = any(p.tokens[i].tag in ("PRP", "PRP$") and p.tokens[i].lower in BACK for i in run)
    if looks_back and who is not None and who.tag != "PRP":
        return None  # it would come before the name it stands for
    return Cut("split", 5, drop, rest, balance(p, len(run)), 0.8, before=True, lead=LINKS["after"])


def _is_timed(p: Parsed, i: int) -> bool:
    """ "two days before", "soon after", "only after": how long between them cannot be left hanging."""
    token = p.tokens[i]
    return token.pos == "ADV" or token.entity in ("DATE", "TIME") or token.lemma.lower() in SPANS


def _is_focused(p: Parsed, start: int) -> bool:
    """ "only because", "in part because": the cause is singled out and must stay with its clause."""
    before = p.tokens[start - 1] if start else None
    return before is not None and (before.pos in ("ADV", "CCONJ", "AUX", "PART") or before.lower == "part")


def _is_one_cause(p: Parsed, main: Token, run: list[int]) -> bool:
    """Whether a cause must stay with what it explains: a short half, one with "only", one with another cause in it, or
    one that ends in a clause which it may explain instead."""
    who = subject(p, main.i)
    start = min(p.subtree(who.i)) if who else 0
    before = p.tokens[min(p.subtree(main.i)) : run[0]]
    short = sum(t.text[:1].isalnum() for t in p.tokens[start : run[0]]) < FEWEST_ALONE
    singled = any(t.lower in SINGLED for t in p.children(main.i, "advmod"))
    return short or singled or any(t.lower in GIVEN for t in before) or _follows_aside(p, main, run[0])


def _follows_aside(p: Parsed, main: Token, start: int) -> bool:
    """Whether a relative clause ends where a clause begins, which may be part of it."""
    end = start - 1 - comma_before(p, start)
    clauses = (t for t in p.tokens[main.i + 1 : end + 1] if t.dep == "relcl")
    return any(end in p.subtree(t.i) for t in clauses)


def _is_of_a_place(p: Parsed, mark: Token) -> bool:
    """Whether a time stands straight after "whereas": "whereas before it ...": "But before it" says less."""
    return mark.lower == "whereas" and p.tokens[mark.i + 1].pos in ("ADP", "SCONJ")
