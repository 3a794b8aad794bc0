"""A glossary: every word that was asked for is in it or is listed as unexplained, and no meaning goes in a circle."""
import re

from scaffolds.brief import GlossaryBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, whole
from scaffolds.results import Glossary

LONGEST = 20  # words of a meaning that can be said in one breath
SHORTEST_STEM, ENDING = 4, 2  # letters: what a word and its family have alike, and what an ending may change


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
    """Whether the meaning is made of the word or its family: "glacier: a glacial thing". The parts of a term may come
    again ("gas mask: a mask that keeps gas out")."""
    stem = word.lower()[:max(SHORTEST_STEM, len(word) - ENDING)]
    return " " not in word.strip() and any(said.startswith(stem) for said in re.findall(r"\w+", meaning.lower()))
