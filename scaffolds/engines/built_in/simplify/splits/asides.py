"""Whether a relative clause between commas only adds something about one thing, so that it can be said apart."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.splits.grammar import PAST, ends_sentence, is_negated, tense

VERBAL = frozenset({"AUX", "VERB", "ADV", "PART"})


def adds_something(p: Parsed, verb: Token, run: list[int]) -> bool:
    """Whether a clause adds something sure about one thing of the main clause."""
    return _is_loose(p, verb, run) and not _runs_on(p, run)


def _runs_on(p: Parsed, run: list[int]) -> bool:
    """Whether the clause has swallowed words that may belong after it: ", which is cheap, and water, which ..."."""
    inner = [p.tokens[i].lower for i in run]
    pairs = set(zip(inner, inner[1:], strict=False))
    again = any(word in ("which", "who", "where", "whose") for word in inner[1:] if word == inner[0])
    links = "and or but which who where whose because although though while".split()
    return again or any((",", word) in pairs for word in links)


def _is_loose(p: Parsed, verb: Token, run: list[int]) -> bool:
    """Whether a clause adds something about one thing, and does not say which thing is meant."""
    noun = p.tokens[verb.head]
    listed = bool(p.children(noun.i, "conj")) or noun.dep == "conj"
    unreal = is_negated(p, p.root.i) or tense(p, p.root.i) == "modal"
    vague = any(t.lower in ("a", "an", "any") for t in p.children(noun.i, "det"))
    wished = vague and _is_wished(p, noun)
    in_clause = not ends_sentence(p, run) and not (_is_main(p, noun) and _main_verb_follows(p, run))
    jars = not ends_sentence(p, run) and tense(p, p.root.i) == PAST and _is_news(p, verb)
    return not listed and not jars and not (unreal and vague) and not wished and noun.i < run[0] and not in_clause


def _is_news(p: Parsed, verb: Token) -> bool:
    """Whether something has come about by now: "The king, who has died, was loved" tells the news first."""
    return any(t.lower in ("has", "have") for t in p.children(verb.i, "aux"))


def _is_wished(p: Parsed, noun: Token) -> bool:
    """Whether a noun is only what is to be found or done: "they had to find a place, where ..."."""
    while noun.head != noun.i:
        noun = p.tokens[noun.head]
        if noun.tag == "VB" and any(t.tag == "TO" for t in p.children(noun.i, "aux")):
            return True
    return False


def _main_verb_follows(p: Parsed, run: list[int]) -> bool:
    """Whether the main clause goes on with its verb right after the clause and its comma."""
    after = p.tokens[run[-1] + 2 : run[-1] + 3]
    if not after:
        return False
    leads = after[0].pos in VERBAL and after[0].dep in ("aux", "auxpass", "neg", "advmod")  # not ", called the bones"
    return after[0].i == p.root.i or (after[0].head == p.root.i and leads)


def _is_main(p: Parsed, noun: Token) -> bool:
    """Whether a noun belongs to the main clause: what stands in a clause of its own is not lifted from its middle."""
    while noun.head != noun.i:
        if noun.dep in ("relcl", "acl", "advcl", "ccomp", "conj", "pcomp"):
            return False
        noun = p.tokens[noun.head]
    return True
