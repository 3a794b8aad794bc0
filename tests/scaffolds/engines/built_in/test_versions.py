import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scaffolds.brief import VersionsBrief
from scaffolds.checks import reading_age
from scaffolds.engines.built_in.versions import versions
from scaffolds.results import Level, Versions

# Real instructions of the kinds that are set: science, maths, history, English, geography, and the awkward ones.
INVESTIGATION = (
    "Plan an investigation to find out how temperature affects how fast sugar dissolves in 100 ml of water. "
    "Measure the time every 10°C from 20°C to 60°C, and then plot a graph of your results."
)
LETTER = (
    "Write a letter to your MP about plastic pollution. Your letter should include three reasons and must not be "
    "longer than 200 words."
)
OSMOSIS = (
    "a) Define osmosis. b) Explain why a potato chip in salt water loses mass. "
    "c) Calculate the percentage change in mass from 5.0 g to 4.2 g."
)
LEAVES = (
    "Explain how photosynthesis helps a plant to grow. Use the words light, carbon dioxide and glucose in your answer."
)
TASKS = [
    (LEAVES, 8),
    ("Calculate the area of a rectangle that is 7 cm long and 4 cm wide.", 5),
    (INVESTIGATION, 7),
    ("To what extent was the Treaty of Versailles responsible for the rise of Hitler?", 9),
    ("Compare how Macbeth and Lady Macbeth react to the murder of Duncan in Act 2. You should use two quotations.", 10),
    (LETTER, 6),
    ("Read the passage and then write a summary of it in no more than 50 words.", 5),
    (OSMOSIS, 10),
    ("Describe a spooky setting. Do not use the word scary.", 4),
    ("Solve 3x + 5 = 20 and show your working.", 8),
    ("Using the map, describe the location of the River Severn.", 5),
    ("Label the parts of a flower on the diagram.", 3),
    ("The Great Fire of London started in 1666. Why did the fire spread so quickly?", 2),
    ("Put the events of the Gunpowder Plot in order.", 3),
    ("Evaluate the view that Haig was the butcher of the Somme.", 9),
    ("Design a poster to persuade people to recycle.", 4),
    ("List three ways the Romans changed Britain and explain which was the most important.", 4),
    ("How useful is Source A to a historian studying life in the trenches?", 9),
    ("Discuss whether zoos are cruel.", 6),
    ("Work out 25% of £80.", 6),
    ("Fractions worksheet, page 12", 4),
    ("In pairs, act out the scene where Scrooge meets Marley's ghost.", 7),
    ("Analyse how the writer uses language to create tension in lines 1 to 15. Support your ideas with evidence.", 10),
    ("Annotate the cross-section of a volcano to show how it erupts.", 6),
    ("Write a program that asks for two numbers and prints the larger one.", 8),
    ("How many faces does a cube have?", 2),
    ("Translate the sentences into French.", 8),
    ("Justify your choice of material for the bridge.", 7),
    ("You must not use a calculator. Find the mean of 4, 8, 9 and 11.", 6),
    ("'Homework is a waste of time.' How far do you agree with this statement?", 8),
    ("Give three reasons why people moved to towns in the Industrial Revolution.", 8),
    ("Use the number line to add 7 and 5.", 1),
    ("Identify two features of the poem and explain their effect on the reader.", 8),
    ("Sort these materials into conductors and insulators.", 4),
    ("Outline one strength and one weakness of the multi-store model of memory. (4 marks)", 12),
    ("Imagine a Roman soldier on Hadrian's Wall. Write a letter home about the weather and the food.", 4),
    ("1. Read pages 4-6.\n2. Highlight three key facts.\n3. Write a paragraph explaining how volcanoes form.", 7),
    ("Simplify 12/18 and convert 0.75 to a fraction.", 6),
    ("Does the moon give out its own light?", 5),
    ("Prove that the sum of two even numbers is always even.", 9),
]
LABELS = re.compile(
    r"\b(?:must|should|could|all|most|some) (?:version|learners|pupils|students)\b|\b(?:must|should|could)\b"
    r"|\b(?:low(?:er)?|high(?:er)?) ability|\beasier|\bharder|\bchallenge|\bless able|\bmore able|\bsupport version",
    re.IGNORECASE,
)


def made(text: str, year: int = 7) -> Versions:
    return versions(VersionsBrief(text, year))


