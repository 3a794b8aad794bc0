"""How a plain word or phrase sits among the words around it, whichever entry it comes from: what the conditions of
a thousand entries would have to say again."""
from dataclasses import replace

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.classes import expand
from scaffolds.engines.built_in.simplify.edits import Swap

BEING = frozenset("am is are was were can".split())
# Adverbs that stand behind "is" as well as before another verb; "greatly" and "closely" do not.
MOVABLE = frozenset(
    """also always often still never ever usually generally sometimes now then soon once probably certainly clearly
    really truly just only already rarely seldom mostly mainly largely perhaps maybe therefore thus again
    suddenly today both all each""".split()
)
# These ask for something to follow at once: not "services like, or in place of, a shop".
REACHING = frozenset("for of to at with from about like into than as against without between because during".split())
STOPS = frozenset({",", ";", ":", ".", ")", "-", "--", "\N{EN DASH}", "\N{EM DASH}"})
OF_PLACE = frozenset({"all over", "across", "beside", "next to", "inside", "all around", "all round"})
# "becomes hard to find", but not "becomes out of work".
TURNING = frozenset("become get grow turn go remain stay keep seem appear look sound feel prove make leave".split())
PREDICATES = frozenset("very too quite so more most less slightly completely fully hard easy impossible well".split())
JOINED = ("acomp", "oprd", "attr", "ccomp", "xcomp")


def placed(p: Parsed, swap: Swap, barred: frozenset[int]) -> Swap | None:
    """A swap as it may be made where it stands: with an adverb taken behind its "is"; None where it may not."""
    if not swap.text or swap.text == p.tokens[swap.start].lower:
        return swap
    if _dangles(p, swap) or _is_of_time(p, swap) or _turns(p, swap):
        return None
    return _with_adverb(p, swap, barred)


def _dangles(p: Parsed, swap: Swap) -> bool:
    """Whether a plain phrase that reaches for what follows stands before a comma or an "and", where the source's words
    did not reach so. "what they look for." may end a sentence."""
    words, last = swap.text.split(), p.tokens[swap.end - 1]
    following = p.tokens[swap.end] if swap.end < len(p.tokens) else None
    verb = p.tokens[swap.start].pos in ("VERB", "AUX")
    if words[-1] not in REACHING or words[-1] == last.lower or (verb and len(words) == 1):
        return False
    if following is None or following.text == ".":
        return not verb
    return following.text in STOPS or following.dep == "cc"


def _is_of_time(p: Parsed, swap: Swap) -> bool:
    """Whether a word of place would stand before a time: not "all over the Stone Age"."""
    if swap.text not in OF_PLACE:
        return False
    things = [t for i in range(swap.start, swap.end) for t in p.children(i, "pobj")]
    return any(t.lemma.lower() in expand(["@time"]) or t.entity in ("DATE", "TIME") for t in things)


def _turns(p: Parsed, swap: Swap) -> bool:
    """Whether an adjective behind "become" or the like would be several words that only fit behind "is"."""
    token = p.tokens[swap.start]
    words = swap.text.split()
    if token.pos != "ADJ" or len(words) == 1 or words[0] in PREDICATES:
        return False
    while token.dep == "conj" and token.head != token.i:
        token = p.tokens[token.head]
    return token.dep in JOINED and p.tokens[token.head].lemma in TURNING


def _with_adverb(p: Parsed, swap: Swap, barred: frozenset[int]) -> Swap | None:
    """ "also takes pride in" is "is also proud of", not "also is proud of"; "does take pride" and "is taking pride"
    have no such form."""
    verb = p.tokens[swap.start]
    first, _, rest = swap.text.partition(" ")
    if verb.lemma == "be" or verb.tag == "MD" or verb.pos not in ("VERB", "AUX") or not rest:
        return swap
    helpers = {t.lemma for t in p.children(verb.i, "aux", "auxpass")}
    if (first == "be" and "do" in helpers) or (first in ("being", "been") and "be" in helpers):
        return None
    if first not in BEING or helpers or not verb.i or not _leads(p, p.tokens[verb.i - 1], verb):
        return swap
    adverb = p.tokens[verb.i - 1]
    again = verb.i > 1 and _leads(p, p.tokens[verb.i - 2], verb)
    if adverb.lower not in MOVABLE or adverb.i in barred or adverb.text != adverb.lower or again:
        return None
    return replace(swap, start=adverb.i, text=f"{first} {adverb.lower} {rest}")


def _leads(p: Parsed, word: Token, verb: Token) -> bool:
    """Whether a word stands between a subject and its verb: "also", "all" in "they all"."""
    floating = word.lower in ("all", "both", "each") and word.i > 0 and p.tokens[word.i - 1].pos == "PRON"
    return floating or (word.pos == "ADV" and word.head == verb.i)
