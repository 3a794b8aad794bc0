import threading

import pytest

from classroom.account.throttle import Throttle


@pytest.fixture
def throttle(clock) -> Throttle:
    return Throttle(clock)


def test_first_tries_are_free(throttle):
    assert [throttle.take("a") for _ in range(5)] == [0] * 5


def test_waits_double_to_a_minute(throttle, clock):
    waits = []
    for _ in range(14):
        wait = throttle.take("a")
        waits.append(wait)
        if wait:
            clock.now += wait
            assert throttle.take("a") == 0
    assert waits == [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_the_longest_wait_can_be_longer(clock):
    throttle = Throttle(clock, longest=900, forgotten_after=86_400)
    for _ in range(30):
        clock.now += throttle.take("a")
        throttle.take("a")
    assert throttle.take("a") == 900


def test_a_try_while_waiting_makes_the_wait_no_longer(throttle, clock):
    for _ in range(5):
        throttle.take("a")
    assert {throttle.take("a") for _ in range(100)} == {1}
    clock.now += 1
    assert throttle.take("a") == 0


def test_it_forgets(throttle, clock):
    for _ in range(20):
        clock.now += throttle.take("a")
    clock.now += 15 * 60 + 1
    assert [throttle.take("a") for _ in range(5)] == [0] * 5


def test_the_right_passphrase_forgets(throttle):
    for _ in range(5):
        throttle.take("a")
    throttle.right("a")
    assert throttle.take("a") == 0


def test_one_key_leaves_another_alone(throttle):
    for _ in range(6):
        throttle.take("a")
    assert throttle.take("a") and not throttle.take("b")


def test_many_at_the_same_moment_are_not_let_in_together(throttle):
    for _ in range(5):
        throttle.take("a")
    waits, begin = [], threading.Barrier(8)

    def take():
        begin.wait()
        waits.append(throttle.take("a"))

    threads = [threading.Thread(target=take) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert all(waits), "none before its time, however many ask"


def test_made_up_accounts_do_not_fill_the_memory(throttle):
    for number in range(10_050):
        throttle.take(str(number))
    assert len(throttle._tries) == 10_000