def by_level(result: Versions) -> dict[Level, str]:
    return {version.level: version.text for version in result.versions}


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_every_number_name_and_negative_is_in_all_three(text, year):
    kept = re.findall(r"\d[\d.,]*\d|\d|(?<=[a-z] )[A-Z][a-z]+|\bnot\b|[£%]|°C", text)
    for version in made(text, year).versions:
        for one in kept:
            assert one in version.text, (one, version.level)


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_all_three_share_key_words_and_what_a_good_answer_does(text, year):
    result = made(text, year)
    assert [version.level for version in result.versions] == [Level.EXPECTED, Level.BELOW, Level.EXTENDED]
    successes = {re.search(r"^A good answer .+$", version.text, re.MULTILINE)[0] for version in result.versions}
    assert len(successes) == 1
    for version in result.versions:
        assert all(word in version.text for word in result.key_words)


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_no_version_says_whom_it_is_for(text, year):
    for version in made(text, year).versions:
        assert not LABELS.search(version.text), version.text


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_the_supported_version_has_its_supports_and_names_them(text, year):
    below = next(version for version in made(text, year).versions if version.level is Level.BELOW)
    assert re.search(r"^1\. ", below.text, re.MULTILINE)
    assert "A first sentence: " in below.text and "☐ " in below.text
    steps = re.findall(r"^\d+\. .+$", below.text, re.MULTILINE)
    assert any(f"{len(steps)} numbered steps" in support for support in below.supports)
    assert ("Word bank" in below.text) == any("word bank" in support for support in below.supports)


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_the_supported_version_reads_below_the_years_age(text, year):
    age = reading_age.estimate(by_level(made(text, year))[Level.BELOW]).band.age
    assert age is not None and age <= max(year + 4.5 - 2, 7.5) + 1.0


@pytest.mark.parametrize(("text", "year"), TASKS)
def test_the_extended_version_adds_one_turn_and_no_more_of_the_same(text, year):
    texts = by_level(made(text, year))
    added = re.findall(r"^Then: .+$", texts[Level.EXTENDED], re.MULTILINE)
    assert len(added) == 1
    assert not re.search(r"\b(?:another|more|extra) (?:paragraph|question|example|reason)s?\b", added[0])


@pytest.mark.parametrize(
    ("text", "objective"),
    [
        (TASKS[0][0], "Learn how photosynthesis helps a plant to grow"),
        (TASKS[1][0], "Learn how to calculate the area of a rectangle"),
        (TASKS[2][0], "Learn how temperature affects how fast sugar dissolves"),
        (TASKS[3][0], "Question: To what extent was the Treaty of Versailles responsible for the rise of Hitler?"),
        (TASKS[6][0], "Learn how to summarise"),
        (TASKS[9][0], "Learn how to solve 3x + 5 = 20"),
        (TASKS[14][0], "Learn about: whether Haig was the butcher of the Somme"),
        (TASKS[16][0], "Learn about: ways the Romans changed Britain"),
        ("Give three reasons why people moved to towns.", "Learn about: reasons why people moved to towns"),
        (
            "'Homework is a waste of time.' How far do you agree with this statement?",
            "Learn about: Homework is a waste of time",
        ),
        ("Identify two features of the poem and explain their effect.", "Learn about: features of the poem"),
        ("Find the mean of 4, 8, 9 and 11.", "Learn how to find the mean"),
        ("Describe how to test a leaf for starch.", "Learn how to test a leaf for starch"),
        ("Fractions worksheet, page 12", "Learn about: fractions"),
    ],
)
def test_the_objective_is_what_is_learned(text, objective):
    assert made(text).objective == objective


def test_listed_key_words_are_the_key_words():
    assert made(TASKS[0][0]).key_words == ("light", "carbon dioxide", "glucose")
    assert made("Describe a volcano. Key words: magma, vent; crater").key_words == ("magma", "vent", "crater")
    assert "scary" not in made("Describe a house. Do not use the word scary.").key_words


def test_a_command_word_early_for_the_year_is_explained_to_all():
    expected = next(version for version in made("Evaluate the design of the bridge.", 5).versions)
    assert "Evaluate means: " in expected.text
    assert any("Key Stage 3" in support for support in expected.supports)
    assert "means: " not in by_level(made("Evaluate the design of the bridge.", 8))[Level.EXPECTED]


def test_each_lettered_part_has_its_own_way_in():
    below = by_level(made(TASKS[7][0], 10))[Level.BELOW]
    assert (
        below.index("a) Define") < below.index("Define means") < below.index("b) Explain") < below.index("c) Calculate")
    )


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), year=st.integers(1, 13))
def test_any_instruction_has_three_versions(text, year):
    result = made(text, year)
    assert len(result.versions) == 3 and result.objective.strip()
    assert all(version.text.strip() for version in result.versions)


def test_long_sentences_told_first_are_plainer_in_the_supported_version_and_keep_their_facts():
    text = (
        "The Treaty of Versailles was signed on 28 June 1919, and it made Germany pay 132 billion gold marks, although "
        "nobody knew how the money was to be found. Explain why many Germans hated the treaty."
    )
    result = made(text, 7)
    below = by_level(result)[Level.BELOW]
    assert "although" in by_level(result)[Level.EXPECTED]
    assert max(len(line.split()) for line in re.split(r"[.\n]", below)) < 27
    assert all(one in below for one in ("28 June 1919", "132 billion", "Germany", "Explain why many Germans hated"))
