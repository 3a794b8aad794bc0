"""Small words that turn a sentence's meaning: negations, modals, and comparisons and limits of number.

Each phrase belongs to a class; a rewrite may use any phrase of the class ("cannot" for "not able to") but must
keep one.
"""
import re
from collections.abc import Iterator

from scaffolds.checks.faithful.facts import Fact, Line

_NUMBER = r"(?=[\s£$€]*(?:\d|an?\s+(?:hundred|thousand|million|dozen|quarter|half)|half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred))"  # fmt: skip # noqa: E501

_CLASSES: dict[str, dict[str, str]] = {
    "negation": {
        "not": r"not|\w+n['’]t|cannot|no|never|none|nobody|no[- ]one|nothing|nowhere|neither|nor|without",
    },
    "modal": {
        "must": r"must|have to|has to|had to|having to|needs? to|needed to|required to|obliged to|compulsory",
        "may": r"may|might|could|can|perhaps|maybe|possibly|possible|probably|likely|unlikely|seems?|seemed|appears? to"
        r"|appeared to|chance|allowed to|able to",
        "should": r"should|ought to|recommended|had better",
    },
    "comparison": {
        "at least": r"at least|no (?:fewer|less) than|not less than|or more|a minimum of|minimum",
        "at most": rf"at most|up to{_NUMBER}|no more than|not more than|or (?:less|fewer)|a maximum of|maximum",
        "more than": rf"more than|greater than|(?:over|above|beyond){_NUMBER}|exceed(?:s|ed|ing)?",
        "less than": rf"less than|fewer than|(?:under|below){_NUMBER}",
        "about": rf"approximately|roughly|(?:about|around|some|nearly|almost|close to){_NUMBER}",
        "only": r"only|solely|just|nothing but",
        "than": r"than",
    },
}
_SATISFIES = {
    "may": r"sometimes|often|usually",
    "more than": r"at least",
    "than": r"compared (?:to|with)|as \w+ as|instead of",
    "must": r"do not|don['’]t|never|always",
    "not": r"unable|fail(?:s|ed)?|refuse[sd]?|lack(?:s|ed|ing)?|prevent(?:s|ed)?|stop(?:s|ped)?|avoid(?:s|ed)?"
    r"|den(?:y|ies|ied)|forb[ia]d(?:den)?|bann?(?:s|ed)?|except|instead|rather|hardly|scarcely|barely|rarely|seldom|against|impossible"
    r"|free of|few|little",
}
"""What keeps a class's meaning well enough not to be called a loss, though its own loss is not looked for."""
_STRICT = {"may": r"may|might|could|perhaps|maybe|possibly|probably|likely", "only": r"only|solely|nothing but"}
"""Of a class, the phrases whose loss is looked for. "can" answers for "may", but losing "can" loses no doubt."""

OPPOSITES = dict(
    pair.split("/")
    for pair in (
        "/ unable/able unlikely/likely impossible/possible illegal/legal unsafe/safe unhappy/happy unfair/fair "
        "unknown/known unhealthy/healthy untrue/true unequal/equal unusual/usual uncommon/common "
        "unimportant/important unnecessary/necessary uncertain/certain unclear/clear unkind/kind unlucky/lucky "
        "unpopular/popular unwell/well unwilling/willing untidy/tidy unfinished/finished unused/used unlike/like "
        "unlock/lock unpaid/paid unreliable/reliable unsuccessful/successful unstable/stable unwanted/wanted "
        "unlimited/limited unaware/aware inactive/active incorrect/correct incomplete/complete "
        "independent/dependent indirect/direct inaccurate/accurate informal/formal invisible/visible "
        "infrequent/frequent insufficient/sufficient inadequate/adequate inedible/edible insoluble/soluble "
        "invalid/valid inexpensive/expensive inappropriate/appropriate imperfect/perfect impatient/patient "
        "impure/pure immature/mature immortal/mortal improper/proper irregular/regular irrelevant/relevant "
        "irresponsible/responsible illiterate/literate disagree/agree disallow/allow disappear/appear "
        "disapprove/approve dislike/like dishonest/honest disobey/obey disconnect/connect disadvantage/advantage "
        "nonfiction/fiction nonsense/sense abnormal/normal harmless/harmful useless/useful careless/careful "
        "painless/painful powerless/powerful hopeless/hopeful"
    ).split()
)
"""Words whose opposite says the contrary: losing "un" loses a negation."""


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’])(?:{pattern})(?![\w])", re.IGNORECASE)


_FIND = {
    (kind, key): _compiled(_STRICT.get(key, pattern))
    for kind, classes in _CLASSES.items()
    for key, pattern in classes.items()
}
_ANSWER = {
    key: _compiled("|".join(filter(None, (pattern, _SATISFIES.get(key)))))
    for classes in _CLASSES.values()
    for key, pattern in classes.items()
}
_OVERLAP = {"than": r"(?:more|less|fewer|greater|other|rather)\s+$"}


def small_words(text: str, line: Line, index: int) -> Iterator[Fact]:
    """Facts of kind negation, modal and comparison in one sentence."""
    s = line.sentence
    for (kind, key), pattern in _FIND.items():
        for match in pattern.finditer(text, s.start, s.end):
            if not _is_other_sense(text, s.start, match, key):
                yield Fact(kind, key, match.group(), match.start(), match.end(), index)


def answers(key: str, passage: str) -> int:
    """How many phrases in `passage` keep the meaning of a class."""
    return sum(1 for _ in _ANSWER[key].finditer(passage))


def _is_other_sense(text: str, sentence: int, match: re.Match[str], key: str) -> bool:
    word, before = match.group(), text[sentence : match.start()]
    if word[0] == "M" and word in ("May", "Might") and before.strip():
        return True  # the month
    if word == "May" and re.match(r"\s+\d", text[match.end() : match.end() + 4]):
        return True
    if word.lower() == "no" and re.match(r"\.\s*\d", text[match.end() : match.end() + 4]):
        return True  # "No. 10"
    if word.lower() == "no" and re.match(r"\s+(?:more|fewer|less) than\b", text[match.end() : match.end() + 14]):
        return True  # a limit, looked for as one
    if word.lower() == "not" and re.match(r"\s+only\b", text[match.end() : match.end() + 6]):
        return True  # "not only ... but also" denies nothing
    overlap = _OVERLAP.get(key)
    return bool(overlap and re.search(overlap, before, re.IGNORECASE))
