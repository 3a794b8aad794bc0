"""How a step and the words of symbols are compared. Both are read as ideas: word forms are brought together, and light
words ("put", "your", "lesson") do not count."""
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from operator import itemgetter

LONGEST = 200  # characters of a step that are read
FIRST_ENOUGH = 1 / 3  # share of a step's ideas that a symbol explains, where it explains the first
ENOUGH = 2 / 3  # the same, where it does not

WORD = re.compile(r"[a-z]+")
CLAUSE = re.compile(r"[,;:–—]|\b(?:and|then|before|after|until|when|while|if|so|with|for|from|in|at|on|to|by|about|"
                    r"behind|beside|under|near|between|onto|into|around|through|against|without|over)\b")
# "Mrs Bell" rings nothing, and "Help Poppy with her zip" shows no flower.
PERSON = re.compile(
    r"\b(?:Mrs?|Miss|Ms|Mx|Dr)\.?\s+[A-Z][\w’'-]*|(?:(?<=\b[Ww]ith )|(?<=\b[Hh]elp )|(?<=\bbeside )|(?<=\b[Aa]sk ))"
    r"(?:Poppy|Rose|Daisy|Robin|Holly|Angel|Star|Grace|Mark|Ruby|Jasmine|Basil|Clay|Bear|Fox|Jack)\b(?! [A-Z])")
OWNER = re.compile(r"\b(?:mum|dad|mummy|daddy|nan|gran|granny|grandma|grandad|grandpa|brother|sister|friend|partner|"
                   r"teacher|adult|baby|someone)['’]s\s+(?!(?:house|room)\b)", re.I)  # "Grandad's car" is a car
POSSESSIVE = re.compile(r"['’](?:s\b)?")  # "the dog's bowl", and "don't" as one word
EITHER = re.compile(r"\byes\s*(?:or|and|/)\s*no\b")  # forbids nothing
DROPPED = frozenset(
    "a an the my your our his her their its it is are be this that these of for at by from with to s i you we they he "
    "she".split())
# Words that say little about what is done. They settle a tie ("coat on", "coat off") and decide nothing.
LIGHT = frozenset(
    "put get go come have take use do start make find give bring let keep need next first new other one each some any "
    "all more on off up down in out into onto away back over round again now today soon quietly carefully slowly "
    "nicely time lesson class classroom morning afternoon day own usual things thing place and or if when as "
    "school session activity activities practice practise bit quick little then before after during until "
    "two three four five ready our early late fetch grab collect job move how learn about last pop "
    "putting getting going coming having taking using doing starting making finding giving bringing keeping moving "
    "collecting learning practising got went came took made".split())
NEGATIONS = frozenset("no not never dont without".split())
# Words that mean much else beside what their symbol shows ("tap your pass", "test the magnet", "break the egg"): alone
# they are found only where there is no other idea in the step.
MANY_MEANINGS = frozenset(
    "tap feel weight weigh leave balance coach train park star squeeze break pause family dry plug charge film fish "
    "duck home school house cold hot sick mad cross test fire lock window present wind bat kick light dress trip "
    "mouse seat stage page cup board chick bolt march jam smell stroke check cut mark beat knock ride tie pick pack "
    "scan clean hold copy print sand hang cool rock pump sign wash play turn letter fold tray splint shake slide "
    "file plane water box book record switch zip serve post search code iron head line point chew peel belt saw "
    "orange foot ear eye tongue cap mat knot wool magic pants cone fork bear seal swan mouth hop trolley sling "
    "shield equal dressing hood wave corners supply list marking rules notes label draft area average counter "
    "margin mystery pattern input overlay filter graphics heat bowl slice tune band slides click bulbs tag race "
    "bars vault pool penalty boots brace lime wedge barrel bobble drip nuts corn cushion retreat upset breaks fan "
    "monitors hide outing buckle harness drive market till pounds mobile mass flight exit locks prom fair agree "
    "news shell paddle waves night burn dust key fix tin treat sweet pepper tube brass closed station launch badge "
    "speaker volume stock wire screen type bounce mend repair nurture raffle pin alone marble diet chicken quiet "
    "colour polish plait".split())
