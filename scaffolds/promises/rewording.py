"""Low-demand wording: no order, question, praise or hurry is left in any of it."""
from scaffolds.brief import RewordingBrief
from scaffolds.checks.demands import left_in
from scaffolds.checks.finding import Finding
from scaffolds.promises.finding import at
from scaffolds.results import Rewording


def rewording(brief: RewordingBrief, result: Rewording) -> list[Finding]:
    found = []
    for way in result.ways:
        for finding in left_in(way.text):
            found.append(at(result, way.text, "still-a-demand", f"“{finding.text}” still asks. {finding.advice}"))
    return found
