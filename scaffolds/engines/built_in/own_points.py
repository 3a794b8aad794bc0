"""A task sheet that somebody pasted, as its own points, and an instruction as the name of a step.

"1. Read page 9 and answer questions 1 to 4. 2. ..." holds better steps than any written ones would be. Steps are named
as things ("Page 9, read"), since an order is a demand; the plain form keeps the instruction. The verbs and their forms
are content (content/own_points.yaml).
"""
import re
from dataclasses import dataclass
from functools import cache

from prompt_library.cleaning import tidy
from prompt_library.records import Record, read_records
from scaffolds.engines.built_in.tasks import TaskStep
from scaffolds.engines.built_in.words import CONTENT
from scaffolds.results import BreakdownStep

LONGEST_SHEET = 6000  # characters of a pasted sheet that are read
MOST_POINTS = 20
LEAST_WORDS = 8  # of instructions in running text
LIST_OF = 3  # instructions in one sentence make a list ("feed the cat, do the washing up, finish the essay")
LONGEST_STEP = 12  # words (practice.md E1)
LEAST_NAME = 4  # characters of a point that can stand as a name
MAKING, DOING, ASKING = (5, 15), (2, 8), (3, 8)  # minutes for something made, something done, a question answered

NUMBERED = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\S)")
ASKING_WORD = re.compile(r"\s*(?:what|why|when|where|who|which|how)\b", re.IGNORECASE)
QUESTIONS = re.compile(r"(?:^|(?<=\s))(?:q|question)\s?(\d{1,2})[.:)]?\s+(?=\S)", re.IGNORECASE)
LETTERED = re.compile(r"(?:^|(?<=\s))\(?([a-h])[.)]\s+(?=\S)")
_COUNTS = (
    (QUESTIONS, [str(n) for n in range(1, 100)]),
    (NUMBERED, [str(n) for n in range(1, 100)]),
    (LETTERED, list("abcdefgh")),
)
BULLET = re.compile(r"^[ \t]*[-*•–‣◦·][ \t]+", re.MULTILINE)
INLINE = re.compile(r"(?:^|\s)[-*•–][ \t]+")  # bullets that were typed along one line
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
OBJECT = (r"(?:the|a|an|your|it|them|each|all|any|some|one|two|three|four|five|\d+|how|why|what|which|its|this|these"
          r"|those|him|her|my|our|questions?|pages?|chapters?|exercises?|paragraphs?)\b")
LABEL = re.compile(r"^\s*[A-Za-z][\w &/'’-]{0,30}:\s+(?=\S)")  # "Task:", "Maths:"
SETTING = re.compile(r"^(?:in|on|using|with|for|at|after|before|by|from)\b[^,.]{1,60},\s+", re.IGNORECASE)
# What is told after an action, and is none: "and i just lie there".
TOLD_AFTER = re.compile(
    r",?\s+(?:and|but|so|cos|because)\s+(?:i|im|i['’]m|ive|i['’]ve)\b(?!\s+(?:need|have) to\b).*$", re.IGNORECASE
)
BRACKETS = re.compile(r"\s*\([^()]*\)")
CUT = re.compile(r"\s*(?:[,;:(]| which | that | because | so that | using | including | for example | such as ).*")
PREPOSITIONS = frozenset("about on in to for with through at from into up out down over back by of as off".split())
TRAILING = PREPOSITIONS | {"away", "together", "please", "tonight", "tomorrow", "today", "now"}
STANDS_FOR = frozenset("it them this that these those".split())  # said of a thing that was named before
DOUBLED = frozenset("cut put set stop plan get fit begin run sit swim pin pop grab drop skip chat".split())


class Forms(Record):
    makes: tuple[str, ...]
    nouns: dict[str, str]
    others: dict[str, str]
    plain_verbs: tuple[str, ...]
    pushes: tuple[str, ...]
    asks: tuple[str, ...]
    split: tuple[TaskStep, ...]
    tiny: tuple[TaskStep, ...]


@dataclass(frozen=True)
class Sheet:
    """A pasted task sheet: what stands above its points (may be empty), and one action a point."""

    heading: str
    points: tuple[str, ...]


@cache
def forms() -> Forms:
    return read_records(CONTENT / "own_points.yaml", Forms)[0]


@cache
def verbs() -> frozenset[str]:
    return frozenset((*forms().makes, *forms().nouns, *forms().others))


