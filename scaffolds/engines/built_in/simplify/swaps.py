"""Which words and phrases of a sentence the plain-English lexicon can say more simply.

Never touched: key words, subject words, names, anything inside quotation marks or joined by a hyphen, and a noun that
is part of a fixed pair ("health authority").
"""
from collections.abc import Iterator

from scaffolds.checks.spelling import british
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.beside import placed
from scaffolds.engines.built_in.simplify.conditions import hold
from scaffolds.engines.built_in.simplify.edits import Swap
from scaffolds.engines.built_in.simplify.forms import describes, form, is_said
from scaffolds.engines.built_in.simplify.inflect import VERB_TAGS, inflect
from scaffolds.engines.built_in.simplify.lexicon import Entry, words
from scaffolds.engines.built_in.simplify.nouns import PLURAL, head
from scaffolds.engines.built_in.simplify.phrase_swaps import phrase_swaps
from scaffolds.engines.built_in.simplify.plainness import gain, is_plainer
from scaffolds.engines.built_in.simplify.quotes import quoted
from scaffolds.engines.built_in.simplify.sitting import ABSOLUTE, sits_well

PART_OF_POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv", "ADP": "prep", "SCONJ": "conj"}
TAGS = {
    "verb": VERB_TAGS, "noun": frozenset({"NN", "NNS"}), "adj": frozenset({"JJ", "JJR", "JJS"}),
    "adv": frozenset({"RB", "RBR", "RBS"}), "prep": frozenset({"IN"}), "conj": frozenset({"IN"}),
}
LITTLE = frozenset({"adv", "prep", "conj"})
# What stands after an object: "build trust again", "make the roads better".
LATE = frozenset(
    """again better best well badly wrongly bigger smaller stronger weaker longer shorter wider deeper easier harder
    worse safer clearer simpler quicker faster slower older richer poorer brighter darker softer warmer cooler tougher
    public known clear right easy safe free ready happy sad angry weak strong lighter calm clean wet dry open abroad
    legal louder short loose go going guilty""".split()
) | frozenset(
    """to court,to death,to safety,to hospital,in prison,in danger,at risk,into words,not guilty""".split(",")
)
NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "NORP", "LANGUAGE"})
HYPHENS = frozenset({"-", "\N{EN DASH}", "/"})
WORD_LOSS = 0.3
OFTEN = frozenset(
    """more most that with from have make made into than they their this being been over were will would could should
    them what which when where there these those does your some each""".split()
)
SHORT = 4  # letters: "so", "in" and "but" may come twice
LONGEST_OBJECT = 4  # words
LONGEST = 5  # words between "allow" and its "to"


def swaps(parsed: Parsed, protected: frozenset[int], old: bool = False) -> list[Swap]:
    """Swaps that do not overlap, phrases before words. protected are positions that must stay. No swap says a word that
    the sentence has already, and two different words of it never become the same one: "numerous men had multiple homes"
    does not have "many" twice, nor "an extremely pretty, particularly useful plant" "very".
    In old prose only little words and phrases change."""
    barred = protected | quoted(parsed) | _names(parsed)
    found: list[Swap] = []
    taken: set[int] = set()
    said: dict[str, str] = {t.lower: "" for t in parsed.tokens}
    parts = LITTLE if old else frozenset(TAGS)
    for listed in [*phrase_swaps(parsed, barred), *_word_swaps(parsed, barred, parts)]:
        swap = placed(parsed, listed, barred)
        if swap is None or taken & (span := set(range(swap.start, swap.end))):
            continue
        own = {t.lower for t in parsed.tokens[swap.start : swap.end]}
        again = {word for word in swap.text.split() if len(word) >= SHORT and word not in OFTEN and word not in own}
        if all(said.get(word, swap.entry) == swap.entry for word in again):
            said.update(dict.fromkeys(again, swap.entry))
            taken |= span
            found.append(swap)
    return found


def _names(parsed: Parsed) -> frozenset[int]:
    """Names, and words with a capital that do not open the sentence."""
    return frozenset(
        t.i
        for t in parsed.tokens
        if t.pos == "PROPN" or t.entity in NAMES or (t.i > 0 and t.text[:1].isupper() and t.text != "I")
    ) - _openers(parsed)


def _openers(parsed: Parsed) -> set[int]:
    """A capital that only opens the sentence, also after a quotation mark."""
    first = next((t for t in parsed.tokens if t.text[:1].isalnum()), None)
    return {first.i} if first and first.pos != "PROPN" and first.entity not in NAMES else set()


def _word_swaps(parsed: Parsed, barred: frozenset[int], parts: frozenset[str]) -> Iterator[Swap]:
    for token in parsed.tokens:
        part = "adj" if describes(token) else PART_OF_POS.get(token.pos)
        if part in parts and token.i not in barred and not _hyphened(parsed, token):
            swap = _word_swap(parsed, token, part)
            if swap:
                yield swap


