import re

import pytest

from prompt_library.records import RecordFault, read_records
from scaffolds.engines.built_in.commands import Command, commands, find


def test_there_are_command_words_enough():
    assert len(commands()) >= 60


@pytest.mark.parametrize("command", commands().values(), ids=lambda command: command.name)
def test_a_command_is_written_for_every_version(command):
    text = " ".join([command.asks, *command.steps, command.opening, *command.good, command.deeper])
    assert not re.search(r"\b(?:must|should|could|easier|harder|more able|challenge|support)\b", text)
    assert 2 <= len(command.good) <= 3 and all(len(part.split()) <= 12 for part in command.good)
    assert not any(re.search(r"\b(?:and then|then)\b", step) for step in command.steps)
    assert all(step.count(".") == 1 for step in command.steps)  # one action a line
    assert len(command.asks.split()) <= 12


def test_no_phrase_belongs_to_two_commands():
    phrases = [phrase for command in commands().values() for phrase in (command.name, *command.also)]
    assert len(set(phrases)) == len(phrases), sorted(p for p in phrases if phrases.count(p) > 1)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Explain why the tide turns.", "explain"),
        ("Using the map, describe the coast.", "describe"),
        ("In pairs, act out the scene.", "perform"),
        ("Put the events in order.", "sequence"),
        ("Give three reasons why the king lost.", "why"),
        ("Find 3/4 of 20.", "calculate"),
        ("Add 34 and 57.", "calculate"),
        ("Add labels to the diagram.", "label"),
        ("Work out 25% of £80.", "calculate"),
        ("How far do you agree?", "to what extent"),
        ("How many sides has a cube?", "calculate"),
        ("Why did Rome fall?", "why"),
        ("How useful is Source A?", "how useful"),
        ("Write a method for testing a leaf.", "write a method"),
        ("Find the area of the shape.", "calculate"),
        ("Compare and contrast the two poems.", "compare"),
        ("List three rivers.", "list"),
        ("Use the graph to estimate the speed.", "estimate"),
        ("Read the letter to find out why she left.", "investigate"),
        ("Think of a name for it.", "suggest"),
    ],
)
def test_the_command_word_of_a_sentence(sentence, name):
    said = find(sentence)
    assert said is not None and said.command.name == name


@pytest.mark.parametrize(
    "sentence",
    [
        "The state of the design was a record.",
        "When the bell rings, everyone stops.",
        "Fractions worksheet",
        "Photosynthesis happens in leaves.",
        "The king's use of power was harsh.",
        "",
    ],
)
def test_a_sentence_that_asks_for_nothing_has_none(sentence):
    assert find(sentence) is None


def test_a_wrong_command_names_its_line(tmp_path):
    path = tmp_path / "odd.yaml"
    path.write_text(
        "name: ponder\nasks: think\nsteps: [think hard., Say it.]\nopening: It is …\ngood: [is clear]\n"
        "deeper: Think again.\nstage: 1\nweight: 3\n",
        encoding="utf-8",
    )
    with pytest.raises(RecordFault, match=r"^odd\.yaml:3: "):
        read_records(path, Command)
