"""Relative clauses whose "which", "whom" or "whose" is not what does the verb, said as sentences."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Piece
from scaffolds.engines.built_in.simplify.splits.grammar import is_plural
from scaffolds.engines.built_in.simplify.splits.mention import as_object, is_hyphened, mention, names_person
from scaffolds.engines.built_in.simplify.splits.places import is_place
from scaffolds.engines.built_in.simplify.splits.which import is_thought

SOME = frozenset("all both many most some several few none each half two three four five six seven one".split())
PREPOSITIONS = frozenset("in on at during for after from by through with under".split())
# "a voyage in which", but "On this voyage".
JOURNEYS = frozenset(
    """voyage journey trip tour expedition mission flight cruise walk march ride drive visit outing crossing pilgrimage
    quest hike trek occasion day holiday""".split()
)


def owner(p: Parsed, verb: Token) -> str:
    noun = p.tokens[verb.head]
    over = p.tokens[p.tokens[noun.head].head]
    if is_hyphened(p, noun.i) or (noun.dep == "pobj" and names_person(p, over.i) and not names_person(p, noun.i)):
        return ""  # "a woman of strong build, whose face ...": the woman's
    if is_plural(p, noun.i):
        return "their"
    person = names_person(p, noun.i)
    if person is False:
        return "its"
    if noun.entity == "PERSON" or (person and noun.pos == "NOUN"):
        return f"{'' if noun.pos == 'PROPN' else 'the '}{noun.text}'s"
    return ""


def some_of(p: Parsed, verb: Token, run: list[int]) -> tuple[Piece, ...] | None:
    """ "many of whom were ill" becomes "Many of them were ill." """
    of, whom = p.tokens[run[1]], p.tokens[run[2]]
    if of.lower != "of" or whom.lower not in ("whom", "which") or not is_plural(p, verb.head):
        return None
    return (run[0], run[1], "them", *run[3:])


def with_preposition(p: Parsed, verb: Token, run: list[int]) -> tuple[Piece, ...] | None:
    """ "in which thousands died" becomes "In this battle, thousands died." """
    noun = p.tokens[verb.head]
    between = p.children(noun.i, "prep")
    part = len(between) == 1 and between[0].lower == "of" and max(p.subtree(between[0].i)) == run[0] - 2
    link = p.tokens[run[0]].lower
    if link in ("after", "before"):  # after all that was said, not after the thing
        return (run[0], "this,", *run[2:])
    if link == "during" and is_place(p, noun):  # "a week in some warm place, during which ...": the week
        return None
    if noun.pos != "NOUN" or link not in PREPOSITIONS or not (noun.i == run[0] - 2 or part) or is_thought(p, noun):
        return None
    counted = is_plural(p, noun.i) or bool(p.children(noun.i, "det", "poss", "nummod"))
    if not counted:  # "perfect elasticity, in which": not "In this elasticity"
        return None
    this = "these" if is_plural(p, noun.i) else "this"
    opening: Piece = "on" if link == "in" and noun.lemma.lower() in JOURNEYS else run[0]
    turned = p.tokens[run[2]].pos in ("VERB", "AUX")  # "on which stood a fort"
    return (opening, this, noun.i, *(() if turned else (",",)), *run[2:])


def as_said_of(p: Parsed, verb: Token, rest: tuple[Piece, ...]) -> tuple[Piece, ...] | None:
    """ "which he built himself" becomes "He built it himself." """
    noun = p.tokens[verb.head]
    adjoins = noun.tag in ("NN", "NNS") and p.tokens[noun.i + 1].text == ","  # "the type of motor, which we show"
    if not adjoins or names_person(p, noun.i) or p.children(verb.i, "dative", "oprd", "ccomp", "xcomp", "advcl", "prt"):
        return None
    again = mention(p, noun.i, False, leading=False)
    at = rest.index(verb.i)
    if again is None:
        return None
    return (*rest[: at + 1], *as_object(again), *rest[at + 1 :])
