"""A glossary's meanings are held ones; a word without one is listed, never explained by a guess."""
from dataclasses import replace

import pytest

from scaffolds.brief import GlossaryBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.engines.built_in.meanings import meaning, written
from scaffolds.engines.built_in.vocabulary import topics
from scaffolds.make import Held, make
from scaffolds.promises.glossary import LONGEST

WORDS = GlossaryBrief("", ("evaporation", "volcanoes", "flibbet"), 5)
PASSAGE = ("Plants make their own food by photosynthesis. Chlorophyll in the leaves absorbs light. The plant uses that "
           "energy to turn carbon dioxide and water into glucose, and oxygen is given off.")


def test_words_that_are_given_have_their_meanings_and_the_rest_is_listed():
    made = make(WORDS, BuiltIn())
    assert {gloss.word for gloss in made.result.glossary} >= {"evaporation"}
    assert "flibbet" in made.result.unexplained
    assert any("flibbet" in note for note in made.receipt.notes)
    assert all(gloss.meaning == meaning(gloss.word) for gloss in made.result.glossary)


def test_a_passage_gives_its_own_hard_words():
    found = {gloss.word.lower() for gloss in make(GlossaryBrief(PASSAGE, (), 7), BuiltIn()).result.glossary}
    assert found >= {"photosynthesis", "chlorophyll", "carbon dioxide"}


def test_a_mat_has_a_picture_only_for_what_can_be_seen():
    made = make(replace(WORDS, key_words=("volcano", "evaporation", "salt", "lock and key model"), mat=True), BuiltIn())
    assert made.result.layout == "mat"
    assert made.result.pictures == {"volcano": "word volcano", "salt": "word salt"}


def test_nothing_to_explain_is_held():
    with pytest.raises(Held, match="no words here|No word was found"):
        make(GlossaryBrief("", (), 7), BuiltIn())


def test_held_meanings_are_short_and_about_half_of_the_taught_words_have_one():
    assert max(len(said.split()) for said in written().values()) <= LONGEST
    taught = {word.text for topic in topics() for word in topic.key_words}
    assert sum(meaning(word) is not None for word in taught) / len(taught) > 0.45
