"""What sort of writing it is, since a name means different things in each.

In a passage (a story, a page of history) the people are not learners. In a school's note about a learner, and in a
short message, a bare first name very likely is one.
"""

import re
from enum import StrEnum

from scaffolds.checks.identifiers.printed import is_a_story, is_of_work

SHORT_WORDS = 45  # a message, a task or a line of a plan; passages that people paste run longer
LONGEST_NOTE = 150  # words; what is longer and has no term of the office in it is something to read
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
    r"\b(?:social stor(?:y|ies)|assembly|(?:end of|wet|at) play\b|play ?time|(?:red|blue|green|yellow|orange|"
    r"purple|top|bottom|my|his|her) table|the "
    r"\w+ table|playground|"
    r"lunch ?time|break ?time|dinner hall|after school|in my (?:class|form|set|group|year)|worksheet|visual "
    r"timetable|differentiat\w*|"
    r"detention|my (?:friend|mate|bestie|teacher|class|form|mum|dad|brother|sister)|kicked off|bully\w*|homework "
    r"club|"
    r"(?:to|in front of) (?:the|our|my) class|ear defenders|fidget|carpet|snack|home ?time|behaviour|meltdown|"
    r"anxious|anxiety|seating plan|parents|year \d|1:1)\b",
    re.IGNORECASE,
)
# A note that somebody wrote of the day speaks of these in whole sentences, with no term of the office in it.
_OF_THE_DAY = re.compile(
    r"\b(?:classroom|corridor|carpet|snack|register|lessons?|lunch|break|home ?time|dropp?(?:ed|ing)? ?off|"
    r"picked up|pick ?up|lin(?:e|ed|ing) up|"
    r"cloakroom|peg|whiteboard|sheet|stickers?|reward|ear defenders|fidget|wobble|sensory|calm|tas?|lsas?|"
    r"tutor|form|detention|isolation|homework|"
    r"spellings?|phonics|times tables|handwriting|pe|swimming|residential|tests?|exams?|mocks?|hall|toilets?|"
    r"supply|group work|"
    r"partner|taxi|club|school|classmates?|peers?|friendships?|maths|english|reading|writing|science|art|computing|"
    r"scribe|laptop|overlay|glasses|hearing aids?|wheelchair|makaton|pencil|scissors|behaviour|outburst|upset|"
    r"worr(?:y|ied)|regulate\w*|"
    r"settled?|progress|confident|confidence|attention|focus\w*|concentrat\w+|independently|prompts?|prompting|"
    r"adult|staff|mum|dad|carers?|"
    r"assessment|assessed|referral|therap\w+|recommend\w*|strateg\w+|meeting)\b", re.IGNORECASE)
