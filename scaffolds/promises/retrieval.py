"""Retrieval questions: every answer stands in the passage, and no question shows its own."""
import re
from collections.abc import Iterator

from scaffolds.brief import RetrievalBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, count, whole
from scaffolds.results import GAP, Question, Retrieval

ALIKE = 0.6


def retrieval(brief: RetrievalBrief, result: Retrieval) -> list[Finding]:
    if not result.questions:
        return [whole("empty", Severity.HOLD, (
            "No question could be made of this: they are made of whole sentences, or of words with a held meaning."))]
    found = [finding for question in result.questions for finding in _of(question, result, brief.text)]
    return [*count("questions", brief.count, len(result.questions)), *found, *_given_away(result)]


def _given_away(result: Retrieval) -> Iterator[Finding]:
    """Questions whose sentence another one says again with the answer in it."""
    for one in result.questions:
        if any(other is not one and _holds(other.ask, one.answer) and _alike(one.ask, other.ask) >= ALIKE
               for other in result.questions):
            yield at(result, one.ask, "given-away", "Another question gives the answer to this one away.")


def _alike(ask: str, other: str) -> float:
    """The share of the words of one question that another one has too."""
    words, others = set(re.findall(r"\w{4,}", ask.lower())), set(re.findall(r"\w{4,}", other.lower()))
    return len(words & others) / (len(words) or 1)


def _of(question: Question, result: Retrieval, text: str) -> Iterator[Finding]:
    if text.strip() and _plain(question.answer) not in _plain(text):
        yield at(result, question.ask, "answer-not-in-source", f"The passage does not say “{question.answer}”.")
    whole = _plain(question.ask.replace(GAP, question.answer))
    if text.strip() and question.form == "gap" and whole not in _plain(text):
        yield at(result, question.ask, "not-in-source", "This is no sentence of the passage with something left out.")
    if question.form == "gap" and GAP not in question.ask:
        yield at(result, question.ask, "no-gap", f"There is no gap ({GAP}) in this.")
    if _holds(question.ask, question.answer):
        yield at(result, question.ask, "answer-shown", "The answer stands in the question.", Severity.WARN)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _holds(ask: str, answer: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", ask, re.IGNORECASE))
