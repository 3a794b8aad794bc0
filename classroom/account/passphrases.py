"""Passphrases: what is accepted, and argon2id. Nothing here logs or shows one."""
import re
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 8, 128
FEWEST_DIFFERENT = 4  # characters in it that are not the same
# The stems that lists of leaked passwords begin with, and what a school would try first: "Password123!" is one of them.
GUESSED_FIRST = frozenset(
    "password passphrase passw pass qwerty qwertyuiop asdfghjkl letmein welcome iloveyou sunshine princess football"
    " liverpool arsenal chelsea monkey dragon admin administrator teacher school handrail changeme secret london"
    " summer winter spring autumn superman charlie abc abcd abcdefgh computer".split()
)
_AS_LETTERS = str.maketrans("013457@$", "oieastas")

# OWASP's second setting (19 MiB, two passes): eight at once still fit beside the parser in the memory we promise.
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def fault(passphrase: str) -> str | None:
    """A sentence on why this cannot be a passphrase, or None where it can."""
    if len(passphrase) < SHORTEST:
        return f"A passphrase has at least {SHORTEST} characters. Three or four words together are easy to remember."
    if len(passphrase) > LONGEST:
        return f"A passphrase has at most {LONGEST} characters."
    if not passphrase.strip():
        return "A passphrase cannot be only spaces."
    if _is_guessed_first(passphrase):
        return "This one is among the first that anyone would guess. Three or four words together are better."
    return None


def _is_guessed_first(passphrase: str) -> bool:
    """NIST SP 800-63B, 3.1.1.2, asks for a list of what is expected or leaked; the throttle sees to the rest."""
    said = passphrase.lower()
    if len(set(said)) < FEWEST_DIFFERENT or said in "01234567890123456789":
        return True
    without_end = re.sub(r"[\W\d_]+$", "", said)
    stems = (without_end, without_end.translate(_AS_LETTERS))
    return any(re.sub(r"[\W\d_]+", "", stem) in GUESSED_FIRST for stem in stems)


def hashed(passphrase: str) -> str:
    return HASHER.hash(passphrase)


@cache
def _nobodys() -> str:
    return hashed("nobody has this passphrase")


def matches(passphrase_hash: str | None, passphrase: str) -> bool:
    """Takes as long where there is no such account, so the time taken gives nothing away."""
    try:
        HASHER.verify(passphrase_hash or _nobodys(), passphrase[: LONGEST + 1])
    except (VerificationError, InvalidHashError):
        return False
    return passphrase_hash is not None
