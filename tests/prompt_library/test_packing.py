"""Prompt files from elsewhere: whatever is in them, only prompts come out, and each refusal is a sentence."""
import io
import re
import zipfile

import pytest

from prompt_library import load
from prompt_library.packing import MOST_EACH, MOST_FILES, PackFault, read_file, read_files, read_pack
from prompt_library.writing import written

TEXT = written(load()["starters"])

LAUGHS = b"a: &a0 [x]\n" + b"".join(  # stands for ten thousand million
    b"b%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 11))


def zipped(*files: tuple[str, str | bytes], **how) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, **how) as pack:
        for name, data in files:
            pack.writestr(name, data)
    return whole.getvalue()


def test_what_was_written_is_read_and_the_rest_of_an_export_is_passed_over():
    pack = zipped(("library/starters.yaml", TEXT), ("library/starters.history.yaml", "versions: []"),
                  ("__MACOSX/._starters.yaml", b"\0"), ("library/", ""), (".DS_Store", b"\0"))
    assert [(read.file, read.prompt) for read in read_pack(pack)] == [("starters.yaml", load()["starters"])]


def locked() -> bytes:
    data = bytearray(zipped(("starters.yaml", TEXT)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """Says of itself that it is small."""
    data = bytearray(zipped(*((f"p{number}.yaml", b" " * 1_000_000) for number in range(40))))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 24:at + 28] = (10).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


@pytest.mark.parametrize(("data", "says"), [
    (lambda: zipped(*((f"p{number}.yaml", "") for number in range(10_000))), "10,000 files in this zip"),
    (lambda: zipped(("inner.zip", zipped(("starters.yaml", TEXT)))), "a zip in this zip"),
    (lambda: zipped(*((f"p{number}.yaml", b" " * 1_000_000) for number in range(40))), "Unpacked, this zip"),
    (lambda: zipped(("../starters.yaml", TEXT)), "another folder"),
    (lambda: zipped(("a/../../starters.yaml", TEXT)), "another folder"),
    (lambda: zipped(("/etc/starters.yaml", TEXT)), "another folder"),
    (lambda: zipped(("C:\\starters.yaml", TEXT)), "another folder"),
    (lambda: zipped(("a\nb.yaml", TEXT)), "another folder"),
    (lambda: zipped(("starters.yaml", TEXT))[:-30], "cut short"), (lambda: b"PK\x03\x04", "cut short"),
    (lambda: b"", "cut short"), (locked, "locked with a password"), (lying, "Unpacked, this zip|cut short")])
def test_a_zip_that_is_no_library_is_refused_whole(data, says):
    with pytest.raises(PackFault, match=says):
        read_pack(data())


@pytest.mark.parametrize(("name", "data", "says"), [
    ("starters.yaml", TEXT.encode("utf-16"), "not UTF-8"), ("starters.yaml", b"\x80abc", "not UTF-8"),
    ("starters.yaml", TEXT.replace("purpose: ", "aim: ").encode(), "starters.yaml:1: purpose: this part is missing"),
    ("starters.yaml", TEXT.replace("format: 1", "format: 2").encode(), "format 2, from a newer Handrail"),
    ("starters.yaml", TEXT.replace("format: 1", "format: 0").encode(), "Formats count from 1"),
    ("starters.yaml", b"", "empty"), ("starters.yaml", b"[" * 50_000, "nested deeper"),
    ("starters.yaml", (TEXT + "\u202e").encode(), "cannot be seen"), ("starters.yaml", b"\0" * 50, "cannot be seen"),
    ("starters.yaml", b"- " * 50_000, "nested deeper"),
    ("starters.yaml", b"a: &a [x]\nb: *a\n", "points back at itself"), ("starters.yaml", b"&a [*a]", "points back"),
    ("starters.yaml", LAUGHS, "points back at itself"), ("starters.exe", b"MZ", "another kind"),
    ("starters.yaml", b" " * (MOST_EACH + 1), "200 kB at most"),
    ("starters.yaml", TEXT.replace("name: starters", f"name: {'s' * 61}", 1).encode(), "longer than 60")])
def test_a_file_that_is_no_prompt_is_refused_with_a_sentence(name, data, says):
    read = read_file(name, data)
    assert read.prompt is None
    assert read.fault.startswith(name) and re.search(says, read.fault)


def test_a_file_that_says_no_format_is_of_the_first():
    assert read_file("starters.yaml", TEXT.replace("format: 1\n", "").encode()).prompt == load()["starters"]


def test_a_file_from_windows_is_read():
    data = "\ufeff".encode() + TEXT.replace("\n", "\r\n").encode()
    assert read_file("C:\\fakepath\\starters.yaml", data).prompt == load()["starters"]


def test_of_two_of_one_name_neither_is_taken_wherever_they_are():
    read = read_files([("one.zip", zipped(("a/starters.yaml", TEXT), ("b/starters.yaml", TEXT))),
                       ("starters.yaml", TEXT.encode()), ("judging.yaml", written(load()["judging"]).encode())])
    assert [one.prompt.name for one in read if one.prompt] == ["judging"]
    assert sum("nothing says which" in one.fault for one in read) == 3


def test_a_zip_of_which_nothing_is_taken_stands_among_other_files_as_one_fault():
    read = read_files([("bad.zip", b"PK\x03\x04"), ("judging.yaml", written(load()["judging"]).encode())])
    assert [one.fault.partition(":")[0] for one in read] == ["bad.zip", ""]


def test_the_limits_leave_room_for_a_library():
    pack = zipped(*((f"{name}.yaml", written(prompt)) for name, prompt in load().items()))
    assert len(read_pack(pack)) == len(load()) < MOST_FILES / 10
