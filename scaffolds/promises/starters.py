"""Starters: as many as were asked for, each with a key word, none that finishes the thought."""
import re
from collections.abc import Iterable

from scaffolds.brief import StartersBrief
from scaffolds.checks.finding import Finding
from scaffolds.promises.finding import at, count
from scaffolds.results import Result, Starter, Starters

FINISHED = re.compile(r"(?<!\.\.)[.!?][”’\"')\s]*$")  # three full stops lead on


def starters(brief: StartersBrief, result: Starters) -> list[Finding]:
    return [*count("starters", brief.count, len(result.starters)),
            *without_key_word(result, result.starters, brief.key_words), *finished(result, result.starters)]


def without_key_word(result: Result, made: Iterable[Starter], asked: tuple[str, ...]) -> list[Finding]:
    """A starter holds one of the key words that were asked for or, where none were, one that it names itself."""
    return [
        at(result, one.text, "key-word", "This starter has no key word in it.")
        for one in made
        if not any(word.lower() in one.text.lower() for word in asked or one.key_words)]


def finished(result: Result, made: Iterable[Starter]) -> list[Finding]:
    """A starter stops where the learner's own idea begins, so it has no full stop, and it asks nothing."""
    return [
        at(result, one.text, "finished-thought", "This starter is a whole sentence, with nothing left to add.")
        for one in made if FINISHED.search(one.text)]
