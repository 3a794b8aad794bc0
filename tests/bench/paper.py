"""Paper: a sheet of twelve cards as PDF and as Word, and what a page shows of it before it is printed.

Each call has words and symbols of its own, since what is set a second time is set faster.
"""
from collections.abc import Callable

from scaffolds.brief import ScheduleBrief
from scaffolds.checks.band import Band
from scaffolds.exports.docx import docx
from scaffolds.exports.layouts import LAYOUTS
from scaffolds.exports.pdf import Paper, pages, pdf
from scaffolds.receipt import Receipt, Scaffold
from scaffolds.results import Schedule, ScheduleStep
from scaffolds.symbols import label, names
from tests.bench.rows import Row, median_ms

HOW = "python -m tests.bench paper"


def measure() -> list[Row]:
    slowest = max(LAYOUTS, key=lambda name: _median(_pdf(name), 5))
    return [
        Row("PDF, a sheet of 12 cards", _median(_pdf("cards-12")), "ms", "<= 150", HOW),
        Row(f"PDF, the slowest layout ({slowest})", _median(_pdf(slowest)), "ms", "<= 150", HOW),
        Row("Word, a schedule of 12 steps", _median(lambda made: docx(made, title="x")), "ms", "<= 200", HOW),
        Row("A sheet of 12 cards to look at, as pictures", _median(
            lambda made: pages(made, title="x", paper=Paper("cards-12"))), "ms", "", HOW),
    ]


def _pdf(layout: str) -> Callable[[Scaffold], bytes]:
    return lambda made: pdf(made, title=made.result.title, paper=Paper(layout))


def _median(export: Callable[[Scaffold], object], times: int = 15) -> float:
    sheets = iter([_sheet(number) for number in range(times + 1)])
    return median_ms(lambda: export(next(sheets)), times)


def _sheet(number: int) -> Scaffold:
    steps = tuple(ScheduleStep(text=f"{label(name)} {number}", card=label(name), symbol=name, minutes=number)
                  for name in names()[number * 5:number * 5 + 12])
    return Scaffold(ScheduleBrief("morning", 3), Schedule(title=f"Morning {number}", steps=steps), (),
                    Receipt("built-in", Band(7.0, 6.0, 8.0)))
