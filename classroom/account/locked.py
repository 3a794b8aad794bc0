"""Short secrets kept in the database, locked with a key made from the site's own, which is a file beside it: whoever
takes a copy of the database alone has none of them."""
import base64
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import current_app

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def lock(secret: str) -> str:
    return _fernet(current_app.config["SECRET_KEY"]).encrypt(secret.encode()).decode()


def unlock(locked: str, seconds: int | None = None) -> str | None:
    """None where it was locked with another key, was changed, or was locked longer ago than so many seconds."""
    from cryptography.fernet import InvalidToken

    try:
        return _fernet(current_app.config["SECRET_KEY"]).decrypt(locked.encode(), ttl=seconds).decode()
    except (InvalidToken, UnicodeError):
        return None


@lru_cache(maxsize=4)
def _fernet(key: bytes) -> "Fernet":
    """The site's key also signs cookies, so this one is made from it for this use alone (RFC 5869)."""
    from cryptography.fernet import Fernet
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    made = HKDF(SHA256(), length=32, salt=None, info=b"handrail: secrets in the database").derive(key)
    return Fernet(base64.urlsafe_b64encode(made))
