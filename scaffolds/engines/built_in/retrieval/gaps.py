"""Sentences with something taken out, and meanings that want their word: the questions that need no grammar."""
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from scaffolds.engines.built_in.meanings import meaning
from scaffolds.engines.built_in.names import named
from scaffolds.results import GAP, Question

FEWEST = 5  # words of a sentence that can be asked about
POINTS_BACK = re.compile(r"(?:it|they|this|that|these|those|he|she|his|her|their|its|there|such|both|here)\b", re.I)
NUMBER = re.compile(r"(?<![\w.,])(?:£\s?)?\d[\d,.]*\d%?(?![\w])|(?<![\w.,])\d+%?(?![\w.])")


def gaps(usable: Sequence[str], terms: Sequence[str]) -> Iterator[Question]:
    for sentence in usable:
        if POINTS_BACK.match(sentence):
            continue
        words = [term for term in terms if len(places(sentence, term)) == 1]
        numbers = [found[0] for found in NUMBER.finditer(sentence)]
        for term in chain(words, (number for number in numbers if len(places(sentence, number)) == 1)):
            start, end = places(sentence, term)[0]
            if len(sentence.split()) - len(term.split()) >= FEWEST - 1:
                yield Question(form="gap", ask=f"{sentence[:start]}{GAP}{sentence[end:]}", answer=sentence[start:end],
                               source=sentence)


def places(sentence: str, term: str) -> list[tuple[int, int]]:
    pattern = rf"(?<![\w£-]){re.escape(term)}(?![\w-])"
    return [found.span() for found in re.finditer(pattern, sentence, re.IGNORECASE)]


def words(terms: Sequence[str], text: str = "") -> Iterator[Question]:
    for term in terms:
        if said := meaning(term):
            yield Question(form="word", ask=f"Which word means: {said}?", answer=named(term, text), source=said)
