"""The words of a passage, or words that are given, each with a plain meaning. Meanings are held ones, never made up: a
word without one is listed for a person to explain."""
from collections.abc import Iterator

from scaffolds import symbols
from scaffolds.brief import GlossaryBrief, PassageBrief, age_for_year
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.results import Gloss, Glossary
from scaffolds.results.glossary import LIST, MAT, TITLES


def glossary(brief: GlossaryBrief) -> Glossary:
    """Never fails: where no word has a meaning, all of them are listed as unexplained."""
    found = dict(_given(brief))
    missing = [word for word in brief.key_words if word not in found]
    if brief.text.strip():
        from scaffolds.engines.built_in.support import support  # a parser, so only where there is a text

        told = support(PassageBrief(brief.text, age_for_year(brief.year), brief.key_words, original=True))
        missing = [word for word in told.unexplained if word not in found]
        known = {word.lower() for word in found}
        for gloss in told.glossary:
            if gloss.word.lower() not in known:
                found[gloss.word] = gloss.meaning
    layout = MAT if brief.mat else LIST
    made = tuple(Gloss(word=word, meaning=said) for word, said in found.items())
    return Glossary(title=TITLES[layout], glossary=made, unexplained=tuple(missing), pictures=_pictures(brief, found),
                    layout=layout)


def _given(brief: GlossaryBrief) -> Iterator[tuple[str, str]]:
    for word in brief.key_words:
        if said := meaning(word):
            yield word, said


def _pictures(brief: GlossaryBrief, found: dict[str, str]) -> dict[str, str]:
    """A symbol for each word that one is sure for, the unexplained ones too: a person may explain them yet."""
    words = dict.fromkeys((*found, *brief.key_words))
    return {word: name for word in words if (name := symbols.for_word(word))}
