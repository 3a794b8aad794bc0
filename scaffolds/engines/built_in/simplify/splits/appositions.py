"""A name explained between commas: "Marie Curie, a Polish scientist, won ..." becomes two sentences."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Cut
from scaffolds.engines.built_in.simplify.gender import NOUNS
from scaffolds.engines.built_in.simplify.people import PEOPLE
from scaffolds.engines.built_in.simplify.quotes import MARKS
from scaffolds.engines.built_in.simplify.splits.grammar import (
    PAST,
    PRESENT,
    balance,
    be,
    body,
    ends_sentence,
    is_aside,
    is_negated,
    is_plural,
    tense,
)
from scaffolds.engines.built_in.simplify.splits.mention import (
    LONGEST_NAME,
    is_known_person,
    mention,
    names_person,
    whole_name,
)

REPORTING = frozenset("say add tell explain argue warn claim announce insist describe admit call".split())
LATELY = frozenset({"recently", "lately", "yesterday", "today", "currently", "now"})
MOMENTS = frozenset({"moment", "time", "day", "week", "month", "year", "minute", "morning", "night", "evening"})
UNIQUE = frozenset({"owner", "founder", "author", "creator", "inventor"})  # "is the owner of", not "is owner of"
SINGLE = frozenset("first second third last only main capital".split())  # what "the" may say as news
KNOWN = frozenset("the this that his her its their our my your".split())
# Places go on being what they are, whenever the rest of the sentence happened.
LASTING = frozenset({"GPE", "LOC", "FAC"})
PLACES = frozenset(
    """bay capital city coast continent country county desert district forest hill island lake mountain ocean peninsula
    planet port province region river sea star suburb town valley village volcano""".split()
)


def find(p: Parsed) -> Iterator[Cut]:
    for said in p.tokens:
        if said.dep == "appos" and (said.pos == "NOUN" or _is_title(p, said)):
            cut = _cut(p, p.tokens[said.head], said)
            if cut:
                yield cut


def _cut(p: Parsed, noun: Token, said: Token) -> Cut | None:
    run = body(p, said.i)
    if not run or len(run) < 3 or not _is_explained(p, noun, run):
        return None
    if ends_sentence(p, run):
        return _closing(p, noun, said, run)
    return _opening(p, noun, said, run) if _is_subject(p, noun, run) else None


def _closing(p: Parsed, noun: Token, said: Token, run: list[int]) -> Cut | None:
    """ "... in Leeds, a city in Yorkshire." """
    time = _time(p, noun, said) if noun.pos == "PROPN" else ""
    person = is_known_person(p, noun.i, said.i)
    unsure = person is None or is_negated(p, p.root.i)
    of = p.tokens[p.tokens[noun.head].head]
    part = noun.dep == "pobj" and of.pos == "PROPN" and of.i == noun.i - 2  # "Friends of Health": half a name
    if not time or unsure or part or said.tag != "NN" or _is_listed(p, noun, run):
        return None
    named = mention(p, noun.i, person, leading=False)
    if named is None or len(named) > LONGEST_NAME and person:
        return None
    if person and named == whole_name(p, noun.i) == (noun.i,):  # "... of Shakespeare. Shakespeare is ..."
        return None
    if len(named) > LONGEST_NAME - 1 and not person and named[0] != "this":
        return None
    known = ("the",) if said.lemma in UNIQUE and said.i == run[0] else ()
    pieces = (*named, be(time, plural=False), *known, *run)
    return Cut("split", 200 + run[0], frozenset([run[0] - 1, *run]), pieces, balance(p, len(run)), 0.7)


def _is_listed(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether what looks like an explanation may be one more thing in a list."""
    head = next(t for t in p.children(noun.i, "appos") if t.i in run)
    return bool(p.children(head.i, "cc", "conj")) or p.tokens[run[-1]].dep == "conj" and noun.dep == "conj"


