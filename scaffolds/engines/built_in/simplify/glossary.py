"""The subject words of a passage, each with its plain meaning: they are explained, not swapped."""
from collections.abc import Iterator, Sequence

from scaffolds.engines.built_in.names import named
from scaffolds.engines.built_in.parser import Parsed
from scaffolds.engines.built_in.simplify.lexicon import subject_words
from scaffolds.engines.built_in.simplify.protect import subject_terms
from scaffolds.results import Gloss


def glossary(sentences: Sequence[Parsed]) -> Iterator[Gloss]:
    """One line for each subject word, in the order in which they first come. A word with an everyday meaning too
    ("source", "force") is explained only where another word of its subject shows which meaning it has."""
    terms = dict.fromkeys(term for parsed in sentences for _, _, term in subject_terms(parsed))
    found = [subject_words()[term] for term in terms]
    sure = {word.subject for word in found if not word.everyday}
    text = " ".join(parsed.text for parsed in sentences)
    for word in found:
        if not word.everyday or word.subject in sure:
            yield Gloss(word=named(word.word, text), meaning=word.meaning)
