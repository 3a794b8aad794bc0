"""What the splits ask of a parsed sentence."""
from scaffolds.engines.built_in.parser import Parsed, Token
from scaffolds.engines.built_in.simplify.quotes import MARKS, quoted

SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
PAST, PRESENT, MODAL = "past", "present", "modal"
BREAKS = frozenset({",", ";", ":", "-", "--", "\N{EN DASH}", "\N{EM DASH}"})
DASHES = frozenset({"-", "--", "\N{EN DASH}", "\N{EM DASH}"})
SINGULAR_FORMS = frozenset({"is", "was", "has", "does"})
PLURAL_FORMS = frozenset({"are", "were", "have", "do"})
MANY = frozenset({"these", "those", "several", "many", "few", "both"})
PLURAL_WORDS = frozenset("they we these those people many both several all some few most others".split())


def can_be_moved(p: Parsed) -> bool:
    """Whether a sentence is one whole statement, ended by a full stop or a quotation, with its brackets closed."""
    texts = [t.text for t in p.tokens]
    marks = sum(t in MARKS for t in texts)
    return (texts[-1] == "." or ends_in_quotation(p)) and texts.count("(") == texts.count(")") and marks % 2 == 0


def ends_in_quotation(p: Parsed) -> bool:
    """Whether the full stop stands inside closing quotation marks: she said it was "a dream come true." """
    return len(p.tokens) > 1 and p.tokens[-1].text in MARKS and p.tokens[-2].text in (".", "!", "?")


def cuts_quotation(p: Parsed, moved: frozenset[int]) -> bool:
    """Whether an edge of `moved` falls inside quotation marks."""
    inside = quoted(p)
    return any((i in moved) != (i + 1 in moved) for i in inside if i + 1 in inside)


def final(p: Parsed) -> int:
    """Where the closing full stop (and any mark beside it) starts."""
    end = len(p.tokens)
    while end and p.tokens[end - 1].pos in ("PUNCT", "SPACE") and p.tokens[end - 1].text in ".!?":
        end -= 1
    return end


def body(p: Parsed, i: int) -> list[int] | None:
    """Word i with all that hangs from it, without loose marks at its edges; None where that is not one unbroken run."""
    end = final(p)
    run = [n for n in p.subtree(i) if n < end]
    while run and p.tokens[run[0]].text in BREAKS:
        run.pop(0)
    while run and p.tokens[run[-1]].text in BREAKS:
        run.pop()
    return run if run and run == list(range(run[0], run[-1] + 1)) else None


def subject(p: Parsed, verb: int) -> Token | None:
    """The subject that stands before a verb."""
    found = [t for t in p.children(verb, *SUBJECTS) if t.i < verb]
    return found[-1] if found else None


def tense(p: Parsed, verb: int) -> str:
    """past, present or modal, from the first finite word of the verb; empty where it has none."""
    for token in [*p.children(verb, "aux", "auxpass"), p.tokens[verb]]:
        if token.tag == "MD":
            return MODAL
        if token.tag == "VBD":
            return PAST
        if token.tag in ("VBZ", "VBP"):
            return PRESENT
    return ""


def is_plural(p: Parsed, noun: int) -> bool:
    token = p.tokens[noun]
    joined = any(t.lower == "and" for t in p.children(noun, "cc"))
    if token.tag == "NNPS" and token.dep in SUBJECTS and number(p, p.tokens[token.head]) == "singular":
        return joined  # "Great Forests is ...": one name
    counted = any(t.lower in MANY for t in p.children(noun, "det", "amod"))  # "these clownfish"
    return joined or counted or token.tag in ("NNS", "NNPS") or token.lower in PLURAL_WORDS


def number(p: Parsed, verb: Token) -> str:
    """singular or plural as the verb shows it; empty where it does not."""
    for token in [*p.children(verb.i, "aux", "auxpass"), verb]:
        if token.lower in SINGULAR_FORMS or token.tag == "VBZ":
            return "singular"
        if token.lower in PLURAL_FORMS or token.tag == "VBP":
            return "plural"
    return ""


def is_negated(p: Parsed, verb: int) -> bool:
    return bool(p.children(verb, "neg")) or any(t.lower in ("never", "no", "nor", "hardly") for t in p.children(verb))


def is_progressive(p: Parsed, verb: int) -> bool:
    return p.tokens[verb].tag == "VBG"


def comma_before(p: Parsed, i: int) -> bool:
    return i > 0 and p.tokens[i - 1].text == ","


def is_aside(p: Parsed, run: list[int]) -> bool:
    """Whether a run of words stands between commas, or between two dashes of one kind, or after one up to the end."""
    if not run[0]:
        return False
    mark = p.tokens[run[0] - 1].text
    closed = ends_sentence(p, run) or p.tokens[run[-1] + 1].text == mark
    return closed and (mark == "," or (mark in DASHES and bool(p.tokens[run[0] - 1].space)))


def ends_sentence(p: Parsed, run: list[int]) -> bool:
    return run[-1] + 1 >= final(p)


def balance(p: Parsed, moved: int) -> float:
    """How much a split that lifts out `moved` words helps: most where it halves a long sentence."""
    rest = len(p.tokens) - moved
    return 0.35 * min(moved, rest) + 0.12 * max(0, len(p.tokens) - 15)


def be(tense_: str, plural: bool) -> str:
    if tense_ == PAST:
        return "were" if plural else "was"
    return "are" if plural else "is"
