"""What a reply is made with is read once, however many ask first, and a fault in reading it is a calm reply."""
import threading

import pytest
from wordfreq import get_frequency_dict, zipf_frequency

from scaffolds import ask as asking
from scaffolds.ask import ReplyKind, Say, ask, load
from scaffolds.checks.reading_age import vocabulary


@pytest.fixture
def unread(monkeypatch):
    monkeypatch.setattr(asking, "_lists", asking._Lists())


def test_many_who_ask_first_read_the_lists_once(unread, monkeypatch):
    read, inside, go_on = [], threading.Event(), threading.Event()

    def slowly(say, engine, signpost):
        read.append(say.say)
        inside.set()
        assert go_on.wait(10)

    monkeypatch.setattr(asking, "_answer", slowly)
    threads = [threading.Thread(target=load) for _ in range(5)]
    for thread in threads:
        thread.start()
    assert inside.wait(10)
    go_on.set()
    for thread in threads:
        thread.join(10)
    load()
    assert read == ["esay on macbth"]


def test_an_ask_reads_them_first_and_then_answers(unread):
    assert ask(Say("tidy my room")).kind is ReplyKind.BREAKDOWN


def test_a_fault_in_reading_them_is_a_calm_reply(unread, monkeypatch):
    def broken(say, engine, signpost):
        raise ValueError("a list that cannot be read")

    monkeypatch.setattr(asking, "_answer", broken)
    load()
    assert ask(Say("tidy my room")).kind is ReplyKind.HELD


def test_the_list_of_how_often_words_are_used_is_held_once():
    """It is 33 MB. Two names for one list are two lists to wordfreq."""
    get_frequency_dict.cache_clear()
    vocabulary._frequency.cache_clear()
    assert vocabulary.zipf("river") == pytest.approx(zipf_frequency("river", "en"), abs=0.01)
    assert get_frequency_dict.cache_info().currsize == 1
