"""What somebody did meanwhile: "He ran across the field, shouting for help." says "He shouted for help." by itself.

Only verbs that the subject itself must be doing: in "The dam burst, flooding the valley", the bursting floods it.
"""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.coordination import REPORTING
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    balance,
    body,
    comma_before,
    ends_sentence,
    is_negated,
    is_plural,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

DOINGS = frozenset(
    """shout say ask sing cry laugh smile wave carry hold wear use work travel walk run ride drive sail fly climb swim
    play teach study train visit tour serve live stay spend sleep watch listen wait search hunt collect gather pick cut
    dig plant cook eat drink share sell buy trade offer pay borrow read draw paint record direct compete fight join
    marry meet speak talk argue claim insist warn promise explain describe drop throw kick push pull steal burn attack
    chase follow cross enter hide build write sit stand return begin score earn call look cover pass perform""".split()
)
THING_DOINGS = frozenset("offer sell serve host cross attract carry pass hit strike use employ collect run".split())
PERSONAL = frozenset({"he", "she", "they", "we", "i"})
# "he said, speaking at the fair"
STATES = frozenset({"be", "have", "seem", "become", "remain", "blame", "praise"}) | REPORTING


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    active = who is not None and who.dep == "nsubj" and main.lemma not in STATES
    if who is None or not active or tense(p, main.i) != PAST or p.children(main.i, "aux") or is_negated(p, main.i):
        return
    yield from _closing(p, main, who)
    yield from _having(p, main, who)


def _closing(p: Parsed, main: Token, who: Token) -> Iterator[Cut]:
    for clause in p.children(main.i, "advcl"):
        run = body(p, clause.i)
        if not run or len(run) < 3 or run[0] != clause.i or clause.tag != "VBG" or not ends_sentence(p, run):
            continue
        if comma_before(p, clause.i) and _does(p, who, clause) and not _is_joined(p, clause):
            named = mention(p, who.i, names_person(p, who.i), leading=True)
            verb = inflect(clause.lemma, "VBD")
            if named and verb:
                drop = frozenset([run[0] - 1, *run])
                yield Cut("split", 300, drop, (*named, verb, *run[1:]), balance(p, len(run)), 0.6)


def _does(p: Parsed, who: Token, clause: Token) -> bool:
    person = names_person(p, who.i)
    if person or who.lower in PERSONAL:
        return clause.lemma in DOINGS
    return person is False and clause.lemma in THING_DOINGS


def _is_joined(p: Parsed, clause: Token) -> bool:
    return bool(p.children(clause.i, "conj", "mark", "aux", "neg", "nsubj"))


def _having(p: Parsed, main: Token, who: Token) -> Iterator[Cut]:
    """ "Having lost the match, the players went home." becomes "The players had lost it. Then they went." """
    full = body(p, who.i)
    for clause in p.children(main.i, "advcl"):
        run = body(p, clause.i)
        helper = p.tokens[0]
        if not run or run[0] != 0 or helper.lower != "having" or helper.head != clause.i or clause.tag != "VBN":
            continue
        after = run[-1] + 1
        again = mention(p, who.i, names_person(p, who.i), leading=True)
        joined = bool(p.children(clause.i, "conj")) or any(t.lower == "now" for t in p.children(main.i, "advmod"))
        if p.tokens[after].text != "," or not full or full[0] != after + 1 or len(full) > 6 or not again or joined:
            continue
        pieces: tuple[Piece, ...] = (*full, "had", *run[1:])
        word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in again)
        plural = is_plural(p, who.i)
        if not (plural and word == "it"):
            yield Cut(
                "split", 300, frozenset([*run, after]), pieces, balance(p, len(run)), 0.6, before=True, lead="Then",
                restate=(frozenset(full), word),
            )
