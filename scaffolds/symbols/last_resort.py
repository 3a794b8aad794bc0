"""What a step shows where no saying of a symbol is about enough of it: a thing that it names, else what is done in it
(content/last_resort.tsv). "Feed the class hamster" is a hamster, "Rinse everything twice" is a tap. It is always for a
person to look at."""
import re
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from scaffolds.symbols.matching import CLAUSE, LIGHT, LONGEST, NEGATIONS, PERSON, Forms, words
from scaffolds.symbols.table import CONTENT

THING, DOING = "thing", "doing"
DETERMINERS = frozenset("a an the my your our his her their its it this that these those some each".split())
PEOPLE = frozenset(("family", "friends", "grandparent", "teacher", "teaching assistant"))
# Done only where something follows that it is done to: "Water the tree", and not "Water and shade".
ALSO_THINGS = frozenset("water plant dust sand paint iron saw weed colour shade dice mark".split())
CUT_WITH_A_KNIFE = frozenset((
    "banana", "bread roll", "carrot", "cheese", "cup cake", "cucumber", "lemon", "mango", "melon", "onion", "orange",
    "pear", "pie", "pizza", "potato", "sandwich", "snack", "strawberry", "tomato", "vegetable"))
HOLDERS = frozenset(("school bag", "box", "basket", "water bottle"))  # a toy box is for its toys
# Of these what is done is the picture, whatever it is done to.
MAKES = frozenset(("draw", "write", "cut out", "glue", "sew", "chop", "grater", "sieve", "pour", "keyboard", "numbers",
                   "ruler", "sing", "trace", "watering can", "spade"))
# What stands after "of" is the thing only where one of these is before it: "ten minutes of the film" is a film, and
# "area of the hall" is no hall.
PARTS = frozenset("all bag bit bottle bowl box bunch cup end front back bottom top side edge glass jar jug lot minutes "
                  "page packet pack pair piece plate pot rest slice some spoonful sort tin tray type".split())
GAPS = re.compile(r"[^a-z]+")


class Row(NamedTuple):
    sort: str
    name: str
    said: str


@cache
def rows() -> tuple[Row, ...]:
    """Each word with the symbol it means. Raises ValueError naming the line of a fault."""
    path, found = CONTENT / "last_resort.tsv", []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3 or cells[0] not in (THING, DOING):
            raise ValueError(f"{path.name}:{number}: three columns are wanted: thing or doing, a symbol, its words")
        found += [Row(cells[0], cells[1], word.strip().lower()) for word in cells[2].split(",")]
    return tuple(found)


def last_resort(text: str) -> str | None:
    """The name of the symbol, or None. What is named in the first clause comes before what is done there, and that
    before what is named later on, save where what is done makes the picture ("Draw | a fox") and where the first clause
    is its verb alone ("Play | with magnets"). Nothing counts from where a step forbids something, and nobody who is
    only there as well ("Swap readers with a friend")."""
    first, *later = CLAUSE.split(PERSON.sub("", text[:LONGEST]).lower().strip())
    if NEGATIONS & set(words(first)):
        return None
    done, named = _done(first), _thing(first)
    if done in MAKES and named:
        return "chop" if done == "cut out" and named in CUT_WITH_A_KNIFE else done
    sound = takewhile(lambda clause: not NEGATIONS & set(words(clause)), later)
    then = next((found for found in map(_thing, sound) if found and (found not in PEOPLE or not _said(first))), None)
    return named or (then or done if len(words(first)) == 1 else done or then)


def head(text: str, word: str) -> str | None:
    """What a thing is whose name begins with another's: "snack money" is money. None where it is the other's."""
    if word in _means(DOING) or word not in _means(THING):
        return None
    clauses = CLAUSE.split(PERSON.sub("", text[:LONGEST]).lower())
    forms = next((said for said in ([_forms().of(one) for one in GAPS.split(clause)] for clause in clauses)
                  if word in said), [word])
    after = list(takewhile(bool, (_means(THING).get(one) for one in forms[forms.index(word) + 1:])))
    return after[-1] if after and after[-1] not in PEOPLE | HOLDERS else None


def thing(text: str) -> str | None:
    """The first thing that a step names, in whichever clause."""
    return next(filter(None, map(_thing, CLAUSE.split(PERSON.sub("", text[:LONGEST]).lower().strip()))), None)


def beside(text: str, ideas: frozenset[str], name: str) -> bool:
    """Whether the first clause names a thing that a symbol's ideas say nothing of: "Reading quiz"."""
    first = CLAUSE.split(PERSON.sub("", text[:LONGEST]).lower().strip(), maxsplit=1)[0]
    said = {_forms().of(idea) for idea in ideas}
    others = (_means(THING).get(form, name) for form in map(_forms().of, words(first)) if form not in said)
    return any(other not in PEOPLE | {name} for other in others)


def _thing(clause: str) -> str | None:
    """The first thing named; of things that stand together the last, since a paper bag is a bag. What stands before
    "the" or "your" at the start is done, whatever else it can be: "Water the tree". Somebody is shown only where there
    is no thing: "Help Dad wash the car" is a car."""
    named: str | None = None
    somebody: str | None = None
    said = GAPS.split(clause.strip())
    second = said[1] if len(said) > 1 else ""
    done_first = second in DETERMINERS or _means(THING).get(_forms().of(second)) in PEOPLE  # "Text Nan"
    for before, word in pairwise(("", *said[done_first:])):
        if word == "of" and before not in PARTS:
            break
        means = _means(THING).get(_forms().of(word))
        if means in PEOPLE:
            somebody, means = somebody or means, None
        if named and (not means or means in HOLDERS):
            break
        named = means or named
    return named or somebody


def _done(clause: str) -> str | None:
    said = _said(clause)
    if said in ALSO_THINGS and not re.search(rf"\b{said}\s+(?:{'|'.join(DETERMINERS)})\b", clause):
        return None
    return _means(DOING).get(_forms().of(said))


def _said(clause: str) -> str:
    return next((word for word in words(clause) if word not in LIGHT), "")


@cache
def _means(sort: str) -> dict[str, str]:
    return {_forms().of(row.said): row.name for row in rows() if row.sort == sort}


@cache
def _forms() -> Forms:
    return Forms(frozenset(row.said for row in rows()))
