"""What a rewrite lost and what it added, fact by fact, with the place of each in both texts."""
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scaffolds.checks.faithful.align import best_matches
from scaffolds.checks.faithful.facts import Fact, Line, read, stem
from scaffolds.checks.faithful.key_words import key_word_findings
from scaffolds.checks.faithful.names import capitals, is_in, names, plain
from scaffolds.checks.faithful.numbers import numbers
from scaffolds.checks.faithful.small_words import OPPOSITES, answers, small_words, unanswered
from scaffolds.checks.finding import Finding, Severity

_ADVICE = {
    "lost-number": "The number “{}” is in the source and not in the result.",
    "added-number": "The number “{}” is not in the source.",
    "lost-unit": "“{}” has lost or changed what it counts.",
    "lost-date": "“{}” is in the source and not in the result.",
    "added-date": "“{}” is not in the source.",
    "lost-name": "The name “{}” is in the source and not in the result.",
    "added-name": "The name “{}” is not in the source.",
    "lost-negation": "“{}” turns the sentence's meaning, and the result has nothing for it.",
    "added-negation": "“{}” turns the sentence's meaning, and the source has nothing for it.",
    "lost-modal": "“{}” says how sure or how binding this is, and the result has nothing for it.",
    "added-modal": "“{}” changes how sure or how binding this is.",
    "lost-comparison": "“{}” sets a limit or a comparison, and the result has nothing for it.",
    "added-comparison": "“{}” sets a limit or a comparison that the source does not.",
}


@dataclass(frozen=True)
class Faithful:
    """facts is how many facts of the source were looked for and facts_kept how many are in the result; kept and lost
    are the key words, as they were given. Findings are in the order of the source, additions last."""

    findings: tuple[Finding, ...]
    facts: int
    facts_kept: int
    kept: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True)
class _Side:
    """One of the two texts, read: its facts, and all its words as written and as head words."""

    text: str
    lines: Sequence[Line]
    facts: Sequence[Fact]
    words: frozenset[str]


@dataclass(frozen=True)
class _Pair:
    """told maps a source line to the result lines that tell it; owner is the source line of each result line; sharers
    maps a result line to the source lines that are told there."""

    source: _Side
    result: _Side
    told: dict[int, list[int]]
    owner: list[int | None]
    sharers: dict[int, list[int]]


def compare(source: str, result: str, keep: Sequence[str] = ()) -> Faithful:
    """Compares key words, numbers and their units, dates, names, negations, modals and comparisons.

    In a finding of a loss, `text` and `source` are what was lost and where it stood, and start and end are the sentence
    of the result that tells it (0, 0 where none does). In an addition start and end are what was added, and source the
    sentence that was told.
    """
    pair = _pair(source, result)
    lost = [*_lost_numbers(pair), *_lost_names(pair), *_lost_small_words(pair)]
    added = [*_added_facts(pair), *_added_small_words(pair)]
    words = key_word_findings(source, result, keep)
    found = sorted((_loss(pair, rule, fact) for rule, fact in lost), key=lambda f: f.source or (0, 0))
    findings = (*words.findings, *found, *sorted((_addition(pair, rule, fact) for rule, fact in added), key=_start))
    looked_for = {(fact.start, fact.kind) for fact in (*_distinct(pair.source.facts), *(fact for _, fact in lost))}
    return Faithful(findings, len(looked_for), len(looked_for) - len(lost), words.kept, words.lost)


def _start(finding: Finding) -> int:
    return finding.start


def _pair(source: str, result: str) -> _Pair:
    lines, others = read(source), read(result)
    known = capitals((*lines, *others))
    owner, home = best_matches(others, lines), best_matches(lines, others)
    told: dict[int, list[int]] = defaultdict(list)
    sharers: dict[int, list[int]] = defaultdict(list)
    for index, place in enumerate(owner):
        if place is not None:
            told[place].append(index)
    for index, place in enumerate(home):
        if place is not None:
            sharers[place].append(index)
            if place not in told[index]:
                told[index].append(place)
    before, after = _side(source, lines, known), _side(result, others, known, doubt=True)
    return _Pair(before, after, told, owner, sharers)


def _side(text: str, lines: Sequence[Line], known: frozenset[str], doubt: bool = False) -> _Side:
    facts: list[Fact] = []
    for index, line in enumerate(lines):
        facts += numbers(text, line, index)
        facts += names(line, index, known, doubt)
        facts += small_words(text, line, index)
    words = frozenset(form for line in lines for w in line.words for form in (w.lower, stem(w.lower), plain(w.lower)))
    return _Side(text, lines, facts, words)


