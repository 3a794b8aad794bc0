"""Scaffolds that are kept come back as they were, whichever kind they are and whenever they were kept."""
import json
from pathlib import Path

import pytest

import prompt_library
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.receipt import dump, load

KEPT = Path(__file__).parent / "kept"


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.json")), ids=lambda path: path.stem)
def test_a_scaffold_kept_by_an_earlier_version_still_loads(path):
    """Each file is what `dump` wrote before a result could be anything but the first five kinds."""
    kept = path.read_text(encoding="utf-8").strip()
    scaffold = load(kept)
    assert scaffold.brief.kind == scaffold.result.kind
    assert json.loads(dump(scaffold)) == json.loads(kept)


@pytest.mark.parametrize("name", sorted(prompt_library.load()))
def test_what_is_kept_comes_back_equal(name):
    prompt = prompt_library.load()[name]
    scaffold = make(brief_from(prompt, prompt.example), BuiltIn())
    assert load(dump(scaffold)) == scaffold
