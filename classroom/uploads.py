"""Files that staff send. They may be larger than a form's words, and like those they stay in memory: werkzeug would
write whatever is larger than half a megabyte to a temporary file."""
import io
from typing import IO

from flask import Flask, abort, request
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

# More than any file that is taken (scaffolds.documents.MOST_BYTES), so that one which is somewhat too large is answered
# on its own page, with everything else that was typed still there.
LARGEST_UPLOAD = 20 * 1024 * 1024
LONGEST_NAME = 80  # characters shown of a file's name


class InMemory:
    """Mixed into the site's request class."""

    def _get_file_stream(self, *_args: object, **_named: object) -> IO[bytes]:
        return io.BytesIO()


def hold_in_memory(app: Flask) -> None:
    """After htmx, which puts its own request class in."""
    app.request_class = type("Request", (InMemory, app.request_class), {})


def allow() -> None:
    """The request under way may carry a file. To be called before anything of its form is read; a request that is too
    large even so is answered 413."""
    request.max_content_length = request.max_form_memory_size = LARGEST_UPLOAD
    try:
        request.files  # noqa: B018  reads the form, files and all
    except RequestEntityTooLarge:
        abort(413, f"A file can be {LARGEST_UPLOAD // 2**20} MB here at most, and this is larger.")


def chosen(name: str) -> FileStorage | None:
    """The file of this box; None where none was chosen. A browser sends an empty one then."""
    file = request.files.get(name)
    return file if file is not None and file.filename else None


def shown(name: str | None) -> str:
    """A file's name as it is said back, on one line."""
    plain = " ".join((name or "").replace("\\", "/").rpartition("/")[2].split())
    printable = "".join(character for character in plain if character.isprintable())
    return printable if len(printable) <= LONGEST_NAME else f"{printable[:LONGEST_NAME]}…"
