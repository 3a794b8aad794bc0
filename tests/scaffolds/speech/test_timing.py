from hypothesis import given
from hypothesis import strategies as st

from scaffolds.speech.timing import Mark, spoken_words


def test_words_joined_by_the_voice_share_its_time():
    text = "on the carpet"
    got = spoken_words(text, [Mark(0, 6, 0), Mark(7, 6, 400)], 1000)
    assert [(text[a:b], at) for a, b, at, _ in got] == [("on", 0), ("the", 171), ("carpet", 400)]


def test_a_word_split_by_the_voice_takes_its_first_time():
    assert spoken_words("at 12:15 now", [Mark(0, 2, 0), Mark(3, 2, 300), Mark(6, 2, 700), Mark(9, 3, 1100)], 1500) == [
        (0, 2, 0, 300), (3, 8, 300, 1100), (9, 12, 1100, 1500)]


def test_a_voice_without_events_still_gives_each_word_a_share():
    got = spoken_words("one two three", [], 1400)
    assert [at for *_, at, _ in got] == [0, 400, 800]
    assert got[-1][-1] == 1400


@given(st.text(max_size=60), st.lists(st.builds(Mark, st.integers(-5, 70), st.integers(1, 9), st.integers(0, 5000))))
def test_times_always_rise_and_cover_the_whole(text, marks):
    times = [t for *_, at, until in spoken_words(text, marks, 5000) for t in (at, until)]
    assert times == sorted(times)
    if times:
        assert times[0] == 0
        assert times[-1] == 5000
