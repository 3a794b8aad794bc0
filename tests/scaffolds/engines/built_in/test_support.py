"""The original with support: no word changed, hard words explained from what is held, none made up."""
import pytest

from scaffolds.brief import PassageBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.support import shorter_paragraphs
from scaffolds.make import make, remeasure

LEAVES = (
    "Photosynthesis takes place in the chloroplasts of plant cells, where chlorophyll absorbs energy from sunlight. "
    "Carbon dioxide enters the leaf through the stomata. The roots absorb water from the soil. During the reaction, "
    "glucose is produced and oxygen is released. Plants subsequently use glucose for respiration. The council was "
    "reluctant to demolish the greenhouse, and the ornithologist photographed the proceedings from the balcony.")


def supported(text: str = LEAVES, keep: tuple[str, ...] = ()):
    return BuiltIn().answer(PassageBrief(text, 9, keep, original=True))


def test_every_word_is_the_originals_and_paragraphs_are_shorter():
    passage = supported()
    assert passage.text.split() == LEAVES.split()
    assert passage.text.count("\n\n") >= 1
    assert passage.changes == ()


def test_subject_words_and_hard_words_are_explained_in_the_order_of_the_text():
    words = [gloss.word for gloss in supported().glossary]
    assert "photosynthesis" in words
    assert "subsequently" in words
    assert words.index("photosynthesis") < words.index("subsequently")


def test_a_hard_word_without_a_meaning_is_listed_and_not_explained():
    passage = supported()
    assert "ornithologist" in passage.unexplained
    assert "ornithologist" not in {gloss.word for gloss in passage.glossary}
    assert not {gloss.word for gloss in passage.glossary} & set(passage.unexplained)


def test_a_locked_key_word_is_explained_or_listed():
    passage = supported(keep=("stomata", "greenhouse"))
    assert "stomata" in {gloss.word for gloss in passage.glossary}
    assert "greenhouse" in passage.unexplained


@pytest.mark.parametrize("text", [
    "Two cups of flour\nOne egg\nA pinch of salt\nMix it all together in a very large bowl.",
    "- Obtain a beaker of water from the bench.\n- Pour it out.",
    "A short one.",
])
def test_lines_that_are_broken_already_stay_as_they_are(text):
    assert shorter_paragraphs(text) == text


def test_the_receipt_promises_no_age_and_says_that_the_words_are_the_originals():
    scaffold = make(PassageBrief(LEAVES, 9, original=True), BuiltIn())
    assert scaffold.receipt.target is None
    assert scaffold.receipt.met is None
    assert scaffold.receipt.facts_kept == scaffold.receipt.facts
    assert scaffold.findings == ()


def test_a_word_changed_by_hand_is_told():
    scaffold = make(PassageBrief(LEAVES, 9, original=True), BuiltIn())
    text = scaffold.result.text.replace("reluctant", "slow")
    changed = remeasure(scaffold, scaffold.result.model_copy(update={"text": text}))
    assert "not-original" in {finding.rule for finding in changed.findings}


def test_no_model_is_asked_to_leave_words_as_they_are():
    scaffold = make(PassageBrief(LEAVES, 9, original=True), NeverAsked())
    assert scaffold.receipt.engine == "built-in"


class NeverAsked:
    name, model, local = "endpoint", "scripted", False

    def answer(self, brief, repair=None):
        raise AssertionError("a model was asked")
