"""A letter home: blanks for whatever names somebody or some day, sentences that translate, terms explained."""
from scaffolds.brief import LetterBrief
from scaffolds.checks import plain_letter
from scaffolds.checks.finding import Finding, Severity
from scaffolds.promises.finding import whole
from scaffolds.results import Letter


def letter(brief: LetterBrief, result: Letter) -> list[Finding]:
    found = plain_letter.find(result.text)
    if "[" not in result.text:
        found.append(whole("no-blank", Severity.WARN, (
            "There is no [blank] in it. A template leaves names, dates and places to be filled in.")))
    return found
