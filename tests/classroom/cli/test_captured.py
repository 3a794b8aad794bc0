"""As tests/classroom/test_captured_endpoint.py, from the command line: 300 identifiers, and a model is sent none."""
import pytest

from scaffolds.engines import breaker
from tests.planted import leaked, planted, reached
from tests.scaffolds.scripted import endpoint, said

COMMANDS = {
    "simplify": lambda words: {"text": words, "to": 9}, "schedule": lambda words: {"routine": words, "year": 4},
    "starters": lambda words: {"topic": words, "count": 3}, "differentiate": lambda words: {"text": words, "year": 8},
    "breakdown": lambda words: {"task": words}, "ask": lambda words: {"say": words}}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_sends_one(handrail, monkeypatch, command):
    given, mine = COMMANDS[command], planted()[sorted(COMMANDS).index(command)::len(COMMANDS)]
    monkeypatch.setattr(breaker, "FAILURES", 10**9)
    with endpoint(said({"text": "Nothing of use."})) as script:
        monkeypatch.setenv("OPENAI_BASE_URL", script.url)
        monkeypatch.setenv("HANDRAIL_MODEL", "scripted")
        handrail.lines(f"{command} --engine endpoint", given("a poster about healthy eating at lunch time"))
        assert reached(script)
        done = handrail.lines(f"{command} --engine endpoint", *(given(one.sentence) for one in mine))
    assert len(done.lines) == len(mine)
    assert leaked(script) == []
    if command != "ask":  # a learner's words are masked and may go on
        assert not script.asked
        assert all("error" in line for line in done.lines)


# One thing at a time: FILE, "-" and words on the command line.
SINGLY = {
    "simplify FILE": lambda words, file: ("simplify", file(words), "--to", "9"),
    "differentiate FILE": lambda words, file: ("differentiate", file(words), "--year", "8"),
    "simplify -": lambda words, file: ("simplify", "-", "--to", "9"),
    "schedule": lambda words, file: ("schedule", words, "--year", "4"),
    "starters": lambda words, file: ("starters", words, "--count", "3"),
    "breakdown": lambda words, file: ("breakdown", words),
    "ask": lambda words, file: ("ask", words),
}


@pytest.mark.parametrize("way", SINGLY)
def test_no_single_thing_is_sent_with_one(handrail, monkeypatch, tmp_path, way):
    mine = planted()[sorted(SINGLY).index(way)::len(SINGLY)]
    monkeypatch.setattr(breaker, "FAILURES", 10**9)

    def file(words: str) -> str:
        (tmp_path / "text.txt").write_text(words, encoding="utf-8")
        return str(tmp_path / "text.txt")

    def run(words: str):
        return handrail(*SINGLY[way](words, file), "--engine", "endpoint", typed=words if way.endswith("-") else "")

    with endpoint(said({"text": "Nothing of use."})) as script:
        monkeypatch.setenv("OPENAI_BASE_URL", script.url)
        monkeypatch.setenv("HANDRAIL_MODEL", "scripted")
        run("a poster about healthy eating at lunch time")
        assert reached(script)
        done = [run(one.sentence) for one in mine]
    assert leaked(script) == []
    if way != "ask":  # a learner's words are masked and may go on
        assert not script.asked
        assert {one.code for one in done} == {1}
