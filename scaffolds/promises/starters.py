"""Starters: as many as were asked for, each with a key word."""
from scaffolds.brief import StartersBrief
from scaffolds.checks.finding import Finding
from scaffolds.promises.finding import at, count
from scaffolds.results import Starters


def starters(brief: StartersBrief, result: Starters) -> list[Finding]:
    return [*count("starters", brief.count, len(result.starters)), *_without_key_word(result, brief.key_words)]


def _without_key_word(result: Starters, asked: tuple[str, ...]) -> list[Finding]:
    """A starter holds one of the key words that were asked for or, where none were, one that it names itself."""
    return [
        at(result, one.text, "key-word", "This starter has no key word in it.")
        for one in result.starters
        if not any(word.lower() in one.text.lower() for word in asked or one.key_words)]
