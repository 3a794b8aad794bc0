"""What cannot be read is answered with one plain sentence, whatever its name says it is."""
import pytest

from scaffolds import documents
from scaffolds.documents import package
from tests.scaffolds.documents.files import open_document, word, zipped

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CASES = {
    "empty": (b"", "nothing in this file"),
    "only spaces": (b" \n\t ", "nothing in this file"),
    "no words": (b"--- *** ---", "no words in this file"),
    "too big": (b"a" * (documents.MOST_BYTES + 1), "10.0 MB, and 10 MB is the most"),
    "too long": ("word " * 30_000, "150,000|149,999"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "picture"),
    "a photograph of a phone": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "picture"),
    "rich text": (rb"{\rtf1\ansi Hello}", r"\.rtf"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, r"\.doc"),
    "Word with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
    "a program": (b"\x7fELF" + bytes(range(32)) * 8, "not a kind of file"),
    "a zip": (zipped({"notes.txt": "words"}), "zip file"),
    "a spreadsheet": (zipped({"xl/workbook.xml": "<x/>"}), "spreadsheet"),
    "slides": (zipped({"ppt/presentation.xml": "<x/>"}), "slides"),
    "half a zip": (word(lambda document: document.add_paragraph("Words"))[:900], "damaged"),
    "Word that is not XML": (zipped({"word/document.xml": "words"}), "damaged"),
    "Word without a body": (zipped({"word/document.xml": f'<w:document xmlns:w="{W}"/>'}), "damaged"),
    "entities": (zipped({"word/document.xml": f'{BOMB}<w:document xmlns:w="{W}"><w:body/></w:document>'}),
                 "no document has"),
    "OpenDocument with a password": (
        open_document("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"), "password"),
    "an OpenDocument drawing": (zipped({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "OpenDocument"),
}


@pytest.mark.parametrize(("data", "said"), CASES.values(), ids=CASES)
def test_it_is_said_in_a_sentence(data, said):
    with pytest.raises(documents.Unreadable, match=said) as refused:
        documents.read(data if isinstance(data, bytes) else data.encode(), "report.docx")
    assert str(refused.value).endswith(".")


def test_a_part_that_unpacks_without_end_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(package, "MOST_PART", 100_000)
    with pytest.raises(documents.Unreadable, match="unpacks to far more"):
        documents.read(zipped({"word/document.xml": b"<" + b" " * 200_000}))


def test_entities_are_not_unfolded_before_they_are_refused():
    """Nine times ten of each other would be a thousand million letters."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    words = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>'
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>{words}'
    with pytest.raises(documents.Unreadable):
        documents.read(zipped({"word/document.xml": bomb}))


def test_what_a_file_is_its_content_says():
    assert documents.read(b"Only words.", "slides.pptx").kind == "a text file"
    assert documents.read(word(lambda document: document.add_paragraph("Words")), "x.txt").kind == "a Word document"
