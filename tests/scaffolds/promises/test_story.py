"""What is wrong with a social story is named, sentence by sentence."""
from scaffolds.brief import StoryBrief
from scaffolds.promises.story import story
from scaffolds.results import Story

BRIEF = StoryBrief("a trip", 4)


def found(*paragraphs: str) -> list[tuple[str, str]]:
    return [(one.rule, one.text) for one in story(BRIEF, Story(title="A trip", paragraphs=paragraphs))]


def test_a_story_that_describes_has_nothing_against_it():
    assert found("The coach comes at nine. It is blue. People sit in twos.", "Some people look outside.") == []


def test_the_past_is_named():
    assert found("The coach came at nine. It is blue.") == [("not-present", "The coach came at nine.")]
    assert found("The door is locked. People who came early are inside. It has a lock.") == []


def test_each_directive_sentence_is_named_where_there_are_too_many():
    told = found("The coach comes. I can sit at the front. I can wear my ear defenders.")
    assert told[0] == ("too-directive", "")
    assert [text for _, text in told[1:]] == ["I can sit at the front.", "I can wear my ear defenders."]


def test_two_that_describe_carry_one_that_directs():
    assert found("The coach comes. It is loud. I can wear my ear defenders.") == []


def test_you_makes_it_an_instruction_unless_somebody_says_it():
    assert ("second-person", "You sit in your seat.") in found("The coach comes. You sit in your seat.")
    assert found("The coach comes. People say “thank you” to the driver.") == []


def test_what_pushes_is_found():
    assert "D3-obligation" in {rule for rule, _ in found("The coach comes. Learners must sit down. It is blue.")}
