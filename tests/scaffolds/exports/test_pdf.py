"""What every PDF is, whatever is on it: tagged, named, in British English, with its faces in it; and each kind of
result on paper."""
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest

from scaffolds.brief import BreakdownBrief
from scaffolds.exports.pdf import Paper, pdf
from scaffolds.results import (
    Breakdown,
    BreakdownStep,
    Gloss,
    Level,
    Passage,
    Starter,
    Starters,
    TaskVersion,
    Versions,
    lines,
)
from tests.scaffolds.exports.sheets import Sheet, ink, scaffold, schedule

PROSE = (
    "In 1666 a fire that began in a bakery on Pudding Lane destroyed much of London. The summer had been very dry, and "
    "the houses were built mostly of wood. They stood so close together that the flames spread from one street to the "
    "next.\n\nA strong easterly wind carried sparks across the city. People tried to put the fire out with leather "
    "buckets, but they could not get enough water.\n\nThe fire went on for four days.")
RESULTS = {
    "passage": Passage(text=PROSE, glossary=(
        Gloss(word="sparks", meaning="tiny burning pieces"), Gloss(word="easterly", meaning="coming from the east"))),
    "schedule": schedule().result,
    "starters": Starters(topic="rivers", starters=(
        Starter(text="A river begins at its source, because …", key_words=("source",)),
        Starter(text="Erosion changes the bank when …", key_words=("erosion", "bank")),
        Starter(text="The mouth is …"))),
    "versions": Versions(objective="How a volcano erupts", key_words=("magma",), versions=(
        TaskVersion(level=Level.EXPECTED, text="Explain how a volcano erupts.\n\nKey words: magma"),
        TaskVersion(level=Level.BELOW, text="Explain how a volcano erupts.\n\nSteps\n1. Say where magma is.\n\n"
                    "To tick\n☐ Key words used", supports=("steps",)),
        TaskVersion(level=Level.EXTENDED, text="Explain how a volcano erupts. Then compare two volcanoes."))),
    "breakdown": Breakdown(title="Writing a story", steps=(
        BreakdownStep(text="The title on the page", plain="Write the title.", minutes_low=1, minutes_high=2),
        BreakdownStep(text="Four rough ideas", minutes_low=2, minutes_high=5))),
}


@cache
def sheet(kind: str, draft: bool = True) -> Sheet:
    return Sheet(pdf(scaffold(RESULTS[kind]), title="A sheet", draft=draft))


@pytest.mark.parametrize("kind", RESULTS)
def test_it_is_tagged_named_and_in_british_english(kind):
    root, made = sheet(kind).root, sheet(kind)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert made.reader.metadata.title == "A sheet (DRAFT)"
    assert sheet(kind, draft=False).reader.metadata.title == "A sheet"
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()


