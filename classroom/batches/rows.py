"""What is to be made, row by row: from a CSV with a column for each field, or from texts that are a row each."""
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from classroom.csv_cells import safe
from prompt_library import Prompt, zips
from prompt_library.fields import FieldKind
from scaffolds import documents

MOST_ROWS = 200
MOST_LETTERS = 2_000_000  # characters of a whole batch
TITLE = "title"
ENCODINGS = ("utf-8-sig", "cp1252")


class NotRows(ValueError):
    """Nothing can be made of it. Its message is a sentence for the person."""


@dataclass(frozen=True)
class Row:
    """number is how the person finds it again: the line of a CSV's row (the heading is 1), or the place of a text."""

    number: int
    title: str
    given: dict[str, str]
    fault: str = ""


def template(prompt: Prompt) -> str:
    """A CSV to fill in: its heading, and the prompt's own examples as rows to write over."""
    names = [TITLE, *(field.name for field in prompt.fields)]
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(names)
    for number, example in enumerate(prompt.examples, 1):
        given = {TITLE: f"Example {number}: write over it", **example}
        writer.writerow([safe(given.get(name, "")) for name in names])
    return "\ufeff" + file.getvalue()  # by this mark Excel takes it for UTF-8


def from_csv(data: bytes, prompt: Prompt) -> list[Row]:
    """Raises NotRows."""
    if data.startswith(b"PK"):
        raise NotRows("This is a spreadsheet or a zip and not a CSV. Save the sheet as CSV (UTF-8), then use that.")
    lines = csv.reader(io.StringIO(_decoded(data), newline=""), _dialect(_decoded(data)))
    rows: list[Row] = []
    try:
        columns = _columns(next(lines, []), prompt)
        for cells in lines:
            if any(cell.strip() for cell in cells):
                given = {name: _plain(cell) for name, cell in zip(columns, cells, strict=False) if name}
                rows.append(Row(lines.line_num, given.pop(TITLE, ""), given))
            if len(rows) > MOST_ROWS:
                raise NotRows(f"There are more than {MOST_ROWS} rows in this. Make it in parts.")
    except csv.Error as error:
        raise NotRows("This cannot be read as a CSV. Save it as CSV (UTF-8) from the spreadsheet.") from error
    return _enough(rows)


def from_texts(files: Sequence[tuple[str, bytes]], prompt: Prompt) -> list[Row]:
    """A row for each text, named by its file: what was chosen one by one, and all that is in a zip. A file that cannot
    be read is a row with its fault. Raises NotRows."""
    box = passage_field(prompt)
    if box is None:
        raise NotRows("This prompt takes no text, so it is filled in from a CSV.")
    rows = []
    for number, (name, data) in enumerate(_unpacked(files), 1):
        title = re.sub(r"\.\w{1,5}$", "", name.rpartition("/")[2])
        try:
            rows.append(Row(number, title, {box: documents.read(data, name).text}))
        except documents.Unreadable as fault:
            rows.append(Row(number, title, {}, str(fault)))
        if number > MOST_ROWS:
            raise NotRows(f"There are more than {MOST_ROWS} texts in this. Make them in parts.")
    return _enough(rows)


def passage_field(prompt: Prompt) -> str | None:
    """The name of the field that a text goes into: the first that takes a passage."""
    return next((field.name for field in prompt.fields if field.kind is FieldKind.PASSAGE), None)


def _unpacked(files: Iterable[tuple[str, bytes]]) -> Iterable[tuple[str, bytes]]:
    for name, data in files:
        if name.lower().endswith(".zip"):
            yield from _of_zip(data)
        else:
            yield name, data


def _of_zip(data: bytes) -> Iterable[tuple[str, bytes]]:
    """The files of a zip in order, no further unpacked than a document may be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for part in sorted(package.infolist(), key=lambda part: part.filename):
                hidden = part.filename.rpartition("/")[2].startswith(".") or part.filename.startswith("__MACOSX")
                if not part.is_dir() and not hidden:
                    with package.open(part) as file:
                        yield part.filename, file.read(documents.MOST_BYTES + 1)
    except zips.UNREADABLE as error:
        raise NotRows("This zip is damaged or has a password, so nothing was taken out of it.") from error


def _enough(rows: list[Row]) -> list[Row]:
    if not rows:
        raise NotRows("There is no row in this. A CSV has a heading, then a line for each thing to make.")
    if sum(len(value) for row in rows for value in row.given.values()) > MOST_LETTERS:
        raise NotRows(f"That is more than {MOST_LETTERS:,} characters together. Make it in parts.")
    return rows


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")


def _dialect(text: str) -> type[csv.Dialect]:
    """A comma between cells, or a semicolon or a tab where the heading has one of those: spreadsheets do either."""
    heading = text.split("\n", 1)[0]
    mark = max(",;\t", key=heading.count)

    class Marked(csv.excel):
        delimiter = mark

    return Marked


def _columns(heading: Sequence[str], prompt: Prompt) -> list[str]:
    """The field of each column, by its name or its label; empty for one that is none."""
    known = {TITLE: TITLE, **{_key(field.label): field.name for field in prompt.fields},
             **{_key(field.name): field.name for field in prompt.fields}}
    columns = [known.get(_key(cell), "") for cell in heading]
    if not {field.name for field in prompt.fields} & set(columns):
        names = ", ".join(field.name for field in prompt.fields)
        raise NotRows(f"The first line names no field of this prompt. Its fields are {names}; the template has them.")
    return columns


def _key(heading: str) -> str:
    return re.sub(r"[\W_]+", " ", heading).strip().casefold()


def _plain(cell: str) -> str:
    """A cell as it was before a spreadsheet was told not to run it."""
    return cell[1:] if cell.startswith("'") and safe(cell[1:]) == cell else cell


def filled(row: Row, common: Mapping[str, str]) -> dict[str, str]:
    """A row's own values, with those that hold for every row where it has none."""
    return {**common, **{name: value for name, value in row.given.items() if value.strip()}}
