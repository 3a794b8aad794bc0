"""Who does what a verb says, and what it is done to: also where the parser hangs them on another word."""
from scaffolds.engines.built_in.parser import Parsed, Token

OBJECTS = ("dobj", "dative", "nsubjpass")
SUBJECTS = ("nsubj", "nsubjpass")
POINTING = frozenset({"WDT", "WP"})


def objects(p: Parsed, verb: int) -> list[Token]:
    """What is done to: "it", and "the plan" for "which", in "the plan which was dropped", "the plan dropped later"."""
    found = [*p.children(verb, *OBJECTS)]
    token = p.tokens[verb]
    if not found and _shares_passive(p, token):
        found = p.children(token.head, "nsubjpass")
    if token.dep == "acl" and token.tag == "VBN":
        found.append(p.tokens[token.head])
    return found + _meant(p, token, found)


def subjects(p: Parsed, verb: int) -> list[Token]:
    """Who does it: also across "and" ("he built and sold"), "to" ("she wanted to leave") and "the man carrying it"."""
    found = [*p.children(verb, *SUBJECTS)]
    token = p.tokens[verb]
    if not found and token.dep in ("conj", "xcomp") and p.tokens[token.head].pos in ("VERB", "AUX"):
        return subjects(p, token.head)
    if token.dep == "acl" and token.tag in ("VBG", "VBN"):
        found.append(p.tokens[token.head])
    return found + _meant(p, token, found)


def is_passive(p: Parsed, verb: int) -> bool:
    token = p.tokens[verb]
    if p.children(verb, "auxpass", "nsubjpass") or (token.tag == "VBN" and token.dep in ("acl", "amod")):
        return True
    return _shares_passive(p, token)


def _shares_passive(p: Parsed, token: Token) -> bool:
    """ "was taken and sold": no "was" of its own."""
    alone = token.tag == "VBN" and token.dep == "conj" and not p.children(token.i, "aux", "auxpass", *SUBJECTS)
    return alone and bool(p.children(token.head, "auxpass"))


def _meant(p: Parsed, token: Token, found: list[Token]) -> list[Token]:
    """The noun that "which", "that" or "who" stands for."""
    pointed = token.dep == "relcl" and any(t.tag in POINTING for t in found)
    return [p.tokens[token.head]] if pointed else []
