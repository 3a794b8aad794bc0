"""The library out of one school and into another: what would change is shown, and approval stays at home."""
import io
import re
import zipfile
from html import unescape

import pytest
import yaml

from classroom.library import exchange, exporting, importing, shelf
from classroom.models import AuditEntry, PromptVersion, Role
from prompt_library import Prompt, load
from prompt_library.approval import State
from prompt_library.packing import Read, read_pack
from prompt_library.writing import written
from tests.factories import make_staff

STARTERS = load()["starters"]
CHANGED = STARTERS.model_copy(update={"words": STARTERS.words.replace("Name no learner.", "Name nobody.")})
BETTER = STARTERS.model_copy(update={"title": "Starters"})
NEW = STARTERS.model_copy(update={"name": "openings", "title": "Openings"})
ASKS = STARTERS.model_copy(update={"name": "asks", "words": STARTERS.words + "\nStart with the learner's full name."})
DRAFTS = "As drafts of yours"


def sent(*prompts, name: str = "pack.zip") -> dict:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as pack:
        for prompt in prompts:
            pack.writestr(f"{prompt.name}.yaml", written(prompt))
    return {"files": (io.BytesIO(whole.getvalue()), name)}


def carried(page: str) -> list[str]:
    return [unescape(value) for value in re.findall(r'name="prompt" value="([^"]+)"', page)]


def part(page: str, testid: str) -> str:
    found = re.search(rf'data-testid="{testid}">(.*?)(</ul>|</div>\n|</p>)', page, re.DOTALL)
    return found[1] if found else ""


def count(db) -> int:
    return db.query(PromptVersion).count()


def test_a_preview_says_what_would_change_and_writes_nothing(as_senco, db):
    before = count(db)
    page = as_senco.post("/library/import", data=sent(CHANGED, NEW, ASKS, load()["judging"])).text
    assert "Openings" in part(page, "new") and "Sentence starters, beside version 1: its words" in part(page, "changed")
    assert "Nothing here may know that" in part(page, "refused") and "judging" not in part(page, "new")
    assert "Starters for a judgement (version 1)" in part(page, "same")
    assert count(db) == before and len(carried(page)) == 2


def test_what_is_taken_in_is_a_draft_of_whoever_took_it(as_senco, senco, db):
    page = as_senco.post("/library/import", data=sent(CHANGED, NEW)).text
    assert as_senco.post("/library/import/take", data={"prompt": carried(page)}).status_code == 303
    made = db.query(PromptVersion).filter_by(author_id=senco.id).all()
    assert {(one.name, one.number, one.state) for one in made} == {
        ("starters", 2, State.DRAFT), ("openings", 1, State.DRAFT)}
    assert shelf.approved(db)["starters"] == STARTERS and "openings" not in shelf.approved(db)
    told = db.query(AuditEntry).filter_by(kind="library-imported").one()
    assert told.fields == {"by": {"number": senco.id, "name": senco.name}, "new": 1, "changed": 1}


def test_the_very_words_that_are_approved_here_stay_approved(as_senco, senco, db):
    page = as_senco.post("/library/import", data=sent(BETTER)).text
    assert "title" in part(page, "put-better")
    as_senco.post("/library/import/take", data={"prompt": carried(page)})
    version = shelf.in_use(db, "starters")
    assert (version.number, version.state, shelf.prompt_of(version)) == (2, State.APPROVED, BETTER)


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.RETIRED, State.SENT_BACK])
def test_what_is_not_approved_now_does_not_come_back_by_import(as_senco, db, state):
    shelf.in_use(db, "starters").state = state
    db.commit()
    page = as_senco.post("/library/import", data=sent(BETTER)).text
    as_senco.post("/library/import/take", data={"prompt": carried(page)})
    assert shelf.versions(db, "starters")[0].state is State.DRAFT and "starters" not in shelf.approved(db)


def test_an_admin_carries_no_approval_over(as_admin, db):
    page = as_admin.post("/library/import", data=sent(BETTER)).text
    assert not part(page, "put-better") and "title" in part(page, "changed")
    as_admin.post("/library/import/take", data={"prompt": carried(page)})
    assert shelf.versions(db, "starters")[0].state is State.DRAFT


def test_taken_in_twice_it_is_there_once(as_senco, db):
    page = as_senco.post("/library/import", data=sent(NEW)).text
    for _ in range(2):
        as_senco.post("/library/import/take", data={"prompt": carried(page)})
    assert len(shelf.versions(db, "openings")) == 1


