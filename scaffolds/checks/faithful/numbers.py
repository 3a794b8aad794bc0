"""Numbers in a text, in figures or in words, with the unit they count: "three kilometres" is "3 km"."""
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from scaffolds.checks.faithful.facts import Fact, Line, stem

_ONES = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}
_ORDINALS = dict(
    zip(
        "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        range(3, 21),
        strict=True,
    )
)
_LAST = {"first": 1, "second": 2, **_ORDINALS}
_PARTS = {"half": "0.5", "halves": "0.5", "quarter": "0.25", "dozen": "12", "¼": "0.25", "½": "0.5", "¾": "0.75"}
_VAGUE = {"dozens", "hundreds", "thousands", "millions", "billions"}

_UNITS = {
    "km": "km kilometre kilometres kilometer kilometers",
    "m": "m metre metres meter meters",
    "cm": "cm centimetre centimetres centimeter centimeters",
    "mm": "mm millimetre millimetres millimeter millimeters",
    "mile": "mile miles mi",
    "foot": "ft foot feet",
    "inch": "inch inches",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gram grams gramme grammes",
    "tonne": "tonne tonnes ton tons",
    "l": "l litre litres liter liters",
    "ml": "ml millilitre millilitres milliliter milliliters",
    "%": "% percent percentage",
    "°c": "°c celsius centigrade",
    "°f": "°f fahrenheit",
    "°": "° degree degrees",
    "£": "£ pound pounds",
    "p": "p pence penny",
    "$": "$ dollar dollars",
    "€": "€ euro euros",
    "second": "second seconds sec secs s",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years yr yrs decade decades",
    "century": "century centuries",
    "mph": "mph",
    "am": "am a.m",
    "pm": "pm p.m",
    "bc": "bc bce",
    "volt": "volt volts v",
    "watt": "watt watts w",
    "newton": "newton newtons n",
    "joule": "joule joules j",
}
UNIT = {form: unit for unit, forms in _UNITS.items() for form in forms.split()}

_TOKEN = re.compile(
    r"(?P<money>[£$€])?(?P<figure>\d+(?:,\d{3})+(?:\.\d+)?|\d+[:.]\d+|\d+/\d+|\d+)(?P<tail>st|nd|rd|th|['’]?s|k|m|bn|mn)?(?![^\W\d_])"
    r"|(?P<join>\d+(?:\.\d+)?)(?=[^\W\d_%])|(?P<part>[¼½¾])|(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_SCALE = re.compile(r"[\s-]*(hundred|thousand|million|billion|trillion)\b", re.IGNORECASE)
_MONTHS = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_AFTER = re.compile(rf"\s+(?:day\s+)?(?:of\s+)?{_MONTHS}\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\.?,?\s+(?:the\s+)?$", re.IGNORECASE)
_DECADES = re.compile(r"[\s-]*decades?\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s-]+")
_AFTER = re.compile(r"[\s-]*(per cent|[°º]\s?[CF]?\b|%|[ap]\.m\b|[^\W\d_]+)?", re.IGNORECASE)


def numbers(text: str, line: Line, index: int) -> Iterator[Fact]:
    """Facts of kind number in one sentence. "one" is left to `has_one`: it is a pronoun too often."""
    at, end = line.sentence.start, line.sentence.end
    while match := _TOKEN.search(text, at, end):
        at = match.end()
        if match.group("word"):
            key, at = _in_words(text, match, end)
        else:
            key, at = _in_figures(text, match, end)
        if key:
            key, at = _in_decades(text, key, at, end)
            unit, about = _counted(text, at, end)
            unit = match.group("money") or unit
            yield Fact("number", key, text[match.start() : at].strip(), match.start(), at, index, unit, about)


def _in_decades(text: str, key: str, at: int, end: int) -> tuple[str, int]:
    """ "four decades" is forty years: the number of years, and where the number stops (before the end, so that "years"
    or "decades" is still what is counted)."""
    decades = _DECADES.match(text, at, end)
    return (str(int(key) * 10), at) if decades and key.isdigit() else (key, at)


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _in_figures(text: str, match: re.Match[str], end: int) -> tuple[str, int]:
    if match.group("part"):
        return _PARTS[match.group("part")], match.end()
    figure = match.group("figure") or match.group("join")
    if "/" in figure:
        return figure, match.end()
    try:
        value = Decimal(figure.replace(",", "").replace(":", "."))
    except InvalidOperation:  # digits of other scripts mixed into one figure
        return figure, match.end()
    tail = (match.group("tail") or "").lower()
    if tail in ("st", "nd", "rd", "th"):  # "14th July" is 14 July
        before = text[max(0, match.start() - 16) : match.start()]
        of_month = _MONTH_AFTER.match(text, match.end(), end) or _MONTH_BEFORE.search(before)
        return _plain(value) + ("" if of_month else "th"), match.end()
    if tail.endswith("s"):
        return _plain(value) + "s", match.end()
    if tail in _SHORT_SCALES and (tail != "m" or match.group("money")):
        return _plain(value * _SHORT_SCALES[tail]), match.end()
    at = match.end() - len(tail)  # a lone m is a metre, left for the unit
    scale = _SCALE.match(text, at, end)
    if scale:
        return _plain(value * _SCALES[scale.group(1).lower()]), scale.end()
    return _plain(value), at


def _in_words(text: str, match: re.Match[str], end: int) -> tuple[str, int]:
    """The number that starts with this word, and where it stops; "" where the word starts none."""
    word = match.group().lower()
    if word in _VAGUE:
        return word, match.end()
    if word in _ORDINALS:
        return f"{_ORDINALS[word]}th", match.end()
    if word in _PARTS:
        return _PARTS[word], match.end()
    if word not in _ONES and word not in _TENS and word not in _SCALES:
        return "", match.end()
    return _run(text, match, end)


def _run(text: str, match: re.Match[str], end: int) -> tuple[str, int]:
    """Adds up a run of number words: "two hundred and fifty" is 250, "twenty-third" is 23rd. A lone "one" is none."""
    whole = part = 0
    before, last = "", match.end()
    for step in _run_words(text, match.start(), end):
        word = step.group().lower()
        if before and before not in _ONES and word in _LAST:
            return f"{whole + part + _LAST[word]}th", step.end()
        if word == "and" and before in _SCALES:
            before = word
            continue
        if word in _SCALES:
            part = (part or 1) * _SCALES[word]
            if word != "hundred":
                whole, part = whole + part, 0
        elif (word in _TENS and before in ("", "and", *_SCALES)) or (word in _ONES and before not in _ONES):
            part += _TENS.get(word, 0) + _ONES.get(word, 0)
        else:
            break
        before, last = word, step.end()
    alone = match.group().lower() == "one" and last == match.end()
    return ("" if alone else str(whole + part)), last


def _run_words(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """Words from `at` on that have nothing but spaces and hyphens between them."""
    while step := _NEXT_WORD.match(text, at, end):
        yield step
        gap = _GAP.match(text, step.end(), end)
        if not gap:
            return
        at = gap.end()


def _counted(text: str, at: int, end: int) -> tuple[str, str]:
    """The unit after a number, and the head word of whatever follows it."""
    after = _AFTER.match(text, at, end)
    word = (after.group(1) or "").lower().replace(" ", "").replace("º", "°") if after else ""
    return UNIT.get(word, ""), stem(word) if word else ""
