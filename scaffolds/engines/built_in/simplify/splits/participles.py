"""Clauses without a subject of their own: ", leaving thousands homeless" and "Built in 1889, ..."."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut, Piece
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.coordination import REPORTING
from scaffolds.engines.built_in.simplify.splits.effects import EFFECTS, GIVEN, UNREAL
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    body,
    comma_before,
    ends_sentence,
    is_plural,
    subject,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person

# What a subject comes to: "She ran on, becoming the first ..." is "She became the first ...".
OUTCOMES = frozenset(
    """become win reach finish score earn receive lose beat defeat replace play appear work move return arrive join
    sell marry perform publish write visit retire die attend study graduate compete""".split()
)
# What a place or thing goes on doing: "... is a river, flowing through Hull" is "It flows through Hull".
STANDING = frozenset("cover contain stretch link connect flow measure overlook border separate".split())
# Said of a thing once and for all; with the sort of thing it is said of.
MADE = frozenset(
    """build found write publish form design create discover open establish construct complete release introduce
    invent develop paint record launch direct compose produce destroy adapt discover fund""".split()
)
LIFE = frozenset({"bear", "raise", "educate"})
LASTING = frozenset("locate situate know call base own operate control surround border use play speak".split())


def find(p: Parsed) -> Iterator[Cut]:
    main = p.root
    who = subject(p, main.i)
    time = tense(p, main.i)
    if who is None or time not in (PAST, PRESENT) or main.lemma in UNREAL | REPORTING:
        return
    for clause in p.children(main.i, "advcl"):
        run = body(p, clause.i)
        joined = any(t.tag == "VBG" for t in p.children(clause.i, "conj"))  # "forcing it up and polluting the water"
        joined = joined or _is_one_of_several(p, run or [])
        if run and len(run) >= 3 and not joined and not p.children(clause.i, "mark", "aux", "nsubj", "nsubjpass"):
            cut = None
            if clause.tag == "VBG" and comma_before(p, run[0]) and ends_sentence(p, run):
                cut = _closing(p, who, clause, run, time)
            elif clause.tag == "VBN" and run[0] == 0 and clause.i == 0:
                cut = _opening(p, who, clause, run, time)
            if cut:
                yield cut


def _is_one_of_several(p: Parsed, run: list[int]) -> bool:
    """Whether one more "-ing" follows an "and" or "or": "three ways: saving it, hiding it, or giving it away"."""
    return any(p.tokens[i].dep == "cc" and p.tokens[i + 1].tag == "VBG" for i in run[:-1])


def _closing(p: Parsed, who: Token, clause: Token, run: list[int], time: str) -> Cut | None:
    before = [i for i in run if i < clause.i]
    if any(p.tokens[i].lower not in ("thus", "thereby") for i in before):
        return None
    rest = run[len(before) + 1 :]
    if clause.lemma == "result" and p.tokens[clause.i + 1].lower != "in":  # "resulting from" is no effect
        return None
    made = clause.lemma == "make" and not p.children(clause.i, "ccomp", "xcomp", "oprd")
    if made and (names_person(p, who.i) is not False or who.tag == "PRP"):  # "they went on, making a path"
        return None
    if clause.lemma in EFFECTS and p.root.lemma == "be":  # "is a way to mix sound, providing it from all sides"
        return None
    if clause.lemma in EFFECTS:
        verb = inflect(clause.lemma, "VBD" if time == PAST else "VBZ")
        named: tuple[Piece, ...] | None = ("this",)
        if clause.lemma in GIVEN and (names_person(p, who.i) or who.tag == "PRP"):
            named = mention(p, who.i, names_person(p, who.i), leading=True) if time == PAST else None
    elif clause.lemma in OUTCOMES and time == PAST:
        verb = inflect(clause.lemma, "VBD")
        named = mention(p, who.i, names_person(p, who.i), leading=True)
    elif clause.lemma in STANDING and names_person(p, who.i) is False:
        verb = inflect(clause.lemma, "VBD" if time == PAST else "VBZ")
        named = ("it",) if not is_plural(p, who.i) else None
    else:
        return None
    if not verb or not named:
        return None
    return Cut("split", 300, frozenset([run[0] - 1, *run]), (*named, verb, *rest), balance(p, len(run)), 0.7)


def _opening(p: Parsed, who: Token, clause: Token, run: list[int], time: str) -> Cut | None:
    after = run[-1] + 1
    full = body(p, who.i)
    if p.tokens[after].text != "," or not full or full[0] != after + 1 or len(full) > 6:
        return None
    person = True if clause.lemma in LIFE else (False if clause.lemma in MADE else names_person(p, who.i))
    if clause.lemma not in MADE | LIFE | LASTING or person is None:
        return None
    again = mention(p, who.i, person, leading=True)
    if again is None:
        return None
    word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in again)
    when = time if clause.lemma in LASTING else PAST
    return Cut(
        "split", 300, frozenset([*run, after]), (*full, be(when, is_plural(p, who.i)), *run), balance(p, len(run)), 0.7,
        before=True, restate=(frozenset(full), word),
    )
