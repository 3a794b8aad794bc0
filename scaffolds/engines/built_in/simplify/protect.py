"""The words of a sentence that must stay: key words the person locked, and subject words."""
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.lexicon import SubjectWord, subject_words

LONGEST = 4  # words in a subject term


def protected(parsed: Parsed, keep: Sequence[str]) -> frozenset[int]:
    """Positions that no edit may change. A key word also covers its other forms ("erupts", "erupted")."""
    terms = list(subject_terms(parsed))
    sure = {subject_words()[term].subject for *_, term in terms if not subject_words()[term].everyday}
    found = {
        i
        for start, end, term in terms
        if not subject_words()[term].everyday or subject_words()[term].subject in sure
        for i in range(start, end)
    }
    for key in keep:
        words = tuple(key.lower().split())
        for start in range(len(parsed.tokens)):
            if _matches(parsed, start, words):
                found.update(range(start, start + len(words)))
    return frozenset(found)


def subject_terms(parsed: Parsed) -> Iterator[tuple[int, int, str]]:
    """(start, end, the term as listed) for each subject word or phrase, the longest at each place."""
    listed, starts = subject_words(), _first_words()
    at = 0
    while at < len(parsed.tokens):
        step = 1
        if {parsed.tokens[at].lower, parsed.tokens[at].lemma.lower()} & starts:
            for size in range(LONGEST, 0, -1):
                term = _term(parsed, at, size)
                if term in listed and (size > 1 or _is_meant(parsed.tokens[at], listed[term])):
                    yield at, at + size, term
                    step = size
                    break
        at += step


def _is_meant(token: Token, word: SubjectWord) -> bool:
    """Whether a word is used as the part of speech that its meaning explains: "lent him a pen" is not about Lent."""
    return (token.pos in ("VERB", "AUX")) == word.meaning.startswith("to ") or token.pos == "ADJ"


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(word.split()[0] for word in subject_words())


def _term(parsed: Parsed, start: int, size: int) -> str:
    """The term at a place: as written if it is listed so, otherwise with its last word as a lemma."""
    tokens = parsed.tokens[start : start + size]
    if len(tokens) < size:
        return ""
    written = " ".join(t.lower for t in tokens)
    if written in subject_words():
        return written
    return " ".join([*(t.lower for t in tokens[:-1]), tokens[-1].lemma.lower()])


def _matches(parsed: Parsed, start: int, words: tuple[str, ...]) -> bool:
    tokens = parsed.tokens[start : start + len(words)]
    if len(tokens) < len(words):
        return False
    return all(
        word in (token.lower, token.lemma.lower()) or _related(word, token.lower)
        for word, token in zip(words, tokens, strict=True)
    )


def _related(word: str, written: str) -> bool:
    """Whether two words are forms of one that the parser's lemma did not join: "erode" and "eroding", not "erosion"."""
    stem = word[: max(4, len(word) - 3)]
    endings = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "al", "e", "y", "ies", "ied")
    return written.startswith(stem) and (written == stem or written[len(stem) :] in endings)
