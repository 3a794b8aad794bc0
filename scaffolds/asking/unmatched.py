"""What a say is that no written task fits: a question that a test or a sheet sets, a place in a book, a topic alone, a
question about the world, somebody telling something."""

import re

from scaffolds.engines.built_in import breakdown, matching, own_points
from scaffolds.engines.built_in.topics import known_in
from scaffolds.engines.built_in.words import lists, plain

_SELF = re.compile(r"\b(?:i|im|i'm|ive|my|me|we|us|our)\b", re.IGNORECASE)
_WANTS_HELP = re.compile(
    r"\bhelp\b|\b(?:asked|told|set) (?:us |me )?to\b|\b(?:need|have|got|hav|haf|ned|want|supposed|meant) (?:to|2)\b|"
    r"\b(?:homework|hw|essay|project|worksheet|question|sposed to|no idea|stuck|due)\b|\bhow (?:to|do i)\b|"
    r"\b(?:sir|miss|mum|mam|dad|nan|teacher|mr|mrs|ms|he|she|they) (?:says?|said|wants?|told|asked|tells) "
    r"(?:us |me |i |we |that |to |ive |have |has |had |got |need |needs )*"
    r"(?:do|finish|make|write|read|learn|tidy|pack|clean|start|plan|bring|draw|revise|practise|redo|choose|find|get)\b",
    re.IGNORECASE,
)
LONGEST_TASK = 12  # words: longer and unmatched, it is somebody talking, and steps would be no answer

# What is between people, or weighs on somebody: a person is best for it. Nothing else is sent to one.
_ABOUT_PEOPLE = re.compile(
    r"\b(?:bull(?:y|ied|ies|ying)|horrible|nasty|mean to|cruel|threat\w+|scared|frightened|afraid|cry|cries|"
    r"crying|cried|lonely|left out|(?:we|i) fell out|fell out with|falling out|fallen out|fight|fighting|"
    r"argu(?:e|ed|ing|ment) with|shout(?:s|ed|ing)?|"
    r"hates? me|hit|hits|hitting|punch\w*|kick(?:s|ed|ing)? me|push(?:es|ed|ing)? me|laugh(?:s|ed|ing)? at|"
    r"pick(?:s|ed|ing)? on|"
    r"blam(?:e|es|ed|ing) me|ignor(?:es?|ed|ing) me|tell anyone|tell someone|talk to (?:someone|somebody|an adult)|"
    r"(?:no ?one|nobody) (?:likes?|listens?|talks?|plays?|believes?|cares?)|not my friend|no friends|broke up|split up|"
    r"died|funeral|worr(?:y|ied|ies)|upset|miss (?:my|him|her|them)\b)",
    re.IGNORECASE,
)
# It is a character in a book who is sad, and a question that is about it.
_IN_A_BOOK = re.compile(
    r"\b(?:book|story|poem|play|novel|chapter|character|paragraph|essay|diary|homework|question|sentence|act|scene|film)\b",
    re.IGNORECASE,
)

