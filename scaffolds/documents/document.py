"""What a document is once it has been read, and how much may be read."""
from dataclasses import dataclass

MOST_BYTES = 10 * 1024 * 1024
MOST_PAGES = 40
MOST_LETTERS = 100_000  # characters: no box of a form takes more (prompt_library.fields.LONGEST)


@dataclass(frozen=True)
class Document:
    """kind is how people call it ("a Word document"). text has a blank line between paragraphs; the cells of a table's
    row stand on one line, with " | " between them. pages is None where the format has none of its own. notes are whole
    sentences about what was left out."""

    kind: str
    text: str
    pages: int | None = None
    notes: tuple[str, ...] = ()


class Unreadable(ValueError):
    """Nothing was read. Its message is a sentence for the person: what is so, and what to do."""
