import pytest

from scaffolds.engines.built_in.own_points import LONGEST_STEP, MOST_POINTS, as_step, named, read, thing

SHEET = """Rivers homework
1. Read pages 12-14 of the textbook and answer questions 1 to 6.
2. Draw a diagram of a meander and label it.
3. Explain why a river floods.
4. What is an oxbow lake?
"""


def points(text: str) -> tuple[str, ...]:
    sheet = read(text)
    return sheet.points if sheet else ()


def test_a_numbered_sheet_gives_one_action_a_point_under_its_own_heading() -> None:
    sheet = read(SHEET)
    assert sheet is not None
    assert sheet.heading == "Rivers homework"
    assert sheet.points == (
        "Read pages 12-14 of the textbook",
        "answer questions 1 to 6.",
        "Draw a diagram of a meander",
        "label it.",
        "Explain why a river floods.",
        "What is an oxbow lake?",
    )


def test_numbers_in_one_line_are_points_too() -> None:
    assert points("1) maths sheet 2) english paragraph 3) spellings") == (
        "maths sheet",
        "english paragraph",
        "spellings",
    )


def test_a_number_inside_a_point_does_not_cut_it() -> None:
    assert points("1. Measure 1.5 cm of ribbon. 2. Cut 3 pieces.") == ("Measure 1.5 cm of ribbon.", "Cut 3 pieces.")


def test_bullets_and_letters_are_points() -> None:
    assert points("- Read the poem\n- Find two similes\n- Write a paragraph") == (
        "Read the poem",
        "Find two similes",
        "Write a paragraph",
    )
    assert points("a) label the axes b) plot the points c) draw the line") == (
        "label the axes",
        "plot the points",
        "draw the line",
    )


def test_several_sentences_of_instructions_are_points_and_the_rest_is_left_out() -> None:
    text = "Read the poem on page 43. Underline the similes. You need to write a paragraph about them. Due Friday."
    assert points(text) == (
        "Read the poem on page 43.",
        "Underline the similes.",
        "You need to write a paragraph about them.",
    )


@pytest.mark.parametrize(
    "said",
    [
        "",
        "essay on macbeth",
        "tidy my room",
        "i need to write an essay. its on macbeth",
        "read the book",
        "1",
        "1.",
        "- ",
        "I finished my essay. Can you help me start the next one",
        "we did 2. it was hard",
        "no. dont want to. leave me alone",
        "read and write",
        "what is 1. and 2.",
    ],
)
def test_what_a_learner_types_is_not_a_sheet(said: str) -> None:
    assert read(said) is None


@pytest.mark.parametrize(
    "told, name",
    [
        ("Read pages 12 to 14.", "Pages 12 to 14, read"),
        ("Write a paragraph about bees", "A paragraph about bees"),
        ("Write about your weekend", "Writing about the weekend"),
        ("Explain why rivers flood", "An explanation of why rivers flood"),
        ("Compare the two poems", "A comparison of the two poems"),
        ("Label your map", "The map, labelled"),
        ("You need to underline the verbs.", "The verbs, underlined"),
        ("Then, make sure you copy the title", "The title, copied"),
        ("Don't forget to bring your PE kit", "The PE kit, brought"),
        ("Answer questions 1-6", "Answers to questions 1-6"),
        ("sort out my fish tank", "Sorting out the fish tank"),
        ("500 words", "500 words"),
        ("Revise", "Revising"),
        ("Cut out the shapes", "Cutting out the shapes"),
    ],
)
def test_an_instruction_becomes_the_name_of_a_thing(told: str, name: str) -> None:
    assert named(told) == name


def test_a_question_on_a_sheet_becomes_a_numbered_name_without_a_question_mark() -> None:
    step = as_step("What is an oxbow lake?", 4)
    assert (step.text, step.plain) == ("Question 4: what is an oxbow lake", "Answer question 4: What is an oxbow lake.")


def test_the_plain_form_keeps_the_instruction_without_the_push() -> None:
    assert as_step("you must read chapter 4", 1).plain == "Read chapter 4."


def test_a_long_point_is_named_in_at_most_twelve_words() -> None:
    step = as_step(
        "Write a detailed paragraph that explains how and why the people of the town changed the river, using "
        "evidence from both of the maps and the table on page nine",
        1,
    )
    assert len(step.text.split()) <= LONGEST_STEP
    assert "page nine" in step.plain


@pytest.mark.parametrize(
    "told, about",
    [
        ("sort out my fish tank", "the fish tank"),
        ("fix the bike", "the bike"),
        ("essay", None),
        ("", None),
        ("write about my very long complicated thing for school", None),
        ("build a raft", "a raft"),
    ],
)
def test_a_short_thing_is_found_in_a_request(told: str, about: str | None) -> None:
    assert thing(told) == about


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 5000,
        "1. a 2. b " * 4000,
        "- \n" * 9000,
        "\x00\x01",
        "<b>" * 2000,
        "(1) 2) 3. 4",
        "read the " * 20000,
        "😀. " * 900,
    ],
)
def test_hostile_sheets_are_read_without_fault_and_stay_short(text: str) -> None:
    assert len(points(text)) <= MOST_POINTS


def test_what_stands_above_bullets_is_the_heading_where_it_is_the_whole_task() -> None:
    sheet = read("Year 8 History\nTask: Write a report about the Great Fire.\n- A headline\n- Three facts\n- A quote")
    assert sheet is not None
    assert sheet.heading == "Write a report about the Great Fire"
    assert sheet.points == ("A headline", "Three facts", "A quote")


def test_a_teachers_message_in_running_text_gives_its_instructions() -> None:
    text = (
        "Hi all, for homework please read Act 1 Scene 5 of Macbeth and highlight three quotations. Then write a PEEL "
        "paragraph answering the question: How does Shakespeare present Lady Macbeth? Bring your book on Monday."
    )
    assert [as_step(point, 1).text for point in points(text)] == [
        "Act 1 Scene 5 of Macbeth, read",
        "Three quotations, highlighted",
        "A PEEL paragraph answering the question: How does Shakespeare present Lady Macbeth",
        "The book on Monday, brought",
    ]


def test_a_list_of_three_things_in_one_sentence_is_a_list_in_anybodys_words() -> None:
    assert [named(point) for point in points("i need to feed the cat, do the washing up and finish my essay")] == [
        "The cat, fed",
        "The washing up",
        "The essay, finished",
    ]


def test_where_and_how_do_not_hide_an_instruction() -> None:
    assert named("In your own words, explain how a meander forms") == "An explanation of how a meander forms"
    assert named("Extension: Research the River Severn") == "Research on the River Severn"
    assert named("Complete the worksheet (use page 34)") == "The worksheet, completed"
