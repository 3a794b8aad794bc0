"""Passphrases: what is accepted, and argon2id. Nothing here logs or shows one."""
from collections.abc import Iterable
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from classroom.account.guessed_first import is_common, is_made_of

SHORTEST, LONGEST = 8, 128
NOT_IN_USE = "That is not the passphrase in use now."
FEWEST_DIFFERENT = 4  # characters in it that are not the same

# OWASP's second setting (19 MiB, two passes): eight at once still fit beside the parser in the memory we promise.
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def fault(passphrase: str, about: Iterable[str] = ()) -> str | None:
    """A sentence on why this cannot be a passphrase, or None where it can. about is what anyone knows of the account:
    the person's name, the email address, the site's own name (NIST SP 800-63B-4, 3.1.1.2)."""
    if len(passphrase) < SHORTEST:
        return f"A passphrase has at least {SHORTEST} characters. Three or four words together are easy to remember."
    if len(passphrase) > LONGEST:
        return f"A passphrase has at most {LONGEST} characters."
    if not passphrase.strip():
        return "A passphrase cannot be only spaces."
    if len(set(passphrase.lower())) < FEWEST_DIFFERENT or is_common(passphrase):
        return "This one is among the first that anyone would guess. Three or four words together are better."
    if is_made_of(passphrase, about):
        return "This one is mostly the name, the email address or the school’s own. Other words are harder to guess."
    return None


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
