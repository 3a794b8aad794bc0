"""The --jsonl mode that scripts and measurements rely on."""
import json
import os
import subprocess
import sys

import pytest


def test_answers_come_in_order_with_their_ids(handrail):
    done = handrail.lines("reading-age", {"id": "b", "text": "One."}, {"id": 1, "text": "Two."}, {"text": "Three."})
    assert done.code == 0
    assert [line["id"] for line in done.lines] == ["b", 1, None]


def test_a_bad_line_costs_only_itself(handrail):
    rows = ({"id": 1, "text": "Good."}, "not json", {"id": 3, "text": 3}, [4], {"id": 5}, {"id": 6, "text": "Good."})
    done = handrail.lines("reading-age", *rows)
    assert done.code == 1
    assert [line["id"] for line in done.lines] == [1, None, 3, None, 5, 6]
    assert ["error" in line for line in done.lines] == [False, True, True, True, True, False]


@pytest.mark.parametrize(("row", "said"), [
    ({"to": "nine"}, "“to” is “nine”, which is not a number"),
    ({"to": True}, "not a number"),
    ({"to": 1e400}, "goes from 5 to 17"),
    ({"to": None}, "“to” is missing"),
    ({"to": 4}, "goes from 5 to 17"),
    ({"to": 9, "keep": 4}, "“keep” is not a list of words"),
    ({"to": 9, "keep": [4]}, "“keep” is not a list of words"),
    ({"to": 9, "text": ["x"]}, "“text” is a list, and text was expected"),
    ({"to": 9, "text": ""}, "no words"),
    ({"to": 9, "text": "\x00\x01\x02\x03PNG"}, "file of another kind"),
    ({"to": 9, "text": "x" * 300_001}, "at most 300,000"),
])
def test_a_wrong_value_is_named(handrail, row, said):
    done = handrail.lines("simplify", {"id": 1, "text": "The river is wide.", **row})
    assert done.code == 1
    assert said in done.lines[0]["error"]


def test_options_stand_in_for_what_a_line_leaves_out(handrail):
    done = handrail.lines("simplify --to 9", {"id": 1, "text": "The river is wide."},
                          {"id": 2, "text": "The river is wide.", "to": 7})
    assert [line["target"] for line in done.lines] == [9, 7]


def test_blank_lines_are_passed_over_and_a_mark_at_the_start_is_no_fault(handrail):
    done = handrail("reading-age", "--jsonl", typed='\ufeff{"id": 1, "text": "One."}\n\n  \n{"id": 2, "text": "Two."}')
    assert [line["id"] for line in done.lines] == [1, 2]


def test_a_line_that_is_not_utf_8_is_answered(handrail):
    done = handrail("reading-age", "--jsonl", typed=b'{"id": 1, "text": "caf\xe9"}\n{"id": 2, "text": "ok"}\n')
    assert ["error" in line for line in done.lines] == [True, False]


def test_odd_characters_come_back_as_json(handrail):
    done = handrail.lines("reading-age", '{"id": "\\ud800", "text": "\\ud800 caf\u00e9 \U0001f600 \u202e"}')
    assert done.code == 0
    assert done.lines[0]["id"] == "\ud800"
    assert "error" not in done.lines[0]


def test_deep_nesting_is_answered_and_not_a_crash(handrail):
    done = handrail("reading-age", "--jsonl", typed="[" * 100_000 + "\n")
    assert "error" in done.lines[0]


def test_a_fault_of_ours_costs_only_its_line(handrail, monkeypatch):
    def broken(_text):
        raise KeyError("lexicon")
    monkeypatch.setattr("scaffolds.checks.reading_age.estimate", broken)
    done = handrail.lines("reading-age", {"id": 1, "text": "One."}, {"id": 2, "text": "Two."})
    assert done.code == 1
    assert all("fault inside Handrail" in line["error"] for line in done.lines)


