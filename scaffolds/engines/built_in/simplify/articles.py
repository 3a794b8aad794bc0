"""a or an: by the sound of the word that follows, not its letter."""
import re

_A = re.compile(r"(?:uni(?!n|m)|use|usu|uti|ura|eu|ewe|one\b|once|ubiq|u-)", re.I)
_AN = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)
_LETTERS = re.compile(r"[AEFHILMNORSX](?:[A-Z]|\b)")


def article(word: str) -> str:
    """ "a" or "an" for the word or phrase that comes next."""
    if word.isupper() and len(word) < 5 and _LETTERS.match(word):
        return "an"
    if _AN.match(word):
        return "an"
    return "an" if word[:1].lower() in "aeiou" and not _A.match(word) else "a"
