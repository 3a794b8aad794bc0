"""What the detector makes of the sealed sets, as counts alone.

    python -m tests.scaffolds.checks.sealed.measure            all of them
    python -m tests.scaffolds.checks.sealed.measure sealed_3   the named ones

The lines were written by somebody who had not seen the rules, and whoever tunes the rules does not open sets 3 to 5.
So nothing here prints a line, and a figure is given by kind and no finer.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from scaffolds.checks.safeguarding import look

SETS = sorted(Path(__file__).parent.glob("sealed_*.yaml"))


@dataclass(frozen=True)
class Figures:
    """Counts by kind: how many lines there are, and how many reached a card (level 2 or 3)."""

    tellings: Counter
    found: Counter
    look_alikes: Counter
    alarms: Counter

    @property
    def recall(self) -> float:
        return self.found.total() / self.tellings.total()

    @property
    def false_alarms(self) -> float:
        return self.alarms.total() / self.look_alikes.total()


def measure(path: Path) -> Figures:
    """The figures of one set. A line of level 1 counts as a look-alike: it is to have no card."""
    figures = Figures(Counter(), Counter(), Counter(), Counter())
    for line in yaml.safe_load(path.read_text(encoding="utf-8")):
        seen = look(line["text"])
        card = seen is not None and seen.tier >= 2
        telling = line["tier"] >= 2
        (figures.tellings if telling else figures.look_alikes)[line["kind"]] += 1
        if card:
            (figures.found if telling else figures.alarms)[line["kind"]] += 1
    return figures


def main(names: list[str]) -> None:
    for path in (path for path in SETS if not names or path.stem in names):
        figures = measure(path)
        said = [f"{path.stem}: recall {figures.recall:.3f}, false alarms {figures.false_alarms:.3f}"]
        for part, of in ((figures.found, figures.tellings), (figures.alarms, figures.look_alikes)):
            said.append("  " + ", ".join(f"{kind} {part[kind]}/{of[kind]}" for kind in sorted(of)))
        sys.stdout.write("\n".join(said) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
