"""The command line with a model set up: a real HTTP server on loopback."""
import pytest

from tests.scaffolds.scripted import Turn, endpoint, said

SOURCE = "The fluvial channel erodes its banks. In 1953 inundation of the littoral zone was considerable."
PLAIN = "The river wears away its banks. In 1953 there was a large flood on the coast."


@pytest.fixture
def set_up(monkeypatch):
    def use(script):
        monkeypatch.setenv("OPENAI_BASE_URL", script.url)
        monkeypatch.setenv("OPENAI_API_KEY", "a-secret-key")
        monkeypatch.setenv("HANDRAIL_MODEL", "scripted")
        monkeypatch.setenv("HANDRAIL_MODEL_TIMEOUT", "5")
    return use


def test_a_model_that_is_set_up_writes(handrail, set_up):
    with endpoint(said({"text": PLAIN})) as script:
        set_up(script)
        answer = handrail("simplify", "--to", "7", "--json", typed=SOURCE).json
    assert (answer["text"], answer["engine"]) == (PLAIN, "endpoint")


def test_the_built_in_engine_sends_nothing(handrail, set_up):
    with endpoint(said({"text": PLAIN})) as script:
        set_up(script)
        assert handrail("simplify", "--to", "7", "--engine", "built-in", "--json", typed=SOURCE).json["text"] != PLAIN
    assert script.asked == []


def test_a_model_that_fails_is_replaced_and_that_is_said(handrail, set_up):
    with endpoint(Turn(b"{}", 401)) as script:
        set_up(script)
        done = handrail("simplify", "--to", "7", "--json", typed=SOURCE)
    assert done.code == 0
    assert done.json["engine"] == "built-in"
    assert any("did not accept the key" in warning["advice"] for warning in done.json["warnings"])
    assert "a-secret-key" not in done.out + done.err


def test_a_line_that_names_a_person_is_not_sent_and_the_rest_go_on(handrail, set_up):
    with endpoint(said({"text": PLAIN})) as script:
        set_up(script)
        done = handrail.lines("simplify --to 7", {"id": 1, "text": "Ring 07700 900123."}, {"id": 2, "text": SOURCE})
    assert done.code == 1
    assert "nothing was sent" in done.lines[0]["error"]
    assert done.lines[1]["text"] == PLAIN
    assert "07700" not in str(script.asked)
