import pytest

from scaffolds.brief import PassageBrief
from scaffolds.engines.built_in.simplify import simplify
from scaffolds.engines.built_in.simplify.last_look import reads_well

SOURCE = "The motion was passed by the old council in the camp, and it will change a great many things for them."


@pytest.mark.parametrize(
    "after",
    [
        ["They saw that that was so."],  # one word twice
        ["He had to can it."],
        ["They did not be against it."],
        ["I have could go."],
        ["It took an second look."],
        ["The plants with very a lot of it grew."],
        ["They sat by the a little wall."],
        ["They saw it.", "which was old."],
        ["They saw it.", "How much you like it."],
        ["If it rained in the hills.", "So they stayed at home."],
        ["They went to the camp.", "The camp was old."],
        ["It was passed by Ann Lee.", "Lee is a lawyer."],
        ["Ann is a student.", "Ann has a cat."],
        ["But they went on.", "But it was late."],
        ["They passed this motion.", "This motion was old."],
        ["He made an air storage device.", "This air storage device was old."],
        ["They came to the old harbour.", "In this old harbour, there were ships."],
        ["They ran in the hall.", "And where you can run."],
        ['He said, "I will ask;".', "He ran out."],
    ],
)
def test_signs_of_a_fault_are_seen(after):
    assert not reads_well(SOURCE, after)


@pytest.mark.parametrize(
    "after",
    [
        ["The old council passed a motion.", "This motion will change many things."],
        ["They went to the camp.", "It was old."],
        ["If it rained in the hills, they stayed.", "So it was."],
        ["Ann sat on the old wall and looked at all the boats in the bay.", "Ann had a red coat."],
        ["1,001 things might go wrong.", "An hour is too long."],
        ["He saw her.", "He went on."],
    ],
)
def test_what_reads_well_passes(after):
    assert reads_well(SOURCE, after)


def test_what_the_writer_wrote_is_no_fault():
    source = "He said that that was the end of it; the end came at once."
    assert reads_well(source, ["He said that that was the end.", "It came at once."])
    assert reads_well(source, [source])


def test_a_search_gives_up_what_does_not_read_well():
    text = (
        "The letters about the flood were sent by the engineers to the captain, who lived in the castle. "
        "The engineers were exceptionally anxious about the condition of the embankment beside the reservoir."
    )
    result = simplify(PassageBrief(text, 7)).text
    assert "captain. The captain" not in result
