"""Sums as learners type them ("24x6", "3/4 + 1/2", "20% of 60"): that it is one, and what kind, for the help ladder."""

import re

LONGEST = 12  # words around a sum: with more, it is a text that has one in it

_NUMBER = r"(?:\d+(?:[.,]\d+)?|\d*[a-z](?![a-z]))"  # 12, 3.5, x, 2x
_JOINT = r"(?:[×*÷/+=−–-]|x|times|multiplied by|plus|add|minus|take away|divided by|shared by|to the power of)"
_SUM = re.compile(rf"(?<![\w/]){_NUMBER}\s*{_JOINT}\s*-?{_NUMBER}(?![a-z])", re.IGNORECASE)
_OF = re.compile(
    r"\b(?:double|halve) \d|"
    r"\b(?:\d+\s*(?:%|percent|per cent)|half|quarters?|thirds?|fifths?|tenths?|\d+/\d+)\s*off?\s*£?\d",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\bround(?:ed)?\b.*\d|\bround(?:ing)? (?:\w+ )?to the nearest\b|\bnearest (?:10|100|1000)\b|"
    r"\bsimplify \d+\s*/|\d+ (?:squared|cubed)\b|\broot of \d|"
    r"(?:-?\d+\s*,\s*){2,}.*(?:\?|_|\bnext\b)|"
    r"\b(?:take away|subtract|add|share|divide|multiply|times)\b.*\d.*\b(?:from|to|by|and|between|with)\b.*\d|"
    r"\d.*\bas an? (?:fraction|decimal|percentage|percent)\b|"
    r"^\W*(?:whats?|wot|what['’]s)(?: is| comes| number)*(?: straight)? (?:after|before) \d+\W*$",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"\b(?:pages?|pp?|q|qs|questions?|ages?|years?|lines?|ch|chapters?|verses?|act|scene|units?|ex|exercises?)"
    r"\.? ?\d+ ?[-–] ?\d",
    re.IGNORECASE,
)
_A_DATE_OR_SCORE = re.compile(r"^\W*(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}-\d{1,2}|24/7)\W*$")

# What a sign says, as a word of a ladder in content/hints.yaml. The first that fits decides.
_SIGNS = (
    ("percent", re.compile(r"\d\s*(?:%|percent|per cent)", re.IGNORECASE)),
    ("quadratic", re.compile(r"[a-z]\s?(?:²|\^ ?2|squared)|\d\s?\([^)]*[a-z]|\)\s?\(", re.IGNORECASE)),
    ("negative number", re.compile(r"(?:^|[\s(.])[−–-]\s?\d+\s*(?:[+−–-]|add|plus|minus)\s*\d", re.IGNORECASE)),
    (
        "algebra",
        re.compile(
            r"(?<![a-z])\d*[a-wyz](?![a-z])\s*[+−–=-]|\d*x\s*[+−–=-]|[+−–=-]\s*\d*[a-z](?![a-z])", re.IGNORECASE
        ),
    ),
    (
        "fraction",
        re.compile(
            r"\d\s*/\s*\d+\s*(?:[+×*÷x−–-]|of|plus|minus|times)|[+×*÷−–-]\s*\d+\s*/\s*\d|"
            r"simplify \d+\s*/|\b(?:quarters?|thirds?|fifths?|tenths?) of\b",
            re.IGNORECASE,
        ),
    ),
    ("sequence", re.compile(r"(?:\d\s*,\s*-?){2,}|\b(?:after|before) \d", re.IGNORECASE)),
    ("rounding", re.compile(r"\bround(?:ed)?\b|\bnearest\b", re.IGNORECASE)),
    ("ratio", re.compile(r"\d\s*:\s*\d")),
    ("multiply", re.compile(r"\d\s*(?:[×*x]|times|multiplied)\s*\d|\bsquared\b|\bcubed\b", re.IGNORECASE)),
    ("divide", re.compile(r"\d\s*(?:[÷/]|divided|shared)", re.IGNORECASE)),
    ("subtract", re.compile(r"\d\s*(?:[−–-]|minus|take away)\s*\d", re.IGNORECASE)),
    ("add", re.compile(r"\d\s*(?:\+|plus|add)\s*\d", re.IGNORECASE)),
)


def is_sum(text: str) -> bool:
    """Whether a short say holds a sum. A date, a score, "pages 4-7" or a sum inside a long text is none."""
    if len(text.split()) > LONGEST or _A_DATE_OR_SCORE.match(text):
        return False
    return not _PLACES.search(text) and bool(_SUM.search(text) or _OF.search(text) or _TO_DO.search(text))


def kind(text: str) -> str | None:
    """The word for what the signs in a sum ask: "multiply", "fraction"; None where there is no sign."""
    return next((name for name, sign in _SIGNS if sign.search(text)), None)


def numbers(text: str) -> frozenset[str]:
    """The numbers in a text, each as it is written, without the commas of thousands."""
    return frozenset(re.findall(r"\d+(?:\.\d+)?", text.replace(",", "")))
