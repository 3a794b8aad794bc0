"""Lists of people: once some of a list's entries are names, the others are too.

"Alfie 4, Wale 6, Bronwen late", "Trip money owed - Adeyemi £3.50, Doyle £2.00". An entry opens with one to four words
with capitals, and after those comes nothing, or a note: a mark, a sum, a role in brackets.
"""
import re
from bisect import bisect_left

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.scene import Scene, Word

IN_A_LIST = "It stands in a list of names."
_ENTRY = re.compile(
    r"(?P<name>(?:[A-Z]\.? )?[^\W\d_a-z][\w'’-]*(?:\.? (?:[A-Z]\.?|[^\W\d_a-z][\w'’-]+|de|da|van|der|bin|el|al)){0,3})"
    r"(?P<note>\s*(?:\([^)\n]{1,30}\)|[-–:=]?\s*[£$]?\d[\d.,:]*\s*(?:%|p|pts?|/\d+|merits?|demerits?)?|x ?\d+|"
    r"[-–:=] ?[a-z][\w /]{0,25}|(?:absent|late|ill|off|present|away|here|both|tbc|only)|[A-Z]{1,2}\d?)){0,2}\s*\.?$")
_SEPARATOR = re.compile(r"\s*(?:[,;+|&\n/]|\band\b|\.\s(?=[A-Z]))\s*(?:\band\b\s*)?")
_HEADER = re.compile(r"^[^:;\n]{2,60}?(?::|\s[-–])\s+")
_OF_PEOPLE = re.compile(
    r"\b(?:list|absent|absentees|absences|present|apologies|attended|attending|attendees|detentions?|isolation|late|"
    r"debts?|outstanding|"
    r"owed|money|group|groups|team|squad|subs?|register|pairs?|partners|buddies|monitors|prefects|cast|cover|duty|"
    r"staff|"
    r"shortlist|interviews?|merits?|awards?|stars?|winners?|leavers|joiners|starters|new|moved|missing|not returned|"
    r"returned|slips?|"
    r"permission|consent|fsm|pp|eal|sen|send|k|interventions?|booster|catch[- ]up|resits?|scores?|results?|grades?|"
    r"marks|"
    r"predicted|report|on report|cc|to|fao|minutes|panel|governors|volunteers|helpers|drivers|parents|children|pupils|"
    r"learners|students|names?|kids|boys|girls|lads|year \d+|y\d+|\d+[a-z]{1,2}|table \d|house|bus \d|minibus|taxi|"
    r"swimming|nits|lunch|dinners?|trip|visit|club|choir|band|form|class|lunchtime|readers?|read with|hear read|1:1)\b",
    re.IGNORECASE)
_FEWEST = 3


def fill(scene: Scene, words: list[Word], reasons: dict[int, str]) -> None:
    """Adds to `reasons` the first word of each entry that is a name because the others of its list are."""
    starts = [word.start for word in words]
    for line in re.finditer(r"[^\n]+(?:\n[^\n]+)*", scene.text):
        header = _HEADER.match(line[0])
        of_people = bool(header and _OF_PEOPLE.search(header[0]))
        for run in _runs(line[0], line.start()):
            indices = [index for start in run if (index := bisect_left(starts, start)) < len(words)]
            _fill(scene, words, reasons, indices, of_people)


def _runs(text: str, offset: int) -> list[list[int]]:
    """Where the entries begin, of each row of them that stand next to one another."""
    runs: list[list[int]] = [[]]
    begin = 0
    if header := _HEADER.match(text):
        begin = header.end()
    for separator in [*_SEPARATOR.finditer(text, begin), None]:
        end = separator.start() if separator else len(text)
        piece = text[begin:end]
        skipped = len(piece) - len(re.sub(r"^[^:\n]{2,40}:\s+", "", piece))
        entry = _ENTRY.match(piece[skipped:])
        if entry:
            runs[-1].append(offset + begin + skipped)
        elif runs[-1] and not _is_an_aside(piece):
            runs.append([])
        begin = separator.end() if separator else end
    return [run for run in runs if run]


def _is_an_aside(piece: str) -> bool:
    """A word or two in small letters between names breaks no list: "carer, two staff"."""
    return len(piece.split()) <= 2


def _fill(scene: Scene, words: list[Word], reasons: dict[int, str], run: list[int], of_people: bool) -> None:
    found = [index for index in run if index in reasons or _goes_on(words, reasons, index)]
    rest = [index for index in run if index not in found and _may_be_one(scene, words[index], sure=of_people)]
    surnames = [index for index in rest if _is_sure_surname(words[index])]
    least = 1 if of_people or len(run) < _FEWEST else len(run) / 3
    if (found and len(found) >= least and len(run) > 1) or (of_people and len(surnames) + len(found) >= 2):
        for index in rest:
            reasons[index] = IN_A_LIST


def _goes_on(words: list[Word], reasons: dict[int, str], index: int) -> bool:
    """Whether the entry's second word was found: a rare first name by its family name."""
    return index + 1 in reasons and words[index + 1].start - words[index].end == 1


def _may_be_one(scene: Scene, word: Word, *, sure: bool) -> bool:
    if scene.is_thing(word) or scene.is_known(word) or not word.has_capital:
        return False
    if word.text.isupper() and 1 < len(word.text) <= 4 and not scene.text.isupper():
        return False
    if word.lower in _NO_ENTRY:
        return False
    if word.lower in ("van", "de", "da", "al", "el", "bin"):
        return sure
    listed = word.lower in name_lists.word_names() or word.lower in name_lists.surnames()
    is_common = name_lists.is_everyday_word if sure else name_lists.is_ordinary_word
    return listed or (len(word.text) == 1 and scene.text[word.end : word.end + 1] == ".") or not is_common(word.lower)


def _is_sure_surname(word: Word) -> bool:
    return word.lower in name_lists.surnames() and not name_lists.is_everyday_word(word.lower)


_NO_ENTRY = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri sat sun january "
    "february "
    "march april june july august september october november december autumn spring summer winter mum dad mam nan gran "
    "grandad mummy daddy english maths science history geography art music drama german french spanish latin "
    "computing pe "
    "re dt it ict pshe year class miss sir".split())
