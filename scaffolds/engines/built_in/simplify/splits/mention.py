"""How a person or thing is named when it comes up again: by a pronoun only where there can be no doubt."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Piece
from scaffolds.engines.built_in.simplify.gender import NOUNS, TITLES
from scaffolds.engines.built_in.simplify.people import ANIMALS, PEOPLE, THINGS
from scaffolds.engines.built_in.simplify.quotes import MARKS
from scaffolds.engines.built_in.simplify.splits.grammar import is_plural
from scaffolds.engines.built_in.simplify.splits.pronouns import HE, SHE, pronoun

PRONOUNS = {
    "i": "I", "me": "I", "you": "you", "he": "he", "him": "he", "she": "she", "her": "she", "it": "it", "we": "we",
    "us": "we", "they": "they", "them": "they", "this": "this", "these": "these",
}
OBJECT_FORM = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
NAMED_THINGS = frozenset({"GPE", "LOC", "FAC", "ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
PARTICLES = frozenset("de del della der di da du den la le el al bin ibn van von ten ter st".split())  # of a surname
# What tells one from another: "the younger son" is not "the son", nor "a former prisoner" "the prisoner".
TELLING = frozenset(
    """former ex future late other another first second third last next younger older elder eldest youngest same own
    female male alleged suspected would-be fake false main chief prime vice general one""".split()
)
TITLED = frozenset("mr mrs ms miss dr captain colonel major general professor doctor lieutenant sergeant".split())
RANKED = frozenset(TITLES["he"] | TITLES["she"]) - {"mr", "mrs", "ms", "miss", "uncle", "aunt"}  # with a first name
UNNAMED = frozenset("latter former following same above below one ones".split())
UNCOUNTED = frozenset("no each every any either neither nothing nobody anyone anything everyone everything".split())
LONGEST_NAME = 3  # words: one longer, said twice, reads worse than the sentence as it was
DOER_ENDINGS = ("er", "or", "ian", "ant", "ee")  # a person only where a person is named
MAYBE_ENDINGS = (*DOER_ENDINGS, "ent", "ist", "yst", "ician", "man", "woman", "keeper", "fellow", "eer",
                 "ess", "ard", "crat", "person", "friend")
PERHAPS_PEOPLE = frozenset(
    """figure star character hero legend talent name native relative model baby twin pair crowd staff team family couple
    group class public police army enemy majority minority rest youth mob gang board crew audience""".split()
)
PERSON_ENDINGS = ("ographer", "onomer", "ician", "ist", "yst", "woman", "man", "keeper", "maker", "fellow")


def mention(p: Parsed, noun: int, person: bool | None, leading: bool) -> tuple[Piece, ...] | None:
    """Pieces that name `noun` again as a subject, or None where no way is sure.

    person is None where that is not known. leading says that the noun is the subject of the sentence just before, so
    that "it" and "they" can only mean it.
    """
    token = p.tokens[noun]
    if token.lower in PRONOUNS:
        return (PRONOUNS[token.lower],)
    if token.tag == "VBG" and token.dep in ("nsubj", "nsubjpass", "csubj") and leading:
        return ("it",)
    if token.pos not in ("NOUN", "PROPN") or _uncounted(p, noun) or is_hyphened(p, noun) or token.lower in UNNAMED:
        return None
    if noun and p.tokens[noun - 1].text in MARKS:  # 'the word "castle"' is not the castle
        return None
    if token.pos == "PROPN" and any(t.lower in ("a", "an") for t in p.children(noun, "det")):
        return _common(p, noun, True, leading) if person else None  # "a young Londoner"
    if is_plural(p, noun):
        return _plural(p, noun, person, leading)
    if token.pos == "PROPN" and token.text[:1].isupper():
        return _name(p, token, person, leading)
    if person is False and leading:
        return _common(p, noun, True, leading) if _may_be_alive(p, token) else ("it",)
    word = pronoun(p, noun, person, leading)
    return (word,) if word and person is not None else _common(p, noun, person, leading)


def as_object(named: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What names a subject, where it is what something is done to: "them" for "they"."""
    return tuple(OBJECT_FORM.get(piece, piece) if isinstance(piece, str) else piece for piece in named)


