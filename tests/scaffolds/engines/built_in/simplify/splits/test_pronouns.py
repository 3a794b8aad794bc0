import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # by a first name, a title or a word
        (
            "The prize was given to Charles Dickens, who wrote about the poor people of London.",
            "The prize was given to Charles Dickens. He wrote about the poor people of London.",
        ),
        (
            "Florence Nightingale, a famous nurse, worked in a hospital for soldiers in the war.",
            "Florence Nightingale was a famous nurse. She worked in a hospital for soldiers in the war.",
        ),
        (
            "That night the little girl stood at the gate, watching for the light of the train.",
            "That night the little girl stood at the gate. She watched for the light of the train.",
        ),
        # the only thing, and the only several, that may be meant
        (
            "They stepped into the old carriage, which was pulled by two white horses.",
            "They stepped into the old carriage. It was pulled by two white horses.",
        ),
        (
            "She cut out four paper straps that were very wide and very long.",
            "She cut out four paper straps. They were very wide and very long.",
        ),
        (
            "His latest book came out on his birthday in the spring and showed that he was still a great writer.",
            "His latest book came out on his birthday in the spring. It showed that he was still a great writer.",
        ),
    ],
)
def test_a_pronoun_stands_for_the_only_one_it_can_mean(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "Isaac Newton met Edmond Halley, who came to see him about the path of the comet.",  # he: who?
        "The lamp stood on a table that had been made by her father in the war.",  # it: the lamp?
        "Many people came from Cyprus to Palestine, who were glad of the peace in the land.",
    ],
)
def test_no_pronoun_where_it_could_mean_another(sentence):
    result = split(sentence)
    assert not any(f". {word} " in result for word in ("He", "She", "It", "Palestine"))


def test_a_title_tells_he_from_she():
    result = split("The letter came from Mrs. Hill, who lived in the old mill and knew Mr. Brook.")
    assert result == "The letter came from Mrs. Hill. She lived in the old mill and knew Mr. Brook."


def test_the_her_of_her_lawyer_is_not_the_lawyer():
    assert ". She" not in split("Her lawyer, Vincent Stone, told the newspaper that the book had hurt her good name.")


def test_a_lord_is_nobodys_it():
    result = split("Lord Rosebery is forty-one years of age, and has missed many chances of becoming his friend.")
    assert "It has" not in result
