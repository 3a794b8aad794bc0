"""Which nouns are places: what "there" and "in" can be said of."""
from scaffolds.engines.built_in.parser import Parsed, Token

PLACES = frozenset(
    """area base beach building camp castle centre church city classroom club coast college country desert farm field
    forest fort garden home hospital hotel house island lake land market mill mine mountain museum office palace park
    place port prison region river room school shop site station street temple theatre town university valley village
    world zoo borough commune county district hamlet municipality parish province state suburb township""".split()
)
WITHIN = frozenset("in at into on inside near".split())
MOVING = frozenset("go come pass move travel send take bring return walk run fly carry lead drive sail flee".split())
NO_PLACE = frozenset(
    """case situation process system stage point moment period era year time condition instance example way study age
    experiment series story book film game sense issue problem question matter policy idea plan subject debate
    century decade month week day term""".split()
)


def is_place(p: Parsed, noun: Token) -> bool:
    """Whether "where" after a noun means there: a place by its name or its word, or what something is in."""
    if noun.entity in ("DATE", "TIME"):
        return any(t.entity in ("GPE", "LOC", "FAC") for t in p.tokens[: noun.i])
    link = p.tokens[noun.head]
    inside = link.lower in WITHIN or (link.lower == "to" and p.tokens[link.head].lemma in MOVING)
    within = noun.dep == "pobj" and inside and noun.lemma.lower() not in NO_PLACE
    return noun.entity in ("GPE", "LOC", "FAC") or noun.lemma.lower() in PLACES or within
