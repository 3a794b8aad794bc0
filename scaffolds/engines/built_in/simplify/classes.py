"""Classes of words that conditions of the lexicon name with @: content/lexicon/classes.tsv, a class a line."""
from collections.abc import Iterable
from functools import cache
from pathlib import Path

PATH = Path(__file__).parent.parent / "content" / "lexicon" / "classes.tsv"


class UnknownClass(KeyError):
    """Its text is the class as written, with its @."""

    def __str__(self) -> str:
        return str(self.args[0])


@cache
def classes() -> dict[str, frozenset[str]]:
    """The words of each class, by its name with @."""
    rows = (row.split("\t") for row in PATH.read_text(encoding="utf-8").splitlines() if row and row[0] != "#")
    return {f"@{name}": frozenset(words.split()) for name, words in rows}


def expand(words: Iterable[str]) -> frozenset[str]:
    """`words`, with those of a class for each @class among them. Raises UnknownClass."""
    found: set[str] = set()
    for word in words:
        if word.startswith("@") and word not in classes():
            raise UnknownClass(word)
        found |= classes().get(word, {word})
    return frozenset(found)
