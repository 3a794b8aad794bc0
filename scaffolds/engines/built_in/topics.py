"""The learner's own topic ("an essay on macbeth": Macbeth), lifted from what they typed only where that is safe.

A topic is spoken back in titles and steps, so this refuses when unsure: more than LONGEST words, a word that may be
somebody's name, a person, anything rude or unsafe, or a word that English hardly knows (a slip, or a name). None is
always a good answer: the steps then say "the topic". What is known and what is kept back is content
(content/matching/topics.yaml).
"""
import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from rapidfuzz import process
from rapidfuzz.distance import OSA

from prompt_library.records import Record, read_records
from scaffolds.engines.built_in import words

LOOKED_AT = 600  # characters of a query
LONGEST = 5  # words in a topic
SURE_BEFORE_STOP = 3  # words
LEAST_COMMON = 2.6  # Zipf frequency (wordfreq) of a word that may be spoken back without being in the content
PLAIN_WORD = 4.0  # a known title this common ("Holes", "Wonder") is a title only after "on" or "about"
OPENER = re.compile(r"\b(?:on|about|abt|called)\s+", re.IGNORECASE)
OPENER_TO_TITLE = re.compile(r"\b(?:of|read|reading|reread|annotate)\s+", re.IGNORECASE)  # only to a known topic, whole
END = re.compile(r"[.,;:!?()\[\]{}<>/\\|\"\n\r\t]")
JOINING = frozenset({"and", "of", "in", "the", "a", "an", "n"})


class Named(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def phrases(self) -> Sequence[str]: ...
    @property
    def tags(self) -> Sequence[str]: ...


class Topics(Record):
    known: dict[str, tuple[str, ...]]
    stops: words.Words
    unsafe: words.Words
    vague: words.Words
    given_names: words.Words


@cache
def lists() -> Topics:
    return read_records(words.CONTENT / "matching" / "topics.yaml", Topics)[0]


@cache
def _written() -> dict[str, str]:
    """How a known topic is written, by every way it is typed (as words.plain gives it)."""
    return {words.plain(way): title for title, ways in lists().known.items() for way in (title, *ways)}


@cache
def _known_pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _written()), key=len, reverse=True)) + r")\b")


def known_in(typed: str) -> frozenset[str]:
    """The words of `typed` (as words.plain gives them) that belong to topics that the content knows."""
    return frozenset(word for match in _known_pattern().finditer(typed) for word in match[0].split())


@cache
def _proper() -> frozenset[str]:
    return frozenset(word for title in lists().known for word in title.split() if word[:1].isupper())


def is_proper(word: str) -> bool:
    """Whether a word keeps its capital inside a sentence: initials, and the names in known topics (Macbeth)."""
    return not word[1:].islower() or (word in _proper() and word.lower() not in JOINING | words.lists().fillers)


def kept_back(word: str) -> bool:
    """Whether a word is never spoken back: rude, unsafe, or perhaps somebody's name."""
    return bool({word, word.removesuffix("s")} & (lists().unsafe | lists().given_names))


def topic(query: str, entry: Named | None = None) -> str | None:
    """The topic in `query`, with its capitals, or None. Words of the entry itself are not a topic."""
    query = query[:LOOKED_AT]
    found = [_judged(_cut(query[opener.end():]), entry) for opener in OPENER.finditer(query)]
    sure = [each for each in found if each]
    known_first = [each for each in sure if _known_pattern().search(words.plain(each))]
    titles = [_title_at(query[opener.end():]) for opener in OPENER_TO_TITLE.finditer(query)]
    lifted = next(filter(None, [*known_first, *reversed(sure), *titles]), None) or _named_anywhere(query)
    return lifted and _with_capitals(lifted, query)


def _with_capitals(lifted: str, query: str) -> str:
    """Names that the content does not know keep the capital they were typed with, where not all was in capitals."""
    typed = {word.lower(): word for word in re.findall(r"(?<=\S\s)[A-Z][a-z]+", query)}
    return " ".join(typed.get(word, word) for word in lifted.split())


def _title_at(tail: str) -> str | None:
    """The known topic that the tail begins with, where it ends or a stop follows."""
    typed = words.plain(END.split(tail, maxsplit=1)[0])
    match = _known_pattern().match(typed)
    after = typed[match.end():].split() if match else []
    return _written()[match[0]] if match and (not after or after[0] in lists().stops) else None


def _cut(tail: str) -> list[str]:
    """The words after "on" or "about", up to where the topic stops. Empty where many words stand before a stop: what
    is left may be the first half of something else."""
    kept: list[str] = []
    for word in words.plain(END.split(tail, maxsplit=1)[0]).split():
        if word in lists().stops and not _starts_known(tail, kept):
            if len(kept) > SURE_BEFORE_STOP and not known_in(" ".join(kept)):
                return []
            break
        kept.append(word)
    while kept and kept[-1] in JOINING:
        kept.pop()
    while kept and kept[0] in ("of", "and", "n"):  # what stood before it was no topic ("on chapter 4 of Holes")
        kept.pop(0)
    return kept


def _starts_known(tail: str, kept: list[str]) -> bool:
    """Whether a stop word stands inside a known title that the tail begins with ("Storm on the Island")."""
    match = _known_pattern().match(words.plain(tail))
    return bool(match and match[0].split()[: len(kept)] == kept and len(match[0].split()) > len(kept))


def _judged(found: list[str], entry: Named | None) -> str | None:
    whole = " ".join(found)
    if whole in _written():
        return _written()[whole]
    if not found or len(found) > LONGEST:
        return None
    rest = _known_pattern().sub(" ", whole).split()
    told = [word for word in rest if word not in JOINING]
    if not (set(told) - words.lists().fillers) and not _known_pattern().search(whole):
        return None
    if not all(_may_be_said(word) for word in told) or _belongs(told, entry):
        return _slip(whole) if len(found) == 1 else None
    return _known_pattern().sub(lambda match: _written()[match[0]], whole)


def _may_be_said(word: str) -> bool:
    from wordfreq import zipf_frequency  # heavy, and only some queries have a topic

    if not word.isalpha() or len(word) < 3 or word in words.lists().doubts | lists().vague or kept_back(word):
        return False
    return bool(zipf_frequency(word, "en", wordlist="small") >= LEAST_COMMON)


def _belongs(told: list[str], entry: Named | None) -> bool:
    if entry is None or not told:
        return False
    own = {words.idea(word) for text in (entry.name, *entry.phrases, *entry.tags) for word in words.opened(text)}
    return all(words.idea(words.lists().abbreviations.get(word, word)) in own for word in told)


def _slip(word: str) -> str | None:
    """A known one-word topic that is one slip away (two in a long one)."""
    if len(word) < 5:
        return None
    near = process.extractOne(word, list(_written()), scorer=OSA.distance, score_cutoff=1 if len(word) < 9 else 2)
    return _written()[near[0]] if near else None


def _named_anywhere(query: str) -> str | None:
    """A known topic typed without "on" or "about" ("my macbeth essay"), unless it is also an everyday word."""
    from wordfreq import zipf_frequency

    typed = words.plain(query)
    for match in _known_pattern().finditer(typed):
        if " " in match[0] or zipf_frequency(match[0], "en", wordlist="small") < PLAIN_WORD:
            return _written()[match[0]]
    return None
