"""Whether what was typed is a text to put in plainer words, and which part of it is the text."""

import re

SELF_SHARE = 0.06  # "I", "my" and "me" make up this share of words where somebody talks about themselves
GIVEN_WORDS = 5  # a text that is handed over with "make this easier:" can be as short as a sentence
PASSAGE_WORDS = 25  # prose at least this long is a pasted text: tasks are said in fewer words, or in no sentences
SHORT_PASSAGE = 16  # and so is this much in two sentences

_SENTENCE_MARKS = re.compile(r"[.!?](?:\s|$)")
_LINE_OF_PROSE = re.compile(
    r"^(?!\s*(?:[-*•]|\d+[.)])).*\b(?:is|are|was|were|has|have|had|can|will|the|of|and)\b", re.IGNORECASE
)
_ASKS_TO_SIMPLIFY = re.compile(
    r"^\W*(?:please\s+)?(?:can (?:you|u) )?(?:simplify|make (?:this|it) (?:easier|simpler|plainer)(?: to read)?|"
    r"put (?:this|it) in(?:to)? (?:plain|easy|simple|easier) (?:english|words)|"
    r"read (?:this|it)(?: (?:to|for) me)?)\W+(?:this\W+)?",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:can|could|would|will) (?:you|u) |\b(?:tell|help|give|show|teach) me\b|\bhow (?:do|can|should) i\b|"
    r"\bshould i\b|\bi (?:need|want|wanna|dont|don't|cant|can't)\b|"
    r"\b(?:idk|lol|omg|gonna|wanna|pls|plz|tbh|ngl)\b|^(?:yo|hey|hi|hello|ugh|so|um)\b",
    re.IGNORECASE,
)
_OPENS_WITH_A_QUESTION = re.compile(
    r"(?:does|do|did|is|are|was|were|can|could|should|would|will|what|when|where|who|which|why|how)\b[^.!?]*\?",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i|im|i'm|i’m|ive|i've|my|me|myself)\b", re.IGNORECASE)
# "[A sentence as books have it.] Can you say that so I get it": a text, with what is asked of it at its end.
_ASKS_AFTER = re.compile(
    r"(?P<text>[A-Z](?=(?:\S+\s+){7})[^?]*[.!])\s+(?i:(?:please\s+|so\s+)?(?:(?:can|could|will) (?:you|u)\s+)?"
    r"(?:please\s+)?(?:say|put|explain|write|make|simplify|rewrite|reword) (?:that|this|it)\b(?!\s*:))"
    r"[^.!?\n]{0,60}[.!?]?\s*$"
)


def text_given(text: str) -> str | None:
    """The text that was handed over, without what is asked of it; None where what was typed is no text."""
    if given := _ASKS_AFTER.match(text):
        return given["text"].strip()
    return _without_quotes(_ASKS_TO_SIMPLIFY.sub("", text)) if is_passage(text) else None


def is_passage(text: str) -> bool:
    """Whether this is pasted prose: long, written in sentences as print is, and not somebody talking."""
    asked = bool(_ASKS_TO_SIMPLIFY.match(text))
    body = _ASKS_TO_SIMPLIFY.sub("", text).strip()
    if _is_handed_over(text):
        return True
    ends = len(_SENTENCE_MARKS.findall(body))
    if not ends or len(body.split()) < (PASSAGE_WORDS if ends == 1 else SHORT_PASSAGE):
        return False
    if len(body.split()) < PASSAGE_WORDS and _OPENS_WITH_A_QUESTION.match(body):
        return False
    if not any(_LINE_OF_PROSE.match(line) for line in body.splitlines()):
        return False
    return asked or not (_TALK.search(body) or _is_about_self(body) or body[:1].islower())


def _without_quotes(text: str) -> str:
    """A text without the quotation marks that the whole of it stands in, or that only its end has kept."""
    bare = text.strip().strip("\"“”")
    return bare if not re.search(r"[\"“”]", bare) else text


def _is_handed_over(text: str) -> bool:
    """Whether a sentence follows "make this easier": after a colon or on a line of its own, or with a capital."""
    asked = _ASKS_TO_SIMPLIFY.match(text)
    if asked is None:
        return False
    words = re.findall(r"[^\W\d_]{2,}", text[asked.end() :])
    return len(words) >= GIVEN_WORDS and (
        bool(re.search(r"[:\n]", asked[0])) or text[asked.end()].isupper() and bool(_SENTENCE_MARKS.search(text))
    )


def _is_about_self(body: str) -> bool:
    return len(_SELF.findall(body)) / len(body.split()) >= SELF_SHARE
