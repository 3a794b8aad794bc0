"""Support-plan wording: provision that is specific, and no learner in it."""
import re

from scaffolds.brief import PlanBrief
from scaffolds.checks import provision
from scaffolds.checks.finding import Finding
from scaffolds.promises.finding import at
from scaffolds.results import Plan, Result, plain_text

SPECIFIC = ("Provision", "Wording to check")  # sections whose lines are each to say how much, how often, who and when
SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)


def plan(brief: PlanBrief, result: Plan) -> list[Finding]:
    found = somebody(result)
    for line in (line for name in SPECIFIC for line in result.section(name)):
        found += [at(result, one.text, one.rule, one.advice) for one in provision.vague(line)]
        if missing := provision.missing(line):
            found.append(at(result, line, "not-specific", f"This does not say {_listed(missing)}."))
    return sorted(found, key=lambda one: one.start)


def somebody(result: Result) -> list[Finding]:
    """A template is about nobody: "the learner", never he or she."""
    text = plain_text(result)
    return [at(result, text[one.start():one.end()], "somebody", "A template has nobody in it: “the learner”.")
            for one in SOMEBODY.finditer(text)][:1]


def _listed(words: tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
