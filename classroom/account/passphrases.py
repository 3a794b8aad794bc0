"""Passphrases: what is accepted, and argon2id. Nothing here logs or shows one."""
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 8, 128

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
