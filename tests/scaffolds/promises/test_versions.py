"""Three versions of a task have the same goal, and the words unchanged where that was asked for."""
from dataclasses import replace

import pytest

from scaffolds.brief import VersionsBrief
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.make import make, remeasure
from scaffolds.promises.versions import versions
from scaffolds.results import Level

TASK = ("The Great Fire destroyed much of London in 1666. Explain why the fire spread so quickly. "
        "Use the words wind, wood and narrow.")
BRIEF = VersionsBrief(TASK, 8)


def test_the_built_in_versions_share_their_words_and_what_a_good_answer_does():
    assert not [one for one in make(BRIEF, BuiltIn()).findings if one.rule == "same-objective"]


def test_supports_only_leaves_every_word_of_the_task_in_all_three():
    made = make(replace(BRIEF, supports_only=True), BuiltIn())
    assert made.findings == ()
    assert all(TASK in version.text for version in made.result.versions)
    assert len({version.text for version in made.result.versions}) == 3


@pytest.mark.parametrize("level, old, new, rule", [
    (Level.BELOW, "narrow", "thin", "same-objective"), (Level.EXTENDED, "A good answer gives reasons.", "Do more.",
                                                         "same-objective"),
    (Level.EXPECTED, "so quickly", "quickly", "not-original")])
def test_a_change_that_parts_them_is_named(level, old, new, rule):
    made = make(replace(BRIEF, supports_only=True), BuiltIn())
    texts = [one.text.replace(old, new) if one.level is level else one.text for one in made.result.versions]
    assert rule in {one.rule for one in remeasure(made, made.result.with_parts(texts)).findings}


def test_another_gap_is_what_the_reading_age_is_held_to():
    text = ("Photosynthesis transforms electromagnetic radiation into chemical potential energy within chloroplast "
            "membranes, notwithstanding fluctuations in environmental temperature. Evaluate it.")
    said = [one.advice for one in make(VersionsBrief(text, 7, below=4), BuiltIn()).findings]
    assert any("version about 4 years below" in advice and "above the 7.5" in advice for advice in said)


def test_a_version_without_words_is_held_back():
    result = make(BRIEF, BuiltIn()).result
    bare = result.model_copy(update={"versions": (
        *result.versions[:2], result.versions[2].model_copy(update={"text": " "}))})
    assert [one.rule for one in versions(BRIEF, bare)] == ["empty"]
