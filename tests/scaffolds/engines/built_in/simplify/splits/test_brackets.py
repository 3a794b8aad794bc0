import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Marie Curie (7 November 1867 \u2013 4 July 1934) was a scientist from Poland.",
            "Marie Curie was a scientist from Poland. Curie lived from 7 November 1867 to 4 July 1934.",
        ),
        (
            "Michael Faraday (born in 1791) was a famous scientist in the south of England.",
            "Michael Faraday was a famous scientist in the south of England. Faraday was born in 1791.",
        ),
        (
            "The ship came to Tasmania (formerly Van Diemen's Land) in the spring of that year.",
            "The ship came to Tasmania in the spring of that year. Tasmania was formerly Van Diemen's Land.",
        ),
        (
            "The carp (also known as the mud fish) lives in rivers and lakes in the north.",
            "The carp lives in rivers and lakes in the north. It is also known as the mud fish.",
        ),
    ],
)
def test_what_says_a_whole_thing_leaves_its_brackets(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The hill is 20 miles (32 km) from the sea in the north of the old county.",
        "The painting (1649) hangs in a small room in the north of the old palace.",
        "He met the king (that was his father) at the gate of the old palace.",
        "The plan was made by the National Health Service (NHS) in the spring of that year.",  # clear as it is
        "A theory of natural and sexual selection (now part of biology) was written in that year.",  # which of them
        "The song (born in 1990, in a way) was played at all of the parties.",
    ],
)
def test_measures_dates_and_asides_stay_in_brackets(sentence):
    assert split(sentence) == sentence