def _opening(p: Parsed, noun: Token, said: Token, run: list[int]) -> Cut | None:
    """ "Marie Curie, a Polish scientist, won ..." """
    person = names_person(p, noun.i, said.i)
    time = _time(p, noun, said)
    name = whole_name(p, noun.i) if noun.pos == "PROPN" else tuple(range(noun.i + 1))
    again = _he_or_she(said) or mention(p, noun.i, person, leading=True)
    agree = is_plural(p, noun.i) == is_plural(p, said.i)
    if name[0] != min(p.subtree(noun.i)):  # "the singer Mary Lee, a ...": the name is not all that is said of her
        return None
    if again is None or len(again) > 2:  # a long name said twice reads worse than the sentence as it was
        return None
    if not time or person is None or p.root.lemma == "die" or not agree:
        return None
    fronted = min(p.subtree(noun.i)) > 0
    word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in again)
    if word == "it" and not fronted:
        word = "It"
    return Cut(
        "split", 200 + run[0], frozenset([run[0] - 1, *run, run[-1] + 1]),
        (*name, be(time, is_plural(p, noun.i)), *run), balance(p, len(run)), 0.7, before=True,
        restate=(frozenset(i for i in name if isinstance(i, int)), word),
    )


def _he_or_she(said: Token) -> tuple[str, ...]:
    """he or she where what a person is said to be tells it: "Rudolf, the eldest boy, ..." """
    return next(((word,) for word, nouns in NOUNS.items() if said.lemma.lower() in nouns), ())


def _is_explained(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether `run` stands after a comma right behind one name, and says what it is."""
    opens = p.tokens[run[0]].lower in ("a", "an", "the", "one")
    opens = opens or (noun.entity == "PERSON" and _is_role(p, run))
    known = noun.pos == "PROPN" or (noun.tag == "NN" and is_definite(p, noun))
    adjoins = is_aside(p, run) and noun.i == run[0] - 2
    dated = noun.entity in ("DATE", "TIME")  # "on 23 April, the same day as ..."
    return known and opens and adjoins and not dated and not p.children(noun.i, "conj") and _is_news(p, noun, run)


def _is_news(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether a statement can say it: "the photo-sharing site", of a name, reminds a reader of what is known."""
    if p.tokens[run[0]].lower != "the" or noun.entity == "PERSON":
        return True
    words = [p.tokens[i] for i in run]
    return any(t.tag in ("JJS", "RBS") or t.lower in SINGLE or t.lower == "of" for t in words)


def is_definite(p: Parsed, noun: Token) -> bool:
    """Whether a noun is said of one thing that is known: "the castle", "his son", "the king's son"."""
    return any(t.dep == "poss" or t.lower in KNOWN for t in p.children(noun.i))


def _is_title(p: Parsed, said: Token) -> bool:
    """ "the Chief Medical Officer": said with capitals, and still what somebody is."""
    return said.pos == "PROPN" and said.lemma.lower() in PEOPLE and any(t.lower == "the" for t in p.children(said.i))


def _is_role(p: Parsed, run: list[int]) -> bool:
    """ "Farmer, chief executive of the charity, ..." """
    return any(p.tokens[i].lower == "of" for i in run[1:4])


def _is_subject(p: Parsed, noun: Token, run: list[int]) -> bool:
    """Whether the name is the subject of the main verb and opens the sentence, or comes after a short phrase."""
    subject = noun.dep in ("nsubj", "nsubjpass") and noun.head == p.root.i
    start = min(p.subtree(noun.i))
    fronted = p.tokens[:start]
    short = noun.pos == "PROPN" and 0 < start <= 6 and p.tokens[start - 1].text == "," and not any(
        t.pos in ("VERB", "AUX", "CCONJ", "SCONJ") or t.text in MARKS for t in fronted
    )
    return subject and (start == 0 or short)


def _time(p: Parsed, noun: Token, said: Token) -> str:
    main = tense(p, p.root.i)
    role = said.i == min(p.subtree(said.i)) and main == PAST and p.root.lemma not in REPORTING  # "was editor of"
    past = any(t.lower in ("former", "ex", "late") for t in p.children(said.i))  # "was the former head"
    if said.lemma in MOMENTS or role or past:
        return ""
    if (noun.entity in LASTING and said.lemma.lower() not in PEOPLE) or said.lemma.lower() in PLACES:
        return PRESENT
    if main == PAST:
        if any(t.lower in LATELY for t in p.tokens) and p.root.lemma not in REPORTING:
            return ""
        return PRESENT if p.root.lemma in REPORTING else PAST  # "said the mayor, a ..." is news: it still holds
    return PRESENT if main == PRESENT else ""
