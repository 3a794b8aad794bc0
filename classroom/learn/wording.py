"""The words of one step: as it is, in fewer words, as plain telling where that was chosen, or another way."""
from scaffolds.asking.tasks import lower_first, shorter
from scaffolds.checks import invitations
from scaffolds.results import BreakdownStep


def has_others(step: BreakdownStep) -> bool:
    return bool(step.plain) or shorter(step).text != step.text


def said(step: BreakdownStep, first: str, times: int) -> str:
    """A step in the learner's own choice of words, or in the next of the other ways, coming round again."""
    short = shorter(step).text
    chosen = {"few": short, "plain": step.plain or step.text}.get(first, step.text)
    if not times:
        return chosen
    ways = list(dict.fromkeys(filter(None, (chosen, step.text, _as_doing(step.plain), short))))
    return ways[times % len(ways)]


def _as_doing(plain: str) -> str | None:
    """As something done ("Writing the title."), told to nobody. Not cached: a step can hold a learner's own topic."""
    return invitations.mend(plain) if plain else None


def length(step: BreakdownStep) -> str:
    low, high = step.minutes_low, step.minutes_high
    if not high:
        return ""
    return f"{low} to {high} minutes" if low < high else f"about {high} minute{'s' if high > 1 else ''}"


def sentence(text: str, is_first: bool, is_last: bool) -> str:
    opening = "First" if is_first else "Last" if is_last else "After that"
    return f"{opening}, {lower_first(text)}."
