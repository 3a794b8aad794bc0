"""What comes with Handrail holds itself to what a school's own prompts are held to: a trial that passes, and no
finding of the lint."""
import pytest

from prompt_library import load
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.trials.lint import lint
from scaffolds.trials.prompt_trial import figures, run


@pytest.mark.parametrize("name", sorted(load()))
def test_a_starting_prompt_passes_its_trial_with_the_built_in_engine(name):
    found = figures(list(run(load()[name], BuiltIn())))
    assert found.why_not == ""
    assert found.own == found.examples


@pytest.mark.parametrize("name", sorted(load()))
def test_the_lint_finds_nothing_in_a_starting_prompt(name):
    assert lint(load()[name]) == []
