"""The original with support: every word of a passage as it stands, in shorter paragraphs, with hard words explained.

Meanings are the lexicon's: what a subject word means (subject.tsv), and the plain word that would stand in the place of
a hard one in this very sentence (words.tsv, phrases.tsv, under the same conditions as in simplifying). None is made up:
a hard word without one is listed for a person to explain or leave.
"""
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scaffolds.brief import PassageBrief
from scaffolds.checks import sentences
from scaffolds.engines.built_in.hardness import hard_words
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.engines.built_in.parser import Parsed, parse
from scaffolds.engines.built_in.simplify.blocks import stretches
from scaffolds.engines.built_in.simplify.glossary import glossary
from scaffolds.engines.built_in.simplify.protect import protected
from scaffolds.engines.built_in.simplify.swaps import swaps
from scaffolds.results import Gloss, Passage

LONG_PARAGRAPH = 60  # words from which a paragraph is broken after a sentence
MOST_UNEXPLAINED = 8
MARKS = " ,;:"


def support(brief: PassageBrief) -> Passage:
    """No word of the text is changed, added or left out; only white space between sentences is."""
    parsed = parse(piece.text for piece in stretches(brief.text))
    text = shorter_paragraphs(brief.text)
    explained = {gloss.word.lower(): gloss for gloss in (*glossary(parsed), *_plainer(parsed, brief))}
    explained |= {word.lower(): Gloss(word=word, meaning=said) for word in brief.keep if (said := meaning(word))}
    missing = [word for word in (*brief.keep, *_hard(brief)) if not _is_explained(word, explained)]
    return Passage(
        text=text, glossary=tuple(sorted(explained.values(), key=lambda gloss: _first(brief.text, gloss.word))),
        unexplained=tuple(dict.fromkeys(missing))[:MOST_UNEXPLAINED])


def shorter_paragraphs(text: str) -> str:
    """`text` with a blank line after a sentence wherever a paragraph of running sentences gets long. Lists, poems and
    tables, which have line breaks of their own, stay as they are."""
    found = sentences.split(text)
    cuts: list[tuple[int, int]] = []
    held = 0
    for one, following in pairwise(found):
        between = text[one.end:following.start]
        held += len(one.text.split())
        if "\n" in between:
            held = 0
        elif between.strip() == "" and between and held + len(following.text.split()) > LONG_PARAGRAPH:
            cuts.append((one.end, following.start))
            held = 0
    for start, end in reversed(cuts):
        text = f"{text[:start]}\n\n{text[end:]}"
    return text


def _plainer(parsed: Sequence[Parsed], brief: PassageBrief) -> Iterator[Gloss]:
    """Hard words with the plain word that the lexicon has for them where they stand."""
    hard = set(_hard(brief))
    for one in parsed:
        for swap in swaps(one, protected(one, brief.keep)):
            tokens = one.tokens[swap.start:swap.end]
            said = "".join(token.text + token.space for token in tokens).rstrip(MARKS)
            if swap.text and hard & {token.lower for token in tokens}:
                yield Gloss(word=said[:1].lower() + said[1:], meaning=swap.text.rstrip(MARKS))


def _hard(brief: PassageBrief) -> list[str]:
    """Words of the text that are usually met later than its reader reads, in its order."""
    found = (word.text for one in sentences.split(brief.text) for word in hard_words(one.text, brief.to))
    return list(dict.fromkeys(found))


def _is_explained(word: str, explained: dict[str, Gloss]) -> bool:
    lowered = word.lower()
    forms = {lowered, lowered.removesuffix("s"), lowered.removesuffix("es")}
    return any(forms & {name, *name.split()} for name in explained)


def _first(text: str, word: str) -> int:
    at = text.lower().find(word.lower())
    return at if at >= 0 else len(text)
