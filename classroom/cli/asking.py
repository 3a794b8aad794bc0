"""A learner's words in, one checked reply out: the path of the learner's page, minus HTTP."""
import sys
from typing import Any

import click

from classroom.cli.engines import engine_called, engine_option
from classroom.cli.fields import Field, Refused, choice, number, text, whole
from classroom.cli.running import Answer, Job, outputs, read_input, run
from classroom.cli.wording import numbered, timed


def _history(value: Any) -> tuple[tuple[str, str], ...]:
    """[{"say": …, "reply": …}, …], oldest first; a history given as an option is that same list as JSON."""
    import json

    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise Refused("is not JSON") from None
    if not isinstance(value, list) or not all(
        isinstance(turn, dict) and isinstance(turn.get("say"), str) and isinstance(turn.get("reply"), str)
        for turn in value
    ):
        raise Refused("is not a list of {“say”, “reply”}")
    return tuple((turn["say"], turn["reply"]) for turn in value)


FIELDS = (
    Field("say", text(), default=""),
    Field("history", _history, default=()),
    Field("age", number(5, 17), default=9.0),
    Field("form", choice(("list", "one", "cards")), default="list"),
    Field("detail", whole(1, 5), default=3),
)


def ask_job(engine: Any) -> Job:
    def answer(say: str, history: tuple[tuple[str, str], ...], age: float, form: str, detail: int) -> Answer:
        from scaffolds.ask import Form, Say
        from scaffolds.ask import ask as asked

        reply = asked(Say(say, history, age, Form(form), detail), engine=engine)
        return {
            "kind": str(reply.kind), "text": reply.text,
            "steps": [{"text": step.text, "plain": step.plain, "minutes_low": step.minutes_low,
                       "minutes_high": step.minutes_high, "why": step.why} for step in reply.steps],
            "options": list(reply.options),
            "signpost": {"tier": reply.signpost.tier} if reply.signpost else None,
            "age": reply.age.age,
            "findings": [{"rule": one.rule, "text": one.text, "start": one.start, "end": one.end, "advice": one.advice}
                         for one in reply.findings],
            "engine": reply.engine}
    return Job(FIELDS, answer, _show)


def _show(answer: Answer) -> tuple[str, str]:
    steps = [timed(step["text"], step["minutes_low"], step["minutes_high"]) for step in answer["steps"]]
    lines = [answer["text"], *numbered(steps)]
    if answer["options"]:
        lines += ["", *(f"  [{option}]" for option in answer["options"])]
    return "\n".join(line for line in lines), ""


@click.command("ask")
@click.argument("say", required=False)
@click.option("--history", metavar="JSON", help='What was said before: [{"say": …, "reply": …}].')
@click.option("--age", metavar="AGE", help="The reading age of the reply, in years (5 to 17). Default: 9.")
@click.option("--form", metavar="FORM", help="list, one or cards. Default: list.")
@click.option("--detail", metavar="1..5", help="From 1 (few steps) to 5 (many small ones). Default: 3.")
@engine_option
@outputs
def ask(output: str, engine: str | None, **given: Any) -> Any:
    """What a learner SAYs (piped in where it is not given), answered as the learner's page answers it."""
    if given["say"] in (None, "-"):
        nothing = output == "jsonl" or (given["say"] is None and sys.stdin.isatty())  # which is an answer too
        given["say"] = None if nothing else read_input("-")
    return run(ask_job(engine_called(engine)), given, output)


COMMANDS = (ask,)
