"""Whether the second half of a joined sentence can stand alone, or leans on the first: by a helping verb, a link or a
thought that is said once for both; or whether the parser took the grammar of it wrongly."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.splits.grammar import PAST, comma_before, subject, tense

ASKED = frozenset({"that", "whether", "if"})
THERE = frozenset({"be", "remain", "seem", "appear", "come", "exist", "follow"})  # what "there" goes before
RELATIVE = frozenset({"which", "who", "that", "whom", "whose", "what"})


def leaves_out(p: Parsed, verb: Token) -> bool:
    """Whether a verb may lean on the helper of the first: "the glens had been burned, and the farms destroyed"."""
    helped = any(t.dep == "auxpass" or t.lemma == "have" for t in p.children(verb.head, "aux", "auxpass"))
    alone = not p.children(verb.i, "aux", "auxpass", "dobj") and verb.tag in ("VBD", "VBN")
    return helped and alone and inflect(verb.lemma, "VBN") == verb.lower


def leans(p: Parsed, verb: Token, who: Token, run: list[int]) -> bool:
    """Whether the second half is only the end of a longer thought: "found out ... and that the rest ...", "but whose
    face we know", "many are sure, and others feel, that ..."."""
    opens = p.tokens[run[0]].lower
    asked = [i for i in run[1:] if p.tokens[i].lower in ASKED and p.tokens[i].dep == "mark"]
    shared = any(p.tokens[i - 1].text == "," for i in asked)
    if any(p.tokens[i].tag in ("WP$", "WDT") for i in run[:2]):  # "and in whose company ..."
        return True
    asking = opens in ("how", "why", "where")  # "how much you like it, and how much you ..."
    asking = asking or (opens == "the" and p.tokens[run[0] + 1].tag in ("RBR", "JJR"))  # "the more ..., the less ..."
    asking = asking or (p.tokens[run[0]].pos == "SCONJ" and p.tokens[run[0] + 1].tag in ("VBN", "JJ"))
    return asking or opens in RELATIVE or who.lower in RELATIVE or shared or bool(p.children(verb.i, "mark"))


def is_misread(p: Parsed, verb: Token, who: Token, run: list[int], link: Token) -> bool:
    """Signs that the parser took the wrong subject: "and, I am afraid, one of ...", "all but swallowed up", "and there
    before him saw two men", "his feet in a tub, and on it was"."""
    aside = p.tokens[link.i + 1].text == "," and who.i == run[0]
    main = subject(p, verb.head)
    lost = main is not None and main.i == verb.head - 2 and comma_before(p, verb.head)  # "Ann, lost in ..."
    first = p.tokens[link.i - 1 - (p.tokens[link.i - 1].text == ",")]
    adjectives = first.pos == "ADJ" and p.tokens[first.i - 1].pos in ("ADP", "DET")  # "in poor, but clean clothes"
    there = who.dep == "expl" and verb.lemma not in THERE
    inside = set(p.subtree(who.i))
    joined = any(t.dep == "cc" and t.i not in inside for t in p.tokens[run[0] : verb.i])
    within = p.tokens[min(inside) - 1].pos == "ADP" or any(t.lower == "other" for t in p.children(who.i, "amod"))
    after = p.tokens[who.i + 1]
    did = who.lower.endswith("ing") and after.text == ","  # "she lost heart and turning, began to run"
    did = did or (who.dep == "csubj" and who.tag == "VBG" and verb.lemma != "be")  # "and putting aside fear went on"
    return aside or lost or adjectives or there or joined or within or did or after.lower == "but"


def is_led(p: Parsed, verb: Token, run: list[int]) -> bool:
    """Whether only helpers, or one adverb, stand before a verb: not "and as yet have come to nothing"."""
    before = p.tokens[run[0] : verb.i]
    adverbs = sum(t.dep == "advmod" for t in before)
    return adverbs < 2 and all(t.dep in ("advmod", "aux", "auxpass", "neg") for t in before)


def is_participle(p: Parsed, first: Token, verb: Token, link: Token) -> bool:
    """Whether what looks like a second verb may be none: "made him loved and cherished" (he was both), "was lifted and
    borne" (its past is "bore"), "objections and worries"; or whose it is: "to the king, who paid, and was thanked"."""
    before = p.tokens[link.i - 1]
    told = any(t.dep == "relcl" and link.i - 2 <= max(p.subtree(t.i)) < link.i for t in p.tokens[first.i : link.i])
    both = before.tag in ("VBN", "JJ") and verb.i == link.i + 1 and verb.lower.endswith("ed")
    no_past = verb.tag == "VBD" and verb.lemma != "be" and inflect(verb.lemma, "VBD") != verb.lower
    noun = verb.tag == "VBZ" and tense(p, first.i) == PAST and verb.lemma not in ("be", "have", "do")
    return both or no_past or noun or (told and before.text == ",")
