"""The plain-English lexicon: three tab-separated files that a person can edit, read once and checked line by line.

`words.tsv`     word, part of speech (verb, noun, adj, adv, prep, conj), plain word, conditions
`phrases.tsv`   phrase, plain phrase (empty: the phrase says nothing and goes), conditions
`subject.tsv`   subject, word, its plain meaning, "with others": never swapped, glossed instead

Lines that start with # and empty lines are skipped. Conditions are separated by "; " and each starts with `only` or
`not`; `conditions.py` lists what they may say.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scaffolds.engines.built_in.simplify.conditions import Condition, ConditionFault, read_conditions

FOLDER = Path(__file__).parent.parent / "content" / "lexicon"
PARTS = frozenset({"verb", "noun", "adj", "adv", "prep", "conj"})


class LexiconFault(ValueError):
    """A fault in a lexicon file. Its message starts with `file:line:` and is fit to show to the person who wrote it."""


@dataclass(frozen=True)
class Entry:
    """word is a lemma, or a phrase in lower case; plain is its plain form, uninflected."""

    word: str
    part: str
    plain: str
    conditions: tuple[Condition, ...]

    @property
    def name(self) -> str:
        return f"{self.word}/{self.part}/{self.plain}"


@dataclass(frozen=True)
class SubjectWord:
    subject: str
    word: str
    meaning: str
    everyday: bool = False  # has an everyday meaning too, so it is a subject word only beside others of its subject


@cache
def words() -> dict[tuple[str, str], list[Entry]]:
    """Entries by (lemma, part of speech), in the order of the file: the first whose conditions hold is used."""
    return read_words(FOLDER / "words.tsv")


@cache
def phrases() -> dict[str, list[Entry]]:
    """Entries by the first word of the phrase, the longest phrase first."""
    return read_phrases(FOLDER / "phrases.tsv")


@cache
def subject_words() -> dict[str, SubjectWord]:
    """Curriculum vocabulary by the word or phrase in lower case."""
    return read_subject_words(FOLDER / "subject.tsv")


def read_words(path: Path) -> dict[tuple[str, str], list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for line, cells in _rows(path, 3, 4):
        word, part, plain = cells[:3]
        if part not in PARTS:
            raise LexiconFault(f"{path.name}:{line}: {part!r} is not a part of speech; use one of {sorted(PARTS)}")
        if not plain or plain == word:
            raise LexiconFault(f"{path.name}:{line}: {word!r} has no plain word of its own")
        entry = Entry(word, part, plain, _conditions(path, line, cells[3:]))
        same = found.setdefault((word, part), [])
        if same and not same[-1].conditions:
            raise LexiconFault(f"{path.name}:{line}: {word!r} ({part}) comes after an entry that always holds")
        same.append(entry)
    return found


def read_phrases(path: Path) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for line, cells in _rows(path, 2, 3):
        phrase, plain = cells[:2]
        parts = phrase.replace("-", " ").split()
        if len(parts) < 2 and not cells[2:]:
            raise LexiconFault(f"{path.name}:{line}: {phrase!r} is one word; it belongs in words.tsv")
        entry = Entry(phrase, "phrase", plain, _conditions(path, line, cells[2:]))
        found.setdefault(parts[0], []).append(entry)
    for entries in found.values():
        entries.sort(key=lambda e: -len(e.word.replace("-", " ").split()))
    return found


def read_subject_words(path: Path) -> dict[str, SubjectWord]:
    found: dict[str, SubjectWord] = {}
    for line, (subject, word, meaning, *flags) in _rows(path, 3, 4):
        if word in found:
            raise LexiconFault(f"{path.name}:{line}: {word!r} is there already ({found[word].subject})")
        if not meaning:
            raise LexiconFault(f"{path.name}:{line}: {word!r} has no meaning")
        if flags not in ([], ["with others"]):
            raise LexiconFault(f"{path.name}:{line}: the last column is empty or says: with others")
        found[word] = SubjectWord(subject, word, meaning, bool(flags))
    return found


def _conditions(path: Path, line: int, cells: list[str]) -> tuple[Condition, ...]:
    try:
        return read_conditions(cells[0]) if cells else ()
    except ConditionFault as fault:
        raise LexiconFault(f"{path.name}:{line}: {fault}") from fault


def _rows(path: Path, fewest: int, most: int) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line that holds an entry, with its number (from 1)."""
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not text.strip() or text.startswith("#"):
            continue
        cells = [cell.strip() for cell in text.split("\t")]
        if not fewest <= len(cells) <= most:
            raise LexiconFault(f"{path.name}:{line}: {len(cells)} columns where {fewest} to {most} are wanted")
        if not cells[0]:
            raise LexiconFault(f"{path.name}:{line}: the first column is empty")
        yield line, cells
