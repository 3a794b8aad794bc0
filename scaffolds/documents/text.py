"""A text file, in whatever characters it was saved."""
from prompt_library.cleaning import is_binary
from scaffolds.documents.document import Document, Unreadable

MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(data: bytes) -> Document:
    """UTF-8, UTF-16 with its mark, or else the Western characters of Windows (cp1252), which read every byte."""
    words = _decoded(data)
    if is_binary(words):
        raise Unreadable("This is not a kind of file that is read here: text, Word (.docx), OpenDocument (.odt) and "
                         "PDF are. Open it, copy the words and paste them instead.")
    return Document("a text file", words)


def _decoded(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
