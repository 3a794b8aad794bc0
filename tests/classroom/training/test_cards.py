"""The cards themselves: each can be read in two minutes, belongs somewhere, and a fault in one is named by its line."""
import pytest

from classroom.access import STAFF, rule_of
from classroom.training.cards import PATH, cards
from prompt_library.records import RecordFault
from scaffolds.checks import identifiers, spelling

NAMES = list(cards())


def test_there_are_ten():
    assert len(NAMES) == 10


@pytest.mark.parametrize("name", NAMES)
def test_a_card_is_british_names_nobody_and_has_one_thing_to_try(name):
    card = cards()[name]
    whole = f"{card.title}. {card.text} {card.try_}"
    assert spelling.find(whole) == [] and list(identifiers.find(whole)) == []
    assert len(card.paragraphs) >= 3 and len(card.try_.split()) <= 30


@pytest.mark.parametrize("name", NAMES)
def test_a_card_is_tied_to_pages_that_there_are(app, name):
    places = [where.split()[0] for where in cards()[name].where]
    assert places and all(rule_of(app, place) for place in places)
    assert all(rule_of(app, place).roles <= STAFF.roles and rule_of(app, place).roles for place in places)


@pytest.mark.parametrize(("old", "new", "says"), [
    ("    A brief says", "    A word. A brief says " + "on and " * 30, "120 to 200 words"),
    ("  edition: 1", "  edition: soon", "edition"), ("  title: Writing a good brief", "", "title"),
    ("  where: [make.show_prompts]", "  when: [make.show_prompts]", "where"),
    ("- name: a-good-brief", "- name: A Good Brief", "name"),
    ("name: reading-a-result", "name: a-good-brief", "same name")])
def test_a_fault_is_named_by_file_and_line(tmp_path, old, new, says):
    path = tmp_path / "cards.yaml"
    path.write_text(PATH.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RecordFault, match=rf"^cards\.yaml:\d+: .*{says}"):
        cards(path)
