"""Class codes: made, read as people type them, and looked up. This module imports no view, so any part may use it."""
import re
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from classroom.models import OpenClass

# No vowels, so no words come out by chance; none that look or sound like another (B 8, G 6, S 5, Z 2, I 1 L, O 0 Q).
ALPHABET = "CDFHJKMNPRTVWXY79"
CODE_LENGTH = 6
CODE = re.compile(f"[{ALPHABET}]{{{CODE_LENGTH}}}")


class ClassNotOpen(Exception):
    """A code that opens nothing. Its message is shown to a learner; typed is what they typed, to be kept in the box."""

    def __init__(self, said: str, typed: str) -> None:
        super().__init__(said)
        self.typed = typed


def new_code(session: Session) -> str:
    """A code that no class has had since the old ones were last forgotten."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
        if session.scalar(select(OpenClass.id).where(OpenClass.code == code)) is None:
            return code


def normalise(typed: str) -> str:
    """A code as it was made: capitals, without the spaces, dots and dashes that people put in."""
    return re.sub(r"[\s.\-–—_]", "", typed).upper()


def find_open(session: Session, typed: str) -> OpenClass:
    """The open class of a code. Raises ClassNotOpen, which every page answers with /join."""
    code, kept = normalise(typed), typed.strip()[:20]
    if len(code) != CODE_LENGTH:
        has = f" This one has {len(code)}." if code else ""
        raise ClassNotOpen(f"A class code has {CODE_LENGTH} letters and numbers.{has}", kept)
    found = session.scalar(select(OpenClass).where(OpenClass.code == code)) if CODE.fullmatch(code) else None
    if found is None:
        raise ClassNotOpen("No class has this code. The code is on the board, or a teacher has it.", kept)
    if not found.is_open:
        raise ClassNotOpen("This class has closed. A teacher can open a new one.", kept)
    return found


def learner_path(code: str) -> str:
    """The learner's page of a class: an address that is promised, since it is printed in QR codes."""
    return f"/learn/{code}"
