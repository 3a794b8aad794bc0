import pytest

from scaffolds.engines.built_in.instruction import read


def lines(text: str) -> list[str]:
    return [action.line for action in read(text).actions]


def test_two_commands_in_a_sentence_are_two_actions():
    assert lines("Read the passage and then write a summary of it.") == ["Read the passage.", "Write a summary of it."]
    assert lines("List three rivers, then explain how they form.") == ["List three rivers.", "Explain how they form."]


def test_and_between_nouns_joins_nothing_to_do():
    assert lines("Compare the structure and use of language.") == ["Compare the structure and use of language."]
    assert lines("Draw and label the heart.") == ["Draw and label the heart."]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("You should use two quotations.", "Use two quotations."),
        ("Please explain how it works.", "Explain how it works."),
        ("Your task is to design a poster.", "Design a poster."),
        ("Remember to show your working.", "Show your working."),
    ],
)
def test_what_is_softened_is_asked_plainly(text, line):
    assert lines(text) == [line]


def test_what_an_answer_has_to_have_is_asked_for_and_a_limit_stays_a_limit():
    text = "Write a letter. Your letter should include three reasons and must not be longer than 200 words."
    assert lines(text) == [
        "Write a letter.",
        "Include three reasons in your letter.",
        "Your letter is not longer than 200 words.",
    ]


def test_lettered_parts_keep_their_letters():
    text = "a) Define osmosis. b) Explain why a chip shrinks. c) Calculate the change from 5.0 g to 4.2 g."
    assert lines(text) == [
        "a) Define osmosis.",
        "b) Explain why a chip shrinks.",
        "c) Calculate the change from 5.0 g to 4.2 g.",
    ]
    assert read(text).has_parts


def test_what_is_told_first_is_not_an_action():
    task = read("The fire started in 1666. Why did it spread?")
    assert task.told == ("The fire started in 1666.",)
    assert [action.command.name for action in task.actions] == ["why"]


def test_a_negative_is_kept():
    assert lines("Describe the house. Do not use the word scary.")[1] == "Do not use the word scary."


def test_the_main_action_is_the_weightiest_first():
    main = read("Read the source. Explain why the king lost. Justify your answer.").main
    assert main is not None and main.command.name == "explain"


def test_a_question_with_a_yes_or_no_asks_for_an_answer_and_its_reason():
    main = read("Should the voting age be lowered to 16?").main
    assert main is not None and main.command.name == "yes or no question"


@pytest.mark.parametrize(
    "text", ["", "   ", "?", "...", "1) 2) 3)", "\U0001f600", "a" * 5000, "and then and then", "Explain"]
)
def test_an_odd_instruction_is_no_fault(text):
    task = read(text)
    assert isinstance(task.actions, tuple) and isinstance(task.told, tuple)


def test_marks_in_brackets_stay_with_what_they_are_for():
    assert lines("Outline one strength of the model. (4 marks)") == ["Outline one strength of the model. (4 marks)"]


def test_what_is_forbidden_stays_forbidden():
    task = read("You must not use a calculator. Find the mean of 4 and 9.")
    assert "Do not use a calculator." in (*task.told, *(action.text for action in task.actions))


WORKSHEET = """The Water Cycle

Water moves all the time.

1. Label the diagram. (2 marks)
2. A river carries 120 cubic metres of water a second. Calculate how much passes in 1 minute.

Challenge: Research fresh water."""


def test_a_worksheet_keeps_its_title_its_numbers_and_its_marks_and_loses_its_labels():
    task = read(WORKSHEET)
    assert task.title == "The Water Cycle"
    assert task.told == ("The Water Cycle", "Water moves all the time.")
    assert [action.line for action in task.actions] == [
        "1) Label the diagram. (2 marks)",
        "2) A river carries 120 cubic metres of water a second.",
        "Calculate how much passes in 1 minute.",
        "Research fresh water.",
    ]
