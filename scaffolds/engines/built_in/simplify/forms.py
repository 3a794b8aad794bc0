"""A plain word in the form that its place in a sentence asks for."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.grammar import PAST, be, is_plural, subject

SAID = frozenset({"ROOT", "ccomp", "relcl", "conj"})  # where a verb says what its subject did


def describes(token: Token) -> bool:
    """Whether a participle stands before a noun as an adjective does: "limited space"."""
    return token.pos == "VERB" and token.dep == "amod" and token.tag in ("VBN", "VBG")


def form(parsed: Parsed, token: Token, plain: str) -> str | None:
    """`plain` in the form of a word: inflected, but for "be", which is also told by its subject or the word itself, and
    for what describes: "deafening" is "very loud"."""
    if describes(token):
        return plain
    head, _, rest = plain.partition(" ")
    if head == "be" and token.lemma == "be":
        return f"{token.lower} {rest}".strip()
    tag = _tag(parsed, token)
    if head == "be" and tag == "VBD":
        who = _meant(parsed, token, subject(parsed, token.i))
        return None if who is None else f"{be(PAST, is_plural(parsed, who.i))} {rest}".strip()
    return inflect(plain, tag)


def _tag(parsed: Parsed, token: Token) -> str:
    """What the parser calls a participle is the past of a verb where it has a subject of its own and nothing that helps
    it: "the quarrel escalated into a war" is "grew", not "grown"."""
    if token.tag == "VBD" and token.lower == token.lemma and inflect(token.lemma, "VBD") != token.lower:
        return "VBP"  # "elves, who shriek": the parser took it for a past
    helped = token.tag != "VBN" or parsed.children(token.i, "aux", "auxpass", "nsubjpass")
    return token.tag if helped or token.dep not in SAID or not parsed.children(token.i, "nsubj") else "VBD"


def _meant(parsed: Parsed, verb: Token, who: Token | None) -> Token | None:
    """The noun that "which", "that" or "who" stands for: "the hills which were all around"."""
    pointing = who is not None and who.tag in ("WDT", "WP") and verb.dep == "relcl"
    return parsed.tokens[verb.head] if pointing else who


def is_said(parsed: Parsed, *forms: str) -> bool:
    """Whether the sentence has the plain word already: "gifts and donations" are not "gifts and gifts"."""
    said = {form for form in forms if len(form) > 3}
    return any(said & {t.lower, t.lemma.lower()} for t in parsed.tokens)
