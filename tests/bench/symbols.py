"""What the finder shows for each list of steps, as contact sheets for a person to judge by looking, and the counts:

    python -m tests.bench.symbols FOLDER

A sheet has each step with its symbol at 25 mm, at 12 mm, and at 12 mm without colours.
"""
import json
import sys
from pathlib import Path

import typst
import yaml

from scaffolds import symbols

LISTS = Path(__file__).parents[1] / "scaffolds" / "symbols"
PAGE = 42  # steps on a sheet
SHEET = """#set page(width: auto, height: auto, margin: 5mm)
#set text(size: 9pt)
#grid(columns: (36mm,) * 7, gutter: 3mm, ..json("steps.json").map(one => block(height: 52mm, align(center, {
  if one.picture == "" { box(height: 37mm)[none] } else {
    image(one.picture, width: 25mm)
    grid(columns: 2, gutter: 2mm, image(one.picture, width: 12mm), image(one.grey, width: 12mm))
  }
  one.step
}))))"""


def main(folder: Path) -> None:
    for path in sorted(LISTS.glob("*.yaml")):
        rows = yaml.safe_load(path.read_text(encoding="utf-8"))
        found = [symbols.find(row["step"]) for row in rows]
        right = sum((name or "no symbol") in row["symbols"] for name, row in zip(found, rows, strict=True))
        none = sum(name is None and "no symbol" not in row["symbols"] for name, row in zip(found, rows, strict=True))
        print(f"{path.stem}: {len(rows)} steps, {right} right, {none} without, {len(rows) - right - none} wrong")
        steps = [(row["step"], name) for row, name in zip(rows, found, strict=True)]
        for first in range(0, len(steps), PAGE):
            (folder / f"{path.stem}-{first // PAGE + 1}.png").write_bytes(_sheet(steps[first:first + PAGE]))


def _sheet(steps: list[tuple[str, str | None]]) -> bytes:
    files = {"main.typ": SHEET.encode()}
    rows = []
    for number, (step, name) in enumerate(steps):
        row = {"step": step, "picture": "", "grey": ""}
        if name:
            row |= {"picture": f"{number}.svg", "grey": f"{number}-grey.svg"}
            files |= {row["picture"]: symbols.svg(name), row["grey"]: _grey(symbols.svg(name))}
        rows.append(row)
    files["steps.json"] = json.dumps(rows).encode()
    made = typst.compile(files, format="png", ppi=100)
    return made[0] if isinstance(made, list) else made


def _grey(svg: bytes) -> bytes:
    head, _, rest = svg.decode().partition(">")
    filtered = ('<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter><g filter="url(#grey)">')
    return f"{head}>{filtered}{rest.rsplit('</svg>', 1)[0]}</g></svg>".encode()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
