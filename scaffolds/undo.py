"""Taking back part of a rewrite: one change, or the source's sentence where a fact was lost."""
import re

from scaffolds.checks.finding import Finding
from scaffolds.engines.built_in.simplify.articles import article
from scaffolds.engines.differences import Told
from scaffolds.results import Change, Passage

ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)


class Gone(ValueError):
    """The place of a change is not there any more. Its message is a sentence for the person."""


def put_back(passage: Passage, index: int) -> Passage:
    """The passage with the wording of the source where change `index` was made; the change is then no longer listed,
    nor are those inside it. Raises Gone where the words it made are not to be found in one place, IndexError where
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
    """The passage with a text that a person wrote over it. Changes that lie outside what was rewritten keep their
    places; the others lose them."""
    head = _shared(passage.text, text)
    tail = _shared(passage.text[head:][::-1], text[head:][::-1])
    kept_from, shift = len(passage.text) - tail, len(text) - len(passage.text)
    changes = tuple(_reworded(change, head, kept_from, shift) for change in passage.changes)
    return passage.model_copy(update={"text": text, "changes": changes})


def _reworded(change: Change, head: int, kept_from: int, shift: int) -> Change:
    if change.start is None or change.end is None or change.end <= head:
        return change
    if change.start >= kept_from:
        return change.model_copy(update={"start": change.start + shift, "end": change.end + shift})
    return _unplaced(change)


def place_of(text: str, change: Change) -> tuple[int, int] | None:
    """Where in the text the words stand that a change made: where they were put, else the one place that has them."""
    if change.start is not None and change.end is not None and text[change.start:change.end] == change.after:
        return change.start, change.end
    found = list(re.finditer(rf"(?<!\w){re.escape(change.after)}(?!\w)", text)) if change.after.strip() else []
    return found[0].span() if len(found) == 1 else None


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


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
