"""`make bench`: measures what docs/measurements.md says, and writes it.

Each part is a module here with a `measure()` that gives rows. Every figure is taken in this one run on this machine:
times on shared machines vary, so ratios within a run say more than any one number.
"""
import datetime
import os
import platform
import sys
from pathlib import Path

from tests.bench import identifiers, keeping, learner, model, pages, paper, process, quality, safety, speech
from tests.bench.rows import Row

OUT = Path(__file__).parents[2] / "docs" / "measurements.md"
PARTS = (process, pages, speech, paper, keeping, learner, model, quality, safety, identifiers)


def main() -> None:
    wanted = set(sys.argv[1:]) or {part.__name__.rpartition(".")[2] for part in PARTS}
    rows: list[Row] = []
    for part in PARTS:
        if part.__name__.rpartition(".")[2] in wanted:
            print(f"measuring {part.__name__} ...", file=sys.stderr)
            rows += part.measure()
    for row in rows:
        print(row.line())
    if len(sys.argv) == 1:
        OUT.write_text(document(rows), encoding="utf-8")
        print(f"written to {OUT.relative_to(OUT.parents[1])}", file=sys.stderr)
    missed = [row for row in rows if row.met is False]
    print(f"{len(rows)} measured, {len(missed)} missed", file=sys.stderr)


def document(rows: list[Row]) -> str:
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    table = "\n".join(row.line() for row in rows)
    return (
        "# Measurements\n\n"
        f"Written by `make bench` on {datetime.date.today():%d %B %Y} ({machine}). Not by hand: run it again.\n\n"
        "| what | measured | target | met | how |\n|---|---|---|---|---|\n"
        f"{table}\n"
    )


if __name__ == "__main__":
    main()
