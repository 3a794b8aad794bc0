"""A digest is the document's own sentences, each with its place, and plainer words that keep its facts."""
import pytest

from scaffolds.brief import DigestBrief
from scaffolds.checks import faithful
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make

LETTER = """Residential trip

The Year 6 residential takes place from Monday 12 May to Friday 16 May at a centre on the coast. The cost is £240, which can be paid in six instalments.

All rooms are shared by four learners. Learners are not permitted to bring mobile telephones. Medication is to be handed to the trip leader in a labelled bag.

A meeting for families will be held in the hall on 3 March at 6 p.m. Deposits are not refundable after 1 April."""  # noqa: E501


@pytest.mark.parametrize("count", [1, 4, 20])
def test_each_point_leads_to_its_place(count):
    made = make(DigestBrief(LETTER, count, 10), BuiltIn())
    points = made.result.points
    assert len(points) == min(count, 7)
    for point in points:
        assert LETTER[point.start:point.end] == point.original
        assert LETTER[:point.start].count("\n\n") + 1 == point.paragraph
    assert [point.start for point in points] == sorted(point.start for point in points)


def test_plainer_words_keep_every_fact():
    points = make(DigestBrief(LETTER, 7, 8), BuiltIn()).result.points
    assert any(point.text != point.original for point in points)
    for point in points:
        assert faithful.compare(point.original, point.text, ()).findings == ()


def test_its_title_is_the_documents_and_what_is_left_out_is_said():
    made = make(DigestBrief(LETTER, 3, 10), BuiltIn())
    assert made.result.title == "Residential trip"
    assert any("3 of the document's 8 sentences" in note for note in made.receipt.notes)


def test_a_sentence_with_a_day_and_a_cost_comes_before_one_without():
    said = make(DigestBrief(LETTER, 3, 10), BuiltIn()).result.plain_text()
    assert "£240" in said or "12 May" in said
    assert "shared by four" not in said


@pytest.mark.parametrize("text", ["- Bring a coat\n- Lunch is at 12", "x" * 500, "It rains. It pours."])
def test_a_first_line_that_is_no_heading_is_no_title(text):
    assert make(DigestBrief(text, 2, 9), BuiltIn()).result.title == "The main points"
