"""The subject words of a passage, each with its plain meaning: they are explained, not swapped."""
from collections.abc import Iterator, Sequence

from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.lexicon import subject_words
from scaffolds.engines.built_in.simplify.protect import subject_terms
from scaffolds.results import Gloss


def glossary(sentences: Sequence[Parsed]) -> Iterator[Gloss]:
    """One line for each subject word, in the order in which they first come."""
    seen: set[str] = set()
    for parsed in sentences:
        for _, _, term in subject_terms(parsed):
            if term not in seen:
                seen.add(term)
                yield Gloss(word=term, meaning=subject_words()[term].meaning)
