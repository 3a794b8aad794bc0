"""How each kind of result is laid out in Word."""
from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_BREAK
from docx.shared import Cm, Length

from scaffolds import symbols
from scaffolds.exports.blocks import blocks
from scaffolds.exports.pieces import by_key_words, parts, sentence
from scaffolds.exports.shapes import shape_png
from scaffolds.exports.word_blocks import write_blocks, write_lines
from scaffolds.exports.word_parts import BOX, PICTURE_PIXELS, picture, row, table
from scaffolds.results import SHAPES, Breakdown, Kind, Passage, Result, Schedule, Starters, Versions

LINES = 2  # to write on under a starter
LARGEST, SMALLEST = Cm(2.5), Cm(1.5)  # pictures of a schedule
FOR_ROWS, ROUND_ROW = Cm(20.5), Cm(0.25)  # of an A4 page, under the title; what a row has beside its picture


def write_result(document: Doc, result: Result, title: str) -> None:
    """Adds a result to a document, under its title."""
    write = _WRITERS.get(result.kind)
    if write:
        write(document, result, title)
    else:
        write_blocks(document, blocks(result))


def _passage(document: Doc, passage: Passage, title: str) -> None:
    document.add_paragraph(title, style="Title")
    for paragraph in passage.text.split("\n\n"):
        if paragraph.strip():
            document.add_paragraph(paragraph.strip())
    if passage.glossary:
        document.add_paragraph("What the words mean", style="Heading 1")
        made = table(document, {"Word": Cm(4.5), "What it means": Cm(11.5)})
        for gloss in passage.glossary:
            row(made, "", gloss.meaning)[0].add_run(gloss.word).bold = True


def _schedule(document: Doc, schedule: Schedule, title: str) -> None:
    """Up to ten steps on one page: the more there are, the smaller each picture."""
    side = min(LARGEST, max(SMALLEST, Length(FOR_ROWS // max(1, len(schedule.steps)) - ROUND_ROW)))
    document.add_paragraph(schedule.title, style="Title")
    timed = schedule.times and any(step.minutes for step in schedule.steps)
    made = table(document, {"Picture": Cm(3), "Step": Cm(8.6 if timed else 11.2),
                            **({"Minutes": Cm(2.6)} if timed else {}), "Done": Cm(1.8)})
    for number, step in enumerate(schedule.steps, 1):
        timing = (str(step.minutes or ""),) if timed else ()
        first, *_ = row(made, "", f"{number}. {step.text}", *timing, BOX)
        if step.symbol and symbols.known(step.symbol):
            picture(first, symbols.png(step.symbol, PICTURE_PIXELS), symbols.label(step.symbol), side)


def _starters(document: Doc, starters: Starters, title: str) -> None:
    document.add_paragraph(sentence(starters.topic), style="Title")
    for starter in starters.starters:
        paragraph = document.add_paragraph(style="List Number")
        for words, key in by_key_words(starter):
            paragraph.add_run(words).bold = key
        write_lines(document, LINES)


def _versions(document: Doc, versions: Versions, title: str) -> None:
    """One page a version, named by a shape only: learner copies carry no ability label."""
    for index, version in enumerate(versions.versions):
        heading = document.add_paragraph(f"{versions.objective}  ", style="Title")
        shape = SHAPES[version.level]
        picture(heading, shape_png(shape, PICTURE_PIXELS), shape, Cm(0.8))
        heading.add_run(f" ({shape})").bold = False
        for part in parts(version):
            if part.name:
                document.add_paragraph(part.name, style="Heading 2")
            for line in part.lines:
                document.add_paragraph(line)
        if index < len(versions.versions) - 1:
            document.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _breakdown(document: Doc, breakdown: Breakdown, title: str) -> None:
    document.add_paragraph(breakdown.title, style="Title")
    for step in breakdown.steps:
        paragraph = document.add_paragraph(f"{BOX} {step.text}")
        if step.plain:
            paragraph.paragraph_format.space_after = 0
            document.add_paragraph(step.plain).paragraph_format.left_indent = Cm(0.75)


_WRITERS: Mapping[Kind, Callable[[Doc, Any, str], None]] = {
    Kind.PASSAGE: _passage,
    Kind.SCHEDULE: _schedule,
    Kind.STARTERS: _starters,
    Kind.VERSIONS: _versions,
    Kind.BREAKDOWN: _breakdown,
}
