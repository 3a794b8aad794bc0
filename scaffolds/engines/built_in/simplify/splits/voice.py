"""Passive to active where the doer is named: "The cake was eaten by the dog" becomes "The dog ate the cake"."""
from collections.abc import Iterator

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.edits import Piece, Recast
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.grammar import body, is_negated, is_plural

HELPERS = frozenset({"was", "were", "is", "are"})
MEANS = frozenset("hand sea air land road rail train bus boat car way means time end accident law name order".split())
MOST = 7  # words in the doer or the subject: a longer one would make the turned sentence harder, not plainer
OBJECT_FORM = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}


def find(p: Parsed) -> Iterator[Recast]:
    verb = p.root
    if verb.tag != "VBN" or is_negated(p, verb.i):
        return
    who = next(iter(p.children(verb.i, "nsubjpass")), None)
    helpers = p.children(verb.i, "aux", "auxpass")
    agent = next(iter(p.children(verb.i, "agent")), None)
    if who is None or agent is None or len(helpers) != 1 or helpers[0].lower not in HELPERS:
        return
    recast = _turned(p, verb, who, helpers[0], agent)
    if recast:
        yield recast


def _turned(p: Parsed, verb: Token, who: Token, helper: Token, agent: Token) -> Recast | None:
    done_to, doer_run, doer = body(p, who.i), body(p, agent.i), next(iter(p.children(agent.i, "pobj")), None)
    if not done_to or not doer_run or doer is None or not _is_doer(p, doer) or doer_run[0] != agent.i:
        return None
    if done_to[-1] + 1 != helper.i or verb.i - helper.i > 2 or not _are_phrases(p, verb, agent):
        return None
    if len(done_to) > MOST or len(doer_run) > MOST or p.children(verb.i, "conj", "advcl", "prt", "xcomp", "oprd"):
        return None
    past = helper.lower in ("was", "were")
    plural = is_plural(p, doer.i)
    form = inflect(verb.lemma, "VBD" if past else ("VBP" if plural else "VBZ"))
    if form is None or p.tokens[done_to[0]].lower in ("what", "who", "which", "this", "there"):
        return None
    between: list[int] = list(range(helper.i + 1, verb.i))
    said: tuple[Piece, ...] = (OBJECT_FORM[who.lower],) if who.lower in OBJECT_FORM else tuple(done_to)
    pieces = (*doer_run[1:], *between, form, *said, *range(verb.i + 1, agent.i))
    return Recast("voice", 50, done_to[0], doer_run[-1] + 1, pieces, 0.8, 0.8)


def _are_phrases(p: Parsed, verb: Token, agent: Token) -> bool:
    """Whether only phrases of place or time stand between the verb and "by": "was built in 1070 by ..."."""
    run: set[int] = set()
    for phrase in p.children(verb.i, "prep", "npadvmod"):
        run.update(p.subtree(phrase.i))
    return set(range(verb.i + 1, agent.i)) <= run


def _is_doer(p: Parsed, doer: Token) -> bool:
    """Whether "by ..." says who did it, not when, where or how, and whether it is one or many."""
    if doer.lemma.lower() in ("species", "series", "means", "specie"):
        return False
    if doer.tag == "NN" and not p.children(doer.i, "det", "poss", "nummod"):  # "by mobile phone", "by fire"
        return False
    return doer.pos in ("NOUN", "PROPN") and doer.lemma not in MEANS and doer.entity not in ("DATE", "TIME", "MONEY")