def _may_be_alive(p: Parsed, token: Token) -> bool:
    """Whether "he" or "her" in the sentence may mean a thing: "the wolf showed his teeth". Not "his album"."""
    owned = any(t.tag == "PRP$" for t in p.children(token.i, "poss"))
    personal = {t.lower for t in p.tokens} & (HE | SHE)
    return bool(personal) and not owned and token.lemma.lower() not in THINGS - ANIMALS


def as_opening(p: Parsed, noun: int, person: bool | None) -> tuple[list[int], str] | None:
    """The words of a subject that opens its sentence, and what to call it in the next one: for a sentence about it that
    is to come first."""
    again = mention(p, noun, person, leading=True)
    full = list(range(noun + 1))
    if p.tokens[0].pos in ("ADV", "CCONJ", "SCONJ"):  # "even the king"
        return None
    if again is None or len(again) > 2 or full[0] not in p.subtree(noun) or any(p.tokens[i].text == "," for i in full):
        return None
    word = " ".join(p.tokens[piece].text if isinstance(piece, int) else piece for piece in again)
    return full, word[:1].upper() + word[1:]


def is_hyphened(p: Parsed, noun: int) -> bool:
    """Whether a word is the second half of a name or word with a hyphen: half of "Smith-Jones" names nobody."""
    return noun > 0 and p.tokens[noun - 1].text == "-"


def _uncounted(p: Parsed, noun: int) -> bool:
    return any(t.lower in UNCOUNTED for t in [*p.children(noun, "det", "amod"), p.tokens[noun]])


def _plural(p: Parsed, noun: int, person: bool | None, leading: bool) -> tuple[Piece, ...] | None:
    if leading or pronoun(p, noun, person, leading):
        return ("they",)
    if p.children(noun, "conj") or p.tokens[noun].pos == "PROPN":
        return None
    return ("these", noun)


def _common(p: Parsed, noun: int, person: bool | None, leading: bool) -> tuple[Piece, ...] | None:
    """The noun with the words that make one thing of it ("power station"); "this" for a thing, "the" for a person.
    None where it would be told from another only by a word that is left out, where a person is named without an article
    ("Then mamma made up a bed": that is a name), and for a person who was told more of as the subject just before: of
    "The Irish designer took a course. The designer loved it." one asks whether it is the same."""
    if any(t.lower in TELLING for t in p.children(noun, "amod", "nummod", "compound")):
        return None
    if leading and _is_someone(p, noun) and p.children(noun, "amod", "nmod", "appos", "acl", "relcl", "prep"):
        return None
    starts = [min(p.subtree(t.i)) for t in p.children(noun, "compound") if t.i < noun]
    pair = range(min(starts, default=noun), noun)
    owner = p.children(noun, "poss")
    if owner and owner[0].tag == "PRP$" and (leading or person):
        return (owner[0].lower, *pair, noun)
    if person is not False and not owner and not p.children(noun, "det"):
        return None
    return ("this" if person is False else "the", *pair, noun)


def _is_someone(p: Parsed, noun: int) -> bool:
    return p.tokens[noun].lemma.lower() not in ANIMALS and may_be_person(p.tokens[noun])


def _name(p: Parsed, token: Token, person: bool | None, leading: bool) -> tuple[Piece, ...] | None:
    if person is False or (person is None and token.lemma.lower() in THINGS):
        personal = {t.lower for t in p.tokens} & (HE | SHE)  # a name that "her" may mean is not "it"
        sure = leading or pronoun(p, token.i, False, leading) == "it"
        return ("it",) if sure and not personal else _thing(p, token.i)
    word = pronoun(p, token.i, True, leading) if person else ""
    if word:
        return (word,)
    whole = whole_name(p, token.i)
    if person and len(whole) > 1 and _has_surname(p, token, whole):
        return _surname(p, token.i)
    lemma = token.lemma.lower()
    office = lemma in PEOPLE and not any(lemma in nouns for nouns in NOUNS.values())  # "The Vice President"
    if person and leading and not office:  # "The Black Knight ... The Black Knight ..."
        return None
    return whole if len(whole) <= LONGEST_NAME - (leading and not office) else None


