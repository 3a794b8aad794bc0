"""The detector on sealed lines. Set 1 has been opened and has guided choices; set 2 nobody who tunes it has read; set 3
was written before its writer tuned anything. The floors are what was reached; they only ever rise."""

import pytest

from tests.scaffolds.checks.sealed.measure import SETS, measure

RECALL = {"sealed_1": 0.97, "sealed_2": 0.89, "sealed_3": 0.81}
FALSE_ALARMS = {"sealed_1": 0.07, "sealed_2": 0.07, "sealed_3": 0.03}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_unseen_lines_are_told_apart_no_worse_than_before(path):
    figures = measure(path)
    assert figures.tellings.total() >= 140 and figures.look_alikes.total() >= 140
    assert figures.recall >= RECALL[path.stem]
    assert figures.false_alarms <= FALSE_ALARMS[path.stem]


def test_there_are_three_sets():
    assert [path.stem for path in SETS] == ["sealed_1", "sealed_2", "sealed_3"]
