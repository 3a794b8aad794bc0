import subprocess
import sys

import pytest

from scaffolds.brief import BreakdownBrief, PassageBrief, ScheduleBrief, StartersBrief, VersionsBrief
from scaffolds.engines.built_in.engine import BuiltIn

BRIEFS = [
    PassageBrief("The river is wide. Its banks are high because the water has worn them away.", 8),
    ScheduleBrief("morning arrival", 4),
    StartersBrief("rivers"),
    VersionsBrief("Explain how a river erodes its banks.", 8),
    BreakdownBrief("write an essay about rivers"),
]


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief.kind)
def test_every_brief_is_answered_in_its_kind_and_always_the_same(brief):
    first, again = BuiltIn().answer(brief), BuiltIn().answer(brief)
    assert first.kind == brief.kind
    assert first == again


def test_a_breakdown_never_loads_the_parser():
    code = ("import sys\nfrom scaffolds.make import make\nfrom scaffolds.brief import BreakdownBrief\n"
            "from scaffolds.engines.built_in.engine import BuiltIn\n"
            "make(BreakdownBrief('write an essay about rivers'), BuiltIn())\nsys.exit('spacy' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
