"""What is looked for only where a model wrote: rules and written content cannot do these things, so that there a
finding would be a false alarm."""
import re
from collections.abc import Iterable
from dataclasses import replace

from scaffolds.brief import Brief, PassageBrief, StartersBrief, VersionsBrief, free_text
from scaffolds.checks import identifiers, repetition
from scaffolds.checks.finding import Finding, Severity
from scaffolds.engines.built_in import vocabulary
from scaffolds.engines.built_in.meanings import meaning
from scaffolds.promises.finding import at, whole
from scaffolds.results import Glossary, Result, Starters, Versions, plain_text

SHORTEST = 0.4  # a passage cut to less than this share of its words is a summary, not a simpler passage
ON_TOPIC = 0.2
"""The share of a source's longer words that even a free rewrite keeps. Set on OneStopEnglish: 93 of 94 elementary
versions keep more than this of their advanced one, and 20 of 8,742 texts about other things do."""
NEVER_FROM_A_MODEL = {
    "count", "key-word", "long-step", "lost-key-word", "lost-number", "added-number", "lost-unit", "lost-date",
    "added-date", "lost-negation", "added-negation", "finished-thought", "not-present", "second-person",
    "too-directive", "answer-not-in-source", "still-a-demand", "somebody", "circular-meaning"}
WORD = re.compile(r"[^\W_]+")
STEM = 5  # letters: enough to tell one root from another, few enough that the forms of one meet
COMMON = set("about after also been before from have into make more most only other over some such than that their "
             "them then there these they this those through under very were what when where which while will with "
             "write your".split())


def distrust(brief: Brief, result: Result) -> list[Finding]:
    """Loops, people who were not named, summaries, and answers to another question: each is to be held back."""
    text, source = plain_text(result), "\n".join(free_text(brief))
    return [
        *_loops(result, text, source), *_invented(result, text, source), *_cut(brief, text),
        *_off_topic(brief, result, text), *_unconfirmed(result)]


def strict(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The same findings, with those held back that only the built-in engine is merely told of, since what it gives is
    the last there is. Names are left to a person to judge: a capital letter is no sure sign of one."""
    return tuple(
        replace(finding, severity=Severity.HOLD) if finding.rule in NEVER_FROM_A_MODEL else finding
        for finding in findings)


def _loops(result: Result, text: str, source: str) -> list[Finding]:
    """The versions of one task say much the same, so each is looked at by itself."""
    if not isinstance(result, Versions):
        return repetition.find(text, source)
    found = [one for version in result.versions for one in repetition.find(version.text, source)]
    return [replace(one, start=(at := max(0, text.find(one.text))), end=at + len(one.text)) for one in found]


def _invented(result: Result, text: str, source: str) -> list[Finding]:
    """Also in the plain form of a step, which `text` leaves out: what is found there has no offsets."""
    given = set(WORD.findall(source.lower()))
    plain = "\n".join(result.also_shown())
    found = [*((one, one.start, one.end) for one in identifiers.find(text)),
             *((one, 0, 0) for one in identifiers.find(plain))]
    return [
        Finding("identifier", Severity.HOLD, one.text, start, end, f"“{one.text}” was not in what was given.")
        for one, start, end in found if not given.issuperset(WORD.findall(one.text.lower()))]


def _unconfirmed(result: Result) -> list[Finding]:
    """Meanings that are the model's own. They may be right; nothing here can say so."""
    if not isinstance(result, Glossary):
        return []
    return [at(result, gloss.meaning, "unconfirmed-meaning", (
        f"This meaning of “{gloss.word}” is the model's own, and nothing here can confirm it."))
        for gloss in result.glossary if meaning(gloss.word) != gloss.meaning]


def _cut(brief: Brief, text: str) -> list[Finding]:
    if not isinstance(brief, PassageBrief):
        return []
    share = len(WORD.findall(text)) / max(1, len(WORD.findall(brief.text)))
    return [] if share >= SHORTEST else [
        whole("length", Severity.HOLD, f"Only {share:.0%} of the passage is left: this is a summary.")]


def _off_topic(brief: Brief, result: Result, text: str) -> list[Finding]:
    """Whether the words asked about come back at all: a share of them in a rewrite, any of them in a list."""
    asked = _stems(free_text(brief)[0])
    match brief, result:
        case PassageBrief(), _:
            missed = _share(asked, text) < ON_TOPIC
        case VersionsBrief(), Versions(versions=versions):
            missed = any(_share(asked, version.text) < ON_TOPIC for version in versions)
        case StartersBrief(key_words=key_words), Starters(starters=starters):
            asked |= _stems(" ".join([*key_words, *_of_topic(brief.topic)]))
            missed = _share(asked, " ".join(one.text for one in starters)) == 0
        case _:
            missed = _share(asked, text) == 0
    return [whole("topic", Severity.HOLD, "It is about something else than what was asked.")] if missed else []


def _of_topic(topic: str) -> list[str]:
    """The key words of a topic that the content knows: a starter about a river may well say only "delta"."""
    known = vocabulary.find(topic)
    return [word.text for word in known.key_words] if known else []


def _stems(text: str, shortest: int = 4) -> set[str]:
    return {word.removesuffix("s")[:STEM] for word in WORD.findall(text.lower())
            if len(word) >= shortest and word not in COMMON}


def _share(asked: set[str], text: str) -> float:
    """1 where nothing long enough was asked to tell by. Pets are asked for, and a pet comes back."""
    return len(asked & _stems(text, shortest=3)) / len(asked) if asked else 1.0
