"""Whole statements with a mark between them: semicolons, a colon, a dash, ", so", a comma for a full stop."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.coordination import REPORTING, is_paired
from scaffolds.engines.built_in.simplify.splits.grammar import (
    BREAKS,
    PAST,
    balance,
    body,
    final,
    is_negated,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.leaning import RELATIVE

CONDITIONS = frozenset({"if", "when", "unless", "although", "because", "since", "while", "as", "where"})
OPEN = frozenset({"understand", "remember", "be"})  # "the rule is: ..."
SHARED = frozenset({"each", "some", "many", "all", "most", "one"})
# After these a colon tells what is thought: "they had one idea: the brain was the centre" does not say that it was.
BELIEFS = frozenset(
    """question answer idea belief theory view thought rule opinion conclusion claim dream plan hope fear feeling guess
    suggestion suspicion hypothesis story myth legend motto slogan message argument notion lesson sure certain
    convinced clear solve believe right wrong true false seem""".split()
)
STRONG = frozenset({";", ":", "\N{EN DASH}", "\N{EM DASH}"})


def find(p: Parsed) -> Iterator[Cut]:
    if is_paired(p):
        return
    semicolons = [t.i for t in p.tokens if t.text == ";"]
    halves = _at_mark(p) or _at_comma(p)
    if len(semicolons) > 1:
        edges = [-1, *semicolons, final(p)]
        if all(_states(p, before + 1, after) for before, after in zip(edges, edges[1:], strict=False)):
            for order, at in enumerate(semicolons):
                rest = tuple(range(at + 1, final(p)))
                yield Cut("split", 1 + order, frozenset({at, *rest}), rest, balance(p, len(rest)), 0.3)
    elif halves:
        yield halves


def _at_comma(p: Parsed) -> Cut | None:
    """Two statements with nothing but a comma between them: "The north was sold, the south stayed with the king." """
    main = p.root
    who = subject(p, main.i)
    for first in p.children(main.i, "ccomp"):
        run = body(p, first.i)
        own = subject(p, first.i)
        if not run or run[0] != 0 or who is None or own is None or main.lemma in REPORTING:
            continue
        comma = run[-1] + 1
        whole = tense(p, first.i) == tense(p, main.i) != "" and not p.children(first.i, "mark", "cc")
        if any(p.tokens[i].text in STRONG for i in run) or _is_said(p, main):
            return None
        before = p.tokens[: min(p.subtree(own.i))]
        plain = not any(t.pos in ("ADP", "VERB") for t in before) and all(p.tokens[i].dep != "mark" for i in run)
        opens = comma < who.i and min(p.subtree(who.i)) == comma + 1
        opens = opens and p.tokens[comma].text == "," and who.lower not in RELATIVE
        opens = opens and all(not p.tokens[i].tag.startswith("W") for i in p.subtree(who.i))  # ", the tops of which"
        timed = any(p.tokens[i].lower in ("time", "moment") for i in run[:4])  # "The last time they met, it rained"
        if whole and plain and opens and not (timed or _asks(p, run) or _is_absolute(p, main, who)):
            rest = tuple(range(comma + 1, final(p)))
            return Cut("split", 1, frozenset({comma, *rest}), rest, balance(p, len(rest)), 0.3)
    return None


def _is_said(p: Parsed, main: Token) -> bool:
    """Whether a mark follows the main verb at once: "Ageing is no fun, she admits, ..." """
    return main.i + 1 >= final(p) or p.tokens[main.i + 1].text in BREAKS


def _is_absolute(p: Parsed, main: Token, who: Token) -> bool:
    """Whether what looks like a second statement may have no verb of its own: "it grew, its workers admired by all"."""
    bare = main.tag == "VBD" and not p.children(main.i, "dobj", "aux", "auxpass", "xcomp", "acomp", "attr")
    return bare and bool(p.children(who.i, "poss")) and inflect(main.lemma, "VBN") == main.lower


def _asks(p: Parsed, run: list[int]) -> bool:
    """ "The more it rained, the more it rose": halves that measure each other."""
    return any(p.tokens[i].tag in ("WP", "WDT", "WRB", "RBR", "JJR") for i in run)


def _at_mark(p: Parsed) -> Cut | None:
    """Two statements on either side of the only semicolon, colon, dash or ", so" of a sentence."""
    marks = [t for t in p.tokens if (t.text in STRONG and (t.space or t.text == ";")) or _is_so(p, t)]
    if len(marks) != 1:
        return None
    at, end = marks[0].i, final(p)
    if not (_states(p, 0, at) and _states(p, at + 1, end)) or "(" in (t.text for t in p.tokens[:at]):
        return None
    if _hangs_on(p, marks[0]):
        return None
    told = {t.lemma.lower() for t in p.tokens[:at]}
    if marks[0].text == ":" and (p.root.lemma in REPORTING or told & BELIEFS):  # "said of the arrests: ..."
        return None
    if marks[0].text != ";" and not _opens_with_subject(p, at + 1):
        return None
    start, first = (at - 1, at) if marks[0].lower == "so" else (at, at + 1)
    return Cut("split", 1, frozenset(range(start, end)), tuple(range(first, end)), balance(p, end - at), 0.3)


def _hangs_on(p: Parsed, mark: Token) -> bool:
    """Whether the second half leans on the first: what was said ("he admits: ..."), all that holds "if it rains, ...",
    what somebody said ("they'd said there would be talks; we would ..."), "where", "so that" or "for"."""
    before, after = p.tokens[: mark.i], p.tokens[mark.i + (mark.lower != "so")]
    opens = after.tag in ("WRB", "WDT", "WP", "WP$") or (after.lower == "for" and mark.text == ";")
    following = p.tokens[after.i + 1]
    half = following.lower == "that" or following.tag in ("WRB", "WDT", "WP", "WP$")  # "; and where you can't run"
    opens = opens or (after.lower in ("so", "but", "and") and half)
    opens = opens or (after.lower in SHARED and p.tokens[after.i + 1].lower == "with")  # "; each with its balcony"
    unless = before[0].lower in CONDITIONS and mark.lower == "so"
    told = before[-1].pos in ("VERB", "AUX") and (before[-1].lemma in REPORTING | OPEN or mark.text == ":")
    reported = any(t.lemma in REPORTING and p.children(t.i, "ccomp") and tense(p, t.i) == PAST for t in before)
    return opens or unless or told or (reported and any(t.tag == "MD" for t in p.tokens[mark.i :]))


def _is_purpose(p: Parsed, so: Token) -> bool:
    """Whether "so" says what for: "they were sent, so they could be grown for food"."""
    after = p.tokens[so.i + 1 : so.i + 5]
    return any(t.lower in ("can", "could", "may", "might", "would") and not is_negated(p, t.head) for t in after)


def _is_so(p: Parsed, token: Token) -> bool:
    """Whether "so" after a comma opens what follows from the words before it ("so that" and "so many" do not)."""
    if token.lower != "so" or token.i < 2 or p.tokens[token.i - 1].text != "," or p.tokens[token.i - 2].dep == "cc":
        return False
    if _is_purpose(p, token):
        return False
    return p.tokens[token.i + 1].tag in ("DT", "PRP", "PRP$", "NNS", "NNP", "EX")


def _opens_with_subject(p: Parsed, start: int) -> bool:
    """Whether what follows a mark starts straight away with who or what it is about: a list or an aside does not."""
    if p.tokens[start].tag in ("WP", "WDT", "WRB", "IN"):  # "a mystery: why he left"
        return False
    for token in p.tokens[start : start + 6]:
        if token.dep in ("nsubj", "nsubjpass", "expl") and token.head > token.i:
            return token.tag not in ("WP", "WDT") and min(p.subtree(token.i)) in (start, start + 1)
    return False


def _states(p: Parsed, start: int, end: int) -> bool:
    """Whether a main verb stands between start and end together with its subject."""
    opening = p.tokens[start : start + 6]
    if any(t.tag in ("WDT", "WP", "WP$") for t in opening):  # "; as a result of which ..."
        return False
    if start and opening[0].lower == "or" and opening[1].lower in CONDITIONS:  # "when ...; or when ..."
        return False
    for token in p.tokens[start:end]:
        if token.dep not in ("ROOT", "ccomp", "conj", "parataxis") or token.pos not in ("VERB", "AUX"):
            continue
        who = subject(p, token.i)
        if who is None and not start <= token.head < token.i:
            return False  # "; then cut four poles, and across these he laid ...": who cut them is said before
        if tense(p, token.i):
            if who is not None and start <= who.i and who.lower not in RELATIVE:
                doubtful = p.tokens[token.i - 1].dep == "cc" or len(p.children(token.i, "nsubj", "nsubjpass")) > 1
                # "; a kind of fur, and formed of skin"
                return not doubtful and all(t.lower == "so" for t in p.children(token.i, "mark"))
    return False