def test_every_command_that_takes_lines_answers_one(handrail):
    rows = {
        "simplify": {"text": "The river is wide.", "to": 9}, "schedule": {"routine": "morning arrival", "year": 4},
        "starters": {"topic": "rivers", "key_words": ["erosion"], "count": 3, "year": 7},
        "differentiate": {"text": "Explain how a river erodes its banks.", "year": 8},
        "breakdown": {"task": "write an essay", "detail": 2}, "identifiers": {"text": "Ring 07700 900123."},
        "invitations": {"text": "You must hurry."}, "ask": {"say": "write an essay about rivers", "history": []}}
    for command, row in rows.items():
        done = handrail.lines(command, {"id": 1, **row})
        assert done.code == 0, (command, done.out)
        assert done.lines[0]["id"] == 1


def test_answers_come_as_the_lines_go():
    """The second line is sent only once the first is answered."""
    with subprocess.Popen([sys.executable, "-c", "from classroom.cli import main; main()", "reading-age", "--jsonl"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        for number in (1, 2):
            running.stdin.write(json.dumps({"id": number, "text": "The river is wide."}) + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(20) == 0


def test_a_reader_that_leaves_early_is_no_fault():
    line = json.dumps({"id": 1, "text": "The river is wide. " * 50}) + "\n"
    with subprocess.Popen([sys.executable, "-c", "from classroom.cli import main; main()", "reading-age", "--jsonl"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "PYTHONWARNINGS": "default"}) as running:
        running.stdout.close()
        try:
            running.stdin.write(line * 50)
            running.stdin.close()
        except BrokenPipeError:
            pass
        assert running.wait(20) == 1
        assert running.stderr.read() == ""


def test_every_text_of_a_folder_is_answered_by_its_name(handrail, tmp_path):
    (tmp_path / "year 8").mkdir()
    (tmp_path / "b.txt").write_text("The river is wide.", encoding="utf-8")
    (tmp_path / "year 8" / "a.TXT").write_bytes("Caf\u00e9s line the river.".encode("cp1252"))
    (tmp_path / "notes.md").write_text("Not a text file.", encoding="utf-8")
    done = handrail("simplify", str(tmp_path), "--to", "9", "--jsonl")
    assert done.code == 0
    assert [(line["id"], line["target"]) for line in done.lines] == [("b.txt", 9), ("year 8/a.TXT", 9)]
    assert done.lines[1]["text"].startswith("Caf\u00e9s")


def test_a_file_that_is_not_text_costs_only_itself(handrail, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04 a Word file by another name")
    (tmp_path / "b.txt").write_text("The river is wide.", encoding="utf-8")
    done = handrail("reading-age", str(tmp_path), "--jsonl")
    assert done.code == 1
    assert "a Word, PowerPoint or zip file" in done.lines[0]["error"]
    assert (done.lines[0]["id"], done.lines[1]["id"]) == ("a.txt", "b.txt")


def test_a_folder_without_a_text_is_said(handrail, tmp_path):
    done = handrail("reading-age", str(tmp_path), "--jsonl")
    assert done.code == 1
    assert "There is no .txt file in" in done.err


def test_a_folder_alone_is_told_what_would_answer_it(handrail, tmp_path):
    assert "With --jsonl every .txt file in it is answered" in handrail("reading-age", str(tmp_path)).err


def test_how_far_it_is_shows_on_a_terminal_only(handrail, tmp_path, monkeypatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The river is wide.", encoding="utf-8")
    assert handrail("reading-age", str(tmp_path), "--jsonl").err == ""
    monkeypatch.setattr("classroom.cli.jsonl.sys.stderr.isatty", lambda: True, raising=False)
    shown = [part.strip() for part in handrail("reading-age", str(tmp_path), "--jsonl").err.split("\r") if part.strip()]
    assert shown == ["0 of 2 done", "1 of 2 done", "2 of 2 done"]
