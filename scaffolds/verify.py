"""What is measured of a result against its brief, after it was written, and the receipt that people are shown."""
from dataclasses import dataclass, field, replace

from scaffolds.brief import (
    BreakdownBrief,
    Brief,
    PassageBrief,
    VersionsBrief,
    age_for_year,
)
from scaffolds.checks import faithful, invitations, reading_age, spelling
from scaffolds.checks.band import Band
from scaffolds.checks.finding import Finding, Severity
from scaffolds.distrust import distrust, strict
from scaffolds.engines import Engine
from scaffolds.receipt import Receipt
from scaffolds.results import Level, Passage, Result, Versions, plain_text
from scaffolds.shape import shape, whole

YEARS_OFF = 1.0  # a target is met within a year: no formula knows more (field measurements put the error above that)
HARD_SENTENCES = 6  # how many of the hardest are named: a repair mends what it is told of
NOT_ORIGINAL = "not-original"
IMPERATIVE = "D1-imperative"


@dataclass(frozen=True)
class Measured:
    """The findings about one result (offsets into `plain_text` of it) and the figures beside them."""

    band: Band
    findings: tuple[Finding, ...]
    source: Band | None = None
    kept: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    facts: int = 0
    facts_kept: int = 0
    parts: dict[str, Band] = field(default_factory=dict)


def target(brief: Brief) -> float | None:
    """The reading age that was asked for, in years; None where none was."""
    return brief.to if isinstance(brief, PassageBrief) and not brief.original else None


def years_off(band: Band, wanted: float | None) -> float:
    """How far a band is from the age wanted, in years; 0 where either is not known."""
    return 0.0 if wanted is None or band.age is None else abs(band.age - wanted)


def measure(brief: Brief, result: Result, *, written_by_model: bool, for_learner: bool = False) -> Measured:
    """Every check that this kind of result has, stricter where a model wrote it."""
    text = plain_text(result)
    rated = reading_age.estimate(text)
    findings = [*shape(brief, result), *spelling.find(text)]
    if written_by_model:
        findings += distrust(brief, result)
    if isinstance(brief, BreakdownBrief) or (for_learner and not isinstance(brief, PassageBrief)):
        findings += _pushing(result, text, written_by_model)
    if isinstance(brief, PassageBrief):
        compared = faithful.compare(brief.text, text, brief.keep)
        measured = Measured(
            rated.band, (*findings, *compared.findings, *_promised(brief, text, rated)),
            reading_age.estimate(brief.text).band, compared.kept, compared.lost, compared.facts, compared.facts_kept)
    elif isinstance(brief, VersionsBrief) and isinstance(result, Versions):
        parts = {version.level.value: reading_age.estimate(version.text).band for version in result.versions}
        measured = Measured(rated.band, (*findings, *_levels(brief, parts)), parts=parts)
    else:
        measured = Measured(rated.band, (*findings, *_under(brief.ceiling(), rated)))
    return replace(measured, findings=strict(measured.findings)) if written_by_model else measured


def receipt(
    brief: Brief, result: Result, measured: Measured, engine: Engine, attempts: int = 1, notes: tuple[str, ...] = ()
) -> Receipt:
    """notes come first in the receipt; what the measures themselves have to say follows."""
    wanted = target(brief)
    return Receipt(
        engine=engine.name, model=engine.model, attempts=attempts, band=measured.band, source=measured.source,
        target=wanted, met=_met(measured.band, wanted),
        kept=measured.kept, lost=measured.lost, facts=measured.facts, facts_kept=measured.facts_kept,
        parts=measured.parts, notes=(*notes, *_honest(result, measured)))


def amended(before: Receipt, changed: Result, measured: Measured) -> Receipt:
    """The receipt of a result that a person has changed since: who made it stands, what was measured is new."""
    return replace(
        before, band=measured.band, met=_met(measured.band, before.target), kept=measured.kept, lost=measured.lost,
        facts=measured.facts, facts_kept=measured.facts_kept, parts=measured.parts,
        notes=("Changed by hand since it was made.", *_honest(changed, measured)))


