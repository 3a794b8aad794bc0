"""The five kinds of result. Each command makes a brief, sends it through scaffolds.make, and lays the answer out."""
from collections.abc import Callable
from typing import Any

import click

from classroom.cli.engines import engine_called, engine_option
from classroom.cli.fields import Field, Refused, number, text, whole, words
from classroom.cli.running import Answer, Job, outputs, run
from classroom.cli.wording import advised, numbered, plural, timed

YEAR = Field("year", whole(1, 13), required=True)


def typed(longest: int = 300_000) -> Callable[[Any], str]:
    """Text as a field of a prompt takes it: without what the eye cannot see, and not empty."""
    inside = text(longest)

    def read(value: Any) -> str:
        from prompt_library.cleaning import is_binary, tidy

        value = inside(value)
        if is_binary(value):
            raise Refused("is a file of another kind, read as text")
        return tidy(value)
    return read


def _made(brief: Any, engine: Any) -> Any:
    """The scaffold, or Refused with the sentence that says why there is none."""
    from scaffolds.engines import EngineError
    from scaffolds.make import Held, make

    if not engine.local and (why_not := engine.why_not(brief)):
        raise Refused(f"{why_not} --engine built-in needs none.")
    try:
        return make(brief, engine)
    except (Held, EngineError) as held:
        raise Refused(str(held)) from held


def _warnings(scaffold: Any) -> list[dict[str, str]]:
    """What a person should know: what the checks found, then the receipt's notes that no finding says."""
    found = [{"rule": one.rule, "text": one.text, "advice": one.advice} for one in scaffold.findings]
    said = {one["advice"] for one in found}
    return found + [{"rule": "note", "text": "", "advice": note} for note in scaffold.receipt.notes if note not in said]


def _about(answer: Answer, *more: str) -> str:
    """What stderr says under a result."""
    lines = [line for line in more if line] + advised(answer.get("warnings", []))
    return "\n".join(["", *lines, f"  Made by the {answer['engine']} engine."])


def simplify_job(engine: Any) -> Job:
    def answer(text: str, to: float, keep: tuple[str, ...]) -> Answer:
        from scaffolds.brief import PassageBrief

        made = _made(PassageBrief(text, to, keep), engine)
        receipt, result = made.receipt, made.result
        return {
            "text": result.text, "source_age": receipt.source.age if receipt.source else None,
            "age": receipt.band.age, "low": receipt.band.low, "high": receipt.band.high,
            "target": receipt.target, "met": receipt.met, "kept": list(receipt.kept), "lost": list(receipt.lost),
            "changes": [{"from": one.before, "to": one.after, "kind": one.kind} for one in result.changes],
            "warnings": _warnings(made), "engine": receipt.engine, "attempts": receipt.attempts}

    def show(answer: Answer) -> tuple[str, str]:
        if answer["age"] is None or answer["source_age"] is None:
            return answer["text"], _about(answer)
        wanted = f"the target of {answer['target']:g} was"
        reached = f"{wanted} reached within a year" if answer["met"] else f"{wanted} not reached"
        measured = (f"  Reading age about {answer['low']:.0f} to {answer['high']:.0f}, from {answer['source_age']:g}: "
                    f"{reached}. {plural(len(answer['changes']), 'change')}.")
        lost = f"  Key words lost: {', '.join(answer['lost'])}." if answer["lost"] else ""
        rest = [one for one in answer["warnings"] if one["rule"] != "reading-age" or one["text"]]
        return answer["text"], _about({**answer, "warnings": rest}, measured, lost)

    fields = (Field("text", typed(), required=True), Field("to", number(5, 17), required=True),
              Field("keep", words, default=()))
    return Job(fields, answer, show)


def schedule_job(engine: Any) -> Job:
    def answer(routine: str, year: int, steps: int | None) -> Answer:
        from scaffolds.brief import ScheduleBrief

        made = _made(ScheduleBrief(routine, year, steps), engine)
        return {
            "title": made.result.title,
            "steps": [{"text": one.text, "minutes": one.minutes, "symbol": one.symbol} for one in made.result.steps],
            "age": made.receipt.band.age, "warnings": _warnings(made), "engine": made.receipt.engine}

    def show(answer: Answer) -> tuple[str, str]:
        steps = [timed(one["text"], one["minutes"]) for one in answer["steps"]]
        return "\n".join([answer["title"], *numbered(steps)]), _about(answer)

    return Job((Field("routine", typed(500), required=True), YEAR, Field("steps", whole(2, 20))), answer, show)