def _word_swap(parsed: Parsed, token: Token, part: str) -> Swap | None:
    if token.tag not in TAGS[part] and not describes(token):
        return None
    listed = words()
    lemma = _british(token.lower if describes(token) else token.lemma.lower())
    for entry in listed.get((lemma, part)) or listed.get((token.lower, part)) or ():
        if sits_well(parsed, token, part, entry) and hold(entry.conditions, parsed, token.i, token.i + 1, token.i):
            start, plain = _compared(parsed, token, entry.plain)
            said = plain if token.tag == "NNS" and _is_plural(entry, token) else form(parsed, token, plain)
            if said is not None and is_plainer(token.text, said) and not is_said(parsed, said, plain):
                end, text = _with_object(parsed, token, said)
                if text:
                    return Swap(start, end, text, "word", entry.name, gain(token.text, said), WORD_LOSS)
    return None


def _with_object(parsed: Parsed, token: Token, said: str) -> tuple[int, str | None]:
    """Where a swap ends and what it says. One that ends in "-to" takes the "to" away that follows its object: "allowed
    them to stay" becomes "let them stay"."""
    plain, bare, _ = said.partition(" -to")
    if not bare:
        return _round_object(parsed, token, said)
    for clause in parsed.children(token.i, "ccomp", "xcomp"):
        to = next((t.i for t in parsed.children(clause.i, "aux") if t.tag == "TO"), 0)
        between = parsed.tokens[token.i + 1 : to]
        below = (parsed.tokens[i] for i in parsed.subtree(token.i) if i > to)
        second = any(t.tag == "TO" and parsed.tokens[t.head].dep == "conj" for t in below)
        if 0 < len(between) <= LONGEST and not second and all(t.pos not in ("PUNCT", "PART", "ADP") for t in between):
            words_between = "".join(t.text + t.space for t in between).strip()
            return to + 1, f"{plain} {words_between}"
    return token.i, None


def _round_object(parsed: Parsed, token: Token, said: str) -> tuple[int, str | None]:
    """ "improve the roads" is "make the roads better", not "make better the roads": a short object goes inside."""
    first, _, last = said.partition(" ")
    objects = parsed.children(token.i, "dobj")
    if last not in LATE or not objects:
        return token.i + 1, said
    if any(t.lower == last for t in parsed.tokens):  # "to improve it and make it better"
        return token.i, None
    over = parsed.tokens[token.head]
    if token.dep == "conj" and over.pos == "VERB" and not parsed.children(over.i, "dobj"):
        return token.i, None  # "support and strengthen the bridge": not "support and make the bridge stronger"
    inside = parsed.subtree(objects[0].i)
    if inside != list(range(token.i + 1, token.i + 1 + len(inside))) or len(inside) > LONGEST_OBJECT:
        return token.i, None
    words_inside = "".join(parsed.tokens[i].text + parsed.tokens[i].space for i in inside).strip()
    return inside[-1] + 1, f"{first} {words_inside} {last}"


def _british(lemma: str) -> str:
    """The lexicon lists "organise" and "favourable"; a text may have "organize" and "favorable"."""
    lemma = british(lemma)
    return lemma[:-3] + "ise" if lemma.endswith("ize") and len(lemma) > 5 else lemma


def _is_plural(entry: Entry, token: Token) -> bool:
    """Whether the plain noun needs no plural form: the entry is listed as a plural, or the plain noun is one."""
    return entry.word == token.lower or head(entry.plain) in PLURAL


def _compared(parsed: Parsed, token: Token, plain: str) -> tuple[int, str]:
    """ "more difficult" becomes "harder", not "more hard": where the swap starts, and what it says."""
    before = parsed.tokens[token.i - 1] if token.i else None
    if token.pos not in ("ADJ", "ADV") or before is None or before.head != token.i:
        return token.i, plain
    if before.lower not in ("more", "most"):
        return token.i, plain
    kind = ("JJR" if before.lower == "more" else "JJS") if token.pos == "ADJ" else (
        "RBR" if before.lower == "more" else "RBS"
    )
    start = parsed.tokens[before.i - 1].lower if before.i else ""
    if before.lower == "most" and start in ("a", "an"):  # "a most eager helper": very
        return (token.i, plain) if " " in plain or plain in ABSOLUTE else (before.i, f"very {plain}")
    form = inflect(plain, kind)
    return (before.i, form) if form and " " not in plain else (token.i, plain)


def _hyphened(parsed: Parsed, token: Token) -> bool:
    before = parsed.tokens[token.i - 1] if token.i else None
    after = parsed.tokens[token.i + 1] if token.i + 1 < len(parsed.tokens) else None
    joined_before = before is not None and before.text in HYPHENS and not before.space
    joined_after = after is not None and after.text in HYPHENS and not token.space
    return joined_before or joined_after
