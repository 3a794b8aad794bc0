"""Text that is not plain prose: a sensible answer or the text unchanged, never a crash and never mangled."""
import pytest

from scaffolds.brief import PassageBrief
from scaffolds.engines.built_in.simplify import simplify

LEFT_ALONE = {
    "empty": "",
    "white space": " \n\t\n ",
    "poem": "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy "
    "fearful symmetry?\n",
    "table": "Planet\tDiameter\tMoons\nMars\t6,779 km\t2\nJupiter\t139,820 km\tnumerous\n",
    "sums": "3x + 4 = 19\nx = 5\n2(x + 3) = 14",
    "French": "Le chat est sur la table, et la souris, qui est dans la maison, mange le fromage pendant la nuit.",
    "capitals": "PRIOR TO THE TEST, STUDENTS MUST PURCHASE A CALCULATOR BECAUSE NONE WILL BE PROVIDED.",
    "one long word": "commence" * 3000,
    "full stops": "." * 5000,
    "brackets": "(" * 500 + "a" + ")" * 500,
    "commas": "a, " * 3000,
    "control characters": "\x00\x07\u200b\u202e",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_what_is_not_prose_is_left_exactly_as_it_is(text):
    result = simplify(PassageBrief(text, 7))
    assert result.text == text and result.changes == ()


def test_a_recipe_keeps_its_list_and_its_amounts():
    text = (
        "Ingredients\n\n200 g flour\n100 g butter\napproximately 50 ml water\n\n"
        "1. Combine the flour and the butter in a sizeable bowl.\n2. Add the water gradually until a dough is formed.\n"
    )
    assert simplify(PassageBrief(text, 6)).text == (
        text.replace("sizeable", "large").replace("gradually", "slowly").replace("Combine", "Mix")
    )


def test_bullets_and_headings_stay():
    text = "Prior to the experiment:\n\n- obtain a beaker\n* utilise the goggles, which are in the cupboard.\n"
    result = simplify(PassageBrief(text, 6)).text
    assert result == "Before the experiment:\n\n- get a beaker\n* use the goggles, which are in the cupboard.\n"


def test_no_punctuation_changes_words_only():
    text = (
        "the romans commenced building roads in britain and numerous soldiers were required to construct them and they "
        "carried goods along them and the roads linked towns and forts"
    )
    result = simplify(PassageBrief(text, 7)).text
    assert "." not in result and "many soldiers had to build them" in result


def test_lines_wrapped_by_a_pdf_stay_one_sentence():
    text = "The Romans commenced building their long roads in Britain\nin AD 43, and numerous soldiers were there."
    result = simplify(PassageBrief(text, 7)).text
    assert result.startswith("The Romans started building") and "AD 43" in result


def test_windows_line_ends_and_markup_survive():
    text = "The Romans commenced building.\r\n\r\n<b>They utilised stone,</b> and they required numerous soldiers."
    result = simplify(PassageBrief(text, 7)).text
    assert "\r\n\r\n<b>" in result and "</b>" in result


def test_a_very_long_text_is_answered():
    one = "The {n}th legion commenced its march in winter, and numerous soldiers were required to construct a road. "
    text = "".join(one.format(n=n) for n in range(300))
    result = simplify(PassageBrief(text, 8)).text
    assert all(f"{n}th legion" in result for n in range(300))