@pytest.mark.parametrize("kind", RESULTS)
def test_its_faces_are_in_it_and_no_other_is_used(kind):
    fonts = [font.get_object() for page in sheet(kind).reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object()
        assert "AtkinsonHyperlegible" in font["/BaseFont"]
        assert "/FontFile2" in inner["/FontDescriptor"]
        assert "Italic" not in font["/BaseFont"]


@pytest.mark.parametrize("kind", RESULTS)
def test_it_says_what_the_screen_says_in_its_order(kind):
    text, at = sheet(kind).text, 0
    for line in lines(RESULTS[kind]):
        said = " ".join(line.removeprefix("☐").split())
        said = said if kind != "starters" or at else said.capitalize()
        found = text.find(said, at)
        assert found >= 0, said
        at = found + 1


@pytest.mark.parametrize("kind", RESULTS)
def test_every_picture_and_nothing_else_has_words_for_it(kind):
    tags = list(sheet(kind).tags())
    assert all(tag["/Alt"] for tag in tags if tag["/S"] == "/Figure")
    expected = {"schedule": 11, "versions": 3}.get(kind, 0)
    assert sum(tag["/S"] == "/Figure" for tag in tags) == expected
    assert sum(tag["/S"] == "/H1" for tag in tags) == (3 if kind == "versions" else 1)


@pytest.mark.parametrize("kind", RESULTS)
def test_lines_have_70_letters_at_most_and_nothing_is_at_the_edge(kind):
    made = sheet(kind, draft=False)
    for number in range(len(made.pdf)):
        width, height = made.size(number)
        drawn = ink(made.grey(number))
        assert drawn.left >= 15 and drawn.right <= width - 15 and drawn.top >= 8 and drawn.bottom <= height - 8
        body = [words for words, box in made.lines(number) if box.bottom < height - 24]
        assert body
        assert max(map(len, body)) <= 70, max(body, key=len)


def test_the_lines_of_a_passage_are_14_pt_at_one_and_a_half_and_start_at_one_edge():
    made = sheet("passage", draft=False)
    body = [box for words, box in made.lines() if 40 < box.top < 90 and len(words) > 20]
    assert len({round(box.left, 1) for box in body if box.left < 32}) <= 3  # a letter's own edge, never centred
    assert all(abs(box.left - 29) < 0.8 for box in body)
    sizes = {round(size, 1) for letter, size, down in made.sizes() if 35 < down < 100}
    assert sizes == {14.0}
    feet = sorted({round(down, 1) for _, _, down in made.sizes() if 35 < down < 90})
    steps = [below - above for above, below in zip(feet, feet[1:], strict=False) if below - above > 3]
    assert min(steps) >= 14 * 1.5 * 25.4 / 72 - 0.15


def test_a_glossary_is_a_table_with_its_heads_marked():
    kinds = [tag["/S"] for tag in sheet("passage").tags()]
    assert kinds.count("/TH") == 2
    assert kinds.count("/TD") == 4


def test_starters_are_a_list_with_key_words_in_bold_and_room_to_write():
    made = sheet("starters")
    kinds = [tag["/S"] for tag in made.tags()]
    assert kinds.count("/LI") == 3
    assert kinds.count("/Strong") == 3
    rows = (made.grey() < 200).mean(axis=1)
    assert (rows > 0.5).sum() >= 6  # two lines under each


def test_versions_have_a_page_each_with_a_shape_and_no_rank():
    made = sheet("versions", draft=False)
    assert [figure.words for figure in made.figures()] == ["square", "triangle", "circle"]
    assert [figure.page for figure in made.figures()] == [0, 1, 2]
    for word in ("expected", "below", "extended", "Page 1", "support"):
        assert word not in made.text
    assert len({text.split("Reading age")[1] for text in made.texts}) == 1


def test_the_steps_of_a_breakdown_have_both_their_wordings_and_no_times():
    text = sheet("breakdown").text
    assert "1 The title on the page Write the title." in text
    assert " min" not in text


def test_the_small_print_names_the_model_and_the_prompt():
    from scaffolds.brief import Origin
    from scaffolds.checks.band import Band
    from scaffolds.receipt import Receipt, Scaffold

    brief = BreakdownBrief("a story", origin=Origin(prompt="breakdown", fingerprint="0123456789abcdef"))
    made = Scaffold(brief, RESULTS["breakdown"], (), Receipt("endpoint", Band(8.0, 7.0, 9.0), model="school-model"))
    text = Sheet(pdf(made, title="x")).text
    assert "Made with the model school-model, from the prompt breakdown (01234567)." in text
    assert "about 7 to 9" in text


def test_the_same_result_is_set_the_same_way_again():
    first, second = (Sheet(pdf(schedule(), title="x", paper=Paper("cards-6"))) for _ in range(2))
    assert (first.grey() == second.grey()).all()
    assert first.text == second.text


def test_thirty_at_once_do_not_mix_up():
    def made(number: int) -> bytes:
        return pdf(scaffold(Passage(text=f"This is sheet {number}.")), title=f"Sheet {number}")

    with ThreadPoolExecutor(8) as threads:
        for number, content in enumerate(threads.map(made, range(30))):
            assert f"Sheet {number} This is sheet {number}." in Sheet(content).text


def test_a_table_in_a_passage_is_a_table_on_paper():
    rows = "Planet\tMoons\tLength of a year\nMars\t2\t687 days\nVenus\t\t225 days"
    cells = {
        kind: [tag["/S"] for tag in Sheet(pdf(scaffold(Passage(text=text)), title="Planets")).tags()
               if tag["/S"] in ("/TD", "/TH")]
        for kind, text in (("tabs", rows), ("none", rows.replace("\t", " ")))}
    assert len(cells["tabs"]) == 9
    assert not cells["none"]
