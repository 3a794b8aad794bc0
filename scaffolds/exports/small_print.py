"""What stands on every sheet beside its words, the same in each format."""
from scaffolds import symbols
from scaffolds.receipt import Scaffold, foot
from scaffolds.results import Schedule

DRAFT = "DRAFT: nobody has said that they have read this yet."


def small_print(scaffold: Scaffold, *, drawn: bool | None = None) -> str:
    """The measured reading age, what made it and, where something drawn is on the sheet, who drew it. drawn says so;
    None looks for a schedule's symbols."""
    if drawn is None:
        result = scaffold.result
        drawn = isinstance(result, Schedule) and any(step.symbol for step in result.steps)
    return " ".join([*foot(scaffold), *([symbols.ATTRIBUTION] if drawn else [])])
