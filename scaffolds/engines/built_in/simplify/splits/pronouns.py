"""Which pronoun may stand for somebody or something in the sentence that follows: one only where nothing else in the
sentence could be meant by it."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.gender import he_or_she
from scaffolds.engines.built_in.simplify.people import PEOPLE
from scaffolds.engines.built_in.simplify.splits.grammar import is_plural

HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself", "this", "that"})
THEY = frozenset({"they", "them", "their", "themselves", "these", "those"})
# Names that nobody has; one word of a person's is often taken for that of a firm or a work.
NOBODY = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE", "TIME", "MONEY", "LANGUAGE", "EVENT", "LAW"})
NO_THING = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY", "PERSON"})
INSIDE = frozenset({"relcl", "acl", "appos"})


def pronoun(p: Parsed, noun: int, person: bool | None, leading: bool) -> str:
    """it, he, she or they for `noun`; empty where that is not sure. leading says that it is the subject of the sentence
    just before, so that what comes behind it is no rival of the other kind."""
    token = p.tokens[noun]
    if is_plural(p, noun):
        rivals = [t for t in _others(p, noun) if is_plural(p, t.i) or t.lower in THEY]
        same = [t for t in rivals if t.lower in THEY or not person or _is_someone(t)]
        return "they" if person is not None and not same else ""
    if person:
        word = he_or_she(p, token) or (_called(p, token) if leading else "")
        return word if word and not any(_may_be(p, t, word, leading) for t in _others(p, noun)) else ""
    if person is False:
        things = [t for t in _others(p, noun) if t.lower in IT or _is_thing(p, t)]
        return "it" if not things else ""
    return ""


def _others(p: Parsed, noun: int) -> Iterator[Token]:
    """Every other noun, name and pronoun of the sentence, but for what only tells more of this one."""
    own = {noun}
    for child in p.children(noun):
        if child.dep in INSIDE or child.i < noun:
            own.update(p.subtree(child.i))
    for token in p.tokens:
        known = token.pos in ("NOUN", "PROPN", "PRON") and token.tag not in ("WDT", "WP", "EX")
        if known and token.i not in own and token.dep != "compound":
            yield token


def _is_someone(token: Token) -> bool:
    return token.entity == "PERSON" or token.lemma.lower() in PEOPLE or token.lower == "people"


def _is_thing(p: Parsed, token: Token) -> bool:
    singular = token.tag in ("NN", "NNP") and not is_plural(p, token.i)
    return singular and token.entity not in NO_THING and token.lemma.lower() not in PEOPLE


def _called(p: Parsed, token: Token) -> str:
    """he or she as the sentence itself says, where it has but one person with a name: the "her" of "her lawyer" tells
    nothing of the lawyer."""
    if any(t.tag == "PRP$" for t in p.children(token.i, "poss")):
        return ""
    if any(t.tag == "PRP" and t.lower in ("him", "her") and _verb_of(p, t) == token.head for t in p.tokens):
        return ""  # "The youth looked at her": she is somebody else
    words = {t.lower for t in p.tokens}
    return "" if bool(words & HE) == bool(words & SHE) else "he" if words & HE else "she"


def _verb_of(p: Parsed, token: Token) -> int:
    """The verb that an object hangs on, with or without a preposition."""
    while token.dep in ("pobj", "prep", "dobj", "dative") and token.pos not in ("VERB", "AUX"):
        token = p.tokens[token.head]
    return token.i


def _may_be(p: Parsed, other: Token, word: str, leading: bool) -> bool:
    """Whether another word of the sentence may be meant by he, or by she."""
    if other.pos == "PRON":
        return not leading and other.lower in (HE if word == "he" else SHE)
    someone = (other.pos == "PROPN" and other.entity not in NOBODY) or _is_someone(other)
    return someone and not is_plural(p, other.i) and he_or_she(p, other) in ("", word)
