"""Word, OpenDocument and text files."""
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from scaffolds import documents
from tests.scaffolds.documents.files import open_document, word


def test_word_gives_paragraphs_lists_and_tables_in_order():
    def fill(document):
        document.add_heading("The water cycle")
        document.add_paragraph("Water rises from the sea.")
        document.add_paragraph("Rain", style="List Bullet")
        document.add_paragraph("Snow", style="List Bullet")
        table = document.add_table(2, 2)
        for row, texts in zip(table.rows, (("Where", "What"), ("Hills", "Rain\nand fog")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("It runs back.")

    read = documents.read(word(fill))
    assert read == documents.Document(
        "a Word document", "The water cycle\n\nWater rises from the sea.\n\n- Rain\n- Snow\n\n"
        "Where | What\nHills | Rain and fog\n\nIt runs back.")


def test_word_has_what_was_put_in_with_changes_tracked_and_not_what_was_taken_out():
    def fill(document):
        paragraph = document.add_paragraph("The fire began ")
        for tag, text in (("ins", "<w:t>in a bakery.</w:t>"), ("del", "<w:delText>by night.</w:delText>")):
            paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')}><w:r>{text}</w:r></w:{tag}>"))

    assert documents.read(word(fill)).text == "The fire began in a bakery."


def test_what_stands_at_the_head_of_words_pages_is_left_out_and_that_is_said():
    def fill(document):
        document.add_paragraph("The text.")
        document.sections[0].header.paragraphs[0].text = "Year 8"

    read = documents.read(word(fill))
    assert read.text == "The text."
    assert read.notes == ("What stands at the head and foot of its pages was left out.",)


def test_open_document_gives_the_same():
    read = documents.read(open_document(
        "<text:h>The water cycle</text:h><text:p>Water<text:s text:c='2'/>rises<text:note><text:p>from where</text:p>"
        "</text:note> from\nthe sea.</text:p><text:list><text:list-item><text:p>Rain</text:p></text:list-item>"
        "<text:list-item><text:p>Snow</text:p></text:list-item></text:list><table:table><table:table-row>"
        "<table:table-cell><text:p>Hills</text:p></table:table-cell><table:table-cell><text:p>Rain</text:p>"
        "</table:table-cell></table:table-row></table:table>",
        styles="<style:footer><text:p>A school</text:p></style:footer>"))
    assert read.text == "The water cycle\n\nWater rises from the sea.\n\n- Rain\n- Snow\n\nHills | Rain"
    assert len(read.notes) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_characters_it_was_saved_in(encoding):
    assert documents.read("A café’s bill was £5.".encode(encoding)).text == "A café’s bill was £5."
