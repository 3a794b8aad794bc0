"""What a sentence of a social story does: describes, or says what to do.

Carol Gray's stories describe at least twice as much as they coach. A coaching sentence says what a learner may, can,
tries to or chooses to do; one about what adults do, or about what happens, describes.
"""
import re

from scaffolds.checks.demands import left_in

LEARNER = r"(?:I|we|learners|children|pupils|students|people|others|everyone|everybody|they)"
_OFTEN = r"(?:(?:also|then|sometimes|usually|often)\s+)?"
# What is felt or noticed is not done on purpose: "I can hear it" describes.
_FELT = r"(?!be\b|feel\b|hear\b|see\b|smell it\b|find\b|get\b|like\b|know\b|not\b|have\b)"
_HAPPENS = r"(?!look\b|notice\b|happen\b|mean\b|miss\b|seem\b|want\b|play\b|cry\b|shout\b|come\b|go home\b)"
# What some people do, said so that it can be copied.
_DONE = ("cover|hold|look|count|ask|tell|take|use|wear|choose|breathe|squeeze|watch|wait|walk|say|show|point|put|bring|"
         "keep|sit|stand|draw|write|read|listen|move|go|press|give|hum|rest|stay|hand|leave|start|pick|check|share|pack|"
         "practise|visit|make|close|eat|try|carry|help|think|cross|mark|smell|do")
_COACHES = re.compile(
    rf"\b{LEARNER}\s+{_OFTEN}(?:can|could|try to|will try to|choose to|remember to)\s+{_FELT}"
    rf"|\b{LEARNER}\s+{_OFTEN}(?:may|might|will)\s+{_FELT}{_HAPPENS}"
    rf"|\b(?:some|other)\s+(?:learners|people|children|pupils|students)\s+(?:{_DONE})\b"
    r"|\bone (?:thing|way) (?:that )?(?:(?:I|people|learners) )?can\b|\bit (?:can )?helps? to\b"
    rf"|\b(?:I|we|you|learners|children|pupils|students|people|everyone|everybody)\s+"
    r"(?:should|must|need to|needs to|have to|has to|ought to)\b", re.IGNORECASE)


def is_directive(sentence: str) -> bool:
    """Whether it says what a learner does or may do about it, rather than what is so."""
    return bool(_COACHES.search(sentence)) or any(one.rule == "D1-imperative" for one in left_in(sentence))
