"""Words that are a name by themselves: of a list, joined of two, or spelt like one of a list."""
import re

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.cues import AFTER
from scaffolds.checks.identifiers.scene import Scene, Word

TERM = re.compile(  # what a rare word of a lesson ends in, and hardly a name
    r"(?:tion|sion|ness|ment|ism|ase|ology|graphy|ysis|osis|esis|phyll|saurus|oid|itis|metry|phobia|scope|"
    r"plasm|istic|ical|"
    r"fully|ously|ably|culus|[a-z]{3}ing)$")
SHAPE = re.compile(  # and not PNGs or PyPI
    r"[^\W\d_][^\W\d_A-Z]+(?:['’-][^\W\d_]+)*|(?:Mc|Mac|De|La|Le|O)[A-Z][a-z]+")
_JOINED = re.compile(r"(?:[A-Z][a-z]{0,3}['’]|Mac(?=[A-Z])|Mc)[A-Z][a-z]{2,}")  # D'Andre, Ja'Nae, O'Shea, McBride
_SECOND_HALVES = frozenset(  # Tuesday-Rose, Honey-Mae, Cody-Jay
    "mae may rose grace lee leigh jo ann anne lou louise jay james rae marie jane beth belle lily jack john joe ray "
    "skye star "
    "faith hope joy eve summer kate lynn reece junior paul michael blu jade maree louis".split())


def is_strong(word: Word) -> bool:
    names = name_lists.first_names()
    if word.lower in names or (word.has_capital and _JOINED.fullmatch(word.text)):
        return True
    if word.lower in name_lists.capital_names() and word.has_capital and (
            not word.text.isupper() or not name_lists.is_ordinary_word(word.lower)):
        return True
    if "-" not in word.text:
        return False
    parts = word.lower.split("-")
    if word.has_capital and len(parts) == 2 and parts[1] in _SECOND_HALVES and word.text.split("-")[1][0].isupper():
        return True
    return any(part in names or (word.has_capital and part in name_lists.capital_names()) for part in parts) or (
        word.has_capital and all(part in name_lists.word_names() for part in parts))


def is_strong_possessive(scene: Scene, word: Word) -> bool:
    """ "olivers mum": no apostrophe, and then something that a person has."""
    bare = word.lower[:-1]
    return word.lower.endswith("s") and bare in name_lists.first_names() and bool(AFTER.owned.match(scene.after(word)))


def is_family_name(word: Word) -> bool:
    return word.has_capital and word.lower in name_lists.surnames() and not name_lists.is_everyday_word(word.lower)


def is_spelt_like_one(scene: Scene, word: Word) -> bool:
    if scene.in_passage or scene.is_known(word) or not (word.has_capital and SHAPE.fullmatch(word.text)):
        return False
    return word.lower not in name_lists.word_names() and not TERM.search(word.lower) and (
        name_lists.is_spelt_like_one(word.lower)) and not scene.is_foreign(word)


def is_two_syllables(scene: Scene, word: Word, following: Word | None) -> bool:
    """ "Ka Yan", "Minh Anh": two syllables with capitals, not both words of English."""
    if following is None or scene.text[word.end : following.start] != " ":
        return False
    pair = (word, following)
    shouted = any(one.text.isupper() and len(one.text) > 1 for one in pair)
    found = all(one.has_capital and one.lower in name_lists.syllables() for one in pair)
    return found and not shouted and not all(name_lists.is_everyday_word(one.lower) for one in pair)
