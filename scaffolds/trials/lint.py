"""What a prompt should be asked about before anybody reviews it: things that are allowed and seldom meant."""
import re

from prompt_library import Prompt
from scaffolds.checks import identifiers, invitations, spelling
from scaffolds.checks.finding import Finding, Severity
from scaffolds.trials.prompt_trial import ENOUGH_EXAMPLES

FOR_LEARNERS = {"breakdown"}  # the kinds that reach learners as they are
# A field or a sentence that asks for who a learner is. "name of the topic" asks for nobody.
ASKS_WHO = re.compile(
    r"\b(?:(?:learner|pupil|student|child)(?:['’]s)?\s+(?:full\s+)?name|name of the (?:learner|pupil|student|child)|"
    r"first name|surname|date of birth|d\.?o\.?b\.?\b|birthday|UPN|NHS number|home address|postcode|"
    r"diagnos[ie]s of the (?:learner|pupil|student|child)|(?:learner|pupil|child)(?:['’]s)? diagnosis)", re.IGNORECASE)
REFUSES = re.compile(r"\b(?:no|never|not|without)\b[^.]*$", re.IGNORECASE)  # "Name no learner" asks for no name


def lint(prompt: Prompt) -> list[Finding]:
    """Findings with offsets into the part of the prompt that each names in its text; the most serious come first."""
    return [*_asks_who(prompt), *_named(prompt), *_examples(prompt), *_pushes(prompt), *_spelt(prompt)]


def _asks_who(prompt: Prompt) -> list[Finding]:
    asked = [f"{field.label} {field.hint}" for field in prompt.fields]
    sentences = re.split(r"(?<=[.!?])\s+|\n", prompt.words)
    return [
        Finding("asks-who", Severity.HOLD, match[0], match.start(), match.end(),
                "This asks who a learner is. Nothing here may know that: leave it out.")
        for text in (*asked, *sentences) for match in ASKS_WHO.finditer(text)
        if not REFUSES.search(text[:match.start()])]


def _named(prompt: Prompt) -> list[Finding]:
    texts = [prompt.words, *(value for example in prompt.examples for value in example.values())]
    return [Finding("identifier", Severity.HOLD, one.text, one.start, one.end, one.why)
            for text in texts for one in identifiers.find(text)]


def _examples(prompt: Prompt) -> list[Finding]:
    missing = ENOUGH_EXAMPLES - len(prompt.examples)
    if missing <= 0:
        return []
    return [Finding("examples", Severity.WARN, "", 0, 0,
                    f"It has {len(prompt.examples)} and needs {ENOUGH_EXAMPLES}, of different kinds, before approval.")]


def _pushes(prompt: Prompt) -> list[Finding]:
    """Words that a learner would read as a demand, in what a learner may be shown."""
    if prompt.makes not in FOR_LEARNERS:
        return []
    shown = (prompt.title, *(field.label for field in prompt.fields))
    return [one for text in shown for one in invitations.find(text) if one.rule != "D1-imperative"]


def _spelt(prompt: Prompt) -> list[Finding]:
    parts = (prompt.title, prompt.purpose, prompt.for_whom, prompt.evidence, prompt.words)
    return [one for text in parts for one in spelling.find(text)]
