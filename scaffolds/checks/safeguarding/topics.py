"""What each word is about, in broad heaps (topics.yaml): the learned layer's way past a word it has not met."""

from functools import cache

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT


class Topics(Record):
    topics: dict[str, str]


@cache
def _heaps() -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, str], ...]]:
    """Topics by whole word, and by the beginning of one (`bruis*`)."""
    whole: dict[str, tuple[str, ...]] = {}
    begun: list[tuple[str, str]] = []
    for name, words in read_records(CONTENT / "topics.yaml", Topics)[0].topics.items():
        for word in words.split():
            if word.endswith("*"):
                begun.append((word[:-1], name))
            elif name not in whole.get(word, ()):
                whole[word] = (*whole.get(word, ()), name)
    return whole, tuple(begun)


def about(word: str) -> tuple[str, ...]:
    """Every heap that a plain word is in, none for most small words."""
    whole, begun = _heaps()
    found = whole.get(word)
    return found if found is not None else tuple(name for start, name in begun if word.startswith(start))


def every_word() -> list[str]:
    return list(_heaps()[0])
