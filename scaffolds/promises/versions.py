"""Versions of a task: one for each level."""
from scaffolds.brief import VersionsBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import whole
from scaffolds.results import Level, Versions


def versions(brief: VersionsBrief, result: Versions) -> list[Finding]:
    if sorted(version.level for version in result.versions) == sorted(Level):
        return []
    return [whole("count", Severity.HOLD, "Three versions were asked for, one for each level.")]