def _met(band: Band, wanted: float | None) -> bool | None:
    if wanted is None:
        return None
    return band.age is not None and years_off(band, wanted) <= YEARS_OFF


def _honest(result: Result, measured: Measured) -> list[str]:
    notes = [finding.advice for finding in measured.findings if finding.rule == "reading-age" and not finding.text]
    notes += result.notes()
    if isinstance(result, Passage) and measured.band.reason:
        notes.append(measured.band.reason)
    return notes


def _pushing(result: Result, text: str, written_by_model: bool) -> list[Finding]:
    """A model's words that push never reach a learner. Written content repeats at most the words of the task, which
    are the learner's own, so there they are only told. (A passage is not looked at: its words are there to be read.)"""
    found = invitations.find(text)
    if not written_by_model:
        return found
    return [*(replace(finding, severity=Severity.HOLD) for finding in found), *_pushing_plainly(result)]


def _pushing_plainly(result: Result) -> list[Finding]:
    """The plain form of a step is an instruction, for whoever picks it, and may push in no other way."""
    return [
        whole(finding.rule, Severity.HOLD, finding.advice)
        for finding in invitations.find("\n".join(result.also_shown())) if finding.rule != IMPERATIVE]


def _promised(brief: PassageBrief, text: str, rated: reading_age.ReadingAge) -> list[Finding]:
    """What was promised of a passage and not kept: its reading age, or that every word of the original is there."""
    if not brief.original:
        return _level(brief.to, rated)
    if text.split() == brief.text.split():
        return []
    return [whole(NOT_ORIGINAL, Severity.WARN, "These are not all the words of the original, unchanged.")]


def _level(wanted: float, rated: reading_age.ReadingAge) -> list[Finding]:
    """One finding for the passage where its target was missed, and one for each of its hardest sentences."""
    off = years_off(rated.band, wanted)
    if off <= YEARS_OFF:
        return []
    easier = rated.age is not None and rated.age < wanted
    advice = f"Asked for {wanted:g}; this came out at {rated.band.words()}{', which is easier' if easier else ''}."
    found = [whole("reading-age", Severity.WARN, advice)]
    if easier:
        return found
    aged = [sentence for sentence in rated.sentences if sentence.age > wanted + YEARS_OFF]
    for sentence in sorted(aged, key=lambda one: -one.age)[:HARD_SENTENCES]:
        hard = f" Hard words: {', '.join(sentence.hard_words)}." if sentence.hard_words else ""
        found.append(Finding("reading-age", Severity.NOTE, sentence.text, sentence.start, sentence.end,
                             f"One of the hardest sentences.{hard}"))
    return found


def _under(ceiling: float | None, rated: reading_age.ReadingAge) -> list[Finding]:
    """Where a text was to stay under a reading age. Easier is no fault."""
    too_hard = ceiling is not None and rated.band.age is not None and rated.band.age > ceiling + YEARS_OFF
    return _level(ceiling, rated) if too_hard and ceiling is not None else []


def _levels(brief: VersionsBrief, parts: dict[str, Band]) -> list[Finding]:
    """Versions that read harder than promised. Reading easier than the year group is no fault in an instruction."""
    if brief.supports_only:
        return []
    promised = {Level.EXPECTED: age_for_year(brief.year), Level.BELOW: age_for_year(brief.year) - brief.below}
    named = {Level.EXPECTED: "expected version", Level.BELOW: f"version about {brief.below} years below"}
    return [
        whole("reading-age", Severity.WARN,
              f"The {named[level]} reads at {parts[level].words()}, above the {wanted:g} that was meant.")
        for level, wanted in promised.items()
        if level in parts and (parts[level].age or 0) > wanted + YEARS_OFF]
