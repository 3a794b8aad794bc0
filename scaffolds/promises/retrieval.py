"""Retrieval questions: every answer stands in the passage, and no question shows its own."""
import re
from collections.abc import Iterator

from scaffolds.brief import RetrievalBrief
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import at, count, whole
from scaffolds.results import GAP, Question, Retrieval

PUT_IN = re.compile(r"^\[[^\]]*\]\s*")  # what "it" points at, which the passage says a sentence before


def retrieval(brief: RetrievalBrief, result: Retrieval) -> list[Finding]:
    if not result.questions:
        return [whole("empty", Severity.HOLD, (
            "No question could be made of this: they are made of whole sentences, or of words with a held meaning."))]
    found = [finding for question in result.questions for finding in _of(question, result, brief.text)]
    return [*count("questions", brief.count, len(result.questions)), *found, *_given_away(result)]


def _given_away(result: Retrieval) -> Iterator[Finding]:
    """Questions whose sentence another one says again with the answer in it."""
    for one in result.questions:
        if any(other is not one and other.tells(one) for other in result.questions):
            yield at(result, one.ask, "given-away", "Another question gives the answer to this one away.")


def _of(question: Question, result: Retrieval, text: str) -> Iterator[Finding]:
    if question.form == "order":
        yield from _of_order(question, result, text)
    elif text.strip() and _plain(question.answer) not in _plain(text):
        yield at(result, question.ask, "answer-not-in-source", f"The passage does not say “{question.answer}”.")
    whole = _plain(PUT_IN.sub("", question.ask).replace(GAP, question.answer))
    if text.strip() and question.form == "gap" and whole not in _plain(text):
        yield at(result, question.ask, "not-in-source", "This is no sentence of the passage with something left out.")
    if question.form == "gap" and GAP not in question.ask:
        yield at(result, question.ask, "no-gap", f"There is no gap ({GAP}) in this.")
    if question.form != "order" and question.tells(question):
        yield at(result, question.ask, "answer-shown", "The answer stands in the question.", Severity.WARN)


def _of_order(question: Question, result: Retrieval, text: str) -> Iterator[Finding]:
    places = [_plain(text).find(_plain(one)) for one in question.answer.split(",")]
    if text.strip() and (min(places) < 0 or places != sorted(places)):
        yield at(result, question.ask, "answer-not-in-source", (
            f"The passage does not say “{question.answer}” in that order."))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
