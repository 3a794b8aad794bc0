"""Whether something is plainly no English text, so that an English reading age would mean nothing."""
import re
from collections import Counter
from collections.abc import Sequence

from scaffolds.checks.reading_age.counts import Token
from scaffolds.checks.reading_age.small_words import FUNCTION

_OTHER = {
    "French": "le la les des une est et dans pour que qui sur avec pas vous nous il elle sont du au ce cette mais ou",
    "Spanish": "el los las una es y en para que con por del se su al lo como pero más está son muy",
    "German": "der die das und ist nicht ein eine zu den mit von auf dem sich auch für wie sie wir ich",
    "Italian": "il lo gli una è di che per con non del della sono anche come più nel questo",
    "Portuguese": "o os uma é de que para com não do da em por mais como ao dos seu sua",
    "Polish": "i w nie na się jest z do to że jak ale o od po był tak",
    "Romanian": "și este în nu la cu pe din care pentru sunt mai un fi",
    "Welsh": "y yr yn ac mae i ar wedi ei oedd gan eu fel hefyd ond am nid roedd",
    "Latin": "et in est non ad cum sed qui quae ut ex ab sunt hoc",
    "Turkish": "ve bir bu için ile çok da de gibi ama olarak daha",
}
"""Commonest small words of languages that a school meets. A few are English too; many at once are not."""
_SMALL = {language: frozenset(words.split()) for language, words in _OTHER.items()}


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def not_text(text: str) -> str:
    """Why something is no text at all, or "" where it may be: more than one character in fifty is a control character,
    as in a picture or a document that was opened as text."""
    found = len(_CONTROL.findall(text))
    return "This looks like a file and not like text, so it was not rated." if found * 50 > len(text) else ""


def not_english(tokens: Sequence[Token]) -> str:
    """Why the text is not rated, or "" where it may well be English."""
    latin = sum(t.lower[0] < "\u0250" or "\u1e00" <= t.lower[0] <= "\u1eff" for t in tokens)
    if latin * 2 < len(tokens):
        return "This is not written in the Latin alphabet, so it has no English reading age."
    counts = Counter(t.lower for t in tokens)
    english = sum(counts[word] for word in FUNCTION)
    language, small = max(_SMALL.items(), key=lambda pair: sum(counts[word] for word in pair[1]))
    other = sum(counts[word] for word in small)
    if other >= 3 and other > 1.5 * english and other * 8 >= len(tokens):
        return f"This looks like {language}, so it has no English reading age."
    return ""
