"""A person's own changes to a result, from the form back to the same kind of result.

Lines: a step, a starter or a version is one text box each, named `part-0`, `part-1` …; one that was emptied is taken
out. A passage is one box, `part-0`; the meanings of its words are `gloss-0` … (one that was emptied goes), and
`meaning-0` … for the words that no meaning is held of. `choice` is the way it is shown, where there are several.
"""
from collections.abc import Mapping

from prompt_library.cleaning import one_line
from scaffolds import symbols
from scaffolds.make import Held
from scaffolds.results import Gloss, Glossary, Passage, Result, Schedule, ScheduleStep
from scaffolds.undo import reworded

LONGEST, LONGEST_MEANING = 100_000, 300


def edited(result: Result, form: Mapping[str, str]) -> Result:
    """The result with the form's texts in it. Raises Held where nothing would be left, or there is too much."""
    texts = [_tidy(form.get(f"part-{index}", text)) for index, text in enumerate(result.parts())]
    if sum(map(len, texts)) > LONGEST:
        raise Held(f"That is more than {LONGEST:,} characters. Take some out; nothing has been changed yet.")
    if not any(texts):
        raise Held("There would be no words left. Nothing has been changed.")
    changed = _with(result, texts).choosing(form.get("choice", ""))
    return _explained(changed, form) if isinstance(changed, Passage | Glossary) else changed


def _explained(result: Passage | Glossary, form: Mapping[str, str]) -> Result:
    """The same with the meanings that a person wrote for its words."""
    given = [(gloss.word, one_line(form.get(f"gloss-{n}", gloss.meaning))) for n, gloss in enumerate(result.glossary)]
    filled = [(word, one_line(form.get(f"meaning-{n}", ""))) for n, word in enumerate(result.unexplained)]
    if any(len(meaning) > LONGEST_MEANING for _, meaning in (*given, *filled)):
        raise Held(f"A meaning is longer than {LONGEST_MEANING} characters. Make it shorter; nothing has been changed.")
    return result.model_copy(update={
        "glossary": tuple(Gloss(word=word, meaning=meaning) for word, meaning in (*given, *filled) if meaning),
        "unexplained": tuple(word for word, meaning in filled if not meaning)})


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\x00", "").strip()


def _with(result: Result, texts: list[str]) -> Result:
    if isinstance(result, Passage):
        return reworded(result, texts[0])
    if isinstance(result, Schedule):
        steps = tuple(_step(step, text) for step, text in zip(result.steps, texts, strict=True) if text)
        return result.model_copy(update={"steps": steps})
    try:
        return result.with_parts(texts)
    except ValueError as error:
        raise Held(f"{error} Nothing has been changed.") from error


def _step(step: ScheduleStep, text: str) -> ScheduleStep:
    """New words have their own picture, or none, and no card: the old ones would say something else. A picture that a
    person chose stays."""
    if text == step.text:
        return step
    symbol = step.symbol if step.picked else symbols.find(text)
    return step.model_copy(update={"text": text, "card": None, "symbol": symbol})
