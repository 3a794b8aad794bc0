"""A key word as part of a sentence: whether it takes "the", is one or many, or is no noun at all; and a frame with the
key word set into it so that both agree."""
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.engines.built_in.words import Words

CONTENT = Path(__file__).parent / "content"
ARTICLE = re.compile(r"^(the|a|an)\s+(?=\S)", re.IGNORECASE)
SMALL = frozenset("of the and to in on at for with de".split())  # words of a name that take no capital
DESCRIBING = ("ic", "ous", "able", "ible", "ful", "less")
# "Ma famille" and "Mi casa" bring a word of their own language where English has "the".
FOREIGN = re.compile(r"(?:ma|mon|mes|mi|mis|mein|meine|le|la|les|el|los|las|der|das|une|una)\s", re.IGNORECASE)
SLOT = re.compile(r"\{([^{}]*)\}")


class Form(StrEnum):
    ONE = "one"
    MANY = "many"
    MASS = "mass"
    VERB = "verb"
    ADJECTIVE = "adjective"
    TERM = "term"  # anything else: talked about, never bent


NOUNS = frozenset({Form.ONE, Form.MANY, Form.MASS})


@dataclass(frozen=True)
class KeyWord:
    text: str  # as it was given, without an article
    phrase: str  # as it stands in a sentence: "the assassination", "militarism"
    form: Form

    @property
    def is_noun(self) -> bool:
        return self.form in NOUNS


class Grammar(Record):
    mass: Words
    mass_endings: Words
    plurals: Words
    singulars: Words
    the_heads: Words
    the_starts: Words
    nouns: Words
    verbs: Words
    adjectives: Words
    past: Words
    not_terms: Words


@cache
def grammar() -> Grammar:
    return read_records(CONTENT / "grammar" / "nouns.yaml", Grammar)[0]


def as_written(entry: str) -> KeyWord:
    """A key word of the topic vocabulary, which is written as it stands in a sentence."""
    text = ARTICLE.sub("", entry)
    if is_plural(text):
        return KeyWord(text, entry, Form.MANY)
    return KeyWord(text, entry, Form.ONE if text != entry else Form.MASS)


def as_given(given: str, topic: str = "") -> KeyWord:
    """A key word that a person typed. An article that they typed, or that their topic has before it, is kept."""
    text = ARTICLE.sub("", given.strip())
    form = _form(text)
    if form not in NOUNS:
        return KeyWord(text, text, form)
    text = _lowered(text, topic)
    if found := ARTICLE.match(given.strip()):
        return KeyWord(text, f"{found[1].lower()} {text}", Form.MANY if is_plural(text) else Form.ONE)
    if re.search(rf"\bthe {re.escape(text)}\b", topic, re.IGNORECASE):
        return KeyWord(text, f"the {text}", form)
    return KeyWord(text, f"the {text}" if _takes_the(text, form) else text, form)


def _lowered(text: str, topic: str) -> str:
    """ "Nationalism" as typed in a list is "nationalism" in a sentence; a name, or a word the topic writes with its
    capital, keeps it."""
    word = text.lower()
    plain_capital = text[:1].isupper() and text[1:] == word[1:] and " " not in text
    if not plain_capital or re.search(rf"(?<!^)\b{re.escape(text)}\b", topic):
        return text
    known = grammar()
    common = word in known.mass | known.plurals or word.endswith(tuple(known.mass_endings)) or _parts(word)
    return word if common and word not in known.singulars else text


def _form(text: str) -> Form:
    known = grammar()
    word = text.lower()
    if " " not in text and text == word or text[1:] == word[1:]:
        if word in known.verbs:
            return Form.VERB
        if word in known.adjectives:
            return Form.ADJECTIVE
        if word not in known.mass | known.nouns and (form := _form_by_parts(word)):
            return form
    if is_plural(text):
        return Form.MANY
    last = _head(text)
    endings = (*known.mass_endings, "ing") if " " not in text else tuple(known.mass_endings)
    is_mass = last in known.mass or last.endswith(endings) or text.isupper() or _is_name(text) or _is_new(text)
    return Form.MASS if is_mass else Form.ONE


