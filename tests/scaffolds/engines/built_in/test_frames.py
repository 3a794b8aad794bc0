"""The written frames: enough of them, each with its slots, each left open."""

import re

import pytest

from prompt_library.records import RecordFault
from scaffolds.checks import spelling
from scaffolds.engines.built_in import frames
from scaffolds.engines.built_in.frames import FrameKind, Stage, cued, kinds, pool, stage_for
from scaffolds.engines.built_in.wording import SLOT, Form, KeyWord, fit
from tests.scaffolds.engines.built_in.test_starters import is_open

ASKED_FOR = [
    "cause",
    "sequence",
    "compare",
    "describe",
    "explain",
    "argue",
    "evaluate",
    "predict",
    "recount",
    "instruct",
]
ONE = KeyWord("river", "the river", Form.ONE)
MANY = KeyWord("rivers", "rivers", Form.MANY)
ALL = [frame for kind in kinds() for frame in frames.frames(kind)]


@pytest.mark.parametrize("kind", ASKED_FOR)
def test_each_kind_has_frames_for_every_stage_with_varied_connectives(kind):
    found = frames.frames(kind)
    assert len({frame.text for frame in found}) >= 25
    for stage in Stage:
        own = [frame for frame in found if frame.stage is stage]
        assert len(own) >= 8
        assert len({frame.connective for frame in own}) >= 7


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: f"{frame.kind}-{frame.text[:30]}")
def test_a_frame_is_short_open_and_agrees(frame):
    for word in (ONE, MANY):
        for past in (True, False):
            text = fit(frame.text, word, MANY, "the flood", past)
            assert "{" not in text
            assert len(text.split()) <= 14
            assert is_open(f"{text} …", (word.text, MANY.text))
    if frame.text.startswith("{Word} "):
        assert not re.match(r"Rivers (?:is|was|has|\w+[^s]s)\b", fit(frame.text, MANY, ONE, "the flood"))
        assert not re.match(r"The river (?:are|were|have)\b", fit(frame.text, ONE, MANY, "the flood"))


@pytest.mark.parametrize("frame", ALL, ids=lambda frame: f"{frame.kind}-{frame.text[:30]}")
def test_a_frame_neither_asks_nor_pushes_nor_praises(frame):
    assert not re.search(r"\b(?:must|should|need to|have to|let's|I think|you|well done)\b", frame.text)
    assert not re.search(r"\b\w+(?:ize|izing|or)\b(?<!for)(?<!or)", SLOT.sub("", frame.text))


@pytest.mark.parametrize(
    ("topic", "kind"),
    [
        ("causes of the war", "cause"),
        ("Explain the causes of the war", "cause"),
        ("why do volcanoes erupt", "cause"),
        ("effects of rationing", "effect"),
        ("life cycle of a frog", "sequence"),
        ("compare two poems", "compare"),
        ("Describe the causes of flooding", "cause"),
        ("describe a castle", "describe"),
        ("how far was he to blame", "judge"),
        ("evaluate the method", "evaluate"),
        ("should zoos be banned", "argue"),
        ("what will happen to the ice", "predict"),
        ("diary of a soldier", "recount"),
        ("how to bake bread", "instruct"),
        ("the importance of bees", "explain"),
        ("rivers", None),
        ("", None),
    ],
)
def test_the_kind_comes_from_the_words_of_the_topic(topic, kind):
    assert cued(topic) == kind


@pytest.mark.parametrize(
    ("year", "stage"), [(1, "younger"), (4, "younger"), (5, "middle"), (8, "middle"), (9, "older")]
)
def test_a_year_has_its_stage(year, stage):
    assert stage_for(year) == stage
    assert pool(["cause"], stage_for(year))[0].stage == stage


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It happened because", "place for its key word"),
        ("{Word} {was|is} odd", "no slot"),
        ("{Thing} is", "no slot"),
        ("{Word} {is} big.", "no end mark"),
    ],
)
def test_a_wrong_frame_is_named_by_its_line(tmp_path, text, says):
    from prompt_library.records import read_records

    path = tmp_path / "odd.yaml"
    path.write_text(f'name: odd\ncues: []\nframes:\n  younger:\n    because:\n      - "{text}"\n', encoding="utf-8")
    with pytest.raises(RecordFault, match=rf"^odd\.yaml:6: .*{says}"):
        read_records(path, FrameKind)


@pytest.mark.parametrize("folder", ["frames", "commands", "vocabulary", "grammar"])
def test_the_content_is_in_british_english(folder):
    for path in sorted((frames.FRAMES.parent / folder).glob("*.yaml")):
        assert not spelling.find(path.read_text(encoding="utf-8")), path.name