def tidied(text: str) -> str:
    """Without control and zero-width characters, tags or Markdown marks; line breaks stay."""
    text = re.sub(r"<[^<>]{0,200}>", " ", text[:LONGEST_SHEET])
    return tidy(re.sub(r"[*_`#>]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", text))


def read(text: str) -> Sheet | None:
    """The person's own points, or None where the text is not a task sheet."""
    bullet = BULLET if "\n" in text.strip() or not BULLET.match(text.strip()) else INLINE
    bullets = bullet.split(text.strip()[:LONGEST_SHEET])
    if len(bullets) >= 3:
        return _sheet(bullets[0], bullets[1:])
    clean = tidied(text)
    for pattern, marks in _COUNTS:
        found = _counted(clean, pattern, marks)
        if found:
            return _sheet(found[0], found[1:])
    return _told(clean) if len(clean.split()) >= LEAST_WORDS else None


def _told(text: str) -> Sheet | None:
    """Instructions in running text: two sentences of a teacher's, or a list of three things in anybody's."""
    sentences = SENTENCE.split(text)
    orders = [one for one in sentences if _is_order(one)]
    if len(orders) < 2:
        orders = [one for one in sentences if len(_cut_at_orders(_without(one, forms().asks))) >= LIST_OF]
    sheet = _sheet("", orders)
    return sheet if sheet and (len(orders) >= 2 or len(sheet.points) >= LIST_OF) else None


def _counted(text: str, pattern: re.Pattern[str], marks: list[str]) -> list[str]:
    """The text cut at 1, 2, 3 (or a, b, c) in that order: what stands before, then each point."""
    cuts: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if match[1] == marks[len(cuts)]:
            cuts.append(match)
    if len(cuts) < 2:
        return []
    ends = [*(match.start() for match in cuts[1:]), len(text)]
    return [text[: cuts[0].start()], *(text[m.end(): end] for m, end in zip(cuts, ends, strict=True))]


def _sheet(heading: str, points: list[str]) -> Sheet | None:
    above = [one for one in SENTENCE.split(tidied(heading)) if one.strip()]
    orders = [one for one in above if _is_order(one)]
    title = orders[0] if len(orders) == 1 else above[0] if above else ""
    every = (*(orders if len(orders) > 1 else ()), *points)
    actions = [action for point in every for action in _actions(tidied(point))]
    kept = tuple(dict.fromkeys(actions))[:MOST_POINTS]
    return Sheet(_unlabelled(title).strip(" :.-"), kept) if len(kept) >= 2 else None


def _is_order(sentence: str) -> bool:
    return _opens(_bare(sentence)) and not _only_asks(sentence)


def _only_asks(sentence: str) -> bool:
    """Whether it is a question, and not an instruction that ends in one ("Answer this: why do rivers flood?")."""
    asks = sentence.rstrip().endswith("?") or bool(ASKING_WORD.match(sentence))
    return asks and not (":" in sentence and _opens(_bare(sentence)))


def _opens(text: str) -> bool:
    return text.split(" ")[0].lower().strip(",.:;!") in verbs()


def _bare(sentence: str) -> str:
    """An instruction without its label, its push, and where or how it is done ("In your own words, explain")."""
    told = _without(_unlabelled(sentence), forms().pushes)
    inner = _without(SETTING.sub("", told), forms().pushes)
    return inner if _opens(inner) else told


def _unlabelled(text: str) -> str:
    rest = LABEL.sub("", text)
    return rest if _opens(_without(rest, forms().pushes)) else text.strip()


def _actions(point: str) -> list[str]:
    """A point as single actions: cut at a full stop, and at "and" or "then" where another instruction follows."""
    first, *rest = [one.strip() for one in SENTENCE.split(point) if one.strip()] or [""]
    sentences = [first, *(one for one in rest if _is_order(one))]
    return [action for one in sentences for action in _cut_at_orders(one)]


@cache
def _joint() -> re.Pattern[str]:
    order = rf"(?:(?:{'|'.join(sorted(verbs()))})\s+{OBJECT}|(?:{'|'.join(forms().plain_verbs)})\s)"
    return re.compile(rf"(?:(?:,\s*|;\s*|\s+)(?:and then|and|then)\s+|[,;]\s+)(?={order})", re.IGNORECASE)


