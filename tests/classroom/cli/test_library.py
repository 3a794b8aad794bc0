import pytest

from prompt_library import load
from prompt_library.library import STARTING, read_prompt


def test_the_library_is_listed(handrail):
    done = handrail("library", "list", "--json")
    assert {row["name"] for row in done.json["prompts"]} == set(load())
    assert handrail("library", "list").out.startswith("before-the-topic  ")


def test_a_prompt_is_shown_whole(handrail):
    shown = handrail("library", "show", "simplify").out
    prompt = load()["simplify"]
    assert prompt.purpose in shown
    assert prompt.words in shown
    assert handrail("library", "show", "simplify", "--json").json["name"] == "simplify"


def test_a_prompt_that_is_not_there_is_told_with_those_that_are(handrail):
    done = handrail("library", "show", "nothing")
    assert done.code == 1
    assert "simplify" in done.err


def test_the_library_has_no_faults(handrail):
    done = handrail("library", "check")
    assert (done.code, done.out) == (0, f"{len(load())} prompts read. No faults.\n")


def test_a_fault_is_named_by_file_and_line(handrail, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text((STARTING / "simplify.yaml").read_text().replace("makes: passage", "makes: soup"))
    done = handrail("library", "check", str(file), str(tmp_path / "none.yaml"))
    assert done.code == 1
    assert "mine.yaml:3: makes:" in done.err
    assert "none.yaml: no such file" in done.err
    assert done.out == "2 files read, 2 faults.\n"


@pytest.fixture
def mine(tmp_path):
    file = tmp_path / "shorter.yaml"
    file.write_text((STARTING / "simplify.yaml").read_text().replace("name: simplify", "name: shorter", 1))
    return file


def test_a_file_goes_in_and_comes_out_the_same(handrail, mine, tmp_path):
    assert handrail("library", "import", str(mine)).code == 0
    assert "shorter" in handrail("library", "list").out
    done = handrail("library", "export", str(tmp_path / "out"))
    assert done.out == f"{len(load()) + 1} prompts written to {tmp_path / 'out'}.\n"
    assert read_prompt(tmp_path / "out" / "shorter.yaml") == read_prompt(mine)
    assert read_prompt(tmp_path / "out" / "simplify.yaml") == load()["simplify"]
    assert "versions:" in (tmp_path / "out" / "simplify.history.yaml").read_text()
    again = handrail("library", "import", str(tmp_path / "out"))
    assert again.code == 0 and again.out.count("here already, as version 1") == len(load()) + 1


def test_a_zip_goes_out_and_comes_in(handrail, mine, tmp_path):
    handrail("library", "import", str(mine))
    file = tmp_path / "library.zip"
    assert handrail("library", "export", str(file)).code == 0
    done = handrail("library", "import", "--preview", str(file))
    assert done.code == 0 and done.out.count("here already") == len(load()) + 1


def test_a_preview_changes_nothing_and_what_comes_in_is_a_draft(handrail, mine):
    assert handrail("library", "import", "--preview", str(mine)).out == "shorter: would be new, a draft\n"
    assert "shorter" not in handrail("library", "list").out
    assert handrail("library", "import", str(mine)).out == "shorter: new, a draft\n"
    assert "shorter           passage     draft" in handrail("library", "list").out
    mine.write_text(mine.read_text().replace("title: Simplify a passage", "title: Shorter"))
    assert handrail("library", "import", str(mine)).out == "shorter: a new version (title), a draft\n"


def test_nothing_comes_in_twice_and_nothing_faulty_goes_in(handrail, mine, tmp_path):
    (tmp_path / "bad.yaml").write_text("name: bad")
    assert handrail("library", "import", str(mine)).code == 0
    done = handrail("library", "import", str(mine), str(STARTING / "simplify.yaml"), str(tmp_path / "bad.yaml"))
    assert done.code == 1
    assert done.out.count("here already") == 2
    assert "bad.yaml:1" in done.err
    assert "bad" not in handrail("library", "list").out
