"""Small words that turn a sentence's meaning: negations, modals, and comparisons and limits of number.

Each phrase belongs to a class; a rewrite may use any phrase of the class ("cannot" for "not able to") but must
keep one.
"""
import re
from collections.abc import Iterator, Sequence

from scaffolds.checks.faithful.facts import Fact, Line, stem
from scaffolds.checks.sentences import words

_AMOUNT = (
    r"[\s£$€]*(?:\d|(?:an?|one)\s+(?:hundred|thousand|million|dozen|half|third|quarter|fifth|tenth)|half|two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)"
)
_NUMBER = rf"(?=(?:\s+(?:about|around|roughly|approximately))?{_AMOUNT})"

_CLASSES: dict[str, dict[str, str]] = {
    "negation": {
        "not": r"not|\w+n['’]t|cannot|no|never|none|nobody|no[- ]one|nothing|nowhere|neither|nor|without",
    },
    "modal": {
        "must": r"must|have to|has to|had to|having to|needs? to|needed to|required to|obliged to|compulsory",
        "may": r"may|might|could|can|perhaps|maybe|possibly|possible|potential(?:ly)?|probably|likely|unlikely"
        r"|seems?|seemed|appears? to|appeared to|chance|allowed to|able to",
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
    "may": r"sometimes|often|usually|unable|impossible",
    "more than": r"at least",
    "than": r"compared (?:to|with)|as \w+ as|instead of",
    "must": r"do not|don['’]t|never|always",
    "not": r"unable|fail(?:s|ed)?|refuse[sd]?|lack(?:s|ed|ing)?|prevent(?:s|ed)?|stop(?:s|ped)?|avoid(?:s|ed)?"
    r"|den(?:y|ies|ied)|forb[ia]d(?:den)?|bann?(?:s|ed)?|except|instead|rather|hardly|scarcely|barely|rarely|seldom|against|impossible"
    r"|free of|few|little",
}
"""What keeps a class's meaning well enough where it is new, though its own loss is not looked for."""
_STRICT = {
    "must": r"must|have to|has to|had to|having to|needs? to|obliged to|compulsory",
    "may": r"may|might|could(?!\s+not)|perhaps|maybe|possibly|potentially|probably|likely",
    "only": r"only|solely|nothing but",
}
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
_ANSWER = {key: _compiled(pattern) for classes in _CLASSES.values() for key, pattern in classes.items()}
_NEARLY = {key: _compiled(pattern) for key, pattern in _SATISFIES.items()}
_ANY_NUMBER = re.compile(_AMOUNT, re.IGNORECASE)
_OVERLAP = {
    "than": r"(?:more|less|fewer|greater|other|rather)\s+$",
    "more than": r"\b(?:no|not)\s+$",
    "less than": r"\b(?:no|not)\s+$",
    "only": r"\bnot\s+$",
}
"""What in front of a phrase makes it part of another one ("no fewer than" is "at least")."""


def small_words(text: str, line: Line, index: int) -> Iterator[Fact]:
    """Facts of kind negation, modal and comparison in one sentence."""
    s = line.sentence
    for (kind, key), pattern in _FIND.items():
        for match in pattern.finditer(text, s.start, s.end):
            if not _is_other_sense(text, s.start, match, key):
                yield Fact(kind, key, match.group(), match.start(), match.end(), index)


def answers(key: str, passage: str, own: str) -> list[int]:
    """Where in `passage` the phrases end that keep the meaning of a class. Near ones ("lacks" for "has no") count only
    beyond those that the text compared, `own`, has too."""
    found = [match.end() for match in _ANSWER[key].finditer(passage)]
    if key in _NEARLY:
        near = [match.end() for match in _NEARLY[key].finditer(passage)]
        found += near[sum(1 for _ in _NEARLY[key].finditer(own)) :]
    return found


_MOST = 60
"""More negations than this in what passes for one sentence (a text without punctuation) are counted, not paired."""


def unanswered(facts: Sequence[Fact], text: str, own: str, passage: str) -> list[Fact]:
    """Of facts of one class in the sentences `own` of `text`, those that `passage` has no phrase left for. Each is
    paired with the phrase that is followed by the most of the same words, so that of two negations the one that went is
    named."""
    ends = answers(facts[0].key, passage, own)
    if len(facts) > _MOST or len(ends) > _MOST:
        return list(facts[len(ends) :])
    theirs = [_following(passage, end) for end in ends]
    left = list(range(len(theirs)))
    ours = [_following(text, fact.end) for fact in facts]
    pairs = sorted(((-len(o & t), i, j) for i, o in enumerate(ours) for j, t in enumerate(theirs)))
    paired: set[int] = set()
    for _, i, j in pairs:
        if i not in paired and j in left:
            paired.add(i)
            left.remove(j)
    return [fact for i, fact in enumerate(facts) if i not in paired]


def _following(text: str, at: int) -> frozenset[str]:
    """Head words of what stands after a phrase, up to four words."""
    return frozenset(stem(word.lower()) for word in words(text[at : at + 60])[:4])


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
    if word.lower().startswith("or ") and not _ANY_NUMBER.search(before[-40:]):
        return True  # "more or less", "or more strictly"
    overlap = _OVERLAP.get(key)
    return bool(overlap and re.search(overlap, before, re.IGNORECASE))
