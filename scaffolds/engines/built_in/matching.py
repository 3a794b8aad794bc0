"""Which entry of written content a person means, from what they typed: typos, no punctuation, slang, half sentences.

An entry is anything with a name, phrases (real ways of saying it) and tags (words that go with it without naming it,
such as a subject). A phrase is matched by its ideas (see words), each weighted by how few entries use it. Confidence
is the share of the phrase that was typed, times the share of what was typed that the entry explains, so "essay" alone
is sure, and "essay" inside a sentence about something else is not. The learner's own topic ("on Macbeth") does not
count against it. ACT and OFFER were set on tests/scaffolds/engines/built_in/test_matching.py's phrases.
"""
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, cast

from rapidfuzz import process
from rapidfuzz.distance import OSA

from scaffolds.engines.built_in import words
from scaffolds.engines.built_in.topics import known, topic

__all__ = ["ACT", "OFFER", "Entry", "Matcher", "Ranked", "rank", "topic"]

ACT = 0.7  # at or above: answer with the entry
OFFER = 0.4  # at or above, and below ACT: offer the nearest few; below: a general answer

FAINT = 0.3  # weight of a word that says little (start, work) beside one that says what
UNKNOWN = 2.0  # weight against an entry of a typed word that no entry knows
IN_TOPIC = 0.15  # what is left of that weight after "on" or "about", where the topic stands
TOPIC_OPENERS = frozenset({"on", "about", "of", "for", "called", "from", "re"})
TYPO = 0.92  # credit for a word that was read through a typo
COMMON = 3.2  # Zipf frequency (wordfreq) from which a word is taken as meant, never as a typo of another


