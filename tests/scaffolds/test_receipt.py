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
    """Each file is what `dump` wrote before a result could be anything but the first five kinds. Fields have been added
    since; none of those has gone or changed."""
    kept = path.read_text(encoding="utf-8").strip()
    scaffold = load(kept)
    assert scaffold.brief.kind == scaffold.result.kind
    assert holds(json.loads(dump(scaffold)), json.loads(kept))
    assert load(dump(scaffold)) == scaffold


def holds(now, kept) -> bool:
    """Whether everything of what was kept is there unchanged."""
    if isinstance(kept, dict):
        return all(key in now and holds(now[key], value) for key, value in kept.items())
    if isinstance(kept, list):
        return len(now) == len(kept) and all(map(holds, now, kept))
    return now == kept


@pytest.mark.parametrize("name", sorted(prompt_library.load()))
def test_what_is_kept_comes_back_equal(name):
    prompt = prompt_library.load()[name]
    scaffold = make(brief_from(prompt, prompt.example), BuiltIn())
    assert load(dump(scaffold)) == scaffold
