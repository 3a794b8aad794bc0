"""The shape of one identifier found, and what a mask puts in its place."""

from dataclasses import dataclass
from enum import StrEnum


class IdentifierKind(StrEnum):
    UPN = "upn"
    NHS = "nhs"
    NI = "ni"
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    POSTCODE = "postcode"
    ADDRESS = "address"
    DOB = "dob"
    SCHOOL = "school"
    CLASS_CODE = "class_code"
    NAME = "name"


MASKS = {
    IdentifierKind.UPN: "[pupil number]",
    IdentifierKind.NHS: "[NHS number]",
    IdentifierKind.NI: "[NI number]",
    IdentifierKind.PHONE: "[phone number]",
    IdentifierKind.EMAIL: "[email]",
    IdentifierKind.HANDLE: "[account name]",
    IdentifierKind.POSTCODE: "[postcode]",
    IdentifierKind.ADDRESS: "[address]",
    IdentifierKind.DOB: "[date of birth]",
    IdentifierKind.SCHOOL: "[school]",
    IdentifierKind.CLASS_CODE: "[class code]",
    IdentifierKind.NAME: "[name]",
}


@dataclass(frozen=True, slots=True)
class Identifier:
    """text[start:end] of what was checked, end exclusive; why is a sentence for the member of staff who reads it."""

    kind: IdentifierKind
    text: str
    start: int
    end: int
    why: str
