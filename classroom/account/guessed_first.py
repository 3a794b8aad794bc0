"""Passphrases that anyone would try first: those of leaked lists, and those made of what is known about an account."""
import re
from collections.abc import Iterable
from functools import cache

# What a school would try first and zxcvbn's list, which is of passwords, does not have.
OF_A_SCHOOL = frozenset(
    "passphrase handrail teacher classroom senco headteacher autumn spring term school"
    " correcthorsebatterystaple".split()
)
_AS_LETTERS = str.maketrans("013457@$!", "oieastasi")
_ALPHABET_AND_NUMBERS = ("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz")
SHORTEST_WORD = 3  # of a name or an address: shorter ones are in too many words
LEFT_OVER = 4  # letters that are nobody's, from which on a passphrase is more than the words around it


def is_common(passphrase: str) -> bool:
    """Whether it is one of the 30,000 commonest, as it is or dressed up: "P4ssw0rd2026!" is. Several words together
    are not, though each of them is on the list."""
    said = passphrase.lower()
    if any(said in row for row in _ALPHABET_AND_NUMBERS):
        return True
    bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", said)
    as_letters = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", said.translate(_AS_LETTERS))
    joined = re.sub(r"[\W\d_]+", "", bare.translate(_AS_LETTERS))
    forms = {said, bare, as_letters, bare.translate(_AS_LETTERS), joined}
    return any(form in _commonest() or _is_doubled(form) for form in forms)


def _is_doubled(said: str) -> bool:
    """One word twice or three times over."""
    return any(len(said) % times == 0 and said == said[: len(said) // times] * times
               and said[: len(said) // times] in _commonest() for times in (2, 3))


def is_made_of(passphrase: str, about: Iterable[str]) -> bool:
    """Whether hardly anything is left of it without the words that anyone knows of this account."""
    left = passphrase.lower()
    for word in sorted(_words(about), key=len, reverse=True):
        left = left.replace(word, " ")
    left_letters = re.sub(r"[\W\d_]+", "", left)
    return left != passphrase.lower() and len(left_letters) < LEFT_OVER


def _words(about: Iterable[str]) -> set[str]:
    words = {word for text in about for word in re.split(r"[\W\d_]+", text.lower())}
    return {word for word in words if len(word) >= SHORTEST_WORD}


@cache
def _commonest() -> frozenset[str]:
    """zxcvbn's list of what was found in leaks, the commonest first (MIT). 20 ms and 3 MB, when a passphrase is first
    chosen."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    return frozenset(FREQUENCY_LISTS["passwords"]) | OF_A_SCHOOL
