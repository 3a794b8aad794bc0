"""What learners type is answered sensibly: the kind of reply, and what it is about. The rows are in real_words.yaml."""

import re
from pathlib import Path

import pytest
import yaml

from scaffolds.ask import Reply, Say, ask
from scaffolds.asking.words import words

ROWS = yaml.safe_load((Path(__file__).parent / "real_words.yaml").read_text(encoding="utf-8"))
LONGEST = 60  # words of a reply before "more" (practice.md D15)


def talk(said: str, after: list[str]) -> Reply:
    history: list[tuple[str, str]] = []
    for one in after:
        history.append((one, ask(Say(one, history=tuple(history), age=8)).text))
    return ask(Say(said, history=tuple(history), age=8))


def is_line(name: str, text: str) -> bool:
    lines = words().nothing_asked if name == "nothing" else (words().lines[name],)
    return any(re.match(re.sub(r"\\\$\w+", ".+?", re.escape(line)), text, re.DOTALL) for line in lines)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{' > '.join([*row.get('after', []), row['say']])[:60]!a}")
def test_what_learners_type_is_answered_sensibly(row):
    reply = talk(row["say"], row.get("after", []))
    assert reply.kind == row["kind"]
    assert row.get("holds", "").lower() in f"{reply.title} {reply.text}".lower()
    assert "line" not in row or is_line(row["line"], reply.text)
    assert "offers" not in row or reply.options[0] == row["offers"]
    assert reply.kind == "simplify" or len(reply.text.split()) <= LONGEST