def _has_surname(p: Parsed, token: Token, whole: tuple[Piece, ...]) -> bool:
    """Whether the last word of a person's name can name them: not of "the Vice President", "The Black Gallows Bird"."""
    parts = [p.tokens[piece] for piece in whole if isinstance(piece, int)]
    titled = parts[0].lower.rstrip(".") in TITLED
    sure = titled or (token.entity == "PERSON" and parts[0].pos == "PROPN" and parts[0].entity in ("PERSON", ""))
    word = token.lemma.lower()
    return sure and len(token.text.rstrip(".")) > 1 and word not in PEOPLE | ANIMALS


def _thing(p: Parsed, last: int) -> tuple[Piece, ...] | None:
    """A thing's whole name; none where only a part of it has a capital ("northern Chile")."""
    described = any(t.i < last and not t.text[:1].isupper() for t in p.children(last, "amod", "compound", "nmod"))
    return None if described else whole_name(p, last)


def _surname(p: Parsed, last: int) -> tuple[Piece, ...]:
    """The last name with what belongs to it: "Del Nero", "van der Berg", "Mrs Hill". "Sir" goes with the first name."""
    start = last
    titled = last > 0 and p.tokens[last - 1].lower.rstrip(".")
    if titled in TITLED:
        return (last - 1, last)
    if any(t.lower in RANKED for t in p.children(last, "compound")):
        return whole_name(p, last)
    while start > 0 and p.tokens[start - 1].lower in PARTICLES:
        start -= 1
    return tuple(range(start, last + 1))


def whole_name(p: Parsed, noun: int) -> tuple[Piece, ...]:
    """A name with its "the", its first names and titles, up to the name itself."""
    before = [t for t in p.children(noun, "det", "compound", "amod", "nmod", "poss") if t.i < noun]
    parts = [min(p.subtree(t.i)) for t in before if t.dep == "det" or t.text[:1].isupper()]
    start = min(parts, default=noun)
    return tuple(range(start, noun + 1))


def names_person(p: Parsed, noun: int, described: int | None = None) -> bool | None:
    """True for a person, False for a thing, None where it cannot be told. described is a noun it is said to be."""
    if described is not None:
        lemma = p.tokens[described].lemma.lower()
        if lemma in PEOPLE or lemma.endswith(PERSON_ENDINGS):
            return True
        if p.tokens[noun].entity == "PERSON" and lemma.endswith(DOER_ENDINGS) and lemma not in THINGS:
            return True
        return False if lemma in THINGS else None
    token = p.tokens[noun]
    thing = token.lemma.lower() in THINGS - ANIMALS  # "a man of that country, who ..."
    told = [t.lower for relative in p.children(noun, "relcl") for t in p.children(relative.i, "nsubj", "nsubjpass")]
    titled = token.pos == "PROPN" and any(t.lower.rstrip(".") in TITLED | RANKED for t in p.children(noun, "compound"))
    if token.lemma.lower() in PEOPLE or token.entity == "PERSON" or ((titled or "who" in told) and not thing):
        return True
    if token.entity in NAMED_THINGS - PLACES and not any(t.i < noun for t in p.children(noun)):
        return None  # a surname alone is often taken for a firm or a work
    if token.entity in NAMED_THINGS or (token.pos == "NOUN" and not may_be_person(token)):
        return False
    return None


def may_be_person(token: Token) -> bool:
    """Whether a common noun could be said of a person, by its ending or as listed; what could not is a thing."""
    lemma = token.lemma.lower()
    thing = lemma in THINGS or lemma.endswith("ment")  # an experiment, a government
    return not thing and (lemma in PEOPLE | PERHAPS_PEOPLE or lemma.endswith(MAYBE_ENDINGS))


def is_known_person(p: Parsed, who: int, described: int) -> bool | None:
    """Whether the subject of "X is a Y" is a person: as Y says, else as X does; a thing where neither could be one.
    None where it cannot be told of a name."""
    person = names_person(p, who, described)
    if person is None:
        person = names_person(p, who)
    nouns = [p.tokens[described]] + [p.tokens[who]] * (p.tokens[who].pos == "NOUN")
    maybe = any(may_be_person(noun) for noun in nouns)
    return person if person is not None or maybe or p.tokens[who].entity == "PERSON" else False
