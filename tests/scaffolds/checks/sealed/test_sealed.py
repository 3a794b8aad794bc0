"""The detector on sealed lines. Sets 1 and 2 have been opened and are fitted to; set 3 was written before its writer
tuned anything, sets 4 and 5 by people who had seen neither rules nor lines. The floors are what was reached: recall is
not to fall below it, nor false alarms to rise above what is promised."""

import pytest

from tests.scaffolds.checks.sealed.measure import SETS, measure

RECALL = {"sealed_1": 0.99, "sealed_2": 0.98, "sealed_3": 0.94, "sealed_4": 0.95, "sealed_5": 0.94}
FALSE_ALARMS = {"sealed_1": 0.02, "sealed_2": 0.02, "sealed_3": 0.06, "sealed_4": 0.06, "sealed_5": 0.06}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_unseen_lines_are_told_apart_no_worse_than_before(path):
    figures = measure(path)
    assert figures.tellings.total() >= 140 and figures.look_alikes.total() >= 140
    assert figures.recall >= RECALL[path.stem]
    assert figures.false_alarms <= FALSE_ALARMS[path.stem]


def test_there_are_five_sets():
    assert [path.stem for path in SETS] == sorted(RECALL)
