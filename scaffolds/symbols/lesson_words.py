"""Pictures for single words of a lesson (content/lesson_words.tsv): for word mats, where a step's finder would guess.

`salt` is a thing here and never speech and language therapy. A word has a picture only where it is written down for it,
in the singular or plural.
"""
from functools import cache

from scaffolds.symbols.table import CONTENT, Symbol

PREFIX = "word "  # so that a lesson's word and a school meaning of the same name are two pictures


@cache
def lesson_words() -> dict[str, Symbol]:
    """Each picture by its name: PREFIX and what it is called."""
    return {name: Symbol(name=name, openmoji=code) for _, name, code in _rows()}


@cache
def _by_word() -> dict[str, str]:
    return {word.lower(): name for word, name, _ in _rows()}


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    """(word, name, OpenMoji code). Raises ValueError naming the line of a fault."""
    found = []
    path = CONTENT / "lesson_words.tsv"
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or not all(cell.strip() for cell in cells):
            raise ValueError(f"{path.name}:{number}: three columns are wanted: word, code, what the picture is called")
        word, code, called = cells
        found.append((word, f"{PREFIX}{called}", code))
    return tuple(found)


def for_word(word: str) -> str | None:
    """The name of the picture that a word means, or None."""
    lowered = word.strip().lower()
    for form in (lowered, lowered.removeprefix("the "), lowered.removesuffix("s"), lowered.removesuffix("es")):
        if form in _by_word():
            return _by_word()[form]
    return None
