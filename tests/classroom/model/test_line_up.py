"""Waiting for the model: the order is fair, the place is told, and whoever leaves holds nobody up."""
import threading

import pytest

from classroom.model import line_up
from classroom.model.line_up import LineUp
from scaffolds.engines import EngineError


def called(turn):
    """The ticket of somebody whose turn it is at once."""
    try:
        while True:
            next(turn)
    except StopIteration as end:
        return end.value


def place(turn):
    return next(turn).place


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(line_up, "BEAT", 0.02)


def test_where_there_is_room_nobody_waits():
    line = LineUp(2)
    assert called(line.turn("learners", 1)) and called(line.turn("staff", 1))


def test_the_place_is_told_and_moves_up():
    line = LineUp(1)
    answered = called(line.turn("learners", 9))
    waiting = [line.turn("learners", 9) for _ in range(3)]
    assert [place(turn) for turn in waiting] == [1, 2, 3]
    line.leave(answered)
    first = called(waiting[0])
    assert [place(turn) for turn in waiting[1:]] == [1, 2]
    line.leave(first)


def test_learners_and_staff_take_turns():
    line = LineUp(1)
    ticket = called(line.turn("staff", 9))
    learners, teacher = [line.turn("learners", 9) for _ in range(5)], line.turn("staff", 9)
    assert [place(turn) for turn in learners] == [1, 2, 3, 4, 5]
    assert place(teacher) == 2
    assert [place(turn) for turn in learners] == [1, 3, 4, 5, 6]
    line.leave(ticket)
    ticket = called(learners[0])
    line.leave(ticket)
    assert called(teacher)


def test_whoever_gives_up_leaves_the_line():
    line = LineUp(1)
    ticket = called(line.turn("staff", 9))
    gone, waits = line.turn("staff", 9), line.turn("staff", 9)
    assert (place(gone), place(waits)) == (1, 2)
    gone.close()
    assert place(waits) == 1
    line.leave(ticket)
    assert called(waits)


def test_giving_up_when_just_called_frees_the_place():
    line = LineUp(1)
    ticket = called(line.turn("staff", 9))
    gone, waits = line.turn("staff", 9), line.turn("staff", 9)
    place(gone), place(waits)
    line.leave(ticket)  # calls the first
    gone.close()
    assert called(waits)


def test_no_place_in_time_is_a_sentence():
    line = LineUp(1)
    called(line.turn("staff", 9))
    with pytest.raises(EngineError, match="no place came free"):
        called(line.turn("learners", 0.05))
    assert place(line.turn("learners", 9)) == 1


def test_a_line_without_end_is_not_joined(monkeypatch):
    monkeypatch.setattr(line_up, "LONGEST", 2)
    line = LineUp(1)
    called(line.turn("staff", 9))
    turns = [line.turn("staff", 9) for _ in range(2)]
    for turn in turns:
        next(turn)
    with pytest.raises(EngineError, match="busy"):
        next(line.turn("staff", 9))


def test_a_ticket_is_given_back_once():
    line = LineUp(1)
    ticket = called(line.turn("staff", 9))
    line.leave(ticket)
    line.leave(ticket)
    called(line.turn("staff", 9))
    assert place(line.turn("staff", 9)) == 1


def test_many_at_once_are_never_more_than_there_are_places():
    line, now, most, lock = LineUp(3), [0], [0], threading.Lock()

    def one():
        ticket = called(line.turn("learners", 60))
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        with lock:
            now[0] -= 1
        line.leave(ticket)

    threads = [threading.Thread(target=one) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert now[0] == 0 and 1 <= most[0] <= 3
