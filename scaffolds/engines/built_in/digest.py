"""The main sentences of a document, in its order, each with its place and in plainer words.

Chosen by what they say that the rest of the document comes back to (the share of its telling words that a sentence
holds), by whether somebody has to do, pay or know something by a day, and by not repeating one that is chosen already.
Nothing is written: plainer words are the simplifier's, and where they would lose a fact the sentence stays as it is.
"""
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scaffolds.brief import DigestBrief, PassageBrief
from scaffolds.checks import faithful, sentences
from scaffolds.checks.paragraphs import paragraphs
from scaffolds.results import Digest, Point

FEWEST, LONGEST = 4, 60  # words of a sentence that can be chosen
TELLING = re.compile(r"[^\W\d_]{4,}")
COMMON = frozenset(
    "that this with from they their there were have been will would which when what also into than then them these "
    "those such some more most other each very only about after before during over under between where while both "
    "many much your yours ours here because could should".split())
TO_KNOW = re.compile(
    r"\d|£|\b(?:must|asked to|needs? to|required|deadline|no later than|by the|until|cost|costs|pay|paid|free|"
    r"permitted|allowed|not|cannot|never|emergency|contact|responsible|because|therefore|as a result|means that|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday)\b")
LEANS = re.compile(r"(?:it|they|this|these|those|he|she|such|however|for example|for instance|in addition)\b", re.I)
LONGEST_HEADING = 80  # characters
LISTED = re.compile(r"[-*•–—]|\d+[.)]")
KNOW, OPENS, LEANING, AGAIN = 0.35, 0.2, 0.5, 0.6  # what each adds to, or takes from, a score that is 1 at the most


@dataclass(frozen=True)
class _Sentence:
    one: sentences.Sentence
    paragraph: int
    opens: bool
    words: frozenset[str]


def digest(brief: DigestBrief) -> Digest:
    """As many points as were asked for, or all the sentences there are."""
    found = _read(brief.text)
    kept = sorted(_choose(found, brief.sentences), key=lambda one: one.one.start)
    total = len(sentences.split(brief.text))
    return Digest(title=_title(brief.text), points=tuple(_point(one, brief) for one in kept), sentences=total)


def _read(text: str) -> list[_Sentence]:
    spans = paragraphs(text)
    found = []
    seen: set[int] = set()
    for one in sentences.split(text):
        number = next((n for n, (start, end) in enumerate(spans, 1) if start <= one.start < end), len(spans))
        length = len(one.text.split())
        if FEWEST <= length <= LONGEST and one.closed and not one.text.rstrip().endswith("?"):
            found.append(_Sentence(one, number, number not in seen, _telling(one.text)))
            seen.add(number)
    return found or [_Sentence(one, 1, False, _telling(one.text)) for one in sentences.split(text)]


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in TELLING.findall(text) if word.lower() not in COMMON)


def _choose(found: Sequence[_Sentence], count: int) -> list[_Sentence]:
    counts = Counter(word for one in found for word in one.words)
    most = max((sum(counts[word] for word in one.words) / (len(one.words) + 4) for one in found), default=1.0) or 1.0

    def worth(one: _Sentence) -> float:
        central = sum(counts[word] for word in one.words) / (len(one.words) + 4) / most
        return (central + KNOW * bool(TO_KNOW.search(one.one.text)) + OPENS * one.opens
                - LEANING * bool(LEANS.match(one.one.text)))

    chosen: list[_Sentence] = []
    rest = list(found)
    while rest and len(chosen) < count:
        best = max(rest, key=lambda one: worth(one) - AGAIN * max((_shared(one, other) for other in chosen), default=0))
        chosen.append(best)
        rest.remove(best)
    return chosen


def _shared(one: _Sentence, other: _Sentence) -> float:
    return len(one.words & other.words) / (min(len(one.words), len(other.words)) or 1)


def _point(chosen: _Sentence, brief: DigestBrief) -> Point:
    from scaffolds.engines.built_in.simplify import simplify  # a parser, so only when a document is there

    original = chosen.one.text
    plainer = " ".join(simplify(PassageBrief(original, brief.to, brief.keep)).text.split())
    kept = faithful.compare(original, plainer, brief.keep)
    text = " ".join(original.split()) if kept.findings else plainer
    return Point(text=text, original=original, start=chosen.one.start, end=chosen.one.end, paragraph=chosen.paragraph)


def _title(text: str) -> str:
    """The document's own heading, where its first line is one."""
    first = text.strip().splitlines()[0].strip() if text.strip() else ""
    is_heading = len(first) <= LONGEST_HEADING and not LISTED.match(first) and not first.endswith(tuple(".!?:,;。"))
    return first.lstrip("# ").strip() if is_heading and any(c.isalpha() for c in first) else "The main points"
