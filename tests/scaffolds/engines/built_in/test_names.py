"""Proper names keep their capitals in every kind of result."""
import pytest

from scaffolds.brief import FrameBrief, GlossaryBrief, PassageBrief, RetrievalBrief, StartersBrief, VersionsBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.names import named, with_names
from scaffolds.results import plain_text

TYPED = ("industrial revolution", "islam", "factories")


@pytest.mark.parametrize(("typed", "name"), [
    ("industrial revolution", "Industrial Revolution"), ("the cold war", "the Cold War"),
    ("river thames", "River Thames"),
    ("tudor houses", "Tudor houses"), ("guru granth sahib", "Guru Granth Sahib"), ("factories", "factories"),
    ("the peasants’ revolt", "the Peasants' Revolt"), ("church", "church"), ("march", "march"), ("Roman", "Roman"),
    ("", ""), ("HTML", "HTML"),
])
def test_a_name_typed_in_small_letters_has_its_capitals(typed, name):
    assert named(typed) == name


@pytest.mark.parametrize(("text", "name"), [
    ("People say the Roman empire fell.", "Roman empire"), ("Grendel came. They feared Grendel.", "Grendel"),
    ("Erosion is slow.", "erosion"), ("EROSION IS SLOW", "erosion"), ("It was slow: Erosion. Then erosion.", "erosion"),
])
def test_a_name_is_written_as_the_passage_writes_it_within_a_sentence(text, name):
    assert named(name.lower(), text) == name


@pytest.mark.parametrize("brief", [
    StartersBrief("the industrial revolution", TYPED, 4), GlossaryBrief("", TYPED), RetrievalBrief("", TYPED, 4),
    FrameBrief("the industrial revolution", "explain", TYPED),
    VersionsBrief("Explain how the industrial revolution changed towns. Use the words industrial revolution.", 8),
], ids=lambda brief: brief.kind)
def test_no_kind_of_result_loses_them(brief):
    result = BuiltIn().answer(brief)
    said = "\n".join([result.own_title, *result.also_shown(), *getattr(result, "key_words", ())])
    assert "Industrial Revolution" in f"{said}\n{plain_text(result)}"
    assert "industrial revolution" not in said


def test_the_meanings_beside_a_passage_have_them_too():
    text = "The industrial revolution began here. In the tudor period islam was one religion among others."
    told = BuiltIn().answer(PassageBrief(text, 9, original=True))
    assert {"Industrial Revolution", "Islam", "Tudor"} <= {gloss.word for gloss in told.glossary}
    assert told.text == text


def test_what_is_typed_as_a_passage_stays_as_it_is():
    brief = PassageBrief("The industrial revolution began.", 9, ("industrial revolution",))
    assert with_names(brief).text == brief.text
    assert with_names(brief).keep == ("Industrial Revolution",)
