"""Words M to Z that were swapped in a sense no list foresaw: what is left alone now, and what is still said more
plainly where the sense is sure."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import swapped


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        # one noun for a kind of thing, where the noun beside it tells of another kind
        ("Recipients of the medal were thanked.", "Receivers"),
        ("He gave the manuscript to the minister near the church.", "priest"),
        ("The treatment for the illness was short.", "care"),
        ("The motto of the school is old.", "saying"),
        ("They stood on the threshold and knocked.", "limit"),
        ("The old warehouse became flats.", "store"),
        ("His nearest living relatives are apes.", "family members"),
        ("The wolf left her territory.", "land"),
        ("The city suffered moral squalor.", "dirt"),
        ("The company is under new ownership.", "owning"),
        # one adjective, two senses
        ("It was a mere child.", "a only"),
        ("This is a vicious circle.", "cruel"),
        ("She had a traumatic brain injury.", "upsetting"),
        ("Perpetual motion is not possible.", "Endless"),
        ("The repulsive force of the magnet grew.", "disgusting"),
        ("Her undoubted charm won them over.", "certain"),
        ("He has a particular interest in trains.", "certain"),
        ("Its original name was Byzantium.", "first name"),
        ("The maximum number of seats is ten.", "most number"),
        ("The police found the missing child.", "lost"),
        ("They moved to a mobile home.", "moving"),
        ("The supplementary motor area plans movement.", "extra"),
        ("Polio is so unlikely that few fear it.", "so not"),
        # how it is done, or what it is like
        ("She smiled shyly at the class.", "quietly"),
        ("The man replied severely.", "badly"),
        ("He answered shortly and left.", "soon"),
        ("She lived simply in a hut.", "just"),
        ("They met virtually on a screen.", "almost"),
        ("It behaved normally after the test.", "usually"),
        ("The tool was separately sold.", "apart"),
        # a verb that does another thing to another object
        ("The firm supplied shops across Spain.", "gave"),
        ("The council replaced the old pipes.", "place of"),
        ("The Prince withdrew to his room.", "pulled"),
        ("We perceive sounds of many kinds.", "see"),
        ("He persisted although he was tired.", "lasted"),
        ("The acid precipitated the salt.", "caused"),
        ("Disaster overtook them at the river.", "passed"),
        ("The book was translated into ten languages.", "turned"),
        ("The rite was observed in every village.", "seen"),
        ("Her grip relaxed.", "rested"),
        ("Roy was responsible for the damage.", "in charge"),
        ("The doctors ventilated the patient.", "aired"),
        ("Glaciers occur only in the mountains.", "happen"),
        ("The measures have proven to be useful.", "been turned out"),
        ("He was named captain of the team.", "called"),
        ("They refrained from talking.", "stopped from"),
        ("Police seized the drugs.", "took"),
        ("The drug is preferable to surgery.", "better to"),
        ("This engine is superior to that one.", "better to"),
        ("They are oblivious to the noise.", "unaware to"),
    ],
)
def test_a_second_sense_is_left_alone(sentence, never):
    assert never not in swapped(sentence)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He is one of several doctors.", "He is one of several doctors."),
        ("The skills necessary for the job are rare.", "The skills needed for the job are rare."),
        ("Ask whether it works.", "Ask if it works."),
        ("They asked whether to go.", "They asked whether to go."),
        ("He is paid twice per week.", "He is paid twice a week."),
        ("Most nations agree.", "Most countries agree."),
        ("He had a powerful kick.", "He had a strong kick."),
        ("It is a powerful symbol.", "It is a powerful symbol."),
        ("It was nearly dark.", "It was almost dark."),
        ("It was not nearly enough.", "It was not nearly enough."),
        ("She realised that he had lied.", "She saw that he had lied."),
        ("She did not realise that he had lied.", "She did not know that he had lied."),
        ("The soldier fired his rifle.", "The soldier fired his gun."),
        ("They roamed through the wood.", "They wandered through the wood."),
        ("Both doctors monitor the patient.", "Both doctors keep a check on the patient."),
        ("The patient is monitored at night.", "The patient is checked at night."),
        ("They tried to prolong the war.", "They tried to make the war longer."),
        ("He trudged through the snow.", "He walked slowly through the snow."),
        ("From this viewpoint it is fair.", "From this point of view it is fair."),
    ],
)
def test_a_sure_sense_is_said_more_plainly(before, after):
    assert swapped(before) == after
