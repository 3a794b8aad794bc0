"""The editor of steps on the page of a result, and on that of a saved schedule."""
import pytest
from lxml import html
from sqlalchemy import select

from classroom.models import Resource, ResourceVersion
from scaffolds.receipt import load
from scaffolds.symbols.uploads import picture
from tests.classroom.multipart import multipart
from tests.classroom.test_make import hidden
from tests.scaffolds.symbols.files import SQUARE, jpeg, png

BRIEF = {"routine": "Hang up your coat and sit down; consult the oracle; snack and milk", "year": "4"}


@pytest.fixture
def sealed(as_teacher) -> str:
    return hidden(as_teacher.post("/make/schedule", data=BRIEF).text, "scaffold")


def act(browser, sealed: str, **form):
    return browser.post("/make/schedule/steps", **multipart({"scaffold": sealed, **form}))


def words(page: str) -> list[str]:
    return [one.text_content() for one in html.document_fromstring(page).xpath("//span[@class='words']")]


def test_a_result_has_a_row_for_each_step_with_its_picture(as_teacher):
    page = as_teacher.post("/make/schedule", data=BRIEF).text
    rows = html.document_fromstring(page).xpath("//*[@data-testid='edit-step']")
    assert len(rows) == len(words(page)) >= 3
    assert "Hang up coat" in rows[0].text_content()
    assert any("No picture" in row.text_content() for row in rows)


def test_a_step_is_moved_and_everything_is_measured_again(as_teacher, sealed):
    first, second, *_ = words(as_teacher.post("/make/schedule", data=BRIEF).text)
    answer = act(as_teacher, sealed, act="down 0")
    assert words(answer.text)[:2] == [second, first]
    assert "is now step 2. Measured again: reading age" in answer.text
    assert "Changed by hand since it was made." in answer.text


def test_htmx_gets_the_part_that_changed(as_teacher, sealed):
    answer = as_teacher.post("/make/schedule/steps", data={"scaffold": sealed, "act": "down 0"},
                             headers={"HX-Request": "true"})
    assert "<html" not in answer.text and "data-testid=\"result\"" in answer.text


def test_a_step_with_two_actions_says_so_and_is_cut_in_two(as_teacher, sealed):
    one = act(as_teacher, sealed, **{"text-0": "Wash your hands and sit down"})
    assert "More than one action, joined by “and”" in one.text
    assert "This step is more than one action" in one.text
    two = act(as_teacher, hidden(one.text, "scaffold"), act="split 0")
    assert words(two.text)[:2] == ["Wash your hands", "Sit down"]
    assert "More than one action" not in two.text


def test_pictures_are_looked_for_and_picked_without_script(as_teacher, sealed):
    opened = act(as_teacher, sealed, act="pictures 1")
    assert "Pictures for step 2" in opened.text
    looked = act(as_teacher, hidden(opened.text, "scaffold"), act="look 1", **{"look-1": "science"})
    assert 'value="pick 1 science"' in looked.text
    picked = act(as_teacher, hidden(looked.text, "scaffold"), act="pick 1 science")
    assert "has the picture “Science”" in picked.text
    assert "Pictures for step" not in picked.text


def test_a_doubtful_picture_is_flagged_until_somebody_has_looked(as_teacher, sealed):
    doubtful = act(as_teacher, sealed, **{"text-0": "Rinse the brushes and leave them by the big sink"})
    assert "look whether it is right" in doubtful.text
    kept = act(as_teacher, hidden(doubtful.text, "scaffold"), act="pick 0 paintbrush")
    assert "look whether it is right" not in kept.text


def test_a_picture_of_ones_own_is_drawn_anew_kept_and_shown_everywhere(as_teacher, client, sealed, config):
    answer = act(as_teacher, sealed, act="upload 1", picture=("volcano.svg", SQUARE), picture_words="Our volcano",
                 picture_whose="Drawn by the class")
    name = picture(SQUARE).name.removeprefix("own:")
    assert f"/symbols/own/{name}" in answer.text and 'alt="Our volcano"' in answer.text
    assert "Drawn by the class." in answer.text
    assert client.get(f"/symbols/own/{name}").status_code == 200
    form = {"scaffold": hidden(answer.text, "scaffold"), "title": "Volcanoes"}
    assert as_teacher.post("/make/schedule/word", data=form).status_code == 200
    assert as_teacher.post("/make/schedule/pdf", data=form | {"layout": "cards-4"}).data.startswith(b"%PDF")
    assert (config.data / "symbols" / "uploads" / f"{name}.json").is_file()


@pytest.mark.parametrize(("file", "said"), [
    (("x.gif", b"GIF89a" + b"\0" * 40), "not a picture that can be used"), (("x.png", png()[:60]), "damaged"),
    (("x.svg", b"<svg onload='1'"), "cannot be read as one"), (("", b""), "No picture was chosen"),
    (("x.jpg", b"\xff" * (5 * 2**20 + 1)), "larger than 5 MB"),
])
def test_a_picture_that_is_refused_loses_nothing_typed(as_teacher, sealed, config, file, said):
    answer = act(as_teacher, sealed, act="upload 1", picture=file, **{"text-0": "Wash your hands", "look-1": "fire"})
    assert answer.status_code == 422
    assert said in answer.text
    assert 'value="Wash your hands"' in answer.text and 'value="fire"' in answer.text
    assert not (config.data / "symbols").exists()


