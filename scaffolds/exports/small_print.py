"""What stands on every sheet beside its words, the same in each format."""
from collections.abc import Iterable

from scaffolds import symbols
from scaffolds.receipt import Scaffold, foot
from scaffolds.results import Result, Schedule

DRAFT = "DRAFT: nobody has said that they have read this yet."


def small_print(scaffold: Scaffold, *, pictured: Iterable[str | None] | None = None, emoji: bool = False) -> str:
    """The measured reading age, what made it and, where something drawn is on the sheet, whose drawings they are.
    pictured are the symbols on it; None looks for the result's own. emoji says that letters of OpenMoji are."""
    drawn = symbols.attribution(_symbols(scaffold.result) if pictured is None else pictured)
    ours = symbols.ATTRIBUTION if emoji and symbols.ATTRIBUTION not in drawn else ""
    return " ".join(part for part in (*foot(scaffold), ours, drawn) if part)


def _symbols(result: Result) -> Iterable[str | None]:
    if isinstance(result, Schedule):
        return [step.symbol for step in result.steps]
    return getattr(result, "pictures", {}).values()
