"""Taking back part of a rewrite: one change, or the source's sentence where a fact was lost."""
import re
from difflib import SequenceMatcher

from scaffolds.checks.finding import Finding
from scaffolds.engines.built_in.simplify.articles import article
from scaffolds.engines.differences import Told
from scaffolds.results import Change, Passage

PIECE = re.compile(r"\S+\s*")
AROUND = 6  # characters, about two short words: a word alone may be the same by chance
ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)


class Gone(ValueError):
    """The place of a change is not there any more. Its message is a sentence for the person."""


def put_back(passage: Passage, index: int) -> Passage:
    """The passage with the wording of the source where change `index` was made; the change is then no longer listed,
    nor are those inside it. Raises Gone where the words it made are not in their place any more, IndexError where
    there is no such change."""
    change = passage.changes[index]
    place = place_of(passage.text, change)
    if place is None:
        raise Gone(f"“{_short(change.after)}” has been changed by hand since, so there is no place to put "
                   f"“{_short(change.before)}” back in. Nothing has been changed.")
    return _with(passage, place, _cased(change.before, change.after), without=index)


def restore(source: str, passage: Passage, lost: Finding) -> Passage:
    """The passage with the source's own sentence in it, for a fact of `source` that a finding says was lost. It takes
    the place of what told that sentence; where nothing did, it stands after what came before it."""
    if lost.source is None:
        raise Gone("The place in the source is not known, so its sentence cannot be put back by itself.")
    told = Told(source, passage.text)
    at = next((n for n, line in enumerate(told.source) if line.sentence.end > lost.source[0]), len(told.source) - 1)
    sentence = told.source[at].sentence.text
    if place := told.place(at):
        return _with(passage, place, sentence)
    end = told.end_before(at)
    return _with(passage, (end, end), f" {sentence}" if end else f"{sentence} ")


def reworded(passage: Passage, text: str) -> Passage:
    """The passage with a text that a person wrote over it. A change keeps its place where its words, and a little of
    what stands around them, were left as they were; the others lose theirs."""
    left = _left(passage.text, text)
    changes = tuple(_carried(change, left) for change in passage.changes)
    return passage.model_copy(update={"text": text, "changes": changes})


def _left(before: str, after: str) -> list[tuple[int, int, int]]:
    """The stretches that two texts have in common: start and end in the first, and how far it is to the second."""
    olds, news = list(PIECE.finditer(before)), list(PIECE.finditer(after))
    matcher = SequenceMatcher(None, [old[0] for old in olds], [new[0] for new in news])
    return [
        (olds[at].start(), olds[at + size - 1].end(), news[there].start() - olds[at].start())
        for at, there, size in matcher.get_matching_blocks() if size]


def _carried(change: Change, left: list[tuple[int, int, int]]) -> Change:
    if change.start is None or change.end is None:
        return change
    for start, end, shift in left:
        if start <= change.start and change.end <= end and end - start >= change.end - change.start + AROUND:
            return change.model_copy(update={"start": change.start + shift, "end": change.end + shift})
    return _unplaced(change)


def place_of(text: str, change: Change) -> tuple[int, int] | None:
    """Where in the text the words stand that a change made; None where they are not there any more."""
    if change.start is None or change.end is None or text[change.start:change.end] != change.after:
        return None
    return change.start, change.end


def _with(passage: Passage, place: tuple[int, int], words: str, without: int | None = None) -> Passage:
    """The passage with `words` at a place, and each other change where it stands now."""
    start, end = place
    opening = _opening(passage.text[:start], words) if without is not None else passage.text[:start]
    text = opening + words + passage.text[end:]
    begin, shift = len(opening), len(text) - len(passage.text)
    changes = [
        kept for n, change in enumerate(passage.changes) if n != without
        if (kept := _after(change, passage.text, text, (start, end), shift, begin)) is not None]
    return passage.model_copy(update={"text": text, "changes": tuple(changes)})


def _after(
    change: Change, before: str, text: str, place: tuple[int, int], shift: int, begin: int
) -> Change | None:
    """A change after the text at `place` was replaced: None where it lay in it."""
    where = place_of(before, change)
    if where is None:
        return _unplaced(change)
    (first, last), (start, end) = where, place
    if last <= start:
        return change.model_copy(update={"start": first, "end": last}) if last <= begin else _unplaced(change)
    if first >= end:
        return change.model_copy(update={"start": first + shift, "end": last + shift})
    if first <= start and last >= end and (first, last) != place:
        return change.model_copy(update={"after": text[first:last + shift], "start": first, "end": last + shift})
    return None


def _unplaced(change: Change) -> Change:
    return change.model_copy(update={"start": None, "end": None})


def _opening(text: str, words: str) -> str:
    """What stands before, with its a or an as the words put back ask for."""
    found = ARTICLE.search(text)
    if not found or not words[:1].isalpha():
        return text
    fitting = article(words)
    return f"{text[:found.start()]}{fitting.capitalize() if found[1][0].isupper() else fitting}{found[2]}"


def _cased(before: str, after: str) -> str:
    """The source's words with a capital where what they replace had one. A sentence keeps the source's own."""
    if after[:1].isupper() and before[:1].islower():
        return before[:1].upper() + before[1:]
    lowered = after[:1].islower() and before[:1].isupper() and not before[1:2].isupper() and before.split()[0] != "I"
    return before[:1].lower() + before[1:] if lowered else before


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