def test_nothing_is_kept_of_a_picture_where_something_else_cannot_be_taken_over(as_teacher, sealed, config):
    answer = act(as_teacher, sealed, act="upload 1", picture=("a.jpg", jpeg()), **{"minutes-0": "soon"})
    assert "The minutes of step 1 are “soon”" in answer.text and 'value="soon"' in answer.text
    assert not (config.data / "symbols").exists()


def test_a_picture_for_no_step_is_not_kept(as_teacher, sealed, config):
    assert act(as_teacher, sealed, act="upload 99", picture=("a.svg", SQUARE)).status_code == 200
    assert not (config.data / "symbols").exists()


def test_a_picture_that_was_taken_off_the_site_leaves_its_words(app, as_teacher, sealed):
    answer = act(as_teacher, sealed, act="upload 0", picture=("a.svg", SQUARE))
    app.extensions["symbols"].remove_upload(picture(SQUARE).name)
    sealed = hidden(answer.text, "scaffold")
    again = act(as_teacher, sealed, act="use")
    assert "taken off this site" in again.text
    assert as_teacher.post("/make/schedule/pdf", data={"scaffold": sealed}).data.startswith(b"%PDF")
    assert as_teacher.post("/make/schedule/word", data={"scaffold": sealed}).status_code == 200


def test_how_many_were_asked_for_is_no_promise_once_a_person_changed_it(as_teacher):
    made = as_teacher.post("/make/schedule", data={"routine": "coming into school", "year": "4", "steps": "4"}).text
    answer = act(as_teacher, hidden(made, "scaffold"), act="remove 0")
    assert "were asked for" not in answer.text


def test_a_name_typed_to_save_it_under_stays(as_teacher, sealed):
    assert 'value="For Friday"' in act(as_teacher, sealed, act="down 0", title="For Friday").text


def test_only_a_schedule_has_steps_of_this_kind(as_teacher):
    made = as_teacher.post("/make/breakdown", data={"task": "write a story", "detail": "2"}).text
    assert act(as_teacher, hidden(made, "scaffold")).status_code == 400


@pytest.fixture
def saved(as_teacher, sealed, db) -> Resource:
    as_teacher.post("/resources", data={"scaffold": sealed, "title": "Morning", "reviewed": "1"})
    return db.scalar(select(Resource))


def test_a_saved_schedule_is_changed_only_when_it_is_saved_again(as_teacher, db, saved):
    path = f"/resources/{saved.id}/steps"
    assert "As it is saved" in as_teacher.get(path).text
    before = saved.scaffold
    changed = as_teacher.post(path, data={"scaffold": hidden(as_teacher.get(path).text, "scaffold"), "act": "down 0"})
    assert "As it will be" in changed.text
    db.refresh(saved)
    assert saved.scaffold == before
    answer = as_teacher.post(f"{path}/save", data={"scaffold": hidden(changed.text, "scaffold")})
    assert answer.status_code == 303
    db.refresh(saved)
    assert [step.text for step in load(saved.scaffold).result.steps] == words(changed.text)
    assert saved.reviewed_at is None
    assert db.scalar(select(ResourceVersion)).scaffold == before


def test_a_saved_schedules_words_are_changed_in_one_place(as_teacher, saved):
    page = as_teacher.get(f"/resources/{saved.id}").text
    assert "Change the steps and pictures" in page
    assert "Change the words" not in page
    sent = as_teacher.post(f"/resources/{saved.id}/words", data={"part-0": "Something else"})
    assert sent.status_code == 303 and sent.headers["Location"].endswith("/steps")


def test_a_name_typed_into_a_saved_schedule_is_asked_about(as_teacher, db, saved):
    path = f"/resources/{saved.id}/steps"
    sealed = hidden(as_teacher.get(path).text, "scaffold")
    changed = as_teacher.post(path, data={"scaffold": sealed, "text-0": "Ring 07700 900123"})
    form = {"scaffold": hidden(changed.text, "scaffold")}
    answer = as_teacher.post(f"{path}/save", data=form)
    assert answer.status_code == 422 and "07700 900123" in answer.text and "Nothing has been saved" in answer.text
    assert as_teacher.post(f"{path}/save", data=form | {"not_a_person": "1"}).status_code == 303


def test_a_name_on_a_card_is_asked_about_too(as_teacher, sealed, db):
    changed = act(as_teacher, sealed, **{"card-0": "07700 900123"})
    answer = as_teacher.post("/resources", data={"scaffold": hidden(changed.text, "scaffold"), "title": "Morning"})
    assert answer.status_code == 422 and "07700 900123" in answer.text
    assert db.scalar(select(Resource)) is None


def test_somebody_elses_schedule_is_not_there(as_senco, saved):
    assert as_senco.get(f"/resources/{saved.id}/steps").status_code == 404
