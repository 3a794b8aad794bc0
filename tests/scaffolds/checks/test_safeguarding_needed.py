"""What a pattern cannot do without: nothing that fits is passed over, and most of the rest is not tried."""

import re

import pytest
import yaml

from scaffolds.checks.safeguarding import phrases
from scaffolds.checks.safeguarding.needed import Needed, needs, ways
from scaffolds.checks.safeguarding.plain import sentences
from tests.bench.told_lines import kept_back
from tests.scaffolds.checks.test_safeguarding import LINES

SAID = [" ".join(sentences(line)) for _, line in kept_back()] + [
    " ".join(sentences(line))
    for group in yaml.safe_load((LINES / "disclosures.yaml").read_text(encoding="utf-8"))
    for line in group["lines"]
]


def test_no_pattern_that_fits_is_passed_over():
    rules, needed = phrases._rules()
    numbered = [each for rule in rules for each in rule.patterns]
    for said in SAID:
        may_fit = needed.may_fit(said.split())
        assert not [pattern.pattern for at, pattern in numbered if not may_fit >> at & 1 and pattern.search(said)], said


def test_few_patterns_are_tried_on_a_line():
    rules, needed = phrases._rules()
    there_are = sum(len(rule.patterns) for rule in rules)
    tried = [needed.may_fit(said.split()).bit_count() / there_are for said in SAID]
    assert sum(tried) / len(tried) < 0.25


@pytest.mark.parametrize(
    ("pattern", "whole", "begun"),
    [
        (r"\bmy (?:dad|mum)\b", [{"dad", "mum"}], [set()]),
        (r"\bhurt\w*", [set()], [{"hurt"}]),
        (r"\b(?:hit|hits) me\b(?! in)", [{"hit", "hits"}], [set()]),
        (r"^(?=.*\bbelt\b)(?=.*\bmarks?\b)", [{"belt"}, {"mark", "marks"}], [set(), set()]),
        (r"\w+ly", [], []),
    ],
)
def test_what_a_pattern_needs_is_read_off_it(pattern, whole, begun):
    found = needs(pattern)
    assert [each.whole for each in found] == whole
    assert [each.begun for each in found] == begun


@pytest.mark.parametrize("pattern", ["a|b", "(?:a|b)|c[|]d", r"a\|b|c"])
def test_ways_are_the_same_pattern_in_parts(pattern):
    parts = ways(pattern)
    assert len(parts) > 1 or pattern.count("|") == 1
    for text in ("a", "b", "c|d", "a|b", "c", "x"):
        assert bool(re.search(pattern, text)) == any(re.search(part, text) for part in parts)


def test_a_pattern_without_needs_is_always_tried():
    assert Needed([r"\w+ly", r"\bdad\b"]).may_fit(["slowly"]) == 0b01
