"""A draft tried out on one of its examples, by each engine in use and side by side. Nothing of it can be saved, printed
or shared: it is shown once, to whoever writes the prompt."""
from dataclasses import dataclass

from classroom import engines
from prompt_library import Prompt
from scaffolds.checks.finding import Severity
from scaffolds.engines import Engine, EngineError
from scaffolds.filling import brief_from
from scaffolds.make import Held, make
from scaffolds.receipt import Scaffold
from scaffolds.trials.lint import lint

NAMES = "This names a person, so nothing was made of it: “{text}”. {why}"


@dataclass(frozen=True)
class Tried:
    """model is empty for the built-in rules; held is why there is nothing to show."""

    model: str
    scaffold: Scaffold | None = None
    held: str = ""


def names_somebody(prompt: Prompt) -> str:
    """What in a prompt's words or examples names a person, in a sentence; empty where nothing does."""
    found = next((one for one in lint(prompt) if one.rule == "identifier" and one.severity is Severity.HOLD), None)
    return NAMES.format(text=found.text, why=found.advice) if found else ""


def tried(prompt: Prompt, example: int) -> list[Tried]:
    """example is its place, from 0; one that is not there counts as the first."""
    values = prompt.examples[example if example < len(prompt.examples) else 0]
    model = engines.model_name()
    made = [Tried("", *_made(prompt, values, engines.for_staff("built-in")))]
    return [*made, Tried(model, *_made(prompt, values, engines.for_staff("endpoint")))] if model else made


def _made(prompt: Prompt, values: dict[str, str], engine: Engine) -> tuple[Scaffold | None, str]:
    try:
        return make(brief_from(prompt, values), engine), ""
    except (Held, EngineError) as held:
        return None, str(held)