class Entry(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def phrases(self) -> Sequence[str]: ...
    @property
    def tags(self) -> Sequence[str]: ...


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Ranked(Generic[E]):
    entry: E
    confidence: float  # 0 to 1; compare with ACT and OFFER


@dataclass(frozen=True)
class Typed:
    """One idea in a query: its weight against an entry that does not explain it, and its credit to one that does."""

    weight: float
    credit: float


class Matcher(Generic[E]):
    """Ready to rank one set of entries. Building costs some milliseconds, so keep it; ranking is a few hundred µs."""

    def __init__(self, entries: Sequence[E]) -> None:
        self.entries = tuple(entries)
        self._phrases = [{_ideas(phrase) for phrase in (*entry.phrases, entry.name)} - {frozenset()}
                         for entry in self.entries]
        self._about = [frozenset().union(*phrases, _ideas(" ".join(entry.tags)))
                       for entry, phrases in zip(self.entries, self._phrases, strict=True)]
        self._surfaces = _surfaces(self.entries)
        counts = Counter(found for about in self._about for found in about)
        faint = {words.idea(word) for word in words.lists().faint}
        self._weights = {found: (FAINT if found in faint else 1.0) * (1 + math.log(len(self.entries) / count))
                         for found, count in counts.items()}

    def rank(self, query: str, n: int = 3) -> list[Ranked[E]]:
        """The n likeliest entries, best first; fewer or none where nothing typed belongs to any of them."""
        typed, doubt = self._typed(query)
        if not typed:
            return []
        scores = [(self._score(index, typed) * doubt, index) for index in range(len(self.entries))]
        best = sorted((pair for pair in scores if pair[0] > 0.05), key=lambda pair: (-pair[0], pair[1]))[:n]
        return [Ranked(self.entries[index], round(min(score, 1.0), 3)) for score, index in best]

    def _score(self, index: int, typed: dict[str, Typed]) -> float:
        about = self._about[index]
        explained = sum(word.weight * word.credit for found, word in typed.items() if found in about)
        asked = sum(word.weight for word in typed.values())
        if not explained:
            return 0.0
        best = max((self._covered(phrase, typed) for phrase in self._phrases[index]), default=0.0)
        return best * (explained / asked) ** 0.8

    def _covered(self, phrase: frozenset[str], typed: dict[str, Typed]) -> float:
        """How much of a phrase was typed, with a little added for how much it says: a longer match wins a tie."""
        said = sum(self._weights[found] * typed[found].credit for found in phrase if found in typed)
        return (said / sum(self._weights[found] for found in phrase)) ** 0.7 * (1 - 0.25 / (1 + said)) if said else 0.0

    def _typed(self, query: str) -> tuple[dict[str, Typed], float]:
        """The ideas in a query, and how far what is said around them leaves it a request (1 is wholly)."""
        found: dict[str, Typed] = {}
        doubt, in_topic = 1.0, False
        for word in self._joined(words.opened(query)):
            in_topic = in_topic or word in TOPIC_OPENERS
            if word in words.lists().doubts:
                doubt *= 0.7
            if words.carries_nothing(word) or word.isdigit():
                continue
            name, typed = self._read(word, in_topic)
            found[name] = max(found.get(name, typed), typed, key=lambda one: one.weight * one.credit)
        return found, doubt

    def _joined(self, typed: list[str]) -> list[str]:
        """Two words that this content writes as one ("note book") are read as one."""
        joined: list[str] = []
        for word in typed:
            if joined and len(word) > 2 and joined[-1] + word in self._surfaces:
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _read(self, word: str, in_topic: bool) -> tuple[str, Typed]:
        name = words.idea(word)
        if name in self._weights:
            weight = self._weights[name]
            return name, Typed(weight * (0.5 if in_topic and len(word) > 2 else 1.0), 1.0)
        meant = self._mistyped(word)
        if meant:
            return meant, Typed(self._weights[meant] * (0.5 if in_topic else 1.0), TYPO)
        return name, Typed(UNKNOWN * (IN_TOPIC if in_topic or known(word) else 1.0), 0.0)

    def _mistyped(self, word: str) -> str | None:
        """The idea behind a word that is one slip away (two in a long word) from one this content uses.

        Short words and words that English often uses are taken as meant: "beach" is not "teach".
        """
        if len(word) < 4 or _common(word):
            return None
        slips = 1 if len(word) < 7 else 2
        close = process.extract(word, self._surfaces, scorer=OSA.distance, score_cutoff=slips, limit=5)
        near = [(surface, distance) for surface, distance, _ in close
                if surface[0] in word[:2] and len(surface) > 3 and words.idea(surface) in self._weights]
        return words.idea(min(near, key=lambda pair: (pair[1], pair[0]))[0]) if near else None


# By identity. The entries are held too, so an id stays theirs.
_matchers: dict[int, tuple[Sequence[Entry], Matcher[Entry]]] = {}


def rank(query: str, entries: Sequence[E], n: int = 3) -> list[Ranked[E]]:
    """`Matcher.rank` for entries that live as long as the process (loaded content): their matcher is kept."""
    if id(entries) not in _matchers:
        _matchers[id(entries)] = (entries, Matcher[Entry](entries))
    return cast(Matcher[E], _matchers[id(entries)][1]).rank(query, n)


def _ideas(text: str) -> frozenset[str]:
    return frozenset(words.idea(word) for word in words.opened(text)
                     if not words.carries_nothing(word) and not word.isdigit())


def _surfaces(entries: Sequence[Entry]) -> list[str]:
    """Every word as written in the content and in the word lists, for finding what a mistyped word was meant to be."""
    texts = [text for entry in entries for text in (*entry.phrases, entry.name, *entry.tags)]
    written = {word for text in texts for word in words.plain(text).split()}
    said = {form for name, forms in words.lists().ideas.items() for form in (name, *forms)}
    return sorted(word for word in written | said if not words.carries_nothing(word))


def _common(word: str) -> bool:
    from wordfreq import zipf_frequency  # heavy, and only met words need it

    return zipf_frequency(word, "en", wordlist="small") >= COMMON
