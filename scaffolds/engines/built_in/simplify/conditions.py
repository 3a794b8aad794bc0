"""When a lexicon entry may be used: what a line's last column says, checked against the parsed sentence.

    next=a,b       the next word is a or b            prev=a,b      the word before is a or b
    near=a,b       a or b stands in the sentence       of=a,b        the thing it describes or belongs to is a or b
    object=a,b     its object is a or b                subject=a,b   its subject is a or b
    with=a,b       a phrase starting a or b hangs on it
    object         it has an object (or is passive)    clause        it has a clause of its own ("that ...", "to ...")
    passive        it is in the passive                infinitive    "to" and a verb follow
    plural         it, or what it describes, is plural first         it opens its sentence, or follows ;
    before-noun    it stands before a noun             before-adjective  an adverb with an adjective or adverb
    person         its subject or object is a person   number        a number follows
    alone          no word describes it but a, the, this, ...
    complement     an adjective completes it           finite        it is a verb with a tense ("needs", not "needing")
    prep           it does the work of a preposition ("following a fire")
    after-noun     a noun stands before it             gerund        a verb in -ing follows
    second-to      a second "to ..." leans on it       linked         it joins clauses (", provided the ...")
    attribute      it says what its subject is ("remains the king")
    name           a name follows                      verb          a bare verb follows ("due to arrive")
    close=a,b      a or b stands within four words     written=a,b   it is written a or b ("based", not "bases")

Words are matched as written and as lemmas, a comma as "comma"; @place stands for the words of that class (classes.py).
Each condition starts with `only` or `not`. Who does a thing and what it is done to are also found across "that", "and"
and "to": "the plan that they abandoned", "he built and sold it", "she wanted to leave".
"""
from collections.abc import Callable
from dataclasses import dataclass

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.classes import UnknownClass, expand
from scaffolds.engines.built_in.simplify.people import is_person
from scaffolds.engines.built_in.simplify.roles import is_passive, objects, subjects

CLOSE = 4  # words either side


class ConditionFault(ValueError):
    pass


@dataclass(frozen=True)
class Condition:
    wanted: bool  # only: True; not: False
    kind: str
    words: frozenset[str] = frozenset()


def read_conditions(text: str) -> tuple[Condition, ...]:
    """Raises ConditionFault saying what could not be read."""
    return tuple(_read(part.strip()) for part in text.split(";") if part.strip())


def _read(text: str) -> Condition:
    verdict, _, rest = text.partition(" ")
    kind, equals, words = rest.partition("=")
    if verdict not in ("only", "not"):
        raise ConditionFault(f"a condition starts with only or not: {text!r}")
    known = WITH_WORDS if equals else PLAIN
    if kind not in known:
        raise ConditionFault(f"{kind!r} is not a condition; {'with words' if equals else 'alone'} use {sorted(known)}")
    try:
        listed = expand(word.strip() for word in words.split(",") if word.strip())
    except UnknownClass as fault:
        raise ConditionFault(f"{fault} is not a class of words") from fault
    if equals and not listed:
        raise ConditionFault(f"{kind}= names no words")
    return Condition(verdict == "only", kind, listed)


def hold(conditions: tuple[Condition, ...], parsed: Parsed, start: int, end: int, head: int) -> bool:
    """Whether every condition holds for words start to end, of which `head` is the one the grammar hangs on."""
    return all(_holds(c, parsed, start, end, head) == c.wanted for c in conditions)


def _holds(c: Condition, parsed: Parsed, start: int, end: int, head: int) -> bool:
    if c.words:
        return any(_names(token) & c.words for token in WITH_WORDS[c.kind](parsed, start, end, head))
    return PLAIN[c.kind](parsed, start, end, head)


def _names(token: Token) -> set[str]:
    return {"comma"} if token.text == "," else {token.lower, token.lemma.lower()}


Words = Callable[[Parsed, int, int, int], list[Token]]
Test = Callable[[Parsed, int, int, int], bool]


