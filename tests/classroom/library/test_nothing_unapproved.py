"""Nothing that is not approved can be run, by any address or command, nor reach a learner."""
import json

import pytest

import prompt_library
from classroom.library import shelf
from classroom.models import now
from prompt_library.approval import State
from tests.classroom.batches.batching import TASKS, UNIT, start
from tests.classroom.library.pages import STEPS, put, use_model
from tests.factories import make_class, make_model_check, make_resource
from tests.scaffolds.scripted import endpoint, streamed

NOT_RUN = [state for state in State if state is not State.APPROVED]
OURS = "Only of this school: $task $detail"
ANSWER = {"title": "A poster about healthy eating", "steps": [
    {"text": f"Part {number} of the poster", "plain": "Draw it.", "minutes_low": 1, "minutes_high": 3}
    for number in ("one", "two", "three")]}


@pytest.fixture
def asked():
    with endpoint(streamed(ANSWER)) as script:
        yield script


def sent(script) -> str:
    return json.dumps(script.asked)


def becomes(db, state, name="breakdown"):
    shelf.in_use(db, name).state = state
    db.commit()


@pytest.mark.parametrize("state", NOT_RUN)
def test_no_address_of_make_or_batches_runs_it(app, as_teacher, db, state):
    becomes(db, state)
    rules = [(method, str(rule)) for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}
             if str(rule).startswith(("/make/<name>", "/batches/new/<name>"))]
    assert len(rules) > 12
    for method, rule in rules:
        answer = as_teacher.open(rule.replace("<name>", "breakdown"), method=method, data={"task": "write a story"}
                                 if method == "POST" else None)
        assert answer.status_code in (400, 404), (method, rule)
    assert 'href="/make/breakdown"' not in as_teacher.get("/make").text
    assert "/batches/new/breakdown" not in as_teacher.get("/batches").text


def test_a_draft_is_never_run_in_the_approved_ones_place(as_teacher, db, teacher, app, asked):
    put(db, STEPS.model_copy(update={"words": OURS}), teacher)
    use_model(app, asked)
    as_teacher.post("/make/breakdown", data={"task": "write a story about a storm", "engine": "endpoint"})
    assert asked.asked and "Only of this school" not in sent(asked)


def test_a_pack_is_made_of_approved_prompts_alone(as_teacher, db):
    becomes(db, State.RETIRED)
    page = as_teacher.get("/batches/pack").text
    assert "Each task in three versions" in page and "Each task in steps" not in page
    answer = as_teacher.post("/batches/pack", data=UNIT | {"part": "steps"})
    assert answer.status_code == 422 and "Nothing can be made of this yet" in answer.text


def test_what_waits_in_a_batch_is_not_made_once_its_prompt_is_held(app, as_teacher, db):
    from classroom.models import BatchRow, RowState
    assert start(as_teacher, "breakdown", ("tasks.csv", TASKS)).status_code == 303
    becomes(db, State.IN_REVIEW)
    while app.extensions["batches"].make_one_of_each():
        pass
    db.expire_all()
    assert {row.state for row in db.query(BatchRow)} == {RowState.NOT_MADE}


def say(client, opened, words):
    return client.post(f"/learn/{opened.code}/say", data={"say": words})


@pytest.fixture
def opened(app, db, teacher, asked):
    use_model(app, asked)
    make_model_check(db, "small", asked.url)
    return make_class(db, teacher, offers={"reading_age": 9, "model": True})


def test_a_learner_meets_the_model_in_the_schools_approved_words(client, opened, db, teacher, asked):
    mine = put(db, STEPS.model_copy(update={"words": OURS}), teacher, State.APPROVED)
    mine.approved_at = now()
    db.commit()
    assert say(client, opened, "make a poster about healthy eating").status_code == 200
    assert "Only of this school: " in sent(asked) and "poster about healthy eating" in sent(asked)


@pytest.mark.parametrize("state", NOT_RUN)
def test_where_it_is_not_approved_a_learner_gets_the_built_in_answer(client, opened, db, asked, state):
    becomes(db, state)
    page = say(client, opened, "make a poster about healthy eating")
    assert page.status_code == 200 and 'data-testid="step"' in page.text
    assert asked.asked == [] and "Part one of the poster" not in page.text


def test_a_prompt_that_wants_more_than_a_learner_says_is_not_asked(client, opened, db, teacher, asked):
    more = STEPS.fields[0].model_copy(update={"name": "subject", "label": "Subject"})
    wider = STEPS.model_copy(update={"fields": (*STEPS.fields, more), "words": "$task $detail $subject",
                                     "examples": tuple({**one, "subject": "art"} for one in STEPS.examples)})
    mine = put(db, wider, teacher, State.APPROVED)
    mine.approved_at = now()
    db.commit()
    assert 'data-testid="step"' in say(client, opened, "make a poster about healthy eating").text
    assert asked.asked == []


@pytest.fixture
def command(config, asked, monkeypatch):
    from click.testing import CliRunner

    from classroom.cli import handrail
    for name, value in {"HANDRAIL_DATA": str(config.data), "DATABASE_URL": config.database_url,
                        "OPENAI_BASE_URL": asked.url, "HANDRAIL_MODEL": "small"}.items():
        monkeypatch.setenv(name, value)
    return lambda *words: CliRunner().invoke(handrail, words)


@pytest.mark.parametrize("state", NOT_RUN)
def test_a_command_refuses_to_ask_a_model_with_it(command, db, asked, state):
    becomes(db, state)
    answer = command("breakdown", "make a poster about healthy eating", "--engine", "endpoint")
    assert answer.exit_code == 1 and "no approved prompt “breakdown”" in answer.stderr
    assert asked.asked == []
    assert command("breakdown", "make a poster", "--engine", "built-in").exit_code == 0


def test_a_command_asks_in_the_approved_words(command, db, teacher, asked):
    mine = put(db, STEPS.model_copy(update={"words": OURS}), teacher, State.APPROVED)
    mine.approved_at = now()
    db.commit()
    assert command("breakdown", "make a poster about healthy eating", "--engine", "endpoint").exit_code == 0
    assert "Only of this school: make a poster" in sent(asked)


def test_before_there_is_a_school_what_comes_with_handrail_is_asked(command, asked, tmp_path, monkeypatch):
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path / "new"))
    monkeypatch.setenv("DATABASE_URL", "")
    assert command("breakdown", "make a poster about healthy eating", "--engine", "endpoint").exit_code == 0
    first = prompt_library.load()["breakdown"].words.split("\n")[0]
    assert first in sent(asked) and not (tmp_path / "new").exists()


@pytest.mark.sqlite
def test_a_library_that_cannot_be_looked_up_counts_as_not_approved(command, asked, config, monkeypatch, tmp_path):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "handrail.db").write_bytes(b"no database" * 100)
    monkeypatch.setenv("HANDRAIL_DATA", str(tmp_path / "broken"))
    monkeypatch.setenv("DATABASE_URL", "")
    answer = command("breakdown", "make a poster", "--engine", "endpoint")
    assert answer.exit_code == 1 and "could not be looked up" in answer.stderr and asked.asked == []


def test_what_was_saved_stays_readable_and_says_that_its_prompt_is_retired(as_teacher, db, teacher):
    resource = make_resource(db, teacher, prompt="breakdown")
    assert "is retired now" not in as_teacher.get(f"/resources/{resource.id}").text
    becomes(db, State.RETIRED)
    page = as_teacher.get(f"/resources/{resource.id}").text
    assert "The title on the page" in page and "is retired now, so nothing new is made with it" in page
