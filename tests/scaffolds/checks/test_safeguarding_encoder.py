"""The layer that reads a message as a whole: its pieces, its sums, and what happens when it fails."""

import time

import pytest

from scaffolds.ask import ask
from scaffolds.asking.shapes import Say
from scaffolds.checks.safeguarding import encoder, learned, look
from scaffolds.checks.safeguarding.listening import LIKELIEST, listen
from scaffolds.checks.safeguarding.plain import sentences
from scaffolds.checks.safeguarding.votes import Votes
from scaffolds.checks.safeguarding.wordpiece import FIRST, LAST, UNKNOWN, pieces

PLACES = {word: at for at, word in enumerate([FIRST, LAST, UNKNOWN, "home", "work", "##work", "##s"])}
TOLD, PLAYED = "my brother hits me when we are alone", "my brother hits me with snowballs in minecraft"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["home"], ["home"]),
        (["homework"], ["home", "##work"]),
        (["homeworks", "work"], ["home", "##work", "##s", "work"]),
        (["homes", "zebra"], ["home", "##s", UNKNOWN]),
        ([], []),
    ],
)
def test_a_word_is_cut_into_the_longest_pieces_there_are(words, found):
    assert pieces(words, PLACES, 20) == [PLACES[piece] for piece in (FIRST, *found, LAST)]


def test_of_a_long_stretch_the_first_pieces_are_read():
    read = pieces(["home"] * 50, PLACES, encoder.MOST)
    assert len(pieces(["home"] * 500, PLACES, encoder.MOST)) == encoder.MOST
    assert read[0] == PLACES[FIRST]
    assert read[-1] == PLACES[LAST]


def test_every_letter_and_figure_is_known():
    known = encoder.model().places
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    assert {mark + letter for letter in letters for mark in ("", "##")} <= set(known)


def test_the_same_words_in_other_company_are_told_apart():
    told, played = encoder.tell([TOLD.split(), PLAYED.split()])
    assert told > 0 > played


def test_what_is_read_beside_a_stretch_changes_nothing_of_it():
    alone = [encoder.tell([words.split()])[0] for words in (TOLD, "hi")]
    assert encoder.tell([TOLD.split(), ["hi"]]) == pytest.approx(alone, abs=1e-3)
    assert encoder.tell([]) == []


def test_a_short_message_is_read_whole_and_once(monkeypatch):
    read = []
    monkeypatch.setattr(encoder, "tell", lambda stretches: read.extend(stretches) or [0.0] * len(stretches))
    said = sentences("i need help with maths. my dad hits me. what is a fraction")
    listen(said, True, False, Votes(), learned.weights())
    assert len(read) == 1
    assert {"maths", "dad", "fraction"} <= set(read[0])


def test_of_a_long_message_the_likeliest_stretches_are_read(monkeypatch):
    read = []
    monkeypatch.setattr(encoder, "tell", lambda stretches: read.extend(stretches) or [0.0] * len(stretches))
    said = ["i went to the park and we fed the ducks with my nan"] * 40 + ["then my uncle hit me with his belt"]
    found = listen(said, False, False, Votes(), learned.weights())
    assert len(read) == LIKELIEST < len(found)
    assert any("belt" in words for words in read)


def test_nothing_said_is_not_read(monkeypatch):
    monkeypatch.setattr(encoder, "tell", lambda stretches: [1 / 0 for _ in stretches])
    assert [reading.words for reading in listen([], False, False, Votes(), learned.weights())] == [[]]
    assert look("...") is None


def test_an_error_in_the_encoder_shows_the_quiet_line(monkeypatch):
    monkeypatch.setattr(encoder, "model", lambda: 1 / 0)
    reply = ask(Say("my dad hits me"))
    assert reply.signpost
    assert reply.signpost.tier == 1


def test_a_message_is_heard_quickly():
    look(TOLD)

    def best(text, times):
        took = []
        for _ in range(times):
            began = time.perf_counter()
            look(text)
            took.append(time.perf_counter() - began)
        return min(took)

    assert best(TOLD, 10) < 0.06
    assert best(" ".join([PLAYED] * 250), 3) < 0.3
