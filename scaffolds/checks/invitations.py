"""Words that push, question, praise, hurry or act like a person: what no learner-facing word may do (D1 to D18).

For some learners a request is itself what stops them, however kind; so the site's words are impersonal and
declarative ("One way in is the title"). The phrases are content (content/invitations/rules.yaml); questions and
imperatives are worked out here. A learner's own words and pasted passages are never held to this.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from prompt_library.records import Record, read_records
from scaffolds.checks.finding import Finding, Severity

CONTENT = Path(__file__).parent / "content" / "invitations"

_END = re.compile(r"[.!\n]|\?+")
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|‘[^’\n]*’(?!\w)")
_SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*")
# What may stand before an opening verb: a bullet, a number, "Step 2:", "please", "first,", "then".
_LEAD = (
    r"(?:[-*•–—]\s*|\(?\d{1,2}[.):]\s+|step \d+[:.]?\s*|(?:please|now|then|next|first(?:ly)?|finally|lastly|"
    r"also|just|so|ok(?:ay)?|and|after that)\b,?\s+)*"
)
_OPENING = re.compile(
    rf"{_LEAD}(?P<verb>[a-z]+(?:['’-][a-z]+)?)(?![\w’'-])(?!\s*:)(?:\s+(?P<next>[\w’']+))?", re.IGNORECASE
)
_LATER = re.compile(
    r"(?:[;:]\s+(?:and )?(?:then )?|,?\s+(?:and )?then\s+)(?P<verb>[a-z]+)\s+(?P<next>[\w’']+)", re.IGNORECASE
)
_LATER_STILL = re.compile(r"(?:[;:,]\s+|\s+)(?:and\s+|then\s+)+(?P<verb>[a-z]+)\s+(?P<next>[\w’']+)", re.IGNORECASE)
_VERB_FORM = re.compile(
    r"^(?:you|we|they|he|she|i|it['’]?s|is|are|was|were|has|have|can|could|may|might|will|would|does|did|helps?|"
    r"makes?|comes?|goes|takes?|shows?|of|s)$"
)
_CAPITAL_I = re.compile(r"(?P<before>(?<!\S)\S+\s+)?\bI\b(?=\s+(?P<next>[a-z’']+)|[.,!?]|$)")
_FIRST_PERSON_VERBS = re.compile(
    r"\bi (?:think|feel|wonder|want|believe|guess|know|am|can|could|will|would|hope|like|love|need|suggest|see|"
    r"notice|hear|understand|recommend)\b"
)
_CAPITALISED_OPENERS = frozenset(
    "when if as and but so what because that while since then here how why where yes no well today now".split()
)

_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())


class PhraseRule(Record):
    rule: str
    advice: str
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    hold: bool = False


class VerbLists(Record):
    sure: str
    either: str
    openers: str
    pairs: str
    numbered: str


@dataclass(frozen=True)
class _Verbs:
    sure: frozenset[str]
    either: frozenset[str]
    openers: frozenset[str]
    pairs: frozenset[str]
    numbered: frozenset[str]

    def opens(self, verb: str, following: str) -> bool:
        """Whether this word, with that word after it, gives an instruction. following is "" at the end."""
        verb, following = verb.lower().replace("’", "'"), following.lower()
        if verb in self.sure:
            return not _VERB_FORM.match(following)
        if verb in self.numbered and following in _NUMBERS:
            return False
        return verb in self.either and (following in self.openers or f"{verb}/{following}" in self.pairs)


@lru_cache(maxsize=1)
def _verbs() -> _Verbs:
    lists = read_records(CONTENT / "verbs.yaml", VerbLists)[0]
    sets = (
        frozenset(words.split()) for words in (lists.sure, lists.either, lists.openers, lists.pairs, lists.numbered)
    )
    return _Verbs(*sets)


def known_verbs() -> frozenset[str]:
    """Every verb, in its base form, that can open an instruction."""
    return _verbs().sure | _verbs().either


@dataclass(frozen=True)
class _Phrase:
    """A phrase with the letters that must be in a text for it to be worth looking for."""

    key: str
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _phrase_rules() -> tuple[tuple[PhraseRule, tuple[_Phrase, ...]], ...]:
    rules = read_records(CONTENT / "rules.yaml", PhraseRule)
    return tuple((rule, tuple(_phrases(rule))) for rule in rules)


def _phrases(rule: PhraseRule) -> Iterator[_Phrase]:
    for phrase in rule.phrases:
        words = re.escape(phrase).replace("'", "['’]?").replace(r"\ ", r"\s+")
        yield _Phrase(phrase.split()[0].replace("'", ""), re.compile(rf"(?<![\w’'-]){words}(?![\w-])", re.IGNORECASE))
    for pattern in rule.patterns:
        yield _Phrase("", re.compile(pattern, re.IGNORECASE | re.MULTILINE))


def find(text: str) -> list[Finding]:
    """Every word or sentence that asks something of a learner, in order of place. Words in quotation marks are
    someone else's and are let through, except for the rules about secrecy."""
    quoted = [(match.start(), match.end()) for match in _QUOTED.finditer(text)]
    found = [*_questions(text), *_imperatives(text), *_first_person(text)]
    found = [finding for finding in found if not _quoted(finding, quoted)]
    found += [
        finding for finding in _phrases_found(text) if finding.severity is Severity.HOLD or not _quoted(finding, quoted)
    ]
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def _phrases_found(text: str) -> Iterator[Finding]:
    words = set(re.findall(r"\w+", text.lower().replace("'", "").replace("’", "")))
    for rule, phrases in _phrase_rules():
        severity = Severity.HOLD if rule.hold else Severity.WARN
        for phrase in phrases:
            if phrase.key and phrase.key not in words:
                continue
            for match in phrase.pattern.finditer(text):
                yield Finding(rule.rule, severity, match[0], match.start(), match.end(), rule.advice)