def _form_by_parts(word: str) -> Form | None:
    """The form of a single word that the dictionary has only as a verb, an adjective or an adverb."""
    parts = _parts(word)
    if not parts and word.endswith(DESCRIBING):
        return Form.ADJECTIVE  # exothermic: a describing word too new for the dictionary
    if not parts or "NOUN" in parts or "PROPN" in parts:
        return Form.TERM if word in _CONNECTIVES else None
    if "ADJ" in parts:
        return Form.ADJECTIVE
    return Form.VERB if "VERB" in parts and not word.endswith(("ed", "ing")) else Form.TERM


_CONNECTIVES = frozenset(
    "because although however therefore whereas while unless since despite moreover furthermore and but so or when if"
    " before after until finally firstly next then also".split()
)


def _parts(word: str) -> frozenset[str]:
    """The parts of speech that the dictionary has for a word in small letters; none for a name or a new word."""
    from lemminflect import getAllLemmas  # half a second to load, so only when a key word is typed

    return frozenset(getAllLemmas(word))


def _is_new(text: str) -> bool:
    """A single word that no dictionary here has: most often a technical term, and those are mostly mass nouns."""
    return " " not in text and not _parts(text.lower())


def _head(text: str) -> str:
    """The word that decides the number of a noun phrase: the last before "of", "to", "in" or "and"."""
    lead = re.split(r"\s(?:of|to|in|for|on|at|from)\s", text)[0]
    return lead.split()[-1].lower() if lead.split() else text.lower()


def is_plural(text: str) -> bool:
    """Whether a noun phrase is many: "trenches", "bacteria", "Mary and Joseph"; not "mitosis", "Hastings"."""
    if " and " in text and _is_name(text):
        return True
    known, head = grammar(), _head(text)
    if head in known.plurals:
        return True
    if head in known.singulars or head.endswith(("ss", "us", "is", "'s", "’s")) or not head.endswith("s"):
        return False
    if _is_name(text) and not head.endswith(("ans", "ons", "ngs", "ors", "ers", "ews", "ims", "ndus", "khs", "ies")):
        return False
    return len(head) > 3 or head.islower()


def _is_name(text: str) -> bool:
    """Every word begins with a capital (of, the and the like apart), and the first is no common word with a capital."""
    words = [word for word in text.split() if word.lower() not in SMALL]
    if not words or not all(word[0].isupper() for word in words):
        return False
    return len(words) > 1 or not _parts(words[0].lower())


def _takes_the(text: str, form: Form) -> bool:
    known = grammar()
    if FOREIGN.match(text):
        return False
    if _is_name(text):
        first, last = text.split()[0].lower(), text.split()[-1].lower()
        named_for = last in known.the_heads or _head(text) in known.the_heads or first in known.the_starts
        return form is Form.MANY or named_for and first not in {"king", "queen", "lady", "lord", "saint", "st", "mount"}
    return form is Form.ONE


def fit(frame: str, word: KeyWord, other: KeyWord | None = None, topic: str = "", past: bool = False) -> str:
    """The frame with its slots filled in: {word}, {Word}, {bare}, {Bare}, {other}, {topic}, {is}, {has}, and
    {past|one|many} verbs that agree with the key word."""

    def slot(match: re.Match[str]) -> str:
        name = match[1]
        if "|" in name:
            return name.split("|")[0 if past else 2 if word.form is Form.MANY else 1]
        return said[name]

    many = word.form is Form.MANY
    said = {
        "word": word.phrase,
        "Word": word.phrase[:1].upper() + word.phrase[1:],
        "other": other.phrase if other else "",
        "bare": word.text,
        "Bare": word.text[:1].upper() + word.text[1:],
        "topic": topic,
        "is": ("were" if many else "was") if past else ("are" if many else "is"),
        "has": "had" if past else "have" if many else "has",
    }
    return SLOT.sub(slot, frame)
