"""One sentence with everything done to it that can be: what the tests of swaps and splits look at."""
from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.simplify.edits import apply
from scaffolds.engines.built_in.simplify.protect import protected
from scaffolds.engines.built_in.simplify.rendering import render
from scaffolds.engines.built_in.simplify.splits import shapes
from scaffolds.engines.built_in.simplify.swaps import swaps


def swapped(text: str, keep: tuple[str, ...] = ()) -> str:
    parsed = parse([text])[0]
    return render(apply(parsed, swaps(parsed, protected(parsed, keep))))


def split(text: str, keep: tuple[str, ...] = ()) -> str:
    parsed = parse([text])[0]
    return render(apply(parsed, shapes(parsed, protected(parsed, keep))))
