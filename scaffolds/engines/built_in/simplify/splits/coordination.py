"""Clauses joined by "and", "but", "so" or "yet", with their own subject or sharing the first one's."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import FINITE, Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.doubts import (
    covers_both,
    is_subject,
    is_under_opener,
    opens_list,
    reaches,
)
from scaffolds.engines.built_in.simplify.splits.grammar import (
    BREAKS,
    MODAL,
    PAST,
    PRESENT,
    balance,
    body,
    comma_before,
    ends_sentence,
    final,
    is_negated,
    is_plural,
    number,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.leaning import (
    is_led,
    is_misread,
    is_participle,
    leans,
    leaves_out,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

JOINING = frozenset({"and", "but", "so", "yet"})
ONLY = frozenset({"only", "merely", "simply", "solely", "just"})
KEPT = frozenset({"but", "so", "yet"})
REPORTING = frozenset(
    """say think believe claim know show suggest argue add report find hope fear feel state explain announce insist
    reveal discover warn note write tell mean learn see decide agree promise admit confess joke recall reckon concede
    suppose guess complain boast""".split()
)


def find(p: Parsed) -> Iterator[Cut]:
    if is_paired(p):
        return
    listed = _listed(p)
    if listed:
        yield listed
    for token in p.tokens:
        if token.dep == "conj" and token.pos in ("VERB", "AUX") and _in_main_chain(p, token):
            cut = _cut(p, token)
            if cut:
                yield cut


def is_paired(p: Parsed) -> bool:
    """ "not only ... but", "either ... or", "both ... and": the halves lean on each other."""
    return any(
        t.dep == "preconj" or (t.lower == "not" and t.i + 1 < len(p.tokens) and p.tokens[t.i + 1].lower in ONLY)
        for t in p.tokens
    )


def _in_main_chain(p: Parsed, token: Token) -> bool:
    """Whether a verb is joined to the main verb, directly or through others joined to it."""
    while token.dep == "conj":
        token = p.tokens[token.head]
    return token.head == token.i


def _cut(p: Parsed, verb: Token) -> Cut | None:
    first = p.tokens[verb.head]
    run = body(p, verb.i)
    if not run or run[0] <= first.i or not ends_sentence(p, run) or _is_scoped(p, first) or _is_listed(p, first):
        return None
    if any(t.tag == "WRB" for t in p.children(first.i, "advmod")):  # "When he came and she left ..." is half a thought
        return None
    link = p.tokens[run[0] - 1]
    if link.text == "," and run[0] > 1:  # ", and, in 1969, he ..."
        link = p.tokens[run[0] - 2]
    if link.dep != "cc" or link.lower not in JOINING:
        return None
    if opens_list(p, link.i) or is_under_opener(p, link.i) or reaches(p, p.root, link.i):
        return None
    start = link.i - 1 if p.tokens[link.i - 1].text in BREAKS else link.i
    if p.tokens[start].text not in BREAKS and p.tokens[start].i == 0:
        return None
    return _own_subject(p, verb, run, start, link) or _shared_subject(p, verb, run, start, link)


def _listed(p: Parsed) -> Cut | None:
    """Three things that one subject did: "The machine took in the coins, checked the weight and printed a ticket." says
    the last two in a sentence of their own."""
    first = p.root
    who = subject(p, first.i)
    second = next((t for t in p.children(first.i, "conj") if t.tag == first.tag and subject(p, t.i) is None), None)
    if who is None or who.dep != "nsubj" or second is None or first.tag not in ("VBD", "VBZ", "VBP"):
        return None
    third = next((t for t in p.children(second.i, "conj") if t.tag == first.tag and subject(p, t.i) is None), None)
    run = body(p, second.i)
    named = mention(p, who.i, names_person(p, who.i), leading=True)
    if third is None or not run or run[0] != second.i or not ends_sentence(p, run) or _is_scoped(p, first) or not named:
        return None
    helped = any(p.children(t.i, "aux", "auxpass", "neg") for t in (first, second, third))
    helped = helped or _verb_between(p, first, second)
    linked = p.tokens[third.i - 1].lower in ("and", "then")
    if p.tokens[run[0] - 1].text != "," or helped or not linked or second.i - first.i < 3 or len(run) < 6:
        return None
    return Cut("split", 9, frozenset([run[0] - 1, *run]), (*named, *run), balance(p, len(run)), 0.5)


def _is_listed(p: Parsed, first: Token) -> bool:
    """Whether the first half is itself one of a list ("they came, saw and won"), which would lose its "and"."""
    before = [t for t in p.children(first.i, "ccomp") if t.i < first.i]
    if first.dep == "conj":
        run = body(p, first.i) or [first.i]
        link = p.tokens[max(run[0] - 1, 0)]
        linked = link.dep == "cc" and first.head < link.i
        return not linked or bool(before)
    return bool(before)


def _is_scoped(p: Parsed, first: Token) -> bool:
    """Whether an opening clause ("If it rains, ...") or a reported one ("He said that ...") may cover both halves, or
    the second half may go with a clause inside the first."""
    clauses = p.children(first.i, "advcl")
    over = any(not _is_moment(p, t) for t in clauses if t.i < first.i)
    unclear = any(t.i > first.i and subject(p, t.i) is not None for t in clauses)
    return over or unclear or (first.lemma in REPORTING and bool(p.children(first.i, "ccomp")))


def _is_moment(p: Parsed, clause: Token) -> bool:
    """Whether a clause only says when something happened: "When the Romans came, ..."."""
    marks = {t.lower for t in p.children(clause.i, "mark", "advmod")}
    timed = bool(marks & {"when", "after", "before", "once", "as"})
    return timed and tense(p, clause.i) == PAST == tense(p, clause.head)


def _own_subject(p: Parsed, verb: Token, run: list[int], start: int, link: Token) -> Cut | None:
    who = subject(p, verb.i)
    main = subject(p, verb.head)
    if who is None or main is None or who.i < run[0] or not tense(p, verb.i) or not tense(p, verb.head):
        return None
    contrasted = link.lower == "but" and start < link.i
    if leaves_out(p, verb) or not is_subject(p, verb, who):
        return None
    if start == link.i and p.tokens[min(p.subtree(main.i)) - 1].text == "," and main.i > 1:
        return None  # "In the old park, the walls fall down and the lawns are bogs": both are there
    mixed = {tense(p, verb.i), tense(p, main.head)} == {PAST, PRESENT}
    if mixed and not contrasted:  # "to see sails fill and boats ride": no statement
        return None
    if len(run) < (2 if contrasted else 3) or leans(p, verb, who, run) or is_misread(p, verb, who, run, link):
        return None
    pieces: tuple[Piece, ...] = tuple(run)
    if link.lower in KEPT:
        pieces = (link.i, *pieces)
    return Cut("split", 10 + run[0], frozenset(range(start, final(p))), pieces, balance(p, len(run)), 0.5)


def _shared_subject(p: Parsed, verb: Token, run: list[int], start: int, link: Token) -> Cut | None:
    first = p.tokens[verb.head]
    who = _first_subject(p, first)
    if who is None or link.lower not in ("and", "but") or not _is_long(p, first, verb, run, start < link.i):
        return None
    start_of_subject = min(p.subtree(who.i))
    if start_of_subject and p.tokens[start_of_subject - 1].pos == "ADP":  # "games such as chess improved": not chess
        return None
    if who.lower in ("it", "there") and any(t.dep in ("nsubj", "nsubjpass") for t in p.tokens[first.i : verb.i]):
        return None  # "it was then that they came and fought": not "it fought"
    if is_participle(p, first, verb, link) or _is_one_with(p, first, verb) or covers_both(p, first, link):
        return None
    helper = _helper(p, first, verb)
    if verb.lower == verb.lemma and p.children(first.i, "xcomp", "ccomp"):  # "told him to write it and put it away"
        return None
    if helper is None or not is_led(p, verb, run):
        return None
    named = mention(p, who.i, names_person(p, who.i), leading=True)
    shown = number(p, verb)
    described = any(t.tag == "VBN" and t.dep in ("acl", "advcl") for t in p.tokens[first.i : verb.i])
    if described and verb.tag == "VBD":  # "a plain, covered with grass, and dotted with trees": not "it dotted"
        return None
    shown = shown or number(p, first)
    if shown and shown != ("plural" if is_plural(p, who.i) or who.lower in ("i", "you") else "singular"):
        return None  # the parser took the wrong subject, or "1%" are many
    if named is None or (named == ("it",) and any(p.tokens[i].lower == "it" for i in run[:4])):  # "It turns it into"
        return None
    opening = (link.i,) if link.lower == "but" else ()
    return Cut(
        "split", 10 + run[0], frozenset(range(start, final(p))), (*opening, *named, *helper, *run),
        balance(p, len(run)), 0.6,
    )


def _is_one_with(p: Parsed, first: Token, verb: Token) -> bool:
    """Whether both halves are wished for ("I would rather we had it and did not ask"), or say one thing ("they waited,
    and had been waiting")."""
    wished = any(t.lower in ("rather", "wish", "wished") for t in p.tokens[: first.i])
    return wished or verb.lemma == first.lemma


def _is_long(p: Parsed, first: Token, verb: Token, run: list[int], comma: bool) -> bool:
    """Whether both halves say enough to stand alone: "He sat and read" is not worth two sentences."""
    least = 3 if comma else 4
    return verb.i - first.i >= 4 and len(run) >= least and len(p.tokens) >= 13


def _verb_between(p: Parsed, first: Token, verb: Token) -> bool:
    own = {t.i for t in p.children(verb.i)}
    return any(t.pos in ("VERB", "AUX") and t.i not in own for t in p.tokens[first.i + 1 : verb.i])


def _first_subject(p: Parsed, verb: Token) -> Token | None:
    """The subject of a verb, or of the one it is joined to; None where the parser took it from another clause."""
    who = subject(p, verb.i)
    while who is None and verb.dep == "conj" and p.tokens[verb.head].pos in ("VERB", "AUX"):
        verb = p.tokens[verb.head]
        who = subject(p, verb.i)
    if who is None or who.dep not in ("nsubj", "nsubjpass"):
        return None
    between = p.tokens[who.i : verb.i]
    open_ = sum(t.text == "," for t in between) % 2 == 1 and any(t.tag in FINITE for t in between)
    return None if open_ and comma_before(p, verb.i) else who  # "the fire spread as they ran to the hall, broke it"


def _helper(p: Parsed, first: Token, verb: Token) -> tuple[int, ...] | None:
    """The helping verb to say again before `verb` (none needed where it is finite); None where that is not sure."""
    helpers = p.children(first.i, "aux", "auxpass")
    if tense(p, verb.i) == MODAL != tense(p, first.i) and _verb_between(p, first, verb):  # it may go with that one
        return None
    if p.children(verb.i, "aux", "auxpass"):
        return () if tense(p, verb.i) else None
    if len(helpers) == 1 and helpers[0].tag == "MD" and verb.lower == verb.lemma:  # "will rise and then fall"
        unsure = _verb_between(p, first, verb) or is_negated(p, first.i)  # "should not open it and let ..."
        return None if unsure else (helpers[0].i,)
    passive = any(t.dep == "auxpass" or t.lemma == "have" for t in helpers)
    if passive and verb.tag == "VBD" and inflect(verb.lemma, "VBN") == verb.lower:
        return None  # "are kept secret and then opened": they did not open; "have sent arms and placed men"
    if verb.tag in ("VBD", "VBZ", "VBP"):
        alike = verb.tag == first.tag or (helpers and tense(p, first.i) == tense(p, verb.i))
        return () if alike or not _verb_between(p, first, verb) else None
    if verb.tag == "VBN" and first.tag == "VBN" and len(helpers) == 1 and helpers[0].dep == "auxpass":
        return (helpers[0].i,)
    return () if verb.tag == "VB" and first.tag == "VBP" and not helpers else None