# What these say is seen less than what it is done to: "Look at the snail" is a snail.
POINTS_AT = frozenset("look watch find hold feel touch carry fetch grab see meet".split())
# Of these a step means the one that it says: "hand up" is not "hand paper in".
WAYS = frozenset("up down in out on off away back".split())
ENDINGS = (("ies", "y"), ("s", ""), ("es", ""), ("ing", ""), ("ing", "e"), ("ied", "y"), ("ed", ""), ("ed", "e"))
IRREGULAR = {"sat": "sit", "wrote": "write", "ate": "eat", "drank": "drink", "ran": "run", "stood": "stand",
             "swam": "swim", "sang": "sing", "drew": "draw", "chose": "choose", "heard": "hear", "said": "say",
             "knives": "knife", "shelves": "shelf", "feeling": "feel", "felt": "feel", "teeth": "tooth",
             "meeting": "meeting", "training": "training", "weathering": "weathering", "leaves": "leaf",
             "clothes": "clothes"}

Score = tuple[float, ...]


@dataclass(frozen=True)
class Words:
    """A step, or one way of naming a symbol, as it is compared."""

    ideas: tuple[str, ...]  # in the order they were said
    light: frozenset[str]
    written: str  # without the dropped words, a space at each end
    first: frozenset[str] = frozenset()  # the ideas of a step's first clause: what is done, and to what

    def holds(self, saying: "Words") -> bool:
        """A saying of one idea and light words ("hand in", "wash up") is held only as written: "hands in your lap"
        hands nothing in. So is one that says its idea twice ("my turn, your turn"). What is not to be done has no
        picture, unless the saying is about just that."""
        if not saying.ideas or not set(saying.ideas) <= set(self.ideas):
            return False
        if self.light & NEGATIONS and not saying.light & NEGATIONS:
            return False
        if saying.light & WAYS and self.light & WAYS and not saying.light & self.light & WAYS:
            return False
        if len(set(saying.ideas)) == 1 < len(set(self.ideas)) and saying.ideas[0] in MANY_MEANINGS and not saying.light:
            return False
        loose = len(set(saying.ideas)) > 1 or (len(saying.ideas) == 1 and not saying.light)
        return loose or saying.written in self.written


@dataclass(frozen=True)
class Found:
    """A symbol that a step may mean. score is higher for likelier; share is how many of the step's ideas it is about,
    1 for all of them; said is the saying that is meant, as it is compared."""

    name: str
    score: Score
    share: float
    ideas: frozenset[str] = frozenset()
    said: str = ""


