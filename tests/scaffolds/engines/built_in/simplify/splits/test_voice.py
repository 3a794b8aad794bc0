import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The new road will be opened by the mayor of the city on Monday morning.",
            "The mayor of the city will open the new road on Monday morning.",
        ),
        (
            "The village had been attacked by the soldiers in the cold winter months.",
            "The soldiers had attacked the village in the cold winter months.",
        ),
        (
            "The bridge is being built by the workers of the town this year.",
            "The workers of the town are building the bridge this year.",
        ),
        (
            "She said that the fort was built by the Romans in the first century.",
            "She said that the Romans built the fort in the first century.",
        ),
        (
            "He was considered by many to be a great saint of the north.",
            "Many considered him to be a great saint of the north.",
        ),
    ],
)
def test_whoever_does_it_comes_first(before, after):
    assert split(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge was not built by the workers of the town this year.",
        "The bridge may have been built by the workers of the town this year.",
        "A chain shows how the plants are linked with each other by the food that they eat.",
        "The question may be solved by means of electricity in a year or two.",
        "The force of the sea is broken by the Seal Rocks near the old fort.",
        "The work was done by hand in a small room near the sea.",
    ],
)
def test_passives_that_are_unsure_stay(sentence):
    assert split(sentence) == sentence
