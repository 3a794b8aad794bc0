from typing import get_args

import pytest

import prompt_library
from classroom.library.showing import CHECKS_SAID, parts, short
from prompt_library import fingerprint
from prompt_library.prompt import Check

NAMES = sorted(prompt_library.load())


def test_the_register_names_every_prompt(as_teacher):
    page = as_teacher.get("/library").text
    for prompt in prompt_library.load().values():
        assert f'href="/library/{prompt.name}"' in page


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_shows_its_words_and_fields(as_teacher, name):
    page = as_teacher.get(f"/library/{name}").text
    prompt = prompt_library.load()[name]
    assert all(field.label in page for field in prompt.fields)
    assert fingerprint(prompt).startswith(short(prompt)) and short(prompt) in page


@pytest.mark.parametrize("name", NAMES)
def test_the_words_are_shown_whole(name):
    prompt = prompt_library.load()[name]
    shown = "".join(f"${name}" if name else words for words, name in parts(prompt))
    assert shown == prompt.words.replace("$$", "$").replace("${", "$").replace("}", "")


def test_an_unknown_prompt_is_not_there(as_teacher):
    assert as_teacher.get("/library/none").status_code == 404


def test_every_check_of_a_prompt_is_said_in_words():
    assert set(CHECKS_SAID) == set(get_args(Check))
