"""A name explained between commas: "Marie Curie, a Polish scientist, won ..." becomes two sentences."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    body,
    comma_before,
    ends_sentence,
    is_plural,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import mention, names_person, whole_name

LASTING = frozenset({"GPE", "LOC", "FAC"})  # places go on being what they are


def find(p: Parsed) -> Iterator[Cut]:
    for said in p.tokens:
        if said.dep == "appos" and said.pos == "NOUN":
            cut = _cut(p, p.tokens[said.head], said)
            if cut:
                yield cut


def _cut(p: Parsed, noun: Token, said: Token) -> Cut | None:
    run = body(p, said.i)
    if not run or len(run) < 3 or not _is_explained_subject(p, noun, run):
        return None
    person = names_person(p, noun.i, said.i)
    time = _time(p, noun, person)
    name = whole_name(p, noun.i)
    again = mention(p, noun.i, person, leading=True)
    if not time or person is None or again is None or is_plural(p, noun.i) != is_plural(p, said.i):
        return None
    word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in again)
    if word == "it":
        word = "It"
    return Cut(
        "split", 200 + run[0], frozenset([run[0] - 1, *run, run[-1] + 1]),
        (*name, be(time, is_plural(p, noun.i)), *run), balance(p, len(run)), 0.7, before=True,
        restate=(frozenset(i for i in name if isinstance(i, int)), word),
    )


def _is_explained_subject(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether `run` stands between commas right after the name that is the subject of the main verb."""
    if noun.pos != "PROPN" or noun.dep not in ("nsubj", "nsubjpass") or noun.head != p.root.i:
        return False
    if not comma_before(p, run[0]) or noun.i != run[0] - 2 or ends_sentence(p, run) or p.children(noun.i, "conj"):
        return False
    opens = p.tokens[run[0]].lower in ("a", "an", "the", "one")
    return opens and p.tokens[run[-1] + 1].text == "," and min(p.subtree(noun.i)) == 0


def _time(p: Parsed, noun: Token, person: bool | None) -> str:
    main = tense(p, p.root.i)
    if noun.entity in LASTING:
        return PRESENT
    if main == PAST:
        return PAST
    return PRESENT if main == PRESENT else ""
