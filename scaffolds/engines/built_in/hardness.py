"""Which sentences of a text are hard for a reader, and why, as facts that a page can put into words."""
from dataclasses import dataclass, replace

from scaffolds.checks.reading_age import estimate
from scaffolds.checks.reading_age.vocabulary import look_up
from scaffolds.checks.sentences import WORD, visible
from scaffolds.checks.spelling import british
from scaffolds.engines.built_in.parser import Parsed, ParserFault, parse

MOST_WORDS = 6  # hard words named of one sentence
LONGEST = 1_000  # characters of a sentence whose grammar is looked at
COMFORTABLE = 2  # a sentence of (age + 2) words is easy at that age: 11 words at 9
MARGIN = 1.0  # years: no formula knows more, so a sentence this near the reader's age is not called hard
AGES = ((7.0, "5 to 7"), (9.0, "7 to 9"), (11.0, "9 to 11"), (14.0, "11 to 14"), (16.0, "14 to 16"))
OWN_CLAUSE = frozenset({"advcl", "relcl", "ccomp", "csubj"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


@dataclass(frozen=True, slots=True)
class HardWord:
    """met says at which ages the word is usually met in reading ("11 to 14"); empty where it is only known to be
    rare."""

    text: str
    met: str


@dataclass(frozen=True, slots=True)
class HardSentence:
    """start and end are offsets into the text. age is in years. comfortable is the length in words that suits the
    reader. clauses is how many statements the sentence makes, None where its grammar could not be read."""

    start: int
    end: int
    age: float
    length: int
    comfortable: int
    clauses: int | None
    words: tuple[HardWord, ...]


def hard_sentences(text: str, reader: float) -> tuple[HardSentence, ...]:
    """The sentences that are more than a year above `reader` (a reading age in years), in the order of the text. One
    that is short and has no hard word is not among them: its own age is drawn towards that of the text around it."""
    comfortable = round(reader + COMFORTABLE)
    found = []
    for one in estimate(text).sentences:
        length, words = sum(1 for _ in WORD.finditer(one.text)), hard_words(one.text, reader)
        if one.age > reader + MARGIN and (length > comfortable or words):
            found.append(HardSentence(one.start, one.end, one.age, length, comfortable, None, words))
    clauses = _clauses([text[one.start:one.end] for one in found])
    return tuple(replace(one, clauses=count) for one, count in zip(found, clauses, strict=True))


def hard_words(sentence: str, reader: float) -> tuple[HardWord, ...]:
    """Up to six words that are usually met a year or more after `reader`, hardest first. Names are passed over: a
    capital inside the sentence counts as one."""
    later: dict[str, tuple[float, bool]] = {}
    for place, match in enumerate(WORD.finditer(sentence)):
        word = visible(match.group())
        known = look_up(british(word.lower()))
        is_name = word[:1].isupper() and (place > 0 or not known.graded)
        if word[:1].isalpha() and not is_name and known.met >= reader + MARGIN:
            later.setdefault(word.lower(), (known.met, known.graded))
    hardest = sorted(later, key=lambda word: -later[word][0])[:MOST_WORDS]
    return tuple(HardWord(word, _ages(later[word][0]) if later[word][1] else "") for word in hardest)


def _ages(met: float) -> str:
    return next((ages for below, ages in AGES if met < below), "16 or later")


def _clauses(texts: list[str]) -> list[int | None]:
    """How many statements each makes; None for what the parser has no grammar of, and for all where it is missing."""
    readable = [text for text in texts if len(text) <= LONGEST and "".join(text.split()).isprintable()]
    try:
        counts = {text: _count(parsed) for text, parsed in zip(readable, parse(readable), strict=True)}
    except ParserFault:
        return [None] * len(texts)
    return [counts.get(text) for text in texts]


def _count(parsed: Parsed) -> int:
    """Clauses with a verb and a subject of their own; "they ran and hid" is one, "they ran and he hid" is two."""
    roots = sum(token.head == token.i for token in parsed.tokens)
    return roots + sum(
        token.dep in OWN_CLAUSE or (token.dep == "conj" and bool(parsed.children(token.i, *SUBJECTS)))
        for token in parsed.tokens if token.pos in ("VERB", "AUX"))
