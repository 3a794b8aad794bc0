"""Words that no learner-facing string may hold. One named test for each rule, then what must be let through."""

import re
from pathlib import Path

import pytest

from scaffolds.checks.finding import Severity
from scaffolds.checks.invitations import find, mend


def rules(text: str) -> set[str]:
    return {finding.rule for finding in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Write your title.",
        "Underline the key words.",
        "Plan your essay.",
        "Start with the title.",
        "Look at the picture.",
        "Step 2: Read the question.",
        "1. Choose a topic.",
        "- Draw a line.",
        "Then underline the date.",
        "Please open the book.",
        "The title first; then write the date.",
        "Read the text and underline each verb.",
        "Complete the sentences.",
        "Check your work.",
        "List three causes.",
        "Stop here.",
        "Click the button below.",
        "READ THE QUESTION",
    ],
)
def test_d1_imperatives_are_found(text):
    assert "D1-imperative" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The title on the page",
        "Plan on the page",
        "Notes from the lesson",
        "A list of three causes",
        "Complete sentences on the page",
        "Reading the question",
        "Start of the lesson",
        "Answer in the margin",
        "Order off",
        "Open books on the desk",
        "Cards with symbols",
        "Evaluate: what is good and bad about something",
        "Use of colour",
        "Set 2 maths",
        "A break is fine",
        "Check marks beside each step",
        "Study room, first floor",
        "Time for lunch",
        "He sat down, and put a straw there.",
        "Copy of the sheet",
        "Step one of five",
    ],
)
def test_d1_nouns_that_look_like_orders_are_let_through(text):
    assert "D1-imperative" not in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "You must finish.",
        "You should start here.",
        "The page needs to be full.",
        "You have to answer.",
        "You've got to see it.",
        "Don't forget the date.",
        "Don’t forget the date.",
        "dont forget the date",
        "Let's begin.",
        "Let’s begin.",
        "Lets go to step two.",
        "Now you write one.",
        "Try to say why.",
        "Make sure it is neat.",
        "It is best to remember to save it.",
        "This shouldn't be long.",
        "Every learner had better hurry.",
        "It's your turn.",
        "Please sit.",
    ],
)
def test_d3_obligation_is_found(text):
    assert "D3-obligation" in rules(text)


@pytest.mark.parametrize(
    "text", ["It has to do with rivers.", "It must have been cold in the trenches.", "The need for water is old."]
)
def test_d3_lets_other_uses_through(text):
    assert "D3-obligation" not in rules(text)


@pytest.mark.parametrize("text", ["What comes first?", "Ready?", "A title, or a date?", "Is that all? It may be."])
def test_d4_questions_are_found(text):
    assert "D4-question" in rules(text)


@pytest.mark.parametrize(
    "text", ["Would you like more", "Do you want the list", "can you say more", "Let me know which one."]
)
def test_d4_questions_without_a_mark_are_found(text):
    assert "D4-choice-question" in rules(text)


def test_d4_a_question_inside_quotation_marks_is_the_tasks_own():
    assert not find("The question says “Why did the mill close?” in bold.")
    assert not find('A line such as "What is a river?" at the top.')


@pytest.mark.parametrize(
    "text",
    [
        "Well done!",
        "Great job.",
        "Good work so far.",
        "Brilliant!",
        "Keep going.",
        "You're doing well.",
        "Nearly there.",
        "That's great.",
        "Great. The next step is the date.",
        "You are so clever.",
        "Congratulations on that.",
        "You can do it.",
    ],
)
def test_d6_praise_is_found(text):
    assert "D6-praise" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Great Fire of London",
        "A good reason for the war",
        "A fantastic beast in a story",
        "Excellent sources of iron",
    ],
)
def test_d6_describing_words_are_let_through(text):
    assert "D6-praise" not in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "A 5 day streak.",
        "Keep your streak.",
        "You earned a badge.",
        "50% done.",
        "3 of 7 done",
        "A gold star.",
        "10 points!",
    ],
)
def test_d6_scores_are_found(text):
    assert "D6-score" in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hurry up.",
        "Only 5 minutes left.",
        "Two minutes remaining",
        "As quickly as possible.",
        "Before time runs out.",
        "Quickly!",
        "Your answer is due right now.",
        "This is overdue.",
        "Finish it quickly.",
    ],
)
def test_d7_hurry_is_found(text):
    assert "D7-hurry" in rules(text)


