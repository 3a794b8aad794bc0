"""A glossary: every word that was asked for is in it or is listed as unexplained, and no meaning goes in a circle."""
import re

from scaffolds.brief import GlossaryBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, whole
from scaffolds.results import Glossary

LONGEST = 20  # words of a meaning that can be said in one breath
STEM = 5  # letters from which a word and its family begin alike


def glossary(brief: GlossaryBrief, result: Glossary) -> list[Finding]:
    told = {word.lower() for word in (*result.unexplained, *(gloss.word for gloss in result.glossary))}
    found = [whole("lost-key-word", Severity.WARN, f"“{word}” was asked for and is not here.")
             for word in brief.key_words if word.lower() not in told]
    for gloss in result.glossary:
        if _in_a_circle(gloss.word, gloss.meaning):
            found.append(at(result, gloss.meaning, "circular-meaning", f"This explains “{gloss.word}” by itself."))
        if len(gloss.meaning.split()) > LONGEST:
            found.append(at(result, gloss.meaning, "long-meaning", f"This has more than {LONGEST} words."))
    if not result.glossary and not result.unexplained:
        found.append(whole("empty", Severity.HOLD, "No word was found that a reader of this age may not know."))
    return found


def _in_a_circle(word: str, meaning: str) -> bool:
    """Whether the meaning is made of the word: "a glacier is a glacial thing". One part of a term may come again
    ("carbon dioxide: a gas with carbon in it"), all of it may not."""
    parts = [part.lower()[:STEM] for part in re.findall(r"\w{4,}", word)]
    said = {part.lower()[:STEM] for part in re.findall(r"\w{4,}", meaning)}
    return bool(parts) and set(parts) <= said
