import json

import pytest

from classroom.models import Role
from scaffolds.symbols.uploads import picture
from tests.classroom.multipart import multipart
from tests.factories import make_staff, sign_in
from tests.scaffolds.symbols.files import MANIFEST, SQUARE, pack, png, zipped


def add(browser, content: bytes, **typed: str):
    return browser.post("/symbols/packs", **multipart({"pack": ("pack.zip", content), **typed}))


def kept(config) -> set[str]:
    return {path.name for path in (config.data / "symbols").rglob("*") if path.is_file()}


@pytest.mark.parametrize("role", [Role.SENCO, Role.ADMIN])
def test_a_pack_is_added_shown_and_removed(app, db, config, role):
    browser = sign_in(app.test_client(), make_staff(db, role))
    assert add(browser, pack()).status_code == 303
    page = browser.get("/symbols").text
    assert "Our school" in page and "Pictures: Our school" in page and 'alt="Our hall"' in page
    assert len(kept(config)) == 3
    asked = browser.post("/symbols/packs/our-school/remove")
    assert "will be gone" in asked.text and len(kept(config)) == 3
    assert browser.post("/symbols/packs/our-school/remove", data={"sure": "1"}).status_code == 303
    assert kept(config) == set()
    assert browser.post("/symbols/packs/our-school/remove", data={"sure": "1"}).status_code == 404


def test_a_pack_that_is_refused_leaves_nothing_and_keeps_what_was_typed(as_senco, config):
    table = zipped({"symbols.csv": b"file,name\nhall.png,Hall\n", "hall.png": b"MZ" + b"\0" * 99})
    answer = add(as_senco, table, name="My pack", licence="Ours", attribution="Pictures: us")
    assert answer.status_code == 422
    assert "not a picture" in answer.text and 'value="My pack"' in answer.text
    assert kept(config) == set()
    assert "Choose the zip first." in as_senco.post("/symbols/packs").text


def test_a_pack_is_not_added_twice(as_senco):
    add(as_senco, pack())
    assert "already" in add(as_senco, pack()).text


def test_pictures_are_served_to_everybody_by_fingerprint(as_senco, client):
    add(as_senco, pack())
    address = f"/symbols/own/{picture(SQUARE).name.removeprefix('own:')}"
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "image/svg+xml")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers
    for wrong in ("0" * 32, "..", "%2e%2e%2fsecret-key", "x"):
        assert client.get(f"/symbols/own/{wrong}").status_code == 404


def test_a_packs_pictures_are_found_for_steps_and_searched(as_senco, as_teacher):
    add(as_senco, pack())
    name = picture(SQUARE).name
    assert name in as_teacher.get("/symbols/search?row=2&look-2=pond").text
    assert "There is no picture for that here" in as_teacher.get("/symbols/search?row=x&look-0=zzz").text
    made = as_teacher.post("/make/schedule", data={
        "routine": "pond dipping; wash your hands; line up", "year": "4"}).text
    assert name.removeprefix("own:") in made and "Pictures: Our school." in made


def test_two_packs_may_have_the_same_picture(as_senco, config):
    add(as_senco, pack())
    add(as_senco, pack(json.loads(json.dumps(MANIFEST)) | {"name": "Another"}))
    as_senco.post("/symbols/packs/another/remove", data={"sure": "1"})
    assert {name.rpartition(".")[2] for name in kept(config)} == {"json", "png", "svg"}


def test_a_picture_that_staff_put_up_can_be_taken_off(app, as_senco, config):
    with app.app_context():
        name = app.extensions["symbols"].keep(picture(png()), "the hall", "Pictures: us")
    assert "the hall" in as_senco.get("/symbols").text
    address = f"/symbols/own/{name.removeprefix('own:')}/remove"
    assert "will be gone" in as_senco.post(address).text
    as_senco.post(address, data={"sure": "1"})
    assert kept(config) == set()
    assert as_senco.post(address, data={"sure": "1"}).status_code == 404


def test_what_is_damaged_or_lost_on_the_disk_is_left_out(app, as_senco, as_teacher, config, caplog):
    add(as_senco, pack())
    (config.data / "symbols" / "packs" / "broken.json").write_text("{", encoding="utf-8")
    (config.data / "symbols" / "packs" / "empty.json").write_text("[]", encoding="utf-8")
    assert "Our school" in as_senco.get("/symbols").text
    assert "broken.json cannot be read" in caplog.text
    next((config.data / "symbols" / "pictures").glob("*.svg")).unlink()
    app.extensions["symbols"].remove_pack("no-such-pack")
    (config.data / "symbols" / "packs" / "empty.json").unlink()
    assert "/symbols/own/" not in as_teacher.post(
        "/make/schedule", data={"routine": "pond dipping; wash your hands; line up", "year": "4"}).text
