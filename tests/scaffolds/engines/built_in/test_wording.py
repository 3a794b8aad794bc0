import pytest

from scaffolds.engines.built_in.wording import Form, as_given, as_written, fit, is_plural


@pytest.mark.parametrize(
    "text",
    [
        "trenches",
        "greenhouse gases",
        "bacteria",
        "children",
        "push factors",
        "members of Parliament",
        "vertices",
        "the Nazis",
        "Romans",
        "Vikings",
        "George and Lennie",
        "fossil fuels",
    ],
)
def test_many(text):
    assert is_plural(text)


@pytest.mark.parametrize(
    "text",
    [
        "photosynthesis",
        "mitosis",
        "Hastings",
        "Charles",
        "the Treaty of Versailles",
        "glass",
        "virus",
        "fear of ghosts",
        "the League of Nations",
        "Paris",
        "physics",
        "chrysalis",
        "water",
        "balance of forces",
        "the lock and key model",
        "social media",
    ],
)
def test_one(text):
    assert not is_plural(text)


@pytest.mark.parametrize(
    ("given", "phrase", "form"),
    [
        ("alliance", "the alliance", Form.ONE),
        ("militarism", "militarism", Form.MASS),
        ("erosion", "erosion", Form.MASS),
        ("trenches", "trenches", Form.MANY),
        ("Treaty of Versailles", "the Treaty of Versailles", Form.MASS),
        ("Industrial Revolution", "the Industrial Revolution", Form.MASS),
        ("Lady Macbeth", "Lady Macbeth", Form.MASS),
        ("Queen Victoria", "Queen Victoria", Form.MASS),
        ("DNA", "DNA", Form.MASS),
        ("the tomb", "the tomb", Form.ONE),
        ("an heir", "an heir", Form.ONE),
        ("carbon dioxide", "carbon dioxide", Form.MASS),
        ("Romans", "the Romans", Form.MANY),
        ("erode", "erode", Form.VERB),
        ("gloomy", "gloomy", Form.ADJECTIVE),
        ("quickly", "quickly", Form.TERM),
        ("because", "because", Form.TERM),
        ("Banquo", "Banquo", Form.MASS),
        ("eutrophication", "eutrophication", Form.MASS),
        ("River Nile", "the River Nile", Form.MASS),
        ("learning", "learning", Form.MASS),
    ],
)
def test_a_typed_key_word_has_the_article_and_form_it_needs(given, phrase, form):
    word = as_given(given)
    assert (word.phrase, word.form) == (phrase, form)


def test_an_article_in_the_topic_is_kept():
    assert as_given("First World War", "causes of the First World War").phrase == "the First World War"


def test_a_written_word_stands_as_it_was_written():
    assert (as_written("the assassination").text, as_written("the assassination").form) == ("assassination", Form.ONE)
    assert (as_written("an heir").text, as_written("an heir").phrase) == ("heir", "an heir")
    assert as_written("alliances").form is Form.MANY
    assert as_written("militarism").form is Form.MASS


def test_a_frame_agrees_in_number_and_time():
    frame = "{Word} {is} here, {has} gone and {led|leads|lead} to {other}"
    rain, floods = as_given("rain"), as_given("floods")
    assert fit(frame, rain, floods) == "Rain is here, has gone and leads to floods"
    assert fit(frame, floods, rain) == "Floods are here, have gone and lead to rain"
    assert fit(frame, floods, rain, past=True) == "Floods were here, had gone and led to rain"