def _cut_at_orders(sentence: str) -> list[str]:
    """A sentence cut wherever another instruction begins. One that opens with where or how ("In your own words,
    explain") is whole."""
    settled = SETTING.match(sentence)
    start = settled.end() if settled else 0
    first, *rest = _joint().split(sentence[start:])
    cut = [" ".join(one.split()) for one in (sentence[:start] + first, *rest) if re.search(r"\w", one)]
    if any(one.lower().strip(" ,.:;!") in verbs() for one in cut):  # "design, make and test a box": one thing
        return [" ".join(sentence.split())]
    return [TOLD_AFTER.sub("", one) for one in cut]


def as_step(point: str, number: int) -> BreakdownStep:
    """One point as a step: its name of at most LONGEST_STEP words, and the instruction as the plain form."""
    if _only_asks(point):
        asked = point.rstrip(" ?")
        name = _short(f"Question {number}: {asked[:1].lower()}{asked[1:]}")
        return _step(name, f"Answer question {number}: {asked}.", ASKING)
    told = re.sub(r"\b(?:my|our)\b", "your", _without(_unlabelled(point), forms().pushes).rstrip(" .;,!:?"))
    made = told.split(" ")[0].lower() in {*forms().makes, *forms().nouns}
    name = named(told)
    if len(name) < LEAST_NAME:  # "4." or "3x": a sum, not a name
        name, told = f"Point {number}: {name}", f"do point {number}: {told}"
    return _step(name, f"{_capital(told)}.", MAKING if made else DOING)


def _step(name: str, plain: str, minutes: tuple[int, int]) -> BreakdownStep:
    return BreakdownStep(text=name, plain=plain, minutes_low=minutes[0], minutes_high=minutes[1])


def named(told: str) -> str:
    """An instruction as the name of a thing, impersonal: "Label your map" is "The map, labelled"."""
    told = BRACKETS.sub("", _without(_bare(told), forms().asks))
    told = re.sub(r"\b(?:your|my|our)\b", "the", told.strip(" .;,!?:"))
    verb, _, rest = told.partition(" ")
    verb = verb.lower().strip(",:;")
    thing = rest.strip()
    if verb not in verbs() or not thing:
        name = _gerund(verb) if verb in verbs() else told
    elif thing.split(" ")[0].lower() in PREPOSITIONS | STANDS_FOR:
        name = f"{_gerund(verb)} {thing}"
    elif verb in forms().nouns:
        name = f"{forms().nouns[verb]} {thing}"
    elif verb in forms().makes:
        name = thing
    else:
        done = forms().others[verb]
        name = f"{_short(thing, LONGEST_STEP - len(done.split()))}, {done}"
    return _capital(_short(name))


def without_asking(told: str) -> str:
    """A request without what only asks ("can you help me", "i need to")."""
    return _without(told, forms().pushes + forms().asks)


def thing(told: str) -> str | None:
    """What a request is about, as a short thing that fits in a sentence ("sort out my desk": "the desk"), or None."""
    told = re.sub(r"\b(?:your|my|our)(?: own)?\b", "the", without_asking(told).lower().strip(" .;,!?:"))
    left = told.split()
    while left and (left[0] in verbs() or left[0] in PREPOSITIONS):
        left.pop(0)
    while left and left[-1] in TRAILING:
        left.pop()
    return " ".join(left) if 2 <= len(left) <= 4 and left[0] in ("the", "a", "an", "some") and _simple(left) else None


def _simple(words: list[str]) -> bool:
    return all(word.isalpha() and word not in PREPOSITIONS and word not in verbs() for word in words)


def _without(text: str, openings: tuple[str, ...]) -> str:
    """The text with openings such as "you need to" and "then" taken off, as many as there are."""
    pattern = re.compile(r"^\W*(?:" + "|".join(map(re.escape, sorted(openings, key=len, reverse=True))) + r")\b[\s,:]*",
                         re.IGNORECASE)
    text = text.replace("’", "'").strip()
    while (cut := pattern.sub("", text)) != text:
        text = cut
    return text


def _short(name: str, most: int = LONGEST_STEP) -> str:
    if len(name.split()) > most:
        cut = CUT.sub("", name)
        name = cut if 3 <= len(cut.split()) else name
    kept = name.split()
    return " ".join(kept) if len(kept) <= most else " ".join(kept[: most - 1]).rstrip(",;:") + " …"


def _gerund(verb: str) -> str:
    if verb in DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        verb = verb[:-1]
    return verb + "ing"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
