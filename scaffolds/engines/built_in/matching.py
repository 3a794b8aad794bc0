"""Which entry of written content a person means, from what they typed: typos, no punctuation, slang, half sentences.

An entry is anything with a name, phrases (real ways of saying it) and tags (words that go with it without naming it,
such as a subject). A phrase is matched by its ideas (see words), each weighted by how few entries use it. Confidence
is the share of the phrase that was typed, times the share of what was typed that the entry explains, so "essay" alone
is sure, and "essay" inside a sentence about something else is not. The learner's own topic ("on Macbeth") does not
count against it.

ACT and OFFER were set on the phrases of tests/scaffolds/engines/built_in/task_phrases.py. At first sight of those kept
apart from tuning (November 2026) 89 of 94 tasks were acted on rightly and 1 wrongly, and 1 of 29 other sayings was
acted on. Of the 474 of both lists 473 reach ACT now (309 entries), all of them rightly.
"""
import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from scaffolds.engines.built_in import words
from scaffolds.engines.built_in.sounds import heard
from scaffolds.engines.built_in.topics import known_in, topic

__all__ = ["ACT", "OFFER", "Entry", "Matcher", "Ranked", "topic"]

ACT = 0.7  # at or above: answer with the entry
OFFER = 0.55  # at or above, and below ACT: offer the nearest few; below: a general answer

LEAST = 0.05  # below this an entry has nothing to do with what was typed

FAINT = 0.3  # share of its weight for a word that says little (start, work) beside one that says what
ONLY_FAINT = 0.7  # where nothing else was said
UNKNOWN = 2.2  # weight against an entry of a typed word that no entry knows (a known one has 2 to 6.7 among 290)
# What is left of a weight against an entry where the word is, or may be, the learner's topic:
IN_TOPIC = 0.15  # an unknown word after "on" or "about", or a topic that the content knows
KNOWN_TOPIC = 0.1  # a known topic with a word that some entry uses too ("climate change")
TASK_WORD_IN_TOPIC = 0.2  # a word that some entry uses, after "on" or "about"
MOST_AGAINST = 4.5  # of a word that other entries know: among many a rare word is known to some by chance
TOPIC_OPENERS = frozenset({"on", "about", "of", "for", "called", "from", "into", "whether", "research"})
SUBJECT = 0.3  # a school subject, which goes with a task more than it is one ("a mock in biology")
DOUBT = 0.7  # for each word that makes it less of a request (hate, yesterday)
SHORT = 4  # letters: a shorter word sounds like too many others
TYPO = 0.96  # for each word that was read through a typo
COMMON = 2.9  # Zipf frequency (wordfreq) from which a word is taken as meant, never as a typo of another


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


