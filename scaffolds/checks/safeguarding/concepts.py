"""What is spoken of in a sentence: who, what is done, with what, when, how it feels (concepts.yaml).

In the file a concept is a list of phrases, parted by commas. `hit~` stands for hit, hits, hitting, hitted; `bruis*`
for any ending; `{other}` takes in another concept. Little words that carry nothing here are stepped over and not
counted, so `he just really hits me` and `he hits me` are the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from prompt_library.records import Record, read_records
from scaffolds.checks.safeguarding.cards import CONTENT


class Concepts(Record):
    fillers: str
    negators: str
    deniable: str  # concepts that `not` before them undoes
    concepts: dict[str, str]


@dataclass(frozen=True)
class Phrase:
    concept: str
    words: tuple[str, ...]


Hits = dict[str, list[tuple[int, int]]]  # concept -> where it stands: from and to, in words that count


@cache
def concepts() -> Concepts:
    return read_records(CONTENT / "concepts.yaml", Concepts)[0]


@cache
def fillers() -> frozenset[str]:
    return frozenset(concepts().fillers.split())


@cache
def negators() -> frozenset[str]:
    return frozenset(concepts().negators.split())


@cache
def _deniable() -> frozenset[str]:
    return frozenset(concepts().deniable.split())


Begun = dict[str, list[Phrase]]  # phrases by their second word; NONE where there is none, ANY where it is open-ended
NONE, ANY = "", "*"


@cache
def _by_first_word() -> tuple[dict[str, Begun], dict[str, Begun]]:
    """Phrases by the word they begin with, and those by the beginning of it (`bruis*`)."""
    whole: dict[str, Begun] = {}
    begun: dict[str, Begun] = {}
    for name in concepts().concepts:
        for phrase in _phrases(name):
            for words in _spread(phrase.split()):
                first, second = words[0], words[1] if len(words) > 1 else NONE
                where, key = (begun, first[:-1]) if first.endswith("*") else (whole, first)
                second = ANY if second.endswith("*") else second
                where.setdefault(key, {}).setdefault(second, []).append(Phrase(name, words))
    return whole, begun


def _phrases(name: str, seen: tuple[str, ...] = ()) -> Iterator[str]:
    for phrase in concepts().concepts[name].split(","):
        phrase = phrase.strip()
        if phrase.startswith("{") and phrase[1:-1] not in seen:
            yield from _phrases(phrase[1:-1], (*seen, name))
        elif phrase:
            yield phrase


def _spread(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every form of a phrase: `grab~ my arm` is grab, grabs, grabbed or grabbing my arm."""
    if not words:
        return
    heads = forms(words[0][:-1]) if words[0].endswith("~") else {words[0]}
    tails = list(_spread(words[1:])) or [()]
    for head in sorted(heads):
        for tail in tails:
            yield (head, *tail)


def forms(verb: str) -> set[str]:
    """A verb's regular forms; an irregular one is written out in the content."""
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1]
    found = {verb, verb + "s", verb + "es", verb + "ed", verb + "ing", stem + "ed", stem + "ing"}
    found |= {doubled + "ed", doubled + "ing"}
    if verb.endswith("y"):
        found |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    return found


def _starting(words: list[str], start: int) -> Iterator[Phrase]:
    """Phrases that may begin at start: the first word is there, and the second, little words stepped over."""
    tables = _tables(words[start])
    if tables:
        seconds = (NONE, ANY, *_next(words, start))
        for table in tables:
            for second in seconds:
                yield from table.get(second, ())


@lru_cache(maxsize=20_000)
def _tables(word: str) -> tuple[Begun, ...]:
    """The phrases that this word begins, or a beginning of it does."""
    whole, begun = _by_first_word()
    tables = (whole[word],) if word in whole else ()
    return tables + tuple(begun[word[:length]] for length in range(2, len(word) + 1) if word[:length] in begun)


def _next(words: list[str], start: int) -> set[str]:
    """The words after start, up to the first that counts."""
    following, little = set[str](), fillers()
    for word in words[start + 1 :]:
        following.add(word)
        if word not in little:
            break
    return following


def hits(words: list[str]) -> Hits:
    """Where each concept stands among these words."""
    places = _places(words)
    found: Hits = {}
    for start in range(len(words)):
        for phrase in _starting(words, start):
            end = _end(phrase.words, words, start)
            if end and not _denied(phrase, words, start):
                found.setdefault(phrase.concept, []).append((places[start], places[end]))
    return found


def weight(words: list[str]) -> int:
    """How many of them count."""
    return sum(word not in fillers() for word in words)


def _places(words: list[str]) -> list[int]:
    places = [0]
    for word in words:
        places.append(places[-1] + (word not in fillers()))
    return places


def _end(phrase: tuple[str, ...], words: list[str], start: int) -> int:
    """Where the phrase that begins at start ends, little words between its own stepped over; 0 if it is not there."""
    at = start + 1
    for part in phrase[1:]:
        while at < len(words) and not _is(part, words[at]) and words[at] in fillers():
            at += 1
        if at == len(words) or not _is(part, words[at]):
            return 0
        at += 1
    return at


def _is(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _denied(phrase: Phrase, words: list[str], start: int) -> bool:
    """`he doesnt hit me`: undone by `not` in the two words before, unless the phrase has its own `not`."""
    if phrase.concept not in _deniable() or negators() & set(phrase.words):
        return False
    before = [word for word in words[max(0, start - 5) : start] if word not in fillers()]
    return bool(negators() & set(before[-2:]))
