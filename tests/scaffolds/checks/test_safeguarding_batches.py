"""How much is found of what children tell, in batches of lines that were each written before the rules met them.

Every batch was measured once unseen (docs/safeguarding.md has the figures), then mended by class of fault, and is kept
here so that nothing found is lost again. A line that is not found stays in its batch.
"""

import time
from pathlib import Path

import pytest
import yaml

from scaffolds.checks.safeguarding import concepts, cues, look, meanings

BATCHES = sorted((Path(__file__).parent / "lines").glob("batch_*.yaml"))
RECALL, FALSE_ALARMS = 0.94, 0.065
PASSAGE = (
    "The harbour lay quiet under the moon. Nobody had seen the old ship come in, and the keeper of the light, who had "
    "fought in two wars, pulled his coat about him. “I shall kill him,” she had said. “He beat my brother.” Far away a "
    "dog barked. The men drank and sang until morning, and the children, hungry and cold, hid under the stairs. "
) * 3


def batch(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def reaches_a_card(line):
    found = look(line)
    return found is not None and found.tier >= 2


@pytest.mark.parametrize("path", BATCHES, ids=lambda path: path.stem)
def test_tellings_are_found(path):
    lines = [line for said in batch(path)["disclosures"].values() for line in said]
    assert len(lines) >= 50
    assert sum(map(reaches_a_card, lines)) / len(lines) >= RECALL


@pytest.mark.parametrize("path", BATCHES, ids=lambda path: path.stem)
def test_look_alikes_show_no_card(path):
    lines = batch(path)["look_alikes"]
    assert len(lines) >= 50
    assert sum(map(reaches_a_card, lines)) / len(lines) <= FALSE_ALARMS


def test_most_are_named_for_what_they_are():
    kinds = [each for path in BATCHES for each in batch(path)["disclosures"].items()]
    told = [(kind, look(line)) for kind, said in kinds for line in said]
    assert sum(found is not None and found.kind == kind for kind, found in told) / len(told) >= 0.75


def test_meanings_name_only_concepts_there_are():
    known = set(concepts.concepts().concepts)
    for meaning, lines in meanings._meanings():
        parts = {name for line in lines for group in line.groups for part in group for name in part}
        assert parts | set(meaning.unless) <= known, meaning.kind
    for each in cues._cues():
        assert set(each.cues) | set(each.must) | set(each.unless) <= known, each.kind


@pytest.mark.parametrize(
    ("said", "tier"),
    [
        ("my dad hits me", 2),
        ("my dad doesnt hit me", 0),
        ("my dad is hitting a ball", 0),
        ("the uncle in hamlet hits him", 0),
        ("help me with my macbeth essay. also my stepdad keeps hurting my little brother", 2),
        ("my stepdad keeps herting my litle brother", 2),
        ("everyone got invited but me", 1),
        ("i really just actually want to not be here anymore", 2),
    ],
)
def test_the_parts_of_a_sentence_decide(said, tier):
    found = look(said)
    assert (found.tier if found else 0) == tier


def test_a_passage_is_not_a_telling():
    assert not reaches_a_card(PASSAGE)
    assert reaches_a_card(PASSAGE + "i cant do this work because my dad hit me again last night and im scared")


def test_a_long_paste_is_read_soon():
    story = PASSAGE.replace("“", "").replace("”", "") + "I went down to my boat and my brother came with me. "
    page = " ".join((story * 20).split()[:2000])

    def took():
        began = time.process_time()
        look(page)
        return time.process_time() - began

    took()
    assert min(took() for _ in range(5)) < 0.12  # 0.05 on an idle machine


def test_a_line_is_read_quickly():
    look("once, so that the content is loaded")
    began = time.perf_counter()
    for _ in range(20):
        look("i have to do my history homework but my mum wont wake up until tea time and i have to feed my brother")
    assert (time.perf_counter() - began) / 20 < 0.05
