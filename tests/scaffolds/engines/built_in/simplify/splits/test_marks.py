from tests.scaffolds.engines.built_in.simplify.saying import split


def test_a_comma_where_a_full_stop_belongs():
    assert split("The northern part was sold to the duke, the southern part stayed with the old king.") == (
        "The northern part was sold to the duke. The southern part stayed with the old king."
    )


def test_every_statement_between_semicolons_stands_alone():
    assert split("The house was cold; the roof was old; the rain came in at night.") == (
        "The house was cold. The roof was old. The rain came in at night."
    )


def test_a_list_between_semicolons_stays():
    text = "They took three things: a map of the hills; a bag of old bread; a long rope."
    assert split(text) == text


def test_what_hangs_on_all_that_was_said_stays():
    text = "It rained for so many hours that there was no market; as a result of which the town was quiet."
    assert split(text) == text


def test_who_said_it_stays_with_what_was_said():
    text = "Growing old is no fun at all, she admits, with a smile on her face."
    assert split(text) == text


def test_halves_that_measure_each_other_stay():
    text = "The more it rained in the hills, the more the river rose in the town."
    assert split(text) == text
