"""`make audit`: are there known faults in what Handrail is built on? pip-audit asks PyPI about every package of
requirements.lock, npm asks its registry about package-lock.json.

Ends with 0 where both were asked and know of nothing, 1 where there is something, and 2 where one of them could not be
asked: no answer is not a good answer, and it is said as what it is.
"""
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
SECONDS = 300


@dataclass
class Report:
    """asked is how many packages an answer came back for, of how many; faults are sentences, one a fault."""

    name: str
    asked: int = 0
    of: int = 0
    faults: list[str] = field(default_factory=list)
    why_not: str = ""

    @property
    def whole(self) -> bool:
        return not self.why_not and self.asked == self.of and self.of > 0

    def lines(self) -> list[str]:
        if self.why_not:
            return [f"{self.name}: NOT audited. {self.why_not}"]
        said = f"{self.name}: {self.asked} of {self.of} packages audited, {len(self.faults)} known faults."
        rest = [] if self.whole else ["  The others could not be asked about, so they are NOT audited."]
        return [said, *rest, *(f"  {fault}" for fault in self.faults)]


def python_report(printed: str) -> Report:
    """Of what pip-audit prints with --format json."""
    report = Report("Python")
    try:
        rows = json.loads(printed)["dependencies"]
    except (ValueError, KeyError, TypeError):
        report.why_not = "pip-audit gave no answer; the network may be out of reach."
        return report
    report.of, report.asked = len(rows), sum("skip_reason" not in row for row in rows)
    for row in rows:
        for fault in row.get("vulns", ()):
            mended = ", ".join(fault["fix_versions"]) or "nothing yet"
            report.faults.append(f"{row['name']} {row.get('version', '')}: {fault['id']}, mended in {mended}")
    return report


def npm_report(printed: str) -> Report:
    """Of what npm audit prints with --json."""
    report = Report("npm")
    try:
        said = json.loads(printed)
        report.of = report.asked = said["metadata"]["dependencies"]["total"]
        report.faults = [f"{name}: {fault['severity']}" for name, fault in said["vulnerabilities"].items()]
    except (ValueError, KeyError, TypeError):
        report.why_not = "npm’s registry gave no answer about faults; the network may be out of reach."
    return report


def printed_by(*command: str) -> str:
    """What a command prints, however it ends; "" where it cannot be run."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def result(reports: list[Report]) -> int:
    if any(report.faults for report in reports):
        return 1
    return 0 if all(report.whole for report in reports) else 2


def main() -> int:
    reports = [
        python_report(printed_by(sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes",
                                 "--disable-pip", "--progress-spinner", "off", "--format", "json")),
        npm_report(printed_by(shutil.which("npm") or "npm", "audit", "--json")),
    ]
    for report in reports:
        print("\n".join(report.lines()))
    return result(reports)


if __name__ == "__main__":
    sys.exit(main())
