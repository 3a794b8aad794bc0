"""`python -m tests.security`: runs what docs/security.md says has been tested, and prints it as tables."""
import re
import sys

import pytest

RUN = ("tests/asvs", "tests/fuzz", "tests/classroom/account/test_wrong_passwords.py")
REQUIREMENT = re.compile(r"test_v5_0_0_(\d+)_(\d+)_(\d+)_\w+")


class Table:
    """A pytest plugin that keeps each requirement's outcome, and the figures that tests recorded."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self.outcomes: dict[str, str] = {}
        self.figures: list[tuple[str, str]] = []

    def pytest_collection_modifyitems(self, items) -> None:
        self.said |= {number: required(item.function) for item in items if (number := number_of(item.originalname))}

    def pytest_runtest_logreport(self, report) -> None:
        if report.when == "call" or report.failed:
            if number := number_of(report.nodeid.rpartition("::")[2].partition("[")[0]):
                passed = report.passed and self.outcomes.get(number) != "FAILED"
                self.outcomes[number] = "passed" if passed else "FAILED"
        if report.when == "call":
            self.figures += [(report.nodeid.rpartition("::")[2], str(said)) for _, said in report.user_properties]


def number_of(name: str) -> str | None:
    found = REQUIREMENT.fullmatch(name)
    return "v5.0.0-" + ".".join(found.groups()) if found else None


def required(test) -> str:
    """The test's docstring as one line."""
    return " ".join((test.__doc__ or "").split())


def rows(said: dict[str, str]) -> list[str]:
    """Of the table in docs/security.md, in the standard's order."""
    def order(number: str) -> list[int]:
        return [int(part) for part in number.removeprefix("v5.0.0-").split(".")]
    return [f"| {number} | {said[number]} |" for number in sorted(said, key=order)]


def main() -> int:
    table = Table()
    code = pytest.main([*RUN, "-q", "--no-header", "-p", "no:cacheprovider"], plugins=[table])
    lines = [f"{row} {table.outcomes.get(row.split()[1], 'not run')} |" for row in rows(table.said)]
    figures = [f"{name}: {said}" for name, said in table.figures]
    sys.stdout.write("\n".join(["", "| requirement | what is required | |", "|---|---|---|", *lines, "", *figures, ""]))
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