def _quoted(finding: Finding, spans: list[tuple[int, int]]) -> bool:
    """Whether its last character is inside quotation marks: for a question, the question mark is what counts."""
    return any(start < finding.end <= end for start, end in spans)


def _questions(text: str) -> Iterator[Finding]:
    advice = "A question is a demand: say what is there, or offer it as something to press."
    begun = 0
    for mark in _END.finditer(text):
        if mark[0].startswith("?"):
            start = begun + len(text[begun : mark.start()]) - len(text[begun : mark.start()].lstrip())
            yield Finding("D4-question", Severity.WARN, text[start : mark.end()], start, mark.end(), advice)
        begun = mark.end()


def _imperatives(text: str) -> Iterator[Finding]:
    verbs = _verbs()
    advice = 'Name the thing rather than telling the learner to do it ("The title on the page").'
    for sentence in _SENTENCE.finditer(text):
        opening = _OPENING.match(sentence[0])
        opens = bool(opening) and verbs.opens(opening["verb"], opening["next"] or "")  # type: ignore[index]
        matches = [opening] if opens and opening else []
        later = (_LATER_STILL if opens else _LATER).finditer(sentence[0])
        matches += [match for match in later if _gives_instruction(match, verbs)]
        for match in matches:
            start = sentence.start() + match.start("verb")
            yield Finding("D1-imperative", Severity.WARN, match["verb"], start, start + len(match["verb"]), advice)


def _gives_instruction(match: re.Match[str], verbs: _Verbs) -> bool:
    return verbs.opens(match["verb"], match["next"]) and match["next"].lower() in verbs.openers


def _first_person(text: str) -> Iterator[Finding]:
    """ "I" as a speaker, not the numeral of a king, an act or a war."""
    advice = 'Say it of the work, not of a speaker ("One way in is ...").'
    for match in _CAPITAL_I.finditer(text):
        before = (match["before"] or "").strip().strip("“\"'(").lower()
        is_numeral = bool(match["before"]) and (
            match["before"][:1].isupper() or before in {"war", "act", "part", "type"}
        )
        if not is_numeral or before in _CAPITALISED_OPENERS:
            start = match.end() - 1
            yield Finding("D10-first-person", Severity.WARN, "I", start, start + 1, advice)
    for match in _FIRST_PERSON_VERBS.finditer(text):
        yield Finding("D10-first-person", Severity.WARN, match[0], match.start(), match.end(), advice)


_DROPPED = frozenset(
    (
        "D4-question",
        "D4-choice-question",
        "D6-praise",
        "D6-score",
        "D7-hurry",
        "D9-absence",
        "D10-persona",
        "D12-waiting",
        "D17-blame",
        "L18-pressure",
    )
)
_TOLD = re.compile(
    r"^(?:please |now |then |next,? |first,? |just )*(?:(?:you (?:will )?(?:must|should|need to|have to|ought to)|"
    r"make sure (?:that )?(?:you|to)|be sure to|"
    r"remember to|do(?: not|n['’]t) forget to|let['’]?s|let us|try to|try and) )+",
    re.IGNORECASE,
)
_LEADING = re.compile(rf"^{_LEAD}", re.IGNORECASE)


def mend(text: str) -> str | None:
    """`text` with its instructions turned into things that can be done ("Writing the title.") and sentences that
    question, praise or hurry left out. None where that leaves nothing, or leaves something that still asks."""
    if not find(text):
        return text
    lines = (
        " ".join(filter(None, (_mend_sentence(m[0]) for m in _SENTENCE.finditer(line)))) for line in text.splitlines()
    )
    mended = "\n".join(line for line in lines if line)
    return mended if mended and not find(mended) else None


def _mend_sentence(sentence: str) -> str:
    rules = {finding.rule for finding in find(sentence)}
    if not rules:
        return sentence
    if rules & _DROPPED:
        return ""
    told = _TOLD.sub("", sentence)
    return _as_doing(told if told != sentence else _LEADING.sub("", sentence))


def _as_doing(instruction: str) -> str:
    """ "Write the title and underline it." as "Writing the title and underlining it."""
    from lemminflect import getInflection  # loads numpy and spaCy, which most starts never need

    verbs, words = _verbs(), instruction.split()
    known = verbs.sure | verbs.either
    for index, word in enumerate(words):
        opens = (
            index == 0
            or words[index - 1].lower() in {"and", "then", "or"}
            and verbs.opens(word, (words + [""])[index + 1].strip(".,"))
        )
        if opens and word.lower() in known:
            doing = getInflection(word.lower(), tag="VBG")
            words[index] = doing[0] if doing else word
    if not words:
        return ""
    return words[0][:1].upper() + " ".join(words)[1:]