@pytest.mark.parametrize(
    "text", ["The river moves quickly to the sea.", "It is often 5 to 10 minutes.", "An immediate effect"]
)
def test_d7_time_in_a_fact_is_let_through(text):
    assert "D7-hurry" not in rules(text)


def test_d9_absence_is_found():
    assert "D9-absence" in rules("Welcome back.")
    assert "D9-absence" in rules("It's been a while.")


@pytest.mark.parametrize(
    "text",
    [
        "I think this is it.",
        "i wonder",
        "We can do this part.",
        "I've put it here.",
        "In my opinion it is long.",
        "So I added one.",
    ],
)
def test_d10_first_person_is_found(text):
    assert "D10-first-person" in rules(text)


@pytest.mark.parametrize(
    "text", ["Elizabeth I was queen.", "World War I began in 1914.", "Act I of the play", "King Charles I."]
)
def test_d10_numerals_are_let_through(text):
    assert "D10-first-person" not in rules(text)


def test_d10_a_persona_is_found():
    assert "D10-persona" in rules("Always here to help.")
    assert "D10-persona" in rules("As an AI, there is no way to know.")


def test_d12_waiting_is_found():
    assert "D12-waiting" in rules("Whenever you're ready.")


def test_d17_blame_is_found():
    assert "D17-blame" in rules("That's wrong.")


@pytest.mark.parametrize(
    "text", ["Trust me.", "It's our secret.", "Don't tell anyone.", "“Nobody will know” is written here."]
)
def test_l12_secrecy_holds_a_text_back_even_in_quotation_marks(text):
    assert any(finding.rule == "L12-secrecy" and finding.severity is Severity.HOLD for finding in find(text))


@pytest.mark.parametrize("text", ["This will definitely work.", "Guaranteed marks.", "It is 100% right."])
def test_l18_false_certainty_is_found(text):
    assert "L18-false-certainty" in rules(text)


def test_offsets_are_of_the_words_found():
    text = "The title comes first. Well done! Then write the date."
    for finding in find(text):
        assert text[finding.start : finding.end] == finding.text
        assert finding.advice


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Write the title.", "Writing the title."),
        ("You should start with the title.", "Starting with the title."),
        ("Don't forget to underline the date.", "Underlining the date."),
        ("Make sure you read the question.", "Reading the question."),
        ("Let's plan the essay.", "Planning the essay."),
        ("Write the title and underline it.", "Writing the title and underlining it."),
        ("Well done! The next step is the date.", "The next step is the date."),
        ("The date is next. What would you like to do?", "The date is next."),
        ("One way in is the title.", "One way in is the title."),
    ],
)
def test_mending_leaves_what_can_be_done(text, mended):
    assert mend(text) == mended


@pytest.mark.parametrize(
    "text", ["Well done!", "What next?", "Trust me, it works.", "I think it is the title.", "The king must go."]
)
def test_what_cannot_be_mended_is_none(text):
    assert mend(text) is None


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "😀", "?", "-", "1.", "I"])
def test_odd_texts_are_no_fault(text):
    find(text)
    mend(text)


def test_plain_facts_pass():
    text = (
        "Rain falls on high ground and runs down to the river. The river wears away its banks, which carries mud "
        "to the sea. "
        "Some towns grew beside rivers because boats could bring goods. One way in is the map. A key beside it "
        "shows the towns."
    )
    assert not find(text)


def test_every_rule_has_advice_and_something_to_find():
    content = (Path(__file__).parents[3] / "scaffolds/checks/content/invitations/rules.yaml").read_text(
        encoding="utf-8"
    )
    for rule in re.findall(r"^- rule: (\S+)", content, re.MULTILINE):
        assert re.fullmatch(r"[DL]\d+-[a-z-]+", rule)
