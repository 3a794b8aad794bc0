"""The checks by themselves: reading age, identifiers, and words that push."""
from typing import Any

import click

from classroom.cli.fields import Field, text
from classroom.cli.running import Answer, Job, outputs, run
from classroom.cli.wording import clip, plural, table

TEXT = Field("text", text(), required=True)


def _reading_age(text: str) -> Answer:
    from scaffolds.checks.reading_age import estimate

    rated = estimate(text)
    answer: Answer = {
        "age": rated.age, "low": rated.low, "high": rated.high, "words": rated.words, "basis": rated.basis,
        "sentences": [
            {"text": one.text, "age": one.age, "hard_words": list(one.hard_words)} for one in rated.sentences],
        "formulas": {name: round(value, 2) for name, value in rated.formulas.items()}}
    return answer | ({"reason": rated.reason} if rated.reason else {})


def _show_reading_age(answer: Answer) -> tuple[str, str]:
    if answer["age"] is None:
        return answer["reason"], ""
    band = f"{answer['low']:.0f} to {answer['high']:.0f} (middle {answer['age']:g})"
    said = [f"Reading age about {band}, from {plural(answer['words'], 'word')}."]
    if answer.get("reason"):
        said.append(answer["reason"])
    hardest = sorted(answer["sentences"], key=lambda one: -one["age"])[:3]
    if len(answer["sentences"]) > 1:
        said += ["", "Hardest sentences:"]
        said += table([[f"{one['age']:g}", clip(one["text"]), ", ".join(one["hard_words"][:5])] for one in hardest])
    return "\n".join(said), ""


def _identifiers(text: str) -> Answer:
    from scaffolds.checks import identifiers

    found = identifiers.find(text)
    return {"found": [{"kind": one.kind, "text": one.text, "start": one.start, "end": one.end} for one in found],
            "masked": identifiers.mask(text)}


def _show_identifiers(answer: Answer) -> tuple[str, str]:
    found = answer["found"]
    said = table([[one["kind"], one["text"]] for one in found])
    return answer["masked"], "\n".join(["", f"{plural(len(found), 'identifier')} masked.", *said]) if found else (
        "\nNo identifier was found.")


def _invitations(text: str) -> Answer:
    from scaffolds.checks import invitations

    return {"findings": [
        {"rule": one.rule, "text": one.text, "start": one.start, "end": one.end, "advice": one.advice}
        for one in invitations.find(text)]}


def _show_invitations(answer: Answer) -> tuple[str, str]:
    if not answer["findings"]:
        return "Nothing here pushes, questions, praises or hurries.", ""
    return "\n".join(table([[one["rule"], clip(one["text"], 40), one["advice"]] for one in answer["findings"]])), ""


@click.command("reading-age")
@click.argument("file", default="-")
@outputs
def reading_age(output: str, file: str) -> Any:
    """The reading age of FILE as a band in years, with its hardest sentences."""
    return run(Job((TEXT,), _reading_age, _show_reading_age), {}, output, file)


@click.command("identifiers")
@click.argument("file", default="-")
@outputs
def identifiers(output: str, file: str) -> Any:
    """Names and numbers of people in FILE, and FILE with them masked."""
    return run(Job((TEXT,), _identifiers, _show_identifiers), {}, output, file)


@click.command("invitations")
@click.argument("file", default="-")
@outputs
def invitations(output: str, file: str) -> Any:
    """Words in FILE that push, question, praise or hurry."""
    return run(Job((TEXT,), _invitations, _show_invitations), {}, output, file)


COMMANDS = (reading_age, identifiers, invitations)