class Forms:
    """Brings the forms of a word together: to what it is a form of where that is in the vocabulary, else to itself."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self.of = lru_cache(maxsize=20_000)(self._form)  # words come from whoever types: there is no end of them

    def _form(self, word: str) -> str:
        if word in IRREGULAR:
            return IRREGULAR[word]
        stems = []
        for ending, instead in ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                stem = word[: -len(ending)] + instead
                stems.append(stem)
                if ending in ("ing", "ed") and not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                    stems.append(stem[:-1])
        return next((stem for stem in stems if stem in self._vocabulary), word)


class Index:
    """Some symbols by what they are called. What one says first is its name."""

    def __init__(self, named: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._named = [(name, said) for name, said in named]
        self._forms = Forms(frozenset(word for _, said in self._named for one in said for word in words(one)))
        self._sayings: dict[str, list[tuple[int, str, Words]]] = {}  # by first idea; as written without one
        for place, (name, one) in enumerate((name, one) for name, said in self._named for one in said):
            saying = self._read(one)
            self._sayings.setdefault((saying.ideas or (saying.written,))[0], []).append((place, name, saying))

    def find(self, text: str) -> list[Found]:
        """Every symbol that a step may mean, likeliest first; nothing where there is doubt about all of them. Where the
        whole says nothing, what is said first does: "Cook lunch with your group in the food room" is cooking."""
        text = PERSON.sub("", text[:LONGEST])
        whole = self._step(text)
        found = self._meant(whole)
        first = self._read(CLAUSE.split(text.lower().strip(), maxsplit=1)[0])
        if found or not first.ideas or first.light & NEGATIONS:
            return found
        part = len(set(first.ideas)) / len(set(whole.ideas))
        return [replace(one, share=one.share * part) for one in self._meant(first)]

    def _meant(self, step: Words) -> list[Found]:
        best: dict[str, Found] = {}
        held = chain.from_iterable(self._sayings.get(key, ()) for key in {*step.ideas, step.written})
        for _, name, saying in sorted(held, key=itemgetter(0)):
            found = _found(name, step, saying)
            if found and (name not in best or found.score > best[name].score):
                best[name] = found
        return sorted(best.values(), key=lambda found: found.score, reverse=True)

    def search(self, query: str) -> list[str]:
        """Names of the symbols a person may mean while typing, likeliest first: each typed word begins one of its
        words, of one saying where there is such a one."""
        typed = WORD.findall(query[:LONGEST].lower())
        ranked = []
        for place, (name, said) in enumerate(self._named if typed else ()):
            sayings = [WORD.findall(one.lower()) for one in said]
            in_one = any(_begins(typed, one) for one in sayings)
            if in_one or _begins(typed, [word for one in sayings for word in one]):
                ranked.append((not _begins(typed, sayings[0]), not in_one, typed not in sayings, place, name))
        loose = all(apart for _, apart, *_ in ranked)
        return [name for _, apart, *_, name in sorted(ranked) if loose or not apart]

    def _read(self, text: str) -> Words:
        said = words(text)
        ideas = tuple(self._forms.of(word) for word in said if word not in LIGHT | NEGATIONS)
        return Words(ideas, frozenset(said) & (LIGHT | NEGATIONS), f" {' '.join(said)} ")

    def _step(self, text: str) -> Words:
        first = words(CLAUSE.split(text.lower().strip(), maxsplit=1)[0])
        return replace(self._read(text), first=frozenset(map(self._forms.of, first)) - LIGHT - NEGATIONS)


def _found(name: str, step: Words, saying: Words) -> Found | None:
    if saying.written == step.written and step.written.strip():
        return Found(name, (2.0,), 1.0, said=saying.written)
    if not step.ideas or not step.holds(saying):
        return None
    first = step.ideas[0] in saying.ideas
    share = len(set(saying.ideas)) / len(set(step.ideas))
    if share < (FIRST_ENOUGH if first else ENOUGH):
        return None
    together = saying.written in step.written
    if not together and _astride(step.first, frozenset(saying.ideas)):
        return None
    light = len(saying.light & step.light) - 0.5 * len(saying.light - step.light)
    score = (float(first), float(len(set(saying.ideas))), float(together), light)
    return Found(name, score, share, frozenset(saying.ideas), saying.written)


def _astride(first: frozenset[str], said: frozenset[str]) -> bool:
    """A saying that takes what is done from the first clause, leaves out what it is done to, and goes on with another:
    "hold hands" in "Hold the tortoise with two hands"."""
    return bool(said & first and first - said and said - first) and said & first <= POINTS_AT


def _begins(typed: list[str], words: Iterable[str]) -> bool:
    have = list(words)
    return all(any(word.startswith(start) for word in have) for start in typed)


def words(text: str) -> list[str]:
    """Those of a text that are compared: without "the", "your", "of"."""
    plain = POSSESSIVE.sub("", OWNER.sub("", EITHER.sub("yes", text.lower())))
    return [word for word in WORD.findall(plain) if word not in DROPPED]
