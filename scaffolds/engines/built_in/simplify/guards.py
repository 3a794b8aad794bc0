"""What no rewording of a sentence may lose, checked on the words themselves whatever rule made them."""
import re
from collections import Counter

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|without|cannot|neither|none|nobody|nothing|nowhere|unless)\b|n['’]t\b", re.I
)
_MODAL = re.compile(r"\b(?:may|might|must|should|could|would|can|cannot|shall|ought)\b", re.I)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")


def keeps(before: str, after: str) -> bool:
    """Whether every number, negation, modal and name of `before` still stands in `after` at least as often."""
    for pattern in (_NUMBER, _NEGATION, _MODAL):
        if _counted(pattern, before) - _counted(pattern, after):
            return False
    return all(name in after for name in _NAME.findall(before))


def _counted(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(match.lower() for match in pattern.findall(text))