# Words of an office, a playground, a report or a meeting that stories and the news hardly use: one of them makes a line
# a school's own.
_OF_THE_OFFICE = re.compile(
    r"\b(?:planner|locker|lanyards?|pigeon ?hole|staff ?room|cover (?:lesson|work)|duty|period \d|p\d|per \d|"
    r"pe kit|kit|lunch ?box(?:es)?|packed lunch|dinner (?:money|lady|ladies)|consent (?:form|slip)s?|"
    r"climbing frame|allergic|sand (?:pit|tray)|water tray|trim trail|"
    r"scooter|monkey bars|mud kitchen|permission slips?|"
    r"reply slips?|trip|coach|minibus|bus \d|late mark|detentions?|excluded|exclusions?|suspen(?:ded|sion)|isolation|"
    r"incident|logged|cpoms|dsl|ddsl|dse?o|ehw|eh?cp|echp|pastoral|disclos(?:ed|ure)|social worker|caseworker|foster|"
    r"siblings?|half[- ]term|inset|sixth form|post-?16|level \d|entry level|functional skills|btec|t[- ]level|"
    r"unconditional|apprenticeship|work experience|predicted|mock|grades?|scores?|percentile|standardised|screening|"
    r"literacy|numeracy|phonics|food tech|dt|pshe|mfl|art room|free choice|choosing time|golden time|circle time|"
    r"story ?time|provision|continuous provision|eyfs|ks\d|gld|wagoll|bubbles|tapestry|toilet[- ]train(?:ed|ing)|"
    r"napp(?:y|ies)|snack|carpet|peer(?:s)?|eye contact|independent(?:ly)?|shown (?:a|an|great|real|good|some)|"
    r"grasp|secure|effort|"
    r"handwriting|spellings?|targets?|parents?|carers?|step-?dad|step-?mum|(?:mum|dad|mam|nan) (?:said|says|rang|rung|"
    r"phoned|called|emailed|informed|aware|contacted|collected)|rang home|phone(?:d)? home|called home|home ?time|"
    r"play ?time|playtime|break ?time|lunch ?time|dinner queue|bruise|first aid|head ?lice|nits|inhaler|epipen|allergy|"
    r"plaster|sick(?:ness)?|poorly|absences?|attendance|register|pupils?|learners?|students?|teacher|tutor|lsa|hlta|"
    r"observ(?:ed|ation)|therapist|salt|camhs|paediatrician|physio|sensory|dysregulat\w+|regulat\w+|overwhelm\w+|"
    r"autis\w+|adhd|dyslexi\w+|report comment|end of year report|summarise:|incident at|to whom it may|re:)\b|"
    r"(?<![\d:.])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.])|\bx\d\b|\bin (?:Geography|History|RE|PE|DT|Art|Music|French|"
    r"Spanish|"
    r"German|Drama|Computing|Science|Maths|English|Biology|Chemistry|Physics)\b|\((?:mother|father|mum|dad|carer|"
    r"year \d+|"
    r"y\d+|\d{1,2}[a-z]{1,2})\)", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
_ADDRESSED = re.compile(r"\b(?:i|i'm|im|i’m|me|my|we|us|our|your|you|please|pls|anyone|thanks)\b", re.IGNORECASE)
_DAY_WORDS = 3  # of these in a text that is longer than a message
# Words of schoolwork about the world: people named beside them are subjects, not learners.
_ABOUT_WORK = re.compile(
    r"\b(?:poems?|poets?|poetry|novels?|(?:the|a|this|whose|which) play\b(?! with)|plays? (?:by|about|called)|"
    r"chapters?|characters?|"
    r"authors?|(?<!reading )(?<!maths )(?<!english )(?<!exercise )(?<!colouring )(?<!sketch )(?<!spelling )(?<!his )"
    r"(?<!her )(?<!my )(?<!home )(?<!contact )(?<!phonics )(?<!library )books?(?! bags?)|stor(?:y|ies)|films?|"
    r"scenes?|act \d|stanzas?|"
    r"wrote|written by|painted|painting|paintings|composed|invented|discovered|conquered|ruled|reigned|crowned|"
    r"executed|"
    r"kings?|queens?|saints?|prophets?|emperors?|tsars?|pharaohs?|presidents?|prime ministers?|theorem|laws? of|"
    r"battles?|treaty|wars?|"
    r"speech(?! (?:and|&) language| therap| sounds?| targets?| delay| disorder| (?:is|has|was|group|work|"
    r"support)\b)|biograph(?:y|ies)|"
    r"autobiography|bayeux|domesday|magna carta|armada|gunpowder plot|reformation|dissolution|crusades?|normans?|"
    r"anglo-saxons?|"
    r"the blitz|evacuees?|somme|treat(?:y|ies)|the great fire|excavat\w+|archaeolog\w+|fossils?|spacecraft|"
    r"orbit(?:ed|s)?|"
    r"nobel|sonnets?|tragedy|soliloqu\w+|protagonist|antagonist|narrator|playwrights?|"
    r"essays?|century|centuries|ancient|medieval|tudors?|victorians?|"
    r"romans?|vikings?|explorers?|scientists?|"
    r"inventors?|artists?|composers?|bible|gospel|quran|qur'an|torah|parable|rebellion|"
    r"revolution|"
    r"army|armies|moon|palace|exhibition|civil rights|equal rights|comics|parliament|empires?|throne|knights?|"
    r"soldiers?|troops|"
    r"rebels?|vaccines?|penicillin|radium|evolution|telescope|cholera|smallpox|cowpox|plague|monarch\w*|"
    r"barons?|peasants?|colonies|"
    r"slave\w*|abolition\w*|suffrag\w*|nazi\w*|holocaust|trenches|apartheid|disciples?|apostles?|angels?|gods?|"
    r"goddess\w*|myths?|legends?|"
    r"miracles?|mecca|jerusalem|goliath|symphon\w+|opera|sculpt\w+|portraits?|ghosts?|banished|divorced?|beheaded|"
    r"priestley|dickens|steinbeck|orwell|golding|stevenson|"
    r"world cup|olympics|1[0-9]{3}|bc|bce|lyrics|song|diary entry|in role as|summaris\w+(?!:)|themes?|quotes?|"
    r"quotations?)\b",
    re.IGNORECASE,
)


_SETS_A_QUESTION = re.compile(
    r"\s*(?:(?:explain|describe|compare|contrast|discuss|analyse|evaluate|summarise|imagine|identify|outline|"
    r"examine|explore|retell|research|"
    r"sketch|label|annotate)\b(?! (?:to|for)\b|:)|(?:why|how|what|when|where|which \w+|who) (?:did|was|were)\b|"
    r"who \w+ed\b|how far\b|to what extent\b|"
    r"in what ways?\b|(?:what|how|why) does \w+ (?:tell us|present|suggest|symbolise|represent|show us|"
    r"change)\b)", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|im|me|my|we|us|our)\b", re.IGNORECASE)
_ABOUT_BOOKS = re.compile(
    r"\b(?:chapters?|extracts?|poems?|poets?|poetry|novels?|plays?|characters?|authors?|films?|scenes?|act \d|"
    r"stanzas?|gospel|"
    r"bible|quran|parable|themes?|"
    r"quotes?|quotations?)\b", re.IGNORECASE)
_PROSE = re.compile(r"[\s“\"'‘(]*[A-Z0-9].*[.!?…][\s”\"'’)]*$", re.DOTALL)
_ASKS = re.compile(
    r"\b(?:i|i'm|im|my|me|write|make|create|help|differentiate|simplify|explain|pupils?|learners?|students?|"
    r"teacher|class|"
    r"please|can you|lesson|task|support|(?:story|sheet|plan|letter|report|card|timetable) (?:is |was )?for)\b",
    re.IGNORECASE,
)


def register_of(text: str, word_count: int) -> Register:
    terms = {match[0].lower() for match in _RECORD_TERMS.finditer(text)}
    if word_count <= SHORT_WORDS and (terms or not _reads_as_printed(text, word_count)):
        return Register.SHORT
    if len(terms) >= 2 and len(terms) >= word_count / 120:
        return Register.RECORD
    of_the_day = {match[0].lower() for match in _OF_THE_DAY.finditer(text)} if word_count <= LONGEST_NOTE else ()
    is_note = len(terms) + len(of_the_day) >= max(_DAY_WORDS, word_count / 25) and not is_about_work(text)
    return Register.RECORD if is_note else Register.PASSAGE


def _reads_as_printed(text: str, word_count: int) -> bool:
    """A line or two out of an article or a story: whole sentences that ask nothing and speak of no school day."""
    if word_count <= NOTE_WORDS or not _PROSE.match(text) or _OF_THE_OFFICE.search(text):
        return False
    if is_a_story(text):
        return True
    said = _QUOTED.sub("", text)
    return not (_ASKS.search(text) or is_school_life(text) or _OF_THE_DAY.search(text) or _ADDRESSED.search(said)
                or is_of_work(text))


def is_school_like(register: Register) -> bool:
    """Whether the whole reads like school business rather than a page to be read."""
    return register is not Register.PASSAGE


def is_school_life(sentence: str) -> bool:
    """Whether a sentence has something of a learner's own day in it: then the people in it are their own too."""
    return bool(_SCHOOL_LIFE.search(sentence))


def is_of_the_office(sentence: str) -> bool:
    """Whether a sentence has a word in it that a school says of its day, and stories and the news hardly do."""
    return bool(_OF_THE_OFFICE.search(sentence))


def is_about_work(sentence: str) -> bool:
    """Whether a sentence speaks of a text, the past or the wider world."""
    return bool(_ABOUT_WORK.search(sentence))


def sets_a_question(sentence: str) -> bool:
    """Whether it is a question of a lesson ("Explain why ...", "How did ..."), with nobody's own self in it."""
    return bool(_SETS_A_QUESTION.match(sentence)) and not _FIRST_PERSON.search(sentence)


def is_about_literature(text: str) -> bool:
    """Whether it speaks of a book, a play or a poem: people in those need and like things as learners do."""
    return bool(_ABOUT_BOOKS.search(text))