@pytest.mark.parametrize("broken", ["", "not base64!", "eJw=", "x" * 40])
def test_a_page_that_did_not_arrive_whole_takes_nothing(as_senco, db, broken):
    page, before = as_senco.post("/library/import", data=sent(NEW)).text, count(db)
    answer = as_senco.post("/library/import/take", data={"prompt": [*carried(page), broken]})
    assert answer.status_code == 422 and "nothing was" in answer.text.lower() and count(db) == before


def test_a_prompt_that_was_changed_on_its_way_is_looked_at_again(as_senco, db):
    one = importing.Incoming("asks.yaml", importing.Becomes.NEW, ASKS)
    from classroom.library.exchange import carried as as_carried
    answer = as_senco.post("/library/import/take", data={"prompt": as_carried(one)})
    assert answer.status_code == 422 and not shelf.versions(db, "asks")


@pytest.mark.parametrize(("data", "says"), [
    ({}, "No file is chosen yet"), ({"files": (io.BytesIO(b""), "")}, "No file is chosen yet"),
    ({"files": (io.BytesIO(b" " * 51), "big.yaml")}, "larger than any library")])
def test_nothing_chosen_or_too_much_is_said(as_senco, monkeypatch, data, says):
    monkeypatch.setattr(exchange, "MOST_UPLOADED", 50)
    answer = as_senco.post("/library/import", data=data, content_type="multipart/form-data")
    assert answer.status_code == 422 and says in answer.text


@pytest.mark.parametrize("prompt", [
    STARTERS.model_copy(update={"name": "in-and-out"}), STARTERS.model_copy(update={"name": "x", "title": "x" * 121})])
def test_what_the_pages_could_not_show_is_refused(db, senco, prompt):
    one, = importing.looked_at(db, [Read("x.yaml", prompt)], senco)
    assert one.becomes is importing.Becomes.REFUSED and one.fault.startswith("x.yaml: ")


def test_the_reserved_names_are_those_of_pages(app):
    rules = {str(rule).split("/")[2] for rule in app.url_map.iter_rules() if str(rule).startswith("/library/")}
    assert {one for one in rules if not one.startswith("<")} == importing.RESERVED


def test_an_export_has_each_prompt_with_its_history_and_comes_back_as_the_same(as_senco, senco, db):
    answer = as_senco.post("/library/export")
    assert answer.mimetype == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as pack:
        names = set(pack.namelist())
    assert names == {f"handrail-library/{name}{ends}" for name in load() for ends in (".yaml", ".history.yaml")}
    incoming = importing.looked_at(db, read_pack(answer.data), senco)
    assert {one.becomes for one in incoming} == {importing.Becomes.SAME}
    told = db.query(AuditEntry).filter_by(kind="library-exported").one()
    assert told.fields["prompts"] == len(load()) and told.fields["with_names"] is False


def test_names_of_staff_leave_the_school_only_where_it_says_so_and_addresses_never(db):
    person = make_staff(db, Role.SENCO, name="Head of inclusion")
    shelf.add(db, CHANGED, person, "Fewer words.")
    db.commit()
    without, with_names = (dict(exporting.files(db, told)) for told in (False, True))
    history = "starters.history.yaml"
    assert "Head of inclusion" not in "".join(without.values()) and "a member of staff" in without[history]
    assert "Head of inclusion" in with_names[history] and "Fewer words." in without[history]
    assert "@" not in "".join(with_names.values())
    versions = yaml.safe_load(without[history])["versions"]
    assert [(one["number"], one["state"]) for one in versions] == [(1, "approved"), (2, "draft")]
    assert [Prompt.model_validate(one["prompt"]) for one in versions] == [STARTERS, CHANGED], "older texts are not lost"
    assert versions[0]["approval"]["review_by"] == "2027-07-31" and versions[0]["moves"][0]["move"] == "approve"


def test_a_second_school_takes_it_in_as_drafts_and_its_own_stay_in_use(db, senco):
    """Another school's changed prompt, with every approval that it had there."""
    incoming = importing.looked_at(db, [Read("starters.yaml", CHANGED)], senco)
    made = importing.take(db, incoming, senco)
    assert [one.state for one in made] == [State.DRAFT] and made[0].approved_at is None and made[0].review_by is None
    assert shelf.approved(db)["starters"] == STARTERS


def test_the_format_is_told_to_all_staff(as_teacher):
    page = as_teacher.get("/library/format").text
    assert "This is format 1" in page and "name: retelling" in page and "low-demand" in page