class Matcher(Generic[E]):
    """Ready to rank one set of entries. Building costs some milliseconds, so keep it; ranking is a few hundred µs."""

    def __init__(self, entries: Sequence[E]) -> None:
        self.entries = tuple(entries)
        self._phrases = [{_ideas(phrase) for phrase in (*entry.phrases, entry.name)} - {frozenset()}
                         for entry in self.entries]
        self._about = [frozenset().union(*phrases, _ideas(" ".join(entry.tags)))
                       for entry, phrases in zip(self.entries, self._phrases, strict=True)]
        self._word_for_word = [{words.plain(text) for text in (*entry.phrases, entry.name)} for entry in self.entries]
        self._surfaces = _surfaces(self.entries)
        self._listed = sorted(self._surfaces)
        self._by_sound: dict[str, list[str]] = {}
        for word in self._listed:
            self._by_sound.setdefault(heard(word), []).append(word)
        counts = Counter(found for about in self._about for found in about)
        self._faint = {words.idea(word) for word in words.lists().faint}
        self._subjects = {words.idea(word) for word in words.lists().subjects}
        self._weights = {found: (FAINT if found in self._faint else 1.0) * (1 + math.log(len(self.entries) / count))
                         for found, count in counts.items()}

    def rank(self, query: str, n: int = 3) -> list[Ranked[E]]:
        """The n likeliest entries, best first; fewer or none where nothing typed belongs to any of them. A name or a
        phrase typed word for word is sure (1.0): names are offered to be pressed."""
        typed, sure = self._typed(query)
        said = words.plain(query)
        scores = [(1.0 if said in exact else self._score(index, typed) * sure, index)
                  for index, exact in enumerate(self._word_for_word)]
        best = sorted((pair for pair in scores if pair[0] > LEAST), key=lambda pair: (-pair[0], pair[1]))[:n]
        return [Ranked(self.entries[index], round(min(score, 1.0), 3)) for score, index in best]

    def _score(self, index: int, typed: dict[str, float]) -> float:
        about = self._about[index]
        explained = sum(self._weights[name] for name in typed if name in about)
        if not explained:
            return 0.0
        against = sum(min(weight, MOST_AGAINST) for name, weight in typed.items() if name not in about)
        best = max((self._covered(phrase, typed) for phrase in self._phrases[index]), default=0.0)
        return best * (explained / (explained + against)) ** 0.8

    def _covered(self, phrase: frozenset[str], typed: dict[str, float]) -> float:
        """How much of a phrase was typed, with a little added for how much it says: a longer match wins a tie."""
        said = sum(self._weights[name] for name in phrase if name in typed)
        return (said / sum(self._weights[name] for name in phrase)) ** 0.7 * (1 - 0.25 / (1 + said)) if said else 0.0

    def _typed(self, query: str) -> tuple[dict[str, float], float]:
        """Each idea in a query with its weight against an entry that does not explain it, and how far what is said
        around them leaves it a request (1 is wholly)."""
        typed = self._joined(words.expanded(query))
        meant = [self._meant(word) for word in typed]
        sure = TYPO ** sum(word != other for word, other in zip(typed, meant, strict=True))
        topic_words, in_topic = known_in(" ".join(meant)), False
        found: dict[str, float] = {}
        for word in words.read(meant):
            in_topic = in_topic or word in TOPIC_OPENERS
            sure *= DOUBT if word in words.lists().doubts else 1.0
            if not (words.carries_nothing(word) or word.isdigit()):
                name = words.idea(word)
                weight = self._weights.get(name, UNKNOWN) * self._asked(name, in_topic, word in topic_words)
                weight *= SUBJECT if name in self._subjects else 1.0
                found[name] = max(found.get(name, 0.0), weight)
        return found, sure * (ONLY_FAINT if found.keys() <= self._faint else 1.0)

    def _asked(self, name: str, in_topic: bool, known: bool) -> float:
        """What is left of a word's weight where it may be the learner's topic and not the task."""
        if name in self._weights:
            return KNOWN_TOPIC if known else TASK_WORD_IN_TOPIC if in_topic else 1.0
        return IN_TOPIC if known or in_topic else 1.0

    def _joined(self, typed: list[str]) -> list[str]:
        """Two words that this content writes as one ("note book") are read as one."""
        joined: list[str] = []
        for word in typed:
            if joined and not words.carries_nothing(joined[-1]) and joined[-1] + word in self._surfaces:
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _meant(self, word: str) -> str:
        """The word of this content that is one slip away (two in a long word); the word itself where there is none.

        Short words and words that English often uses are taken as meant: "beach" is not "teach". Of two that are as
        near, the one with the same consonants is likelier ("devision": division, not decision).
        """
        if len(word) < 4 or word in self._surfaces or words.idea(word) in self._weights or is_common(word):
            return word
        alike = self._by_sound.get(heard(word), ()) if len(word) > SHORT else ()
        if alike:
            return min(alike, key=lambda other: (OSA.distance(word, other), other))
        slips = 1 if len(word) < 7 else 2
        close = process.extract(word, self._listed, scorer=OSA.distance, score_cutoff=slips, limit=8)
        near = [(distance, _consonants(other) != _consonants(word), other) for other, distance, _ in close
                if other[0] in word[:2] and len(other) > 3]
        return min(near)[2] if near else word


def _ideas(text: str) -> frozenset[str]:
    return frozenset(words.idea(word) for word in words.opened(text)
                     if not words.carries_nothing(word) and not word.isdigit())


def _surfaces(entries: Sequence[Entry]) -> frozenset[str]:
    """Every word as written in the content and in the word lists: what a mistyped word may have been meant to be."""
    texts = [text for entry in entries for text in (*entry.phrases, entry.name, *entry.tags)]
    said = [form for name, forms in words.lists().ideas.items() for form in (name, *forms)]
    found = {word for text in (*texts, *said, *words.lists().sayings) for word in words.plain(text).split()}
    return frozenset(word for word in found if not words.carries_nothing(word))


def _consonants(word: str) -> str:
    return re.sub(r"[aeiou]|(.)(?=\1)", "", word)


def is_common(word: str) -> bool:
    """Whether English often uses it, so that it is taken as meant."""
    from wordfreq import zipf_frequency  # heavy, and only met words need it

    return zipf_frequency(word, "en", wordlist="small") >= COMMON
