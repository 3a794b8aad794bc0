"""Which phrases of a sentence the plain-English lexicon can say in fewer or plainer words."""
from collections.abc import Iterator
from functools import lru_cache
from heapq import merge

from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.conditions import hold
from scaffolds.engines.built_in.simplify.edits import Swap
from scaffolds.engines.built_in.simplify.forms import describes, form, is_said
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.lexicon import Entry, phrases
from scaffolds.engines.built_in.simplify.plainness import gain
from scaffolds.engines.built_in.simplify.splits.grammar import number

QUANTITIES = frozenset({"most", "many", "some", "a few", "enough"})  # "most people", but "most of the people"
ROUGHLY = frozenset({"about", "approximately", "around", "over", "nearly", "almost", "roughly", "under"})
LOSS = 0.15


def phrase_swaps(parsed: Parsed, barred: frozenset[int]) -> Iterator[Swap]:
    for token in parsed.tokens:
        swap = _phrase_swap(parsed, token, barred)
        if swap:
            yield swap


def _phrase_swap(parsed: Parsed, first: Token, barred: frozenset[int]) -> Swap | None:
    """The longest listed phrase that starts at a word. One listed with ~ stands for every form of its first word."""
    acts = first.pos in ("VERB", "AUX") and not describes(first)  # not "an attempt to", "a corresponding line"
    forms = phrases().get("~" + first.lemma.lower(), ()) if acts else ()
    for entry in merge(phrases().get(first.lower, ()), forms, key=_shortness):
        wanted = _marks_apart(entry.word.lstrip("~"))
        last = first.i + len(wanted)
        if [t.lower for t in parsed.tokens[first.i + 1 : last]] != wanted[1:]:
            continue
        end, said = _said(parsed, first, last, entry)
        if said is None or is_said(parsed, said) or barred & set(range(first.i, end)):
            continue
        head = _acting(parsed, first, last) if entry.word.startswith("~") else _head(parsed, first.i, last)
        if hold(entry.conditions, parsed, first.i, last, head) and _agrees(parsed, parsed.tokens[head], said):
            return Swap(first.i, end, said, "phrase", entry.name, gain(entry.word.lstrip("~"), said), LOSS)
    return None


def _agrees(parsed: Parsed, noun: Token, said: str) -> bool:
    """Not "many shops has opened" for "a range of shops has opened"."""
    many = said in QUANTITIES or said.startswith("many ")
    verb = parsed.tokens[noun.head]
    alone = noun.tag == "NN" and noun.dep in ("nsubj", "nsubjpass")
    return not (many and alone and number(parsed, verb) == "singular")


def _acting(parsed: Parsed, first: Token, end: int) -> int:
    """The verb that conditions ask about: "sent" in "was sent to", for who was sent hangs on it."""
    helps = first.dep in ("aux", "auxpass") and first.i < first.head < end
    return first.head if helps else first.i


def _shortness(entry: Entry) -> int:
    return -len(entry.word.replace("-", " ").split())


def _head(parsed: Parsed, start: int, end: int) -> int:
    """The word of a phrase that the others hang from: "torn" in "war-torn"."""
    return next((t.i for t in parsed.tokens[start:end] if not start <= t.head < end or t.head == t.i), start)


def _said(parsed: Parsed, first: Token, end: int, entry: Entry) -> tuple[int, str | None]:
    """Where the swap of a phrase ends and what it says. "keep +ing" takes the verb that follows with it, and "have
    +number people" the number."""
    plain, plus, rest = entry.plain.partition(" +")
    said: str | None = _with_room(parsed, end, plain.replace(" ,", ",")) if not plus else plain
    if entry.word.startswith("~") and not rest.startswith("same"):
        said = form(parsed, first, plain)
        if said and first.text[:1] in "'\N{RIGHT SINGLE QUOTATION MARK}" and not said.startswith(first.lower):
            said = None  # "it's native to": no room for "comes"
    if not plus or said is None:
        return end, said
    if rest.startswith("number"):
        return _with_number(parsed, end, said, rest.removeprefix("number"))
    return end + 1, _with_verb(parsed, first, end, said, rest)


def _with_room(parsed: Parsed, end: int, plain: str) -> str:
    """ "most people", but "most of the people"."""
    following = parsed.tokens[end] if end < len(parsed.tokens) else None
    partly = following is not None and following.tag in ("DT", "PRP", "PRP$", "WDT", "WP")
    return f"{plain} of" if partly and plain in QUANTITIES else plain


def _with_verb(parsed: Parsed, first: Token, end: int, said: str, wanted: str) -> str | None:
    """A plain phrase with the verb that follows: "keep +ing" (continued to fall: kept falling), "later +same" (went on
    to win: later won), "can +base" (is capable of lifting: can lift)."""
    verb = parsed.tokens[end] if end < len(parsed.tokens) else None
    if verb is None or verb.tag not in ("VB", "VBG") or (verb.lemma in ("be", "have") and wanted != "base"):
        return None
    tag = {"same": first.tag, "ing": "VBG"}.get(wanted, "VB")
    if tag != verb.tag and any(t.tag == verb.tag for t in parsed.children(verb.i, "conj")):
        return None  # "had trouble finding and keeping jobs": the second verb would keep its form
    action = inflect(verb.lemma, tag)
    return f"{said} {action}" if action else None


def _with_number(parsed: Parsed, end: int, said: str, after: str) -> tuple[int, str | None]:
    """A plain phrase with the number that follows, which may be "about 500" and "2 million"."""
    at = end + (end < len(parsed.tokens) and parsed.tokens[end].lower in ROUGHLY)
    stop = at
    while stop < len(parsed.tokens) and parsed.tokens[stop].pos == "NUM":
        stop += 1
    if stop == at or (stop < len(parsed.tokens) and parsed.tokens[stop].pos in ("NOUN", "ADJ")):
        return end, None
    number = "".join(t.text + t.space for t in parsed.tokens[end:stop]).strip()
    return stop, f"{said} {number}{after}"


@lru_cache(maxsize=8192)
def _marks_apart(phrase: str) -> list[str]:
    """A phrase as the parser cuts it: commas and 's apart."""
    return phrase.replace(",", " , ").replace("'s", " 's").replace("-", " - ").split()