def _next(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return list(p.tokens[end : end + 1])


def _previous(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return list(p.tokens[max(0, start - 1) : start])


def _near(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return [t for t in p.tokens if not start <= t.i < end]


def _close(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return [*p.tokens[max(0, start - CLOSE) : start], *p.tokens[end : end + CLOSE]]


def _itself(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return [p.tokens[head]]


def _objects(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return objects(p, head)


def _subjects(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return subjects(p, head)


def _first_joined(p: Parsed, token: Token) -> Token:
    """ "old" for "abandoned", in "old and abandoned mills"."""
    while token.dep == "conj" and (p.tokens[token.head].pos == "ADJ" or p.tokens[token.head].dep == "amod"):
        token = p.tokens[token.head]
    return token


def _described(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    """What an adjective describes, what a noun is "of", or the subject that a complement is about."""
    token = _first_joined(p, p.tokens[head])
    found = [p.tokens[token.head]] if token.dep in ("amod", "compound", "advmod") else []
    if token.dep == "acomp":
        found += subjects(p, token.head)
    for of in p.children(head, "prep"):
        if of.lower == "of":
            found += p.children(of.i, "pobj")
    return found


def _phrases(p: Parsed, start: int, end: int, head: int) -> list[Token]:
    return p.children(head, "prep", "prt", "agent", "dative", "mark")


def _has_object(p: Parsed, start: int, end: int, head: int) -> bool:
    return bool(objects(p, head))


def _has_clause(p: Parsed, start: int, end: int, head: int) -> bool:
    return bool(p.children(head, "ccomp", "xcomp", "acl"))


def _is_passive(p: Parsed, start: int, end: int, head: int) -> bool:
    return is_passive(p, head)


def _infinitive(p: Parsed, start: int, end: int, head: int) -> bool:
    after = p.tokens[end : end + 2]
    return len(after) == 2 and after[0].tag == "TO" and after[1].tag == "VB"


def _plural(p: Parsed, start: int, end: int, head: int) -> bool:
    nouns = [p.tokens[head]] if p.tokens[head].pos == "NOUN" else _described(p, start, end, head)
    return any(t.tag in ("NNS", "NNPS") for t in nouns)


def _first(p: Parsed, start: int, end: int, head: int) -> bool:
    return start == 0 or p.tokens[start - 1].text == ";" or (start == 1 and not p.tokens[0].text[:1].isalnum())


def _before_noun(p: Parsed, start: int, end: int, head: int) -> bool:
    return _first_joined(p, p.tokens[head]).dep in ("amod", "compound", "nmod")


def _before_adjective(p: Parsed, start: int, end: int, head: int) -> bool:
    token = p.tokens[head]
    other = p.tokens[token.head]
    return token.dep == "advmod" and token.i < other.i and (other.pos in ("ADJ", "ADV") or other.dep == "amod")


def _about_person(p: Parsed, start: int, end: int, head: int) -> bool:
    around = _subjects(p, start, end, head) + _objects(p, start, end, head) + _described(p, start, end, head)
    return any(is_person(p, t.i) for t in around)


def _number(p: Parsed, start: int, end: int, head: int) -> bool:
    after = p.tokens[end : end + 2]
    return bool(after) and (after[0].pos == "NUM" or (after[0].text in "£$€~" and len(after) == 2))


def _alone(p: Parsed, start: int, end: int, head: int) -> bool:
    return not any(t.dep not in ("det", "poss", "case", "punct") for t in p.children(head))


def _finite(p: Parsed, start: int, end: int, head: int) -> bool:
    helps = p.tokens[start].head == head and p.tokens[start].dep in ("aux", "auxpass")  # "was" of "was taught at"
    return p.tokens[start if helps else head].tag in ("VBD", "VBZ", "VBP", "VB")


def _after_noun(p: Parsed, start: int, end: int, head: int) -> bool:
    return start > 0 and p.tokens[start - 1].pos in ("NOUN", "PROPN")


def _preposition(p: Parsed, start: int, end: int, head: int) -> bool:
    return p.tokens[head].dep == "prep"


def _attribute(p: Parsed, start: int, end: int, head: int) -> bool:
    return bool(p.children(head, "attr"))


def _second_to(p: Parsed, start: int, end: int, head: int) -> bool:
    """ "able to run or to walk": "can run or to walk" would not do."""
    joined = [second for t in p.tokens[end : end + 1] for second in p.children(t.i, "conj")]
    return any(p.children(second.i, "aux") and p.children(second.i, "aux")[0].tag == "TO" for second in joined)


def _linked(p: Parsed, start: int, end: int, head: int) -> bool:
    return p.tokens[head].dep in ("advcl", "prep") and p.tokens[start - 1].text == "," and start > 0


def _verb(p: Parsed, start: int, end: int, head: int) -> bool:
    return any(t.tag == "VB" for t in p.tokens[end : end + 1])


def _name(p: Parsed, start: int, end: int, head: int) -> bool:
    return any(t.pos == "PROPN" and t.text[:1].isupper() for t in p.tokens[end : end + 1])


def _gerund(p: Parsed, start: int, end: int, head: int) -> bool:
    return any(t.tag == "VBG" for t in p.tokens[end : end + 1])


def _completed(p: Parsed, start: int, end: int, head: int) -> bool:
    return bool(p.children(head, "acomp"))


WITH_WORDS: dict[str, Words] = {
    "next": _next, "prev": _previous, "near": _near, "of": _described, "object": _objects, "subject": _subjects,
    "with": _phrases, "close": _close, "written": _itself,
}
PLAIN: dict[str, Test] = {
    "object": _has_object, "clause": _has_clause, "passive": _is_passive, "infinitive": _infinitive,
    "plural": _plural, "first": _first, "before-noun": _before_noun, "before-adjective": _before_adjective,
    "person": _about_person, "number": _number, "alone": _alone, "complement": _completed, "finite": _finite,
    "after-noun": _after_noun, "gerund": _gerund, "name": _name, "attribute": _attribute, "verb": _verb,
    "prep": _preposition, "second-to": _second_to, "linked": _linked,
}