def starters_job(engine: Any) -> Job:
    def answer(topic: str, key_words: tuple[str, ...], count: int, year: int) -> Answer:
        from scaffolds.brief import StartersBrief

        made = _made(StartersBrief(topic, key_words, count, year), engine)
        return {
            "starters": [{"text": one.text, "key_words": list(one.key_words)} for one in made.result.starters],
            "warnings": _warnings(made), "engine": made.receipt.engine}

    def show(answer: Answer) -> tuple[str, str]:
        return "\n".join(numbered([one["text"] for one in answer["starters"]])), _about(answer)

    fields = (Field("topic", typed(500), required=True), Field("key_words", words, default=()),
              Field("count", whole(1, 20), default=5), Field("year", whole(1, 13), default=7))
    return Job(fields, answer, show)


def differentiate_job(engine: Any) -> Job:
    def answer(text: str, year: int) -> Answer:
        from scaffolds.brief import VersionsBrief

        made = _made(VersionsBrief(text, year), engine)
        parts = made.receipt.parts
        return {
            "objective": made.result.objective, "key_words": list(made.result.key_words),
            "versions": [
                {"level": str(one.level), "text": one.text, "age": parts[one.level].age, "supports": list(one.supports)}
                for one in made.result.versions],
            "warnings": _warnings(made), "engine": made.receipt.engine}

    def show(answer: Answer) -> tuple[str, str]:
        lines = [f"Objective: {answer['objective']}"]
        if answer["key_words"]:
            lines.append(f"Key words: {', '.join(answer['key_words'])}")
        for one in answer["versions"]:
            age = "" if one["age"] is None else f" (reading age about {one['age']:.0f})"
            lines += ["", f"{one['level'].replace('-', ' ').capitalize()}{age}", one["text"]]
            lines += [f"  Supports: {'; '.join(one['supports'])}"] if one["supports"] else []
        return "\n".join(lines), _about(answer)

    return Job((Field("text", typed(10_000), required=True), YEAR), answer, show)


def breakdown_job(engine: Any) -> Job:
    def answer(task: str, detail: int) -> Answer:
        from scaffolds.brief import BreakdownBrief

        made = _made(BreakdownBrief(task, detail), engine)
        return {
            "title": made.result.title, "matched": made.result.matched,
            "steps": [{"text": one.text, "minutes_low": one.minutes_low, "minutes_high": one.minutes_high}
                      for one in made.result.steps],
            "engine": made.receipt.engine}

    def show(answer: Answer) -> tuple[str, str]:
        steps = [timed(one["text"], one["minutes_low"], one["minutes_high"]) for one in answer["steps"]]
        general = "" if answer["matched"] else "  No steps are written for this task, so these are general."
        return "\n".join([answer["title"], *numbered(steps)]), _about(answer, general)

    return Job((Field("task", typed(2_000), required=True), Field("detail", whole(1, 5), default=3)), answer, show)


@click.command("simplify")
@click.argument("file", default="-")
@click.option("--to", metavar="AGE", help="The reading age wanted, in years (5 to 17).")
@click.option("--keep", metavar="WORDS", help="Key words that stay, with commas between them.")
@engine_option
@outputs
def simplify(output: str, file: str, engine: str | None, **given: Any) -> Any:
    """FILE rewritten at a reading age, with its key words kept."""
    return run(simplify_job(engine_called(engine)), given, output, file)


@click.command("schedule")
@click.argument("routine", required=False)
@click.option("--year", metavar="YEAR", help="The year group (1 to 13).")
@click.option("--steps", metavar="N", help="How many steps (2 to 20).")
@engine_option
@outputs
def schedule(output: str, engine: str | None, **given: Any) -> Any:
    """ROUTINE as a visual schedule: one action a step, with a time and a symbol."""
    return run(schedule_job(engine_called(engine)), given, output)


@click.command("starters")
@click.argument("topic", required=False)
@click.option("--key-words", metavar="WORDS", help="Key words to use, with commas between them.")
@click.option("--count", metavar="N", help="How many (1 to 20). Default: 5.")
@click.option("--year", metavar="YEAR", help="The year group (1 to 13). Default: 7.")
@engine_option
@outputs
def starters(output: str, engine: str | None, **given: Any) -> Any:
    """Sentence starters on TOPIC, each with a key word in it."""
    return run(starters_job(engine_called(engine)), given, output)


@click.command("differentiate")
@click.argument("file", default="-")
@click.option("--year", metavar="YEAR", help="The year group (1 to 13).")
@engine_option
@outputs
def differentiate(output: str, file: str, engine: str | None, **given: Any) -> Any:
    """The instruction in FILE in three versions: expected, two years below, extended."""
    return run(differentiate_job(engine_called(engine)), given, output, file)


@click.command("breakdown")
@click.argument("task", required=False)
@click.option("--detail", metavar="1..5", help="From 1 (few steps) to 5 (many small ones). Default: 3.")
@engine_option
@outputs
def breakdown(output: str, engine: str | None, **given: Any) -> Any:
    """TASK as steps, the first one small."""
    return run(breakdown_job(engine_called(engine)), given, output)


COMMANDS = (simplify, schedule, starters, differentiate, breakdown)
