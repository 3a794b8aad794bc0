"""What holds for the command line as a whole."""
import subprocess
import sys

import pytest

from classroom.cli import handrail as group


def test_help_names_every_command(handrail):
    done = handrail("--help")
    assert done.code == 0
    assert set(group.commands) == {
        "reading-age", "simplify", "schedule", "starters", "differentiate", "breakdown", "ask", "identifiers",
        "invitations", "library", "model", "staff", "migrate", "settings", "serve", "demo", "export-resources",
        "backup", "restore"}
    assert all(f"  {name}" in done.out for name in group.commands)


@pytest.mark.parametrize(("content", "said"), [
    (b"\x89PNG\r\n\x1a\n\x00\x00", "is not text"),
    (bytes(range(1, 256)), "is not text"),
    (b"PK\x03\x04\x14\x00", "is a Word, PowerPoint or zip file"),
    (b"%PDF-1.7\n", "is a PDF"),
])
def test_a_file_of_another_kind_is_told_in_a_sentence(handrail, tmp_path, content, said):
    file = tmp_path / "passage"
    file.write_bytes(content)
    done = handrail("reading-age", str(file))
    assert done.code == 1
    assert said in done.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_what_a_school_machine_saves_is_read(handrail, tmp_path, encoding):
    file = tmp_path / "passage.txt"
    file.write_bytes("“The café is open,” it said.".encode(encoding))
    assert handrail("identifiers", str(file)).out == "“The café is open,” it said.\n"


def test_a_missing_file_and_a_folder_are_told_apart(handrail, tmp_path):
    assert "There is no file called" in handrail("reading-age", str(tmp_path / "none.txt")).err
    assert "is a folder" in handrail("reading-age", str(tmp_path)).err
    assert "could not be read" in handrail("reading-age", "a" * 5000).err
    assert "could not be read" in handrail("reading-age", "--jsonl", str(tmp_path / "none.jsonl")).err


def test_a_fault_of_ours_is_a_sentence_and_no_traceback(handrail, monkeypatch):
    def broken(_text):
        raise KeyError("lexicon")
    monkeypatch.setattr("scaffolds.checks.reading_age.estimate", broken)
    done = handrail("reading-age", typed="One.")
    assert done.code == 1
    assert "fault inside Handrail" in done.err


def test_ctrl_c_stops_quietly(handrail, monkeypatch):
    def stopped(_text):
        raise KeyboardInterrupt
    monkeypatch.setattr("scaffolds.checks.reading_age.estimate", stopped)
    done = handrail("reading-age", typed="One.")
    assert (done.code, done.err) == (130, "\nStopped.\n")


@pytest.mark.parametrize("bad", ["", "ftp://x", "not a url"])
def test_a_wrong_setting_is_wrong_usage(handrail, monkeypatch, bad):
    monkeypatch.setenv("OPENAI_BASE_URL", bad or "http://127.0.0.1:1")
    done = handrail("breakdown", "tidy", "--engine", "endpoint")
    assert done.code == 2
    assert ("OPENAI_BASE_URL" in done.err) is True


def loaded_by(*arguments: str) -> set[str]:
    """The top-level packages that a command loads, in a fresh process."""
    code = ("import sys\nfrom classroom.cli import main\ntry:\n    main()\nexcept SystemExit as ended:\n"
            "    print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)\n    sys.exit(ended.code)")
    done = subprocess.run([sys.executable, "-c", code, *arguments], input="The river is wide.", text=True,
                          capture_output=True, check=True)
    return set(done.stderr.split())


def test_a_command_loads_only_what_it_needs():
    assert not loaded_by("reading-age") & {"flask", "sqlalchemy", "spacy", "openai", "docx", "pyttsx3"}
    assert not loaded_by("breakdown", "write an essay") & {"flask", "sqlalchemy", "spacy", "openai", "docx", "pyttsx3"}
    assert "flask" in loaded_by("staff", "list")