def _distinct(facts: Iterable[Fact]) -> list[Fact]:
    """A number is told once for each thing it counts, a name or date once, a small word once each time it stands."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        by_place = fact.kind in ("negation", "modal", "comparison")
        context = fact.start if by_place else (fact.unit or fact.about if fact.kind == "number" else "")
        seen.setdefault((fact.kind, fact.key, context), fact)
    return list(seen.values())


def _of(facts: Iterable[Fact], *kinds: str) -> list[Fact]:
    return [fact for fact in facts if fact.kind in kinds]


def _lost_numbers(pair: _Pair) -> Iterator[tuple[str, Fact]]:
    there = _of(pair.result.facts, "number")
    left = Counter(fact.key for fact in there)
    units = {(fact.key, fact.unit) for fact in there}
    contexts = {(fact.key, fact.unit or fact.about) for fact in there}
    if "one" in pair.result.words:
        left["1"] += 1
    wanted = _distinct(_of(pair.source.facts, "number"))
    for fact in sorted(wanted, key=lambda f: (f.key, f.unit or f.about) not in contexts):
        if not left[fact.key]:
            yield "lost-number", fact
            continue
        left[fact.key] -= 1
        if fact.unit and (fact.key, fact.unit) not in units and fact.key != "1":
            yield "lost-unit", fact


def _lost_names(pair: _Pair) -> Iterator[tuple[str, Fact]]:
    for fact in _distinct(_of(pair.source.facts, "name", "date")):
        if not is_in(fact.key, pair.result.words):
            yield f"lost-{fact.kind}", fact


def _added_facts(pair: _Pair) -> Iterator[tuple[str, Fact]]:
    keys = {fact.key for fact in _of(pair.source.facts, "number")} | ({"1"} if "one" in pair.source.words else set())
    for fact in _distinct(_of(pair.result.facts, "number", "name", "date")):
        known = fact.key in keys if fact.kind == "number" else is_in(fact.key, pair.source.words)
        if not known:
            yield f"added-{fact.kind}", fact


def _grouped(facts: Iterable[Fact]) -> dict[tuple[int, str], list[Fact]]:
    groups: dict[tuple[int, str], list[Fact]] = defaultdict(list)
    for fact in _of(facts, "negation", "modal", "comparison"):
        groups[fact.line, fact.key].append(fact)
    return groups


def _passage(side: _Side, lines: Iterable[int]) -> str:
    return "\n".join(side.lines[index].sentence.text for index in sorted(set(lines)))


def _lost_small_words(pair: _Pair) -> Iterator[tuple[str, Fact]]:
    for (line, _), facts in _grouped(pair.source.facts).items():
        own, across = _passage(pair.source, [line]), _passage(pair.result, pair.told.get(line, ()))
        for fact in unanswered(facts, pair.source.text, own, across):
            yield f"lost-{fact.kind}", fact
    yield from _turned(pair.source, pair.result, pair.told, "lost-negation")


def _added_small_words(pair: _Pair) -> Iterator[tuple[str, Fact]]:
    groups: dict[tuple[object, str], list[Fact]] = defaultdict(list)
    for (line, key), facts in _grouped(pair.result.facts).items():
        owner = pair.owner[line]
        groups[(owner if owner is not None else f"new {line}"), key] += facts
    for (told, _), facts in groups.items():
        lines = {place for fact in facts for place in pair.sharers.get(fact.line, ())}
        if isinstance(told, int):
            lines.add(told)
        own = _passage(pair.result, (fact.line for fact in facts))
        for fact in unanswered(facts, pair.result.text, own, _passage(pair.source, lines)):
            yield f"added-{fact.kind}", fact
    told_by = {i: [o] for i, o in enumerate(pair.owner) if o is not None}
    yield from _turned(pair.result, pair.source, told_by, "added-negation")


def _turned(side: _Side, other: _Side, told: dict[int, list[int]], rule: str) -> Iterator[tuple[str, Fact]]:
    """Words such as "unsafe" that stand on one side where the other has only "safe"."""
    for index, line in enumerate(side.lines):
        for word in line.words:
            base = OPPOSITES.get(word.lower)
            if not base or base in line.stems or index not in told:
                continue
            there = {w.lower for place in told[index] for w in other.lines[place].words}
            own, passage = line.sentence.text, _passage(other, told[index])
            denied = len(answers("not", passage, own)) > len(answers("not", own, passage))
            if base in there and word.lower not in there and not denied:
                yield rule, Fact("negation", word.lower, word.text, word.start, word.end, index)


def _loss(pair: _Pair, rule: str, fact: Fact) -> Finding:
    told = sorted(pair.told.get(fact.line, ()))
    start = pair.result.lines[told[0]].sentence.start if told else 0
    end = pair.result.lines[told[0]].sentence.end if told else 0
    return Finding(rule, Severity.WARN, fact.text, start, end, _ADVICE[rule].format(fact.text), (fact.start, fact.end))


def _addition(pair: _Pair, rule: str, fact: Fact) -> Finding:
    owner = pair.owner[fact.line]
    told = pair.source.lines[owner].sentence if owner is not None else None
    place = (told.start, told.end) if told else None
    return Finding(rule, Severity.WARN, fact.text, fact.start, fact.end, _ADVICE[rule].format(fact.text), place)