# A question about the world, or an order to write something, is not a task to start: general steps would be no answer.
_ASKS_THE_WORLD = re.compile(
    r"\W*(?:please\s+)?(?:how\b|where\b|when\b|who\b|why\b|which\b|what\b|(?:what|wat|wot|who|how|when|where|why)['’]?s\b|"
    r"is\b|are\b|(?:are|is|do|does|can|was|were|should)n['’]?t\b|find (?:me|for)\b|"
    r"do (?!my|the|a|an|some|this|our|it|all|up)\b|does\b|did\b|can\b|could\b|should\b|would\b|will\b|"
    r"tell\b|give\b|show\b|teach\b|provide\b|generate\b|create\b|write me\b|"
    r"i (?:want|wanna|would|wish|think|feel|hate|love|like|just)\b|(?:best|easiest) ways?\b|ways?\b|steps\b|"
    r"step.by.step\b|instructions\b|list\b|suggest\b|help me\b)",
    re.IGNORECASE,
)
_ASKS_A_FACT = re.compile(
    r"\W*(?:so |but |ok )?(?:(?:what|wot|wat|when|where|who|why|which)"
    r"(?:['’]?s| is| are| was| were| did| do| does| has| have| had)\b"
    r"(?!\s+(?:my|our|the homework|the task|due|i\b|we\b))|how (?:many|much|old|tall|long ago|big|fast|far is)\b|"
    r"y (?:do|does|did|is|are|was|were) (?!i\b|my\b|u\b|you\b|we\b)|"
    r"how (?:do|does|did|is|are|was|were|can) (?!i\b|u\b|you\b|we\b|me\b|my\b)|"
    r"what happen(?:s|ed) (?:in|to|at|when|after|next)\b|who \w+ed\b|who (?:won|made|wrote|found|built)\b|"
    r"why (?:do|does|did|is|are|was|were|cant|dont) (?!i\b|my\b|u\b|you\b)|"
    r"do (?:all |some |any |most )?(?:people|fish|sheep|[a-z]{3,}s) (?:have |get |ever |really |actually |all )?"
    r"(?!homework|hw|sheets?|worksheets?|questions?|corrections?|work|project|quiz|test|practice|revision|pages?|"
    r"exercises?|chores|jobs|dishes|spellings|sums|cards|notes|first|now|today|tonight|for|with|on|in|to|and|by|at)[a-z]+"
    r"(?: (?:in|at|on|to|the|a|each|other|things|food|people) ?(?:\w+ ?){0,3})?\W*$|"
    r"(?:does|would|could|has|have) (?!i\b|we\b|my\b|it\b|that\b|this\b|you\b|u\b|miss\b|sir\b)(?:an? |the )?\w+ \w+|"
    r"(?:is|are|was|were(?! \w+ing\b)|does|did|can) "
    r"(?!it\b|this\b|that\b|these\b|i\b|u\b|you\b|we\b|my\b|our\b|the\b|there\b)\w+ \w+)",
    re.IGNORECASE,
)
# Somebody telling of somebody or something ("my teacher is annoying"): there is nothing in it to break into steps.
_TELLS = re.compile(
    r"\W*(?:(?:my|our|this|that|the|some|every)\s+)?[\w’']+(?:\s+[\w’']+)?\s+(?:is|isn['’]?t|are|aren['’]?t|was|were|"
    r"keeps?|hates?|likes?|loves?|said|says|got|gets|won['’]?t|doesn['’]?t|never|always|took|broke|hit|has|had|went|"
    r"died|called|came|left|made|stole|fell|lost|won)\b|"
    r"\W*(?:it['’]?s|i['’]?m|i['’]?ve|i am|i have|he['’]?s|she['’]?s|they['’]?re|we['’]?re|u|ur|you|you['’]?re|"
    r"i (?!need|want|wanna|gotta|got to|have to|hav|havto|dont|can|cant)\w+|we (?!need|have to|hav|got to)\w+)\s",
    re.IGNORECASE,
)
# A question as tests and sheets set them: "How does Priestley present responsibility?", "Outline one cause. (4 marks)".
_SET_QUESTION = re.compile(
    r"\W*(?:[a-h]\)\s*)?(?:explain|argue (?:that|for|against)|compare (?:how|the ways?|two|both)|"
    r"discuss|evaluate|analyse|assess|examine|justify|outline|"
    r"describe (?:how|why|what|the (?:process|effects?|causes?|impact))|summarise|"
    r"to what extent|how far|how (?:does|do|did|is|are) (?:the )?\w+(?:\s\w+)? (?:present|show|use|create|portray|"
    r"describe|explore|convey|make|feel|change|help|affect|react|work))\b(?!\s+(?:it|this|that|me)\W*$)|"
    r".*\(\s*\d{1,2}(?:\s*marks?)?\s*\)\W*$|.*\b\d{1,2} marks?\b",
    re.IGNORECASE | re.DOTALL,
)
_PLACE_IN_A_BOOK = re.compile(
    r"\W*(?:do |read |its |it's )?(?:page|pg|p|exercise|ex|unit|worksheet|sheet)s?\.? ?\d+\w?"
    r"(?: ?(?:to|and|-|&) ?\d+)?\W*$",
    re.IGNORECASE,
)
_WRITES_ABOUT = re.compile(
    r"\W*(?:i )?(?:want|wanna|need|have|got|would like|id like|gotta)?(?: to)? ?"
    r"(?:write|writing|do something|something|sumthing|smth) about\b",
    re.IGNORECASE,
)
# "How far is the moon": measured, and not what a history paper means by "how far". To be told about something is a fact
# too, and not what a card for the teacher is for.
_MEASURES = re.compile(
    r"\W*(?:can (?:you|u) )?(?:tell|teach) (?:me|us) (?:all |more |something |an? fact |facts? |a bit )?about "
    r"(?!my\b|this\b|it\b)|"
    r"\W*how (?:far|long|big|tall|high|deep|heavy|fast|hot|cold|old)(?: away)? (?:is|are|can|does|do) "
    r"(?!i\b|we\b|you\b|this\b|my\b)(?:an? |the |it )?(?:\w+ )?\w+(?: (?:away|from|to) (?:(?:an? |the )?\w+)?)?\W*$",
    re.IGNORECASE,
)
_ON_AN_EXAM = re.compile(
    r"\b(?:paper \d|aqa|edexcel|eduqas|ocr|gcses?|sats|exams?|(?<!and )tests?|mocks?|a levels?|btec|assessment)\b",
    re.IGNORECASE,
)
_OF_SCHOOL = re.compile(
    r"\b(?:lessons?|class|homework|hw|essay|exams?|tests?|worksheets?|teacher|sheet|paragraph|question|project|topic|"
    r"maths|english|science|biology|chemistry|physics|history|geography|french|spanish|german|drama|music|art|pe|re|rs|"
    r"dt|computing|coursework|revis\w+|plan|investigation|experiment|presentation|letter|story|book|report|notes)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\b(?:evidence|quot(?:e|es|ation)|underlined|ringed|corrections?|wrote|bus|train|paragraphs?|retell)\b",
    re.IGNORECASE,
)
_PLACE_IN_A_PLAY = re.compile(r"\b(?:act|scene|chapter|ch|stave) (?:\d+|[ivx]+)\b,?", re.IGNORECASE)

