"""The objective of a task, from its own words: what is being learned, not what is being handed in."""
import re
from collections.abc import Sequence

from scaffolds.engines.built_in.instruction import Action, Instruction

# What says how an answer is given is no part of what is learned.
HOW_GIVEN = re.compile(
    r"(?:,?\s+(?:using|with reference to|referring to|with the help of|by referring|from page|on page)\b.*"
    r"|,?\s+in (?:your|at least|no more than|about|around|\d+|one|two|three|four|five|full|pairs|groups)\b.*"
    r"|,?\s+in (?:bullet points|detail)\b.*|\s+to show (?:how|why|what)\b.*"
    r"|,?\s+(?:in|with|for) (?:a|an|the) (?:paragraph|sentence|table|list|partner|group|essay)\b.*"
    r"|\s+on (?:the|your|this|a) (?:diagram|map|sheet|worksheet|page|picture|board|graph|timeline)\b.*"
    r"|,?\s+and (?:show|explain|justify|give|say|support) (?:your|how|why|reasons|all)\b.*"
    r"|\s*\(\d+ marks?\).*|,\s+(?:giving|including|and give|and include|showing)\b.*)",
    re.IGNORECASE,
)
A_NUMBER = re.compile(r"(?:,?\s+(?:which|that|who|when|of|is|with|has|by|to|a|an|the|in|at|if|from|measuring))*"
                      r"\s+[£$€]?[-+]?\d.*$")
TO_FIND = re.compile(r"^(?:to (?:find out|see|show|work out|discover|test)|into|about)\s+", re.IGNORECASE)
A_VIEW = re.compile(r"^(?:the )?(?:view|claim|idea|statement|argument) that\s+", re.IGNORECASE)
SUM = re.compile(r"[=+×÷%*/^<>²³]")
BACK = re.compile(r"^(?:it|them|this|these|those)\b", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"^(?:which|why|what|how|who)\s+(?:was|were|is|are|did|it|they|this|that|one|you)\b|^(?:their|its|his|her)\b",
    re.IGNORECASE,
)
DANGLING = re.compile(r"(?:(?:^|\s+)(?:of|and|to|by|the|a|between|in|from|is|with|for|on|at|who|that))+$")
A_STATEMENT = re.compile(r"\b(?:this|the) (?:statement|view|claim|idea|opinion|quotation)\b", re.IGNORECASE)
YOURS = re.compile(
    r"^(?:(?:at least|about)\s+)?(?:your|the following|some of|each of|two|three|four|five|six|\d+)\s+", re.IGNORECASE
)
NOT_SAID = re.compile(
    r"^(?:it|them|this|these|that|those|each|any|one|here|below|\d)\b|^(?:answers?|ideas|views?|reasons|examples)$",
    re.IGNORECASE,
)
ASKED = re.compile(r"(?:how|why|what|when|where|who|which)\b")  # follows "learn" as it stands
LONGEST = 16  # words


def objective(read: Instruction, words: Sequence[str]) -> str:
    """One line: "Learn about: ...", "Learn how ...", or the question that the task puts."""
    main = read.main
    if read.title and read.has_parts:
        return f"Learn about: {read.title}"
    if main is None:
        return _of_words(words) or "Learn about: " + _short(read.told[0].rstrip(".!") if read.told else "this task")
    if main.is_question:
        if read.told and A_STATEMENT.search(main.text):
            return "Learn about: " + _short(read.told[-1].strip("'\"‘’“”").rstrip(".!"))
        return f"Question: {main.text}" if len(main.text.split()) <= LONGEST * 2 else _of_words(words) or main.text
    return _of_action(_topical(read, main, words), words)


def _of_words(words: Sequence[str]) -> str:
    return f"Learn about: {', '.join(words[:3])}" if words else ""


def _topical(read: Instruction, main: Action, words: Sequence[str]) -> Action:
    """The main action, or the first that names a key word where the main one only points back ("explain which was the
    most important")."""
    if main.command.aim == "how to" or not POINTS_BACK.match(main.rest):
        return main
    return next((one for one in read.actions if any(word.lower() in one.rest.lower() for word in words)), main)


def _of_action(main: Action, words: Sequence[str]) -> str:
    rest = HOW_GIVEN.sub("", main.rest).strip(" ,:;")
    if how := re.match(r"how to (.+)", rest, re.IGNORECASE):
        return _short(f"Learn how to {how[1]}")
    if main.command.aim == "how to":
        if not SUM.search(rest) and not rest[:1].isdigit():
            rest = DANGLING.sub("", A_NUMBER.sub("", rest))
        if BACK.match(rest):
            return f"Learn how to {main.command.name}"
        return _short(f"Learn how to {main.said.lower()} {rest}".strip())
    rest = YOURS.sub("", A_VIEW.sub("whether ", TO_FIND.sub("", rest)))
    if not rest or NOT_SAID.match(rest):
        return _of_words(words) or _short(f"Learn about: {rest or main.text.rstrip('.')}")
    return f"Learn {_short(rest)}" if ASKED.match(rest) else f"Learn about: {_short(rest)}"


def _short(text: str) -> str:
    parts = text.split()
    return " ".join(parts) if len(parts) <= LONGEST else " ".join(parts[:LONGEST]).rstrip(",;:") + " …"
