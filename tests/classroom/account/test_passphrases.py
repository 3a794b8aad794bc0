import pytest

from classroom import staff
from classroom.account import passphrases
from classroom.demo import PEOPLE, new_passphrase
from classroom.models import Role
from tests.factories import PASSPHRASE

GUESSED = "among the first"
# Each would be taken by a rule that asks for capitals, digits and marks.
COMMON = """Password1! P4ssw0rd2026 liverpool12 Qwerty123456 1q2w3e4r5t letmein!!! Sunshine99 abcdefghij 0123456789
    teacher2026 handrail1! Handrail2026! monkeymonkey correcthorsebatterystaple trustno1!! Pass-phrase-1""".split()


@pytest.mark.parametrize("passphrase", COMMON)
def test_what_is_guessed_first_is_refused_however_it_is_dressed_up(passphrase):
    assert GUESSED in passphrases.fault(passphrase)


@pytest.mark.parametrize("passphrase", [
    PASSPHRASE, "sunshine-meadow-kettle", "a b c d e f g h i", "purple monkey dishwasher", "Ω≈ç√∫˜µ≤", "mxk4rvtq",
])
def test_nothing_else_is_asked_of_it(passphrase):
    assert passphrases.fault(passphrase) is None


def test_eight_characters_are_enough_and_128_are_not_too_many():
    assert "at least 8" in passphrases.fault("mxk4rvt")
    assert passphrases.fault("mxk4rvtq" * 16) is None
    assert "at most 128" in passphrases.fault("mxk4rvtq" * 16 + "x")


@pytest.mark.parametrize("passphrase", ["oakfield2026", "Oakfield-Academy", "office.oakfield!", "academyoffice99"])
def test_the_accounts_own_words_are_no_passphrase(passphrase):
    about = ("The office", "office@oakfield-academy.example")
    assert "mostly the name" in passphrases.fault(passphrase, about)
    assert passphrases.fault(f"{passphrase} copper lantern", about) is None


def test_the_page_and_the_command_line_hold_to_it(client, db):
    path = staff.add(db, "office@oakfield.example", "The office", Role.TEACHER)
    response = client.post(path, data={"passphrase": "oakfield2026"})
    assert response.status_code == 422 and "mostly the name" in response.text
    with pytest.raises(staff.StaffFault, match="mostly the name"):
        staff.add(db, "head@oakfield.example", "The head", Role.TEACHER, "oakfield2026")


def test_the_demos_own_are_always_good():
    made = [passphrases.fault(new_passphrase(), (name, email)) for email, name, _ in PEOPLE for _ in range(300)]
    assert set(made) == {None}


def test_a_person_without_one_is_never_let_in():
    assert not passphrases.matches(None, "nobody has this passphrase")