# What comes before the topic or the reason: "story about a unicorn who lost her horn", "essay because I have to".
_HEAD = re.compile(
    r"^(?!.*\bhelp\b)(?P<head>.{3,}?)\s+"
    r"(?:about|on|of|into|whether|set in|because|cos|cuz|where|who|which|that|with (?!my\b|the\b))\s*\S",
    re.IGNORECASE | re.DOTALL,
)
_WANTED_BY = re.compile(
    r"^(?:(?:my |our |the )?(?:sir|miss|teacher|mum|dad|mr|mrs|ms|he|she|they)\s+)?"
    r"(?:wants?|says?|said|told|asked|is making|are making|makes) (?:us|me|we|i)(?: have)?(?: to)? (?=\w)",
    re.IGNORECASE,
)
_NOT_SURE_HOW = re.compile(
    r"^(?:(?:i|im|ive|have|got|just|really|still)\s+)*(?:no idea|idk|nt sure|not sure|unsure|dont know|don['’]t know)"
    r" how to (?=\w+ \w)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<head>[^:\n]{3,40}):\s")  # "Kit list: wellies, spare socks"
LONGEST_HEAD = 6  # words


def without_wish(said: str) -> str:
    """A task without who wants it and what only asks for it ("mum wants me to hoover the stairs")."""
    return _WANTED_BY.sub("", own_points.without_asking(said))


def without_doubt(said: str) -> str:
    """A task without the words that only say that it is hard to begin ("no idea how to revise for english")."""
    return _NOT_SURE_HOW.sub("", said)


def head(said: str) -> str:
    """The words that say what is to be made, where more is told about it; "" where they stand alone."""
    said = without_wish(said)
    found = _LABEL.match(said) or _HEAD.match(said)
    return found["head"] if found and len(found["head"].split()) <= LONGEST_HEAD else ""


def without_place(said: str) -> str:
    """A task without the place in a book that it is about: an "act" and a "scene" are no play to write."""
    return " ".join(_PLACE_IN_A_PLAY.sub(" ", said).split()) or said


def tells(said: str) -> bool:
    """Whether somebody tells something and asks for nothing."""
    return bool(_TELLS.match(said)) and not _WANTS_HELP.search(said)


def is_on_an_exam(said: str) -> bool:
    return bool(_ON_AN_EXAM.search(said))


def measures_the_world(said: str) -> bool:
    """ "how far is the moon": a fact, however much it sounds like an essay."""
    return bool(_MEASURES.match(said))


def is_set_question(said: str) -> bool:
    """Whether a test or a sheet sets it, so that a long answer is what is wanted."""
    return bool(_SET_QUESTION.match(said))


def is_place_in_a_book(said: str) -> bool:
    """ "page 56", "ex 4b": what is there to do is not said."""
    return bool(_PLACE_IN_A_BOOK.match(said))


def asks_a_fact(said: str) -> bool:
    """A question about the world, which no task answers ("when was the battle of hastings")."""
    return bool(_ASKS_A_FACT.match(said))


def writes_about_something(said: str) -> bool:
    return bool(_WRITES_ABOUT.match(said)) and matching.topic(said) is not None


def is_a_topic(said: str) -> bool:
    """Whether it is a topic that lessons have and nothing else ("the water cycle")."""
    typed = [word for word in plain(said).split() if word not in lists().fillers]
    return bool(typed) and set(typed) <= known_in(plain(said))


def is_about_people(said: str) -> bool:
    """Whether the words say that something is wrong between people, or that it weighs on somebody."""
    return bool(_ABOUT_PEOPLE.search(said) and _SELF.search(said)) and not _IN_A_BOOK.search(said)


def is_a_plea(said: str) -> bool:
    """Whether somebody tells at length of work that they want help with, or of anything at school."""
    if len(said.split()) > LONGEST_TASK:
        return bool(_WANTS_HELP.search(said) or _OF_SCHOOL.search(said) or _OF_WORK.search(said))
    return tells(said) and bool(_OF_WORK.search(said))


def why_not(said: str) -> str:
    """The name of the line for what no steps fit; "" where general ones do."""
    if is_about_people(said):
        return "telling"
    if len(said.split()) > LONGEST_TASK:
        return "unclear_empty"
    if tells(said):
        return "no_task"
    if _ASKS_THE_WORLD.match(said):
        return "fact" if said.rstrip().endswith("?") else "unclear_empty"
    return "" if _says_something(said) else "unclear_empty"


def _says_something(said: str) -> bool:
    """Whether there are real words in it to make general steps about: two, or one with what is done to it."""
    from wordfreq import zipf_frequency  # heavy, and only asks that match nothing come here

    known = [
        word for word in plain(said).split() if len(word) > 2 and zipf_frequency(word, "en", wordlist="small") >= 3.0
    ]
    return len(known) >= (1 if breakdown.opens_with_a_verb(said) else 2)
