"""Ways to reach someone: phone numbers, email addresses, account names. Helplines are never masked."""

import re
from collections.abc import Iterator

import phonenumbers

from scaffolds.checks.identifiers.identifier import Identifier, IdentifierKind

# Never a person's own: 0800 and 0808 are freephone (helplines among them). Shorter helplines (999, 111, 116 123,
# 85258, 0800 1111) have too few digits to be candidates at all.
_FREEPHONE = ("0800", "0808")
_DIGITS = re.compile(r"(?<![\w.])(?:\+\d{1,3}|00\d{2}|0(?!\.\d)|\(0\d{2,4}\))(?:[\s().-]{0,3}\d){7,12}(?![\d-])")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_SPELT_EMAIL = re.compile(  # "someone at example dot com"
    r"(?<![\w.+-])[\w.+-]{1,64} ?(?:\(at\)|\[at\]| at ) ?[\w-]+"
    r" ?(?:\(dot\)|\[dot\]| dot ) ?(?:com|co|org|net|sch|ac|uk)\b"
    r"(?: ?(?:\(dot\)|\[dot\]| dot |\.) ?uk\b)?",
    re.IGNORECASE,
)
_AT_HANDLE = re.compile(r"(?<![\w.@/])@(?=[\w.]*[A-Za-z_])[A-Za-z0-9_][\w.]{2,29}")
_TAGGED_HANDLE = re.compile(r"(?<!\w)[A-Za-z][\w.]{2,31}#\d{4}(?!\d)")
_SITE = (
    r"(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|roblox|xbox|psn|whats ?app|steam|fortnite|minecraft|"
    r"twitch|bereal)"
)
_CUED_HANDLE = re.compile(
    rf"\b(?:my|his|her|their|the) {_SITE}(?: (?:name|user ?name|user|account|id|tag|gamertag|handle))? ?(?:is|:|=|"
    rf"-)+ ?"
    rf"(?P<a>[\w.]{{3,30}})|\b(?:add|message|dm|find|follow) (?:me|him|her|them) on {_SITE}\W{{1,3}}"
    r"(?:(?:at|as|im|i'm|its|it's) )?(?P<b>(?=[\w.]*[\d_.])[\w.]{3,30}\w)",
    re.IGNORECASE,
)
_NOT_A_HANDLE = frozenset(
    "not the banned gone down broken blocked private public full deleted hacked old new better called fun bad "
    "good".split()
)


def find(text: str) -> Iterator[Identifier]:
    yield from _phones(text)
    for pattern in (_EMAIL, _SPELT_EMAIL):
        for match in pattern.finditer(text):
            why = "An email address points to one person."
            yield Identifier(IdentifierKind.EMAIL, match[0], match.start(), match.end(), why)
    yield from _handles(text)


def _phones(text: str) -> Iterator[Identifier]:
    for match in _DIGITS.finditer(text):
        digits = re.sub(r"[^\d+]", "", match[0])
        if digits.startswith(_FREEPHONE) or not _possible(digits):
            continue
        yield Identifier(
            IdentifierKind.PHONE, match[0], match.start(), match.end(), "A phone number points to one person or home."
        )


def _possible(digits: str) -> bool:
    """Possible, not valid: Ofcom's numbers for drama are not valid ones, and neither is a number with a slip in
    it."""
    try:
        number = phonenumbers.parse("+" + digits[2:] if digits.startswith("00") else digits, "GB")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number)


def _handles(text: str) -> Iterator[Identifier]:
    why = "An account name points to one person."
    for pattern in (_AT_HANDLE, _TAGGED_HANDLE):
        for match in pattern.finditer(text):
            yield Identifier(IdentifierKind.HANDLE, match[0], match.start(), match.end(), why)
    for match in _CUED_HANDLE.finditer(text):
        group = "a" if match["a"] else "b"
        if match[group].lower() not in _NOT_A_HANDLE:
            yield Identifier(IdentifierKind.HANDLE, match[group], match.start(group), match.end(group), why)
