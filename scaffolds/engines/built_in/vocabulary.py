"""The key words of topics that schools teach (content/vocabulary), found from how a person writes the topic."""
import re
from functools import cache
from pathlib import Path
from typing import Literal

from prompt_library.records import Record, read_folder
from scaffolds.engines.built_in.wording import KeyWord, as_given, as_written

VOCABULARY = Path(__file__).parent / "content" / "vocabulary"
CLOSE = 90  # rapidfuzz ratio (0 to 100) from which a phrase is read through a slip ("photosynthsis")


class Topic(Record):
    name: str
    phrases: tuple[str, ...]
    tense: Literal["past", "present"] = "present"
    kinds: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def key_words(self) -> tuple[KeyWord, ...]:
        return tuple(as_written(word) for word in self.words)


@cache
def topics() -> tuple[Topic, ...]:
    return tuple(read_folder(VOCABULARY, Topic))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")))


@cache
def _phrases() -> dict[str, Topic]:
    """Each phrase by its plain form; the first topic to claim a phrase keeps it."""
    found: dict[str, Topic] = {}
    for topic in topics():
        for phrase in (*topic.phrases, topic.name):
            found.setdefault(_plain(phrase), topic)
    return found


def find(wanted: str) -> Topic | None:
    """The topic that a person means, by the longest of its phrases in what they wrote; None for one not here."""
    plain = f" {_plain(wanted)} "
    whole = [phrase for phrase in _phrases() if f" {phrase} " in plain or f" {phrase}s " in plain]
    if whole:
        return _phrases()[max(whole, key=lambda phrase: (len(phrase), -plain.index(phrase)))]
    return _close(plain.strip())


def _close(plain: str) -> Topic | None:
    from rapidfuzz import fuzz, process

    words = [word for word in plain.split() if len(word) > 3]
    long_phrases = [phrase for phrase in _phrases() if len(phrase) >= 7]
    best: tuple[float, str] | None = None
    for typed in (plain, *words):
        found = process.extractOne(typed, long_phrases, scorer=fuzz.ratio, score_cutoff=CLOSE)
        if found and (best is None or found[1] > best[0]):
            best = (found[1], found[0])
    return _phrases()[best[1]] if best else None


@cache
def known() -> dict[str, KeyWord]:
    """Every key word of the vocabulary in small letters without its article, as it stands in a sentence."""
    return {word.text.lower(): word for topic in reversed(topics()) for word in topic.key_words}


def as_known(word: str, topic: str = "") -> KeyWord:
    """A key word as the vocabulary has it, else as it was given."""
    found = known().get(word.lower())
    return found if found and found.text == word else as_given(word, topic)
