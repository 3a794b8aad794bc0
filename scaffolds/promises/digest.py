"""A digest: each point's sentence stands in the document where it says, and its plainer words keep every fact."""
from dataclasses import replace

from scaffolds.brief import DigestBrief
from scaffolds.checks import faithful
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import split
from scaffolds.promises.finding import at, count
from scaffolds.results import Digest


def digest(brief: DigestBrief, result: Digest) -> list[Finding]:
    found = []
    for point in result.points:
        if brief.text[point.start:point.end] != point.original:
            found.append(at(result, point.text, "not-in-source", "These words are not in the document where it says.",
                            Severity.HOLD))
        compared = faithful.compare(point.original, point.text, _kept(brief.keep, point.original))
        place = at(result, point.text, "", "")
        found += [replace(one, start=place.start + one.start, end=place.start + one.end) if one.end
                  else replace(one, start=place.start, end=place.end) for one in compared.findings]
    return [*count("sentences", min(brief.sentences, len(split(brief.text))), len(result.points)), *found]


def _kept(words: tuple[str, ...], sentence: str) -> tuple[str, ...]:
    return tuple(word for word in words if word.lower() in sentence.lower())
