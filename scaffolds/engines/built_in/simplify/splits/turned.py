"""Sentences turned to a plainer order: a link word that stands in the middle comes first, and "there are people who"
says straight away what people do."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import FINITE, Recast
from scaffolds.engines.built_in.simplify.splits.grammar import body, ends_sentence, is_negated, tense

LINKS = {"however": "But", "therefore": "So", "consequently": "So", "nevertheless": "Even so,", "moreover": "Also,"}
JOINED = frozenset({"but", "and", "so", "yet", "or", "if", "as", "because", "although", "though", "while"})


def find(p: Parsed) -> Iterator[Recast]:
    for token in p.tokens:
        if token.lower in LINKS and token.head == p.root.i and _between_commas(p, token):
            # "it was late, however, and ..." and "time, however, while it flew, ..." keep a comma
            after = p.tokens[token.i + 2]
            goes_on = token.i > p.root.i or _goes_on(p, after)
            said = any(t.tag in FINITE for t in p.tokens[: token.i])  # not "the mayor, however, and others have"
            joined = said if after.dep == "cc" else not goes_on
            kept = range(token.i if joined else token.i - 1)
            yield Recast("order", 3, 0, token.i + 2, (LINKS[token.lower], *kept), 0.9, 0.3)
    for turned in (_there(p), _cleft(p)):
        if turned:
            yield turned


def _goes_on(p: Parsed, token: Token) -> bool:
    return token.i == p.root.i or token.pos in ("VERB", "AUX", "ADV", "PART")


def _between_commas(p: Parsed, token: Token) -> bool:
    """Whether a link word stands between commas, near the start of a sentence that does not open with another link."""
    if not 2 <= token.i <= 8 or token.i + 2 >= len(p.tokens) or p.tokens[0].lower in JOINED:
        return False
    fronted = p.tokens[0].dep in ("dobj", "dative") or (
        token.i == 2 and p.tokens[0].pos == "PRON" and p.tokens[4].pos in ("DET", "PRON", "NOUN", "PROPN")
    )
    if fronted:  # "This, therefore, the bishop did"
        return False
    if p.tokens[token.i + 2].lower == "but":  # "there is no doubt, however, but that ..."
        return False
    commas = p.tokens[token.i - 1].text == p.tokens[token.i + 1].text == ","
    return commas and all(t.text not in (",", ";", ":") for t in p.tokens[: token.i - 1])


def _there(p: Parsed) -> Recast | None:
    """ "There are many people who live here." becomes "Many people live here." """
    main = p.root
    noun = next(iter(p.children(main.i, "attr")), None)
    if main.i != 1 or p.tokens[0].lower != "there" or noun is None or is_negated(p, main.i):
        return None
    if min(p.subtree(noun.i)) != 2:  # "There was in him a silent pride which ..."
        return None
    verb = next(iter(p.children(noun.i, "relcl")), None)
    run = body(p, verb.i) if verb else None
    if verb is None or not run or run[0] != noun.i + 1 or not ends_sentence(p, run) or not tense(p, verb.i):
        return None
    opening = p.tokens[run[0]]
    if opening.lower not in ("who", "that", "which") or opening.dep not in ("nsubj", "nsubjpass"):
        return None
    if any(t.lower in ("no", "any", "nothing", "nobody") for t in p.tokens[2 : noun.i + 1]) or opening.head != verb.i:
        return None
    return Recast("order", 3, 0, run[-1] + 1, (*range(2, noun.i + 1), *run[1:]), 0.9, 0.4)


def _cleft(p: Parsed) -> Recast | None:
    """ "It was Newton who found the law." becomes "Newton found the law." """
    main = p.root
    name = next(iter(p.children(main.i, "attr")), None)
    if main.lemma != "be" or main.i != 1 or p.tokens[0].lower != "it" or name is None or is_negated(p, main.i):
        return None
    for verb in [*p.children(main.i, "ccomp", "advcl", "relcl"), *p.children(name.i, "relcl")]:
        run = body(p, verb.i)
        if not run or not ends_sentence(p, run) or run[0] != name.i + 1 or not tense(p, verb.i):
            continue
        opening = p.tokens[run[0]]
        if name.pos == "PROPN" and opening.lower in ("who", "that") and opening.dep == "nsubj":
            return Recast("order", 3, 0, run[-1] + 1, (*range(2, name.i + 1), *run[1:]), 0.9, 0.4)
    return None
