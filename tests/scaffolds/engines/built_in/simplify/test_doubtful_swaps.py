"""Faults that were found by reading, each a kind: what must not be said, and what is said in its place."""
import pytest

from tests.scaffolds.engines.built_in.simplify.saying import split, swapped


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They plan to improve the roads.", "They plan to make the roads better."),
        ("The bank sued the owner.", "The bank took the owner to court."),
        ("They had to curtail the visit.", "They had to cut the visit short."),
        ("The machine amplifies the sound.", "The machine makes the sound louder."),
        ("The court convicted him of murder.", "The court found him guilty of murder."),
        ("The jury acquitted her of murder.", "The jury found her not guilty of murder."),
        ("The quarrel escalated into a war.", "The quarrel grew into a war."),
        ("Portuguese priests introduced tea to Europe.", "Portuguese priests brought tea to Europe."),
        ("The results differ from year to year.", "The results are different from year to year."),
        ("The tower was abandoned in 1950.", "The tower was left empty in 1950."),
        ("He eventually won the race.", "He finally won the race."),
        ("The hills which surround the village are bare.", "The hills that are all around the village are bare."),
        ("The hills which surrounded the village were bare.", "The hills that were all around the village were bare."),
    ],
)
def test_an_object_goes_inside_and_be_agrees_with_what_is_meant(before, after):
    assert swapped(before) == after


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("He will not prefer charges.", "like"),
        ("They did justice to his writing and performing gifts.", "doing"),
        ("They improve it daily and make it better.", "make it better daily"),
        ("It got to the point where nobody came.", "so much that"),
        ("Great care is required to build it.", "must"),
        ("Not much luck attended me.", "went to"),
        ("The framework that governs trade is old.", "frame that"),
        ("The image of the company was poor.", "picture"),
        ("Acid is poured into the vessel and heated.", "ship"),
        ("Ancient people did not know it.", "very old"),
        ("The views were obtained from the tower.", "got"),
        ("The village is so remote that few go there.", "so far"),
        ("White toddlers ran about.", "small"),
        ("It had a slightly bigger brain.", "an a little"),
        ("The roads are difficult and unpredictable.", "hard and hard"),
        ("He is accustomed to speak and be heard.", "used to speak"),
        ("She was anxious to please him.", "worried"),
        ("He works in the private sector.", "private part"),
        ("Twenty aircraft were lost.", "plane"),
        ("The court convicted the men of theft.", "theft guilty"),
        ("They greatly improved the roads.", "greatly made"),
        ("He admired the view.", "looked up"),
        ("She hired a car.", "took on"),
        ("They consulted the map.", "asked"),
        ("Light is detected by cells in the eye.", "found"),
        ("The options were considered carefully.", "thought of as"),
        ("It shows the picture on an electronic display.", "show."),
        ("He had a legal dispute with the club.", "legal argument"),
        ("It is an ideal gas.", "perfect"),
        ("The innate immune system warns the body.", "natural"),
        ("Internal conflict weakened the country.", "inner"),
        ("A high price discouraged the use of coal.", "put off"),
        ("Eight individuals of the species were seen.", "people"),
        ("The book was known to the former president.", "past president"),
        ("It is no longer impractical.", "not sensible"),
        ("He grew afraid lest there should be nothing to see.", "in case"),
        ("It measures the force and the impact of the ship.", "effect"),
        ("She admired his strength of character.", "looked up"),
        ("They entered in large numbers.", "big numbers"),
        ("The committee advised him to go.", "told him"),
        ("In the beginning there was nothing.", "start"),
        ("Their generally high marks fell, and quality improved generally.", "improved usually"),
        ("They attended together the late service.", "went to together"),
        ("Our entrance into the war was late.", "way in"),
        ("He was injured, but not the banks of the river, which they did not injure.", "hurt the banks"),
        ("Prices hovered around ten pounds.", "in the air"),
    ],
)
def test_what_would_say_something_else_is_left(sentence, never):
    assert never not in swapped(sentence)


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("He died on 23 April, the same day as his birth.", "April was"),
        ("We studied the plays of Shakespeare, the man of Stratford.", "Shakespeare is"),
        ("He was a brave man, however, and putting aside all fear went forward dauntlessly.", ". Putting aside"),
        ("Betty, lost in her book, and Joyce, intent on her sketch, did not seem to see it.", "book. Joyce"),
    ],
)
def test_no_split_leaves_half_a_statement(sentence, never):
    assert never not in split(sentence)


def test_what_somebody_is_said_to_be_tells_he_from_she():
    said = split("Rudolf, the eldest boy, learned to be a carpenter in the town.")
    assert said == "Rudolf was the eldest boy. He learned to be a carpenter in the town."
