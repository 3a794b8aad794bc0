"""Runs `handrail` in this process, as a terminal would."""
import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from classroom.cli import main


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal:
    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *arguments: str, typed: str | bytes = b"") -> Outcome:
        raw = typed.encode() if isinstance(typed, str) else typed
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        out, err = self._capsys.readouterr()
        assert "Traceback" not in out + err
        return Outcome(int(ended.value.code or 0), out, err)

    def lines(self, command: str, *rows: Any) -> Outcome:
        """`handrail COMMAND --jsonl` over rows; a string among them is sent as it is."""
        typed = "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)
        return self(*command.split(), "--jsonl", typed=typed)
