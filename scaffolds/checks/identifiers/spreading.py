"""From the words that are names to the whole of each: who stands beside them, and where they are met again."""
import re
from collections.abc import Iterator

from scaffolds.checks.identifiers import initials, lists, name_lists
from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind
from scaffolds.checks.identifiers.scene import Scene, Word

_NOT_SURNAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december year class school ehcp adhd senco english maths science history geography and or "
    "who is in "
    "has the needs will can this these key stage please thanks".split()
)


_PARTICLE = re.compile(r"\b(?:van der|van den|van|von|de la|de|da|dos|du|bin|al|el|ibn|abu|ter)\s$", re.IGNORECASE)
_PARTICLES = frozenset(
    "ap ab ferch wyn ó ní nic mac an ui de da dos das do del della di van von der den bin bint ibn al el ul ur ud abu "
    "st".split()
)
_BETWEEN = re.compile(r"(?: [A-Za-z]\.?)?(?:,? and |, | & | ?/ ?| \+ | n )")
_JOINS = (" ", "-", "  ")
LONGEST_SHORTENED = 2  # letters before a full stop inside a name: "J. Okonkwo", "Dr. Okonkwo", "St. John"
_BESIDE = "It stands beside somebody's name."
_TITLE = "A title stands before it."


def spread(scene: Scene, words: list[Word], reasons: dict[int, str]) -> Iterator[Identifier]:
    """Each name whole, in order. reasons has the words that were found, by their number, and why."""
    if not scene.in_passage:
        lists.fill(scene, words, reasons)
        _join(scene, words, reasons)
        _go_back(scene, words, reasons)
    _carry_over(scene, words, reasons)
    return _spans(scene.text, words, reasons)


def _join(scene: Scene, words: list[Word], reasons: dict[int, str]) -> None:
    """ "Ravi and Tom", "Nneoma and Ravi": a name that is a word too, or in no list, beside somebody who was found."""
    for index, word in enumerate(words):
        if index not in reasons and _may_join(scene, word) and (
                _is_beside(scene, words, reasons, index, -1) or _is_beside(scene, words, reasons, index, 1)):
            reasons[index] = _BESIDE


def _go_back(scene: Scene, words: list[Word], reasons: dict[int, str]) -> None:
    """ "Nguyen Minh Anh", "Kowalska Zofia": a family name that stands first."""
    for index in sorted(reasons):
        if index and index - 1 not in reasons and reasons[index] != _TITLE and _stands_first(
                scene, words[index - 1], words[index]):
            reasons[index - 1] = _BESIDE


def _stands_first(scene: Scene, word: Word, found: Word) -> bool:
    if not (word.has_capital and found.has_capital) or scene.is_thing(word) or scene.is_known(word):
        return False
    if scene.text[word.end : found.start] not in (" ", "-") or len(word.text) < 2:
        return False
    in_a_list = word.lower in name_lists.surnames() or word.lower in name_lists.word_names()
    if in_a_list and word.lower in name_lists.word_names() and not scene.opens_sentence(word):
        return True
    return (in_a_list or name_lists.is_rare_word(word.lower)) and not name_lists.is_everyday_word(word.lower)


def _may_join(scene: Scene, word: Word) -> bool:
    is_a_first_name = word.lower in name_lists.word_names() and not name_lists.is_everyday_word(word.lower)
    if not word.has_capital:  # "me chanel and ossie", "sonny, teddy p and albie"
        return is_a_first_name and not scene.is_known(word) and word.lower not in name_lists.place_names()
    if scene.is_known(word) or (scene.is_thing(word) and not is_a_first_name):
        return False
    if word.lower in name_lists.word_names() or word.lower in name_lists.surnames():
        return True
    return len(word.text) > 2 and not word.text.isupper() and name_lists.is_rare_word(word.lower)


def _is_beside(scene: Scene, words: list[Word], reasons: dict[int, str], index: int, step: int) -> bool:
    """Parted from a found name by a comma, or by "and" or "&" alone; the one in front may have an initial."""
    for at in range(index + step, index + 4 * step, step):
        if not 0 <= at < len(words):
            return False
        if at in reasons:
            return bool(_BETWEEN.fullmatch(_between(scene.text, words, index, at)))
    return False


def _between(text: str, words: list[Word], one: int, other: int) -> str:
    first, second = sorted((one, other))
    return text[words[first].end : words[second].start]


def _carry_over(scene: Scene, words: list[Word], reasons: dict[int, str]) -> None:
    """Once a word is a person, it is one wherever it stands with a capital in the same text."""
    people = {words[index].lower for index in reasons}
    for index, word in enumerate(words):
        if index not in reasons and word.lower in people and word.has_capital and not scene.is_known(word):
            reasons[index] = "The same name is used for a person elsewhere in the text."


def _spans(text: str, words: list[Word], reasons: dict[int, str]) -> Iterator[Identifier]:
    """Each found name with the initial or particle before it, and the family name that follows it."""
    index = 0
    while index < len(words):
        if index not in reasons:
            index += 1
            continue
        last = _last(text, words, reasons, index)
        start, end = words[index].start, initials.after(text, words[last].end)
        ahead = _ahead(text, start, titled=reasons[index] == _TITLE)
        start = start if ahead is None else ahead
        yield Identifier(IdentifierKind.NAME, text[start:end], start, end, reasons[index])
        index = last + 1
        while index < len(words) and words[index].start < end:
            index += 1


def _ahead(text: str, start: int, *, titled: bool) -> int | None:
    """Where the initial ("J. Okonkwo") or the particle ("Ms van der Berg") before a name begins."""
    before = text[max(0, start - 10) : start]
    found = initials.ahead(before) or (_PARTICLE.search(before) if titled else None)
    return start - len(before) + found.start() if found else None


def _last(text: str, words: list[Word], reasons: dict[int, str], first: int) -> int:
    """The number of the last word of the name that begins at `first`."""
    last = first
    while last + 1 < len(words):
        beyond = last + 1
        if words[beyond].lower in _PARTICLES and beyond + 1 < len(words) and words[first].has_capital and (
                words[beyond + 1].has_capital):
            beyond += 1
        if not all(_are_joined(text, words[one], words[one + 1]) for one in range(last, beyond)) or not (
                beyond in reasons or _is_surname(words, first, last, beyond)):
            break
        last = beyond
    return last


def _are_joined(text: str, one: Word, other: Word) -> bool:
    """Whether two words may be of one name. A full stop stands in it after an initial or a title alone: in "It helps
    Zainab. Ring her." another sentence begins."""
    between = text[one.end : other.start]
    return between in _JOINS or (between == ". " and len(one.text) <= LONGEST_SHORTENED)


def _is_surname(words: list[Word], first: int, last: int, beyond: int) -> bool:
    word = words[beyond]
    if word.lower in _NOT_SURNAMES or last - first >= 3:
        return False
    if word.lower in name_lists.surnames() and (word.has_capital or not name_lists.is_everyday_word(word.lower)):
        return True
    pair = (words[last].lower, word.lower)
    if all(one in name_lists.syllables() and not name_lists.is_everyday_word(one) for one in pair):
        return True
    if not words[first].has_capital and not word.has_capital:
        return len(word.text) > 3 and last == first and name_lists.is_rare_word(word.lower) and (
            words[first].lower in name_lists.first_names())
    if not (words[first].has_capital and word.has_capital):
        return False
    if word.text.isupper() and len(word.text) > 2:
        return words[first].text.isupper() and not name_lists.is_ordinary_word(word.lower)
    return True
