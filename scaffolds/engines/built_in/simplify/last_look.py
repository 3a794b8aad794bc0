"""A last look at a sentence after its edits, as a reader would see it: signs that edits which are right one by one do
not read well together, or that a rule took the grammar wrongly. A sentence with any such sign gives its edits up.

A sign counts only where the source does not have it too: "that that" may be what somebody wrote.
"""
import re
from collections.abc import Sequence
from itertools import pairwise

from scaffolds.engines.built_in.simplify.articles import article

FAULTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(\w+) \1\b",  # one word twice
        r"\b(still|also|now|only|again|often|always|more|back|then|later) \w+ \1\b",
        r"\bto (?:can|must|will|should|may|might|cannot|is|are|was|were)\b",
        r"\b(?:can|must|will|should|may|might|cannot|could|would) (?:to|can|must|will|should|is|are|was|were|has)\b",
        r"\b(?:do|does|did)(?: not|n't|n\u2019t)? (?:be|is|are|was|were|can|must|will|has|had)\b",
        r"(?:'ve|\u2019ve|\bhave|\bhas|\bhad) (?:could|can|must|will|would|did)\b",
        r"\b(?:they|we|these|those) (?:is|was|has|does|means|includes)\b",
        r"\b(?:he|she|it) (?:are|have|do)\b",
        r"\b(?:more|most|very|too) (?:better|worse|best|worst|bigger|easier|harder|older|stronger|more|most|a|the)\b",
        r"\b(?:a|an|the) (?:a|an|the|this|these|his|her|their|its|my|our)\b",
        r"\b(?:a|an|each|every) (?:several|lots|some)\b",
        r"\b(?:of|to|for|from|with|by) (?:of|for|because|and|but|that)\b",
        r"[,;:] ?[,;:.]|\( | \)|\(\)",
        r"[,;:][\"\u201d']+\.",  # "...," she said: what somebody says is cut from who says it
    )
)
ARTICLE = re.compile(r"\b(an?) ([A-Za-z][\w'-]*)", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_](?:[\w-]|['\u2019](?!s\b))*")
LINKS = frozenset({"but", "so", "and", "then", "yet", "also"})
POINTING = frozenset({"this", "these", "that", "those"})
DEFINITE = frozenset("the his her its their my our your".split())
# What opens a clause that is no sentence without another.
HALVES = frozenset("if when although though because while since unless until whenever as whereas once".split())
FRAGMENTS = frozenset("how where which who whose whom that why what than whether for".split())
PRONOUNS = frozenset("i he she it we you they there".split())
LONGEST_HALF = 15  # words: "When we were new to it all a single shot was enough ..." says both halves without a comma
LITTLE = frozenset("a an some in on at for with after before as all when if by from no one many most such".split())
LINKING = frozenset("a an in on at for from with after before by through during under then there".split())
FEWEST = 6  # words between a name and the same name again, at the start of two sentences


def reads_well(before: str, after: Sequence[str]) -> bool:
    """Whether the sentences that stand for `before` show no sign of a fault."""
    text = " ".join(after)
    if text == before:
        return True
    return not (
        any(_more(pattern, before, text) for pattern in FAULTS)
        or _article_slips(before, text)
        or (len(after) > 1 and (any(map(_is_half, after[1:])) or any(_clash(*pair) for pair in pairwise(after))))
        or (len(after) > 1 and _is_half(after[0]) and not _is_half(before))
    )


def _more(pattern: re.Pattern[str], before: str, after: str) -> bool:
    found = {match.group().lower() for match in pattern.finditer(after)}
    return bool(found - {match.group().lower() for match in pattern.finditer(before)})


def _article_slips(before: str, after: str) -> bool:
    """Whether an "a" stands before a vowel, or an "an" before a consonant, where the source has no such pair."""
    pairs = {match.groups() for match in ARTICLE.finditer(after)} - {m.groups() for m in ARTICLE.finditer(before)}
    return any(article(word) != small.lower() for small, word in pairs if not small.isupper() or small == "A")


def _is_half(sentence: str) -> bool:
    """Whether a sentence opens as half of one does: in lower case, with "which", or with an "if" and no comma."""
    words = _words(sentence)
    if not words:
        return True
    first = next((word.lower() for word in words if word.lower() not in ("and", "but", "so")), "")
    small = next(c for c in sentence if c.isalnum()).islower()
    return small or first in FRAGMENTS or (first in HALVES and "," not in sentence and len(words) < LONGEST_HALF)


def _clash(one: str, two: str) -> bool:
    """Whether two sentences in a row say one thing twice where they meet: "in the camp. The camp was", "by Ann Lee. Lee
    is", "Ann is a student. Ann has", "But ... But ..."."""
    ending, opening = _words(one.lower()), _words(two.lower())
    if ending[0] == opening[0] and (opening[0] in LINKS or opening[0] in POINTING):
        return True
    if opening[0] in LINKS:
        opening = opening[1:]
    return bool(opening) and (_meets(ending, opening) or _starts_alike(ending, opening))


def _meets(ending: list[str], opening: list[str]) -> bool:
    last = ending[-1]
    if opening[0] in PRONOUNS:
        return False
    if _names_again(ending, opening):
        return True
    if opening[0] in POINTING:  # "a motion. This motion" will do, "this motion. This motion" will not
        return last in opening[1:4] and any(word in POINTING for word in ending[-4:])
    if opening[0] in DEFINITE:
        return last in opening[1:3]
    return last in opening[:2] or (len(opening) > 2 and ending[-3:] == opening[:3])


def _names_again(ending: list[str], opening: list[str]) -> bool:
    """Whether two words or more are said again where sentences meet, whatever stands before them: "air storage device.
    This air storage device", "the old harbour. In this old harbour"."""
    while opening and opening[0] in POINTING | DEFINITE | LINKING:
        opening = opening[1:]
    return any(ending[-size:] == opening[:size] for size in range(2, min(len(ending), len(opening)) + 1))


def _starts_alike(ending: list[str], opening: list[str]) -> bool:
    """Whether the second opens with a name, or with "the" and a noun, that the first opens with or ends on."""
    size = 2 if opening[0] in DEFINITE else 1
    if opening[0] in PRONOUNS | POINTING | LITTLE:
        return False
    near = ending[-FEWEST:]
    soon = len(ending) <= 2 * FEWEST and ending[:size] == opening[:size]
    return soon or any(near[n : n + size] == opening[:size] for n in range(len(near)))


def _words(sentence: str) -> list[str]:
    return LETTERS.findall(sentence)
