"""What "which" may stand for beside the noun before it: all that was said, what a firm does, what is only thought."""
from scaffolds.engines.built_in.parser import Parsed, Token

# What is only thought of: "the ideal of a society, in which all are free" says of no society that they are.
THOUGHT = frozenset(
    """ideal idea dream vision plan hope goal aim theory thought concept notion possibility chance wish prospect belief
    image picture model example kind type sort story tale lack absence""".split()
)
GROUPS = frozenset(
    """agency army association authority band bank board body brand business campaign charity church club college
    commission committee community company corporation council country court crew department factory family firm
    foundation government group hospital industry institute institution ministry museum nation network office
    organisation party police regime school service shop society state store team theatre union university""".split()
)


def acts(noun: Token) -> bool:
    """Whether a noun may do things by itself, as a firm does: "this" is not said of it."""
    return noun.entity == "ORG" or noun.lemma.lower() in GROUPS


def is_named_again(p: Parsed, noun: Token, verb: Token) -> bool:
    """Whether a relative clause names its noun again, so that "which" is something else."""
    return any(p.tokens[i].lemma == noun.lemma for i in p.subtree(verb.i))


def is_thought(p: Parsed, noun: Token) -> bool:
    """Whether a noun is what somebody thinks of: "the ideal of a society"."""
    of = p.tokens[noun.head]
    return noun.dep == "pobj" and p.tokens[of.head].lemma.lower() in THOUGHT
