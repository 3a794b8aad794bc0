import io
import json
import zipfile

import pytest

from scaffolds.symbols import packs
from scaffolds.symbols.packs import Pack, PackFault, read_pack
from tests.scaffolds.symbols.files import MANIFEST, SQUARE, pack, png, zipped

TYPED = Pack("Our school", "The school's own", "Pictures: Our school")


def test_a_pack_has_its_pictures_with_their_words_and_whose_they_are():
    made = read_pack(pack())
    assert (made.name, made.attribution) == ("Our school", "Pictures: Our school")
    assert [(one.label, one.words, one.picture.kind) for one in made.symbols] == [
        ("Our hall", ("go to our hall",), "png"), ("Pond", ("pond dipping",), "svg")]


def test_a_folder_in_the_zip_and_what_a_mac_adds_do_no_harm():
    files = {f"pictures/{name}": content for name, content in
             {"pack.json": json.dumps(MANIFEST).encode(), "hall.png": png(), "pond.svg": SQUARE}.items()}
    assert len(read_pack(zipped(files | {"__MACOSX/pictures/._hall.png": b"x"})).symbols) == 2


def test_a_list_from_a_spreadsheet_does_with_the_rest_typed():
    table = "\ufefffile,name,words\r\nhall.png,Our hall,big hall; dinner hall\r\n,,\r\n".encode()
    made = read_pack(zipped({"symbols.csv": table, "hall.png": png()}), TYPED)
    assert made.name == "Our school"
    assert made.symbols[0].words == ("big hall", "dinner hall")


@pytest.mark.parametrize(("content", "said"), [
    (b"not a zip", "cannot be read as a zip"), (b"", "cannot be read as a zip"),
    (zipped({"hall.png": png()}), "no list"), (zipped({"pack.json": b"{"}), "fault in line 1"),
    (zipped({"pack.json": b"[]"}), "pack.json"), (zipped({"pack.json": b"\xff\xfe"}), "UTF-8"),
    (pack(MANIFEST | {"licence": ""}), "The licence"), (pack(MANIFEST | {"attribution": ""}), "Whose the pictures are"),
    (pack(MANIFEST | {"symbols": []}), "symbols"), (pack(MANIFEST | {"extra": 1}), "extra"),
    (pack(MANIFEST | {"symbols": [{"file": "a.png"}]}), "picture 1, name"),
    (zipped({"symbols.csv": b"a,b\n1,2\n"}), "file,name,words"),
    (zipped({"symbols.csv": b"file,name\nhall.png,Hall\n", "hall.png": png()}), "The pack's name"),
    (pack(**{"../evil.png": png()}), "outside the zip"), (pack(**{"/etc/cron.d/x": b"x"}), "outside the zip"),
    (pack(**{"a\\..\\b.png": png()}), "outside the zip"), (pack(**{"C:/x.png": png()}), "outside the zip"),
    (pack(MANIFEST | {"symbols": [{"file": "no.png", "name": "No"}]}), "not in the zip"),
    (pack(**{"hall.png": b"MZ" + b"\0" * 99}), "not a picture"),
    (pack(**{"pond.svg": b"<svg><script/></svg>"}), "“pond.svg”"),
])
def test_what_is_wrong_with_a_pack_is_said_and_nothing_is_taken(content, said):
    with pytest.raises(PackFault, match=r"\.$") as fault:
        read_pack(content)
    assert said in str(fault.value)


def test_a_bomb_is_not_unpacked(monkeypatch):
    big = zipped({"pack.json": json.dumps(MANIFEST).encode(), "hall.png": b"\0" * 30_000_000, "pond.svg": SQUARE})
    assert len(big) < 100_000
    with pytest.raises(PackFault, match="larger than 5 MB"):
        read_pack(big)
    with pytest.raises(PackFault, match="longer than 2 MB"):
        read_pack(zipped({"pack.json": b" " * 30_000_000}))
    monkeypatch.setattr(packs, "MOST_UNPACKED", 100)
    with pytest.raises(PackFault, match="together, unpacked"):
        read_pack(pack())


def test_a_link_and_a_password_are_refused():
    link = zipfile.ZipInfo("hall.png")
    link.external_attr = 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("pack.json", json.dumps(MANIFEST))
        made.writestr(link, "/etc/passwd")
    with pytest.raises(PackFault, match="link to another file"):
        read_pack(file.getvalue())
    locked = bytearray(pack())
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        at = locked.find(mark) + (6 if mark.endswith(b"\x04") else 8)
        locked[at] |= 1
    with pytest.raises(PackFault, match="password"):
        read_pack(bytes(locked))


def test_too_many_and_too_much_are_refused(monkeypatch):
    monkeypatch.setattr(packs, "MOST_MEMBERS", 2)
    with pytest.raises(PackFault, match="at most 2"):
        read_pack(pack())
    monkeypatch.setattr(packs, "MOST_ZIP", 10)
    with pytest.raises(PackFault, match="larger than"):
        read_pack(pack())


@pytest.mark.parametrize("cut", [10, 60, 200, -10])
def test_half_a_zip_is_refused(cut):
    with pytest.raises(PackFault):
        read_pack(pack()[:cut])
