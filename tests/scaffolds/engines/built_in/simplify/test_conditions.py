"""Each kind of condition: a sentence where a swap is made, and one where another sense holds it back."""
import pytest

from scaffolds.engines.built_in.parser import parse
from scaffolds.engines.built_in.simplify.classes import classes
from scaffolds.engines.built_in.simplify.conditions import ConditionFault, hold, read_conditions
from scaffolds.engines.built_in.simplify.roles import is_passive, objects, subjects


def holds(conditions: str, sentence: str, word: str) -> bool:
    parsed = parse([sentence])[0]
    at = next(t.i for t in parsed.tokens if t.lower == word)
    return hold(read_conditions(conditions), parsed, at, at + 1, at)


@pytest.mark.parametrize(
    ("conditions", "word", "fires", "must_not"),
    [
        ("only object=plan", "abandoned", "They abandoned the plan.", "They abandoned the ship."),
        ("only object=plan", "left", "It was the plan that they left.", "It was the ship that they left."),
        ("only object=mill", "closed", "The mill was bought and closed.", "The road was built and closed."),
        ("only subject=flag", "represents", "The flag represents peace.", "The lawyer represents peace."),
        ("only subject=flag", "means", "It is a flag that means peace.", "It is a man that means peace."),
        ("only person", "settled", "She wanted to move and settled in Leeds.", "The dust fell and settled in Leeds."),
        ("only passive", "sold", "The house was bought and sold.", "The man bought and sold houses."),
        ("only of=mill", "abandoned", "We saw old and abandoned mills.", "We saw old and abandoned dogs."),
        ("not before-noun", "unreliable", "The ferries are unreliable.", "They are slow and unreliable ferries."),
        ("only close=rain", "heavily", "The rain fell heavily.", "It fell heavily on them all, and then the rain."),
        ("only written=includes", "includes", "The set includes a book.", "The sets include a book."),
        ("only prev=comma", "whereas", "One is big, whereas two are small.", "It is known whereas that is not."),
    ],
)
def test_a_condition_tells_one_use_from_another(conditions, word, fires, must_not):
    assert holds(conditions, fires, word)
    other = word if word != "includes" else "include"
    assert not holds(conditions, must_not, other)


def test_a_class_stands_for_its_words():
    assert {"castle", "church"} <= classes()["@building"]
    assert holds("only object=@building", "They repaired the church.", "repaired")
    assert not holds("only object=@building", "They repaired the sock.", "repaired")


def test_every_class_has_several_words_of_its_own():
    assert min(len(words) for words in classes().values()) >= 5


def test_a_class_that_does_not_exist_is_a_fault():
    with pytest.raises(ConditionFault, match="@castles is not a class of words"):
        read_conditions("only object=@castles")


@pytest.mark.parametrize(
    ("sentence", "verb", "done_to", "doers"),
    [
        ("He built and sold boats.", "sold", ["boats"], ["He"]),
        ("The man who sold boats left.", "sold", ["boats"], ["who", "man"]),
        ("The boats sold by him sank.", "sold", ["boats"], ["boats"]),
        ("She hopes to sell boats.", "sell", ["boats"], ["She"]),
    ],
)
def test_who_does_what_is_found_across_other_words(sentence, verb, done_to, doers):
    parsed = parse([sentence])[0]
    at = next(t.i for t in parsed.tokens if t.lower == verb)
    assert [t.text for t in objects(parsed, at)] == done_to
    assert [t.text for t in subjects(parsed, at)] == doers


def test_a_second_verb_shares_the_passive_of_the_first():
    parsed = parse(["The king was captured and killed."])[0]
    assert is_passive(parsed, 5)
    assert [t.text for t in objects(parsed, 5)] == ["king"]
