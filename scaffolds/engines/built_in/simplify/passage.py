"""From a brief to a passage: the one way through the simplifier."""
from collections.abc import Sequence

from scaffolds.brief import PassageBrief
from scaffolds.checks import reading_age
from scaffolds.engines.built_in.parser import Parsed, parse
from scaffolds.engines.built_in.simplify.blocks import Stretch, gaps, stretches
from scaffolds.engines.built_in.simplify.changes import changes
from scaffolds.engines.built_in.simplify.edits import Edit
from scaffolds.engines.built_in.simplify.glossary import glossary
from scaffolds.engines.built_in.simplify.old_prose import is_old
from scaffolds.engines.built_in.simplify.protect import protected
from scaffolds.engines.built_in.simplify.rendering import render
from scaffolds.engines.built_in.simplify.search import Search
from scaffolds.engines.built_in.simplify.splits import shapes
from scaffolds.engines.built_in.simplify.swaps import swaps
from scaffolds.results import Passage


def simplify(brief: PassageBrief) -> Passage:
    """The passage nearest to brief.to years that can be reached safely; the text itself where nothing is to be done.

    The same brief always gives the same passage. Everything that is not prose, and all white space, stays as it was.
    """
    pieces = stretches(brief.text)
    parsed = parse(piece.text for piece in pieces)
    old = is_old(brief.text)
    found = [_edits(p, piece, brief.keep, old) for p, piece in zip(parsed, pieces, strict=True)]

    def measure(texts: Sequence[str]) -> float | None:
        return _age("".join(gaps(brief.text, pieces, list(texts))), brief.to)

    drafts = Search(parsed, found).best(brief.to, measure)
    text = "".join(gaps(brief.text, pieces, [render(draft) for draft in drafts]))
    return Passage(text=text, changes=tuple(changes(pieces, drafts)), glossary=tuple(glossary(parsed)))


def _age(text: str, target: float) -> float | None:
    """The reading age of a text. One too short for that is rated by its words alone, as if sentences did not matter;
    so here a year is added for every three words by which its sentences are longer than the target: at 9, a sentence
    of 9 words is easy."""
    read = reading_age.estimate(text)
    if read.band.age is None or read.band.basis != "words":
        return read.band.age
    each = read.words / max(1, len(read.sentences))
    return read.band.age + max(0.0, each - target) / 3


def _edits(parsed: Parsed, piece: Stretch, keep: tuple[str, ...], old: bool) -> list[Edit]:
    fixed = protected(parsed, keep)
    found: list[Edit] = [*swaps(parsed, fixed, old)]
    if piece.whole and parsed.whole:
        found += shapes(parsed, fixed)
    return found
