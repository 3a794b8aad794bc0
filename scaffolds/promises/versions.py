"""Versions of a task: one for each level, all with the same key words and the same line on what a good answer does."""
from scaffolds.brief import VersionsBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import split
from scaffolds.promises.finding import at, whole
from scaffolds.results import Level, TaskVersion, Versions
from scaffolds.results.base import written_lines


def versions(brief: VersionsBrief, result: Versions) -> list[Finding]:
    if sorted(version.level for version in result.versions) != sorted(Level):
        return [whole("count", Severity.HOLD, "Three versions were asked for, one for each level.")]
    if not all(version.text.strip() for version in result.versions):
        return [whole("empty", Severity.HOLD, "One of the versions has no words in it.")]
    found = [*_same_words(result), *_same_success(result)]
    return [*found, *_unchanged(brief, result)] if brief.supports_only else found


def _same_words(result: Versions) -> list[Finding]:
    return [
        at(result, written_lines(version.text)[0], "same-objective",
           f"The key word “{word}” is not in every version, so they do not ask for the same.")
        for word in result.key_words for version in result.versions if word.lower() not in version.text.lower()]


def _same_success(result: Versions) -> list[Finding]:
    """The last line of each says what a good answer does; where it differs the versions have different goals."""
    last = [written_lines(version.text)[-1] for version in result.versions]
    return [
        at(result, one, "same-objective", "What a good answer does is not the same in every version.")
        for one in last[1:] if one != last[0]]


def _unchanged(brief: VersionsBrief, result: Versions) -> list[Finding]:
    return [
        at(result, written_lines(version.text)[0], "not-original",
           f"“{sentence.text}” is not in this version as it stands.")
        for version in result.versions for sentence in split(brief.text) if not _has(version, sentence.text)]


def _has(version: TaskVersion, words: str) -> bool:
    return " ".join(words.split()) in " ".join(version.text.split())
