"""What was done to a passage, change by change, each with its place in the result."""
from collections.abc import Iterator, Sequence

from scaffolds.engines.built_in.simplify.blocks import Stretch
from scaffolds.engines.built_in.simplify.edits import Draft, Swap
from scaffolds.engines.built_in.simplify.rendering import render, shown
from scaffolds.results import Change


def changes(pieces: Sequence[Stretch], drafts: Sequence[Draft]) -> Iterator[Change]:
    """Each swap, and each sentence that was split, turned or lost a phrase, in reading order. A change of a sentence
    comes before those of the words in it."""
    shift = 0
    for piece, draft in zip(pieces, drafts, strict=True):
        text = render(draft)
        yield from _of(draft, text, piece.start + shift)
        shift += len(text) - (piece.end - piece.start)


def _of(draft: Draft, text: str, start: int) -> Iterator[Change]:
    kinds = [e.kind for e in draft.done if not isinstance(e, Swap) or not e.text]
    if kinds:
        yield Change(before=draft.parsed.text, after=text, kind=kinds[0], start=start, end=start + len(text))
    at = 0
    for item in (item for segment in shown(draft) for item in segment):
        at = text.index(item.text, at)
        if item.swapped:
            source = draft.parsed.tokens[item.first : item.last + 1]
            before = "".join(t.text + t.space for t in source[:-1]) + source[-1].text
            kind = next(e.kind for e in draft.done if isinstance(e, Swap) and e.start == item.first)
            yield Change(before=before, after=item.text, kind=kind, start=start + at, end=start + at + len(item.text))
        at += len(item.text)
