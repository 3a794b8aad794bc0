"""What sort of writing it is, since a name means different things in each.

In a passage (a story, a page of history) the people are not learners. In a school's note about a learner, and in a
short message, a bare first name very likely is one.
"""

import re
from enum import StrEnum

SHORT_WORDS = 45  # a message, a task or a line of a plan; passages that people paste run longer
NOTE_WORDS = 12  # a line of prose longer than this, with nothing of school in it, is a piece of a passage


class Register(StrEnum):
    SHORT = "short"
    RECORD = "record"
    PASSAGE = "passage"


_RECORD_TERMS = re.compile(
    r"\b(?:ehcps?|senco|send?|iep|ilp|pep|adhd|add|as[cd]|pda|slcn|semh|mld|spld|autis(?:m|tic)|dyslexi[ac]|"
    r"dyspraxi[ac]|"
    r"year (?:[1-9]|1[0-3])|y(?:[1-9]|1[0-3])|[1-9][a-z]|1[0-3][a-z]|teaching assistants?|ta|1:1|provision|targets?|"
    r"annual review|key ?worker|speech and language|educational psychologist|attendance|parents' evening|reading age|"
    r"phonics|interventions?|safeguarding|pupil premium|working memory|behaviour (?:plan|policy|support)|timetable|"
    r"form tutor|class teacher|head of year|ks[1-5]|key stage|reception|nursery|sats|gcses?|maths set)\b",
    re.IGNORECASE,
)
_SCHOOL_LIFE = re.compile(
    r"\b(?:social stor(?:y|ies)|assembly|(?:red|blue|green|yellow|orange|purple|top|bottom|my|his|her) table|the "
    r"\w+ table|playground|"
    r"lunch ?time|break ?time|dinner hall|after school|in my (?:class|form|set|group|year)|worksheet|visual "
    r"timetable|differentiat\w*|"
    r"detention|my (?:friend|mate|bestie|teacher|class|form|mum|dad|brother|sister)|kicked off|bully\w*|homework "
    r"club|"
    r"behaviour|meltdown|anxious|anxiety|seating plan|parents|year \d|1:1)\b",
    re.IGNORECASE,
)
# Words of schoolwork about the world: people named beside them are subjects, not learners.
_ABOUT_WORK = re.compile(
    r"\b(?:poems?|poets?|poetry|novels?|plays?|chapters?|characters?|authors?|books?|stor(?:y|ies)|films?|scenes?|"
    r"act \d|stanzas?|"
    r"wrote|written by|painted|painting|paintings|composed|invented|discovered|conquered|ruled|reigned|crowned|"
    r"executed|"
    r"kings?|queens?|saints?|prophets?|emperors?|tsars?|pharaohs?|presidents?|prime ministers?|theorem|laws? of|"
    r"battles?|treaty|wars?|"
    r"speech(?! (?:and|&) language| therap)|biograph(?:y|ies)|"
    r"autobiography|essays?|century|centuries|ancient|medieval|tudors?|victorians?|"
    r"romans?|vikings?|explorers?|scientists?|"
    r"inventors?|artists?|composers?|who (?:was|were|is)|bible|gospel|quran|qur'an|torah|parable|rebellion|"
    r"revolution|"
    r"world cup|olympics|1[0-9]{3}|bc|bce|lyrics|song|diary entry|in role as|summaris\w+|themes?|quotes?|"
    r"quotations?)\b",
    re.IGNORECASE,
)


_PROSE = re.compile(r"[\s“\"'‘(]*[A-Z0-9].*[.!?…][\s”\"'’)]*$", re.DOTALL)
_ASKS = re.compile(
    r"\b(?:i|i'm|im|my|me|write|make|create|help|differentiate|simplify|explain|pupils?|learners?|students?|teacher|class|"
    r"please|can you|lesson|task|support|(?:story|sheet|plan|letter|report|card|timetable) (?:is |was )?for)\b",
    re.IGNORECASE,
)


def register_of(text: str, word_count: int) -> Register:
    terms = {match[0].lower() for match in _RECORD_TERMS.finditer(text)}
    if word_count <= SHORT_WORDS and (terms or not _reads_as_printed(text, word_count)):
        return Register.SHORT
    return Register.RECORD if len(terms) >= 2 and len(terms) >= word_count / 120 else Register.PASSAGE


def _reads_as_printed(text: str, word_count: int) -> bool:
    """A line or two out of an article or a story: whole sentences that ask nothing and speak of no school day."""
    if word_count <= NOTE_WORDS or not _PROSE.match(text):
        return False
    return not _ASKS.search(text) and not is_school_life(text)


def is_school_like(register: Register) -> bool:
    """Whether the whole reads like school business rather than a page to be read."""
    return register is not Register.PASSAGE


def is_school_life(sentence: str) -> bool:
    """Whether a sentence has something of a learner's own day in it: then the people in it are their own too."""
    return bool(_SCHOOL_LIFE.search(sentence))


def is_about_work(sentence: str) -> bool:
    """Whether a sentence speaks of a text, the past or the wider world."""
    return bool(_ABOUT_WORK.search(sentence))
