"""What a person typed, as the ideas in it: shortened words opened, word forms and synonyms brought together, words that
carry no task dropped. The word lists are content (content/matching/words.yaml)."""
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator

from prompt_library.records import Record, read_records

CONTENT = Path(__file__).parent / "content"
LONGEST = 60  # words of a query that are looked at: a request is shorter, and a pasted page costs no more than this

APOSTROPHES = re.compile(r"['’‘`´]")
INITIALS = re.compile(r"\b([a-z])\.([a-z])\.(?=\s|$)")  # p.e., r.e.
TOKEN = re.compile(r"[a-z]+|\d+")
STRETCHED = re.compile(r"([a-z])\1{2,}")  # pleeease, nooo

Words = Annotated[frozenset[str], BeforeValidator(lambda given: given.split() if isinstance(given, str) else given)]


class WordLists(Record):
    abbreviations: dict[str, str]
    sayings: dict[str, str]
    ideas: dict[str, tuple[str, ...]]
    fillers: Words
    faint: Words
    doubts: Words
    subjects: Words


@cache
def lists() -> WordLists:
    return read_records(CONTENT / "matching" / "words.yaml", WordLists)[0]


def stem(word: str) -> str:
    """Cuts suffixes so that the forms of a word meet (tidies, tidying, tidied). What is left need not be a word."""
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and re.search(r"(?:s|x|z|ch|sh)es$", word):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            elif word.endswith("i"):
                word = word[:-1] + "y"
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@cache
def _idea_of() -> dict[str, str]:
    return {stem(word): idea for idea, forms in lists().ideas.items() for word in (idea, *forms)}


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, lists().sayings), key=len, reverse=True)) + r")\b")


def idea(word: str) -> str:
    """The idea a word stands for: its synonym's name, else its own stem."""
    cut = stem(word)
    return _idea_of().get(cut, cut)


def plain(text: str) -> str:
    """Small letters, no apostrophes or marks, one space between words; at most LONGEST words."""
    text = unicodedata.normalize("NFKC", text[: LONGEST * 12]).lower()
    text = INITIALS.sub(r"\1\2 ", APOSTROPHES.sub("", text).replace("&", " and ").replace("h/w", "hw"))
    found = TOKEN.findall(STRETCHED.sub(r"\1", "".join(c for c in text if unicodedata.category(c) != "Cf")))
    return " ".join(found[:LONGEST])


def expanded(text: str) -> list[str]:
    """The words of `text` with shortened words opened."""
    return " ".join(lists().abbreviations.get(word, word) for word in plain(text).split()).split()


def read(found: list[str]) -> list[str]:
    """Words with every saying among them read as the one word it stands for."""
    return _saying().sub(lambda match: lists().sayings[match[0]], " ".join(found)).split()


def opened(text: str) -> list[str]:
    return read(expanded(text))


def carries_nothing(word: str) -> bool:
    return len(word) == 1 or word in lists().fillers and word not in lists().faint
