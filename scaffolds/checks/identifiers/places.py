"""Where someone lives or goes to school: postcodes, street addresses, school names, class codes."""

import re
from collections.abc import Iterator

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

# Royal Mail's postcode areas; the inward part never uses C, I, K, M, O or V.
_AREAS = (
    "AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK FY "
    "GL GU GY "
    "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL OX PA "
    "PE PH PL "
    "PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV "
    "YO ZE "
    "B E G L M N S W"
).replace(" ", "|")
_POSTCODE = re.compile(
    rf"(?<![\w-])(?:GIR ?0AA|(?:{_AREAS})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{{2}})(?![\w-])", re.IGNORECASE
)
_ORDINAL = re.compile(r" (?:1st|2nd|3rd|\dth)$")  # "y7 2nd set"

_STREET = (
    r"(?:street|road|avenue|lane|close|crescent|gardens|grove|terrace|mews|st|rd|ave|drive|way|court|place|hill|"
    r"square|row|"
    r"walk|park|view|rise|green|parade|broadway|cottages?|house|towers?|paddocks?|meadows?|orchard|croft|wharf|quay|"
    r"villas|chase)"
)
_SURE_STREET = re.compile(
    r"(?:street|road|avenue|lane|close|crescent|gardens|grove|terrace|mews|rd|ave)$", re.IGNORECASE
)
_ADDRESS = re.compile(
    rf"(?<![\w.£])(?:flat \d{{1,4}}[a-z]?,? )?\d{{1,4}}[a-z]?,? (?:[A-Za-z][\w'’.-]*,? ){{1,3}}?{_STREET}\b",
    re.IGNORECASE,
)
_LIVES_ON = re.compile(
    rf"\b(?:lives?|living|lived|house is|home is) (?:on|in|at|near|down|up) (?P<a>(?:[A-Za-z][\w'’-]*,? "
    rf"){{1,3}}?{_STREET})\b",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:lives?|living|lived|moved?|address|home|house|addr|post ?code)\b[^.!?\n]{0,25}$", re.IGNORECASE
)
_NOT_STREET_WORDS = frozenset(
    "a an the of in on at to and or with for from by is are was were this that these those my your his her our "
    "their its "
    "people cars houses miles metres minutes hours years days children pupils students percent times steps ways "
    "things "
    "more most down up off per each every main busy quiet long cm km m kg year years".split()
)
_IN_A_BOOK = re.compile(r"\b(?:chapter|act|scene|unit|lesson|part|section|page|book|figure|year) $", re.IGNORECASE)
_FAMOUS = frozenset(
    ("10 downing street", "11 downing street", "221b baker street", "4 privet drive", "number 4 privet drive")
)

_SCHOOL_KIND = (
    r"(?:(?:C of E|CofE|CE|RC|Catholic|Community|Primary|Secondary|High|Junior|Infants?|Grammar|Middle|Nursery|"
    r"Free|Special|"
    r"Comprehensive|Girls'?|Boys'?|Preparatory|Prep|Sixth Form|Voluntary Aided) )*"
    r"(?:School|Academy|College|Primary|Secondary|High|Grammar|Juniors?|Infants?|Nursery|Comp|Sixth Form)"
)
_SCHOOL_NAME = re.compile(
    rf"(?:(?:St\.? |Saint |The )?[A-Z][\w'’.-]+ (?:(?:[A-Z][\w'’.-]*|of|the|and|&) ){{0,4}}?){_SCHOOL_KIND}\b"
)
_KINDS_OF_SCHOOL = frozenset(("Forest School", "Sunday School", "Summer School", "Beach School", "Night School"))
_SCHOOL_CUE = re.compile(
    r"\b(?:go(?:es|ing)? to|went to|attend(?:s|ed|ing)?|pupil at|student at|learner at|learn(?:s|ing)? at|"
    r"teach(?:es)? at|"
    r"work(?:s)? at|(?:my|his|her|their|our|the) school is|school:|enrolled at|moved? (?:to|from)|placement at)\s+$",
    re.IGNORECASE,
)
_CUED_SCHOOL = re.compile(
    rf"\b(?:i go to|i went to|goes to|i attend|attends|my school is(?: called)?|school is called)\s+"
    rf"(?P<a>(?!(?:a|an|the|my|this|that|our|primary|secondary|high|big|new|different|special|boarding|all|school|"
    rf"college)\b)"
    rf"(?:[\w'’.-]+ ){{1,4}}?{_SCHOOL_KIND})\b",
    re.IGNORECASE,
)
_CLASS_CODE = re.compile(
    r"\b(?:class|join|handrail|session) code(?: is)?[\s:]{1,3}(?P<a>[B-DF-HJ-NP-TV-Z0-9]{6})\b", re.IGNORECASE
)


def find(text: str, school_like: bool) -> Iterator[Identifier]:
    """school_like says whether the whole reads like school business, where a school's name needs no cue."""
    for match in _POSTCODE.finditer(text):
        if not _ORDINAL.search(match[0]) or _LIVES.search(text, max(0, match.start() - 40), match.start()):
            yield _found(match, 0, IdentifierKind.POSTCODE, "A postcode points to a few homes.")
    yield from _addresses(text)
    yield from _schools(text, school_like)
    for match in _CLASS_CODE.finditer(text):
        yield _found(
            match, "a", IdentifierKind.CLASS_CODE, "A class code opens a class, and a small class is a few people."
        )


def _addresses(text: str) -> Iterator[Identifier]:
    why = "A street address points to one home."
    for match in _ADDRESS.finditer(text):
        words = [word.strip(",") for word in match[0].split()]  # "55 Long Lane", and not "3 long lanes"
        if match[0].lower() in _FAMOUS or _NOT_STREET_WORDS.intersection(words) or _IN_A_BOOK.search(
                text, max(0, match.start() - 12), match.start()):
            continue
        between = match[0].split()[1:-1]
        sure = (
            _SURE_STREET.search(match[0])
            or all(word[0].isupper() for word in between)
            and match[0].split()[-1][0].isupper()
        )
        if sure or _LIVES.search(text, max(0, match.start() - 40), match.start()):
            yield _found(match, 0, IdentifierKind.ADDRESS, why)
    for match in _LIVES_ON.finditer(text):
        if not _NOT_STREET_WORDS.intersection(match["a"].lower().split()):
            yield _found(match, "a", IdentifierKind.ADDRESS, why)


def _schools(text: str, school_like: bool) -> Iterator[Identifier]:
    why = "A school's name narrows a learner down to a few hundred people."
    for match in _SCHOOL_NAME.finditer(text):
        if match[0] in _KINDS_OF_SCHOOL:
            continue
        if school_like or _SCHOOL_CUE.search(text, max(0, match.start() - 40), match.start()):
            yield _found(match, 0, IdentifierKind.SCHOOL, why)
    for match in _CUED_SCHOOL.finditer(text):
        yield _found(match, "a", IdentifierKind.SCHOOL, why)


def _found(match: re.Match[str], group: int | str, kind: IdentifierKind, why: str) -> Identifier:
    return Identifier(kind, match[group], match.start(group), match.end(group), why)
