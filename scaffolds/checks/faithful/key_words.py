"""Whether each key word is still there. Inflection keeps a word ("rivers" for "river"), another word does not."""
from collections.abc import Sequence
from dataclasses import dataclass

from scaffolds.checks.faithful.facts import stem
from scaffolds.checks.finding import Finding, Severity
from scaffolds.checks.sentences import WORD, visible


@dataclass(frozen=True)
class KeyWords:
    findings: tuple[Finding, ...]
    kept: tuple[str, ...]
    lost: tuple[str, ...]


def key_word_findings(source: str, result: str, keep: Sequence[str]) -> KeyWords:
    """A word is kept where the result has it. One that neither text has is named in a note, and is not called lost."""
    before, after = _stems(source), _stems(result)
    findings, kept, lost = [], [], []
    for word in dict.fromkeys(k.strip() for k in keep if k.strip()):
        if _place(word, after, result):
            kept.append(word)
            continue
        place = _place(word, before, source)
        if place:
            lost.append(word)
            advice = f"The key word “{word}” is in the source and not in the result."
            findings.append(Finding("lost-key-word", Severity.WARN, word, 0, 0, advice, place))
        else:
            advice = f"The key word “{word}” is in neither text."
            findings.append(Finding("unknown-key-word", Severity.NOTE, word, 0, 0, advice))
    return KeyWords(tuple(findings), tuple(kept), tuple(lost))


@dataclass(frozen=True)
class _Stems:
    stems: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    first: dict[str, list[int]]


def _stems(text: str) -> _Stems:
    found = [(stem(visible(m.group()).lower()), m.span()) for m in WORD.finditer(text)]
    first: dict[str, list[int]] = {}
    for index, (head, _) in enumerate(found):
        first.setdefault(head, []).append(index)
    return _Stems(tuple(head for head, _ in found), tuple(span for _, span in found), first)


def _place(phrase: str, within: _Stems, text: str) -> tuple[int, int] | None:
    wanted = tuple(stem(visible(m.group()).lower()) for m in WORD.finditer(phrase))
    if not wanted:  # "3.5" or "CO2" without letters to stem: looked for as it is written
        at = text.find(phrase)
        return (at, at + len(phrase)) if at >= 0 else None
    for index in within.first.get(wanted[0], ()):
        if within.stems[index : index + len(wanted)] == wanted:
            return within.spans[index][0], within.spans[index + len(wanted) - 1][1]
    return None
