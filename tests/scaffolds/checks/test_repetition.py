import time

import pytest

from scaffolds.checks import repetition
from scaffolds.checks.finding import Severity


@pytest.mark.parametrize("loop", [
    "The river is wide. The river is wide. The river is wide.",
    "Sit down\nStand up\nSit down\nGet your bag\nSit down",
    "The river is wide and wide and wide and wide and wide of the end",
    "of the river, of the river, of the river, of the river",
])
def test_a_loop_is_held_back(loop):
    found = repetition.find(loop)
    assert found
    for finding in found:
        assert finding.severity is Severity.HOLD
        assert loop[finding.start:finding.end] == finding.text


@pytest.mark.parametrize("plain", [
    "", "The river is wide. The banks are high.", "Sit down\nGet your bag\nSit down", "Very, very wide.",
    "...\n...\n...", "10, 20, 30, 40, 50", "It had had no rain."])
def test_ordinary_words_may_come_twice(plain):
    assert repetition.find(plain) == []


def test_a_song_may_repeat_what_it_repeated():
    song = "Row the boat. Down the stream. Row the boat. Row the boat."
    assert repetition.find(song, song) == []
    assert repetition.find(song + " Row the boat.", song)


def test_a_long_text_is_no_trouble():
    begun = time.perf_counter()
    repetition.find("The water carries small stones along the bed of it, and they scrape. " * 700)
    repetition.find("ab" * 25_000)
    assert time.perf_counter() - begun < 2
