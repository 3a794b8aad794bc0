"""The words around a name that make it a person the school knows."""

import re
from dataclasses import dataclass

_ROLES = (
    r"(?:pupil|student|learner|child|teacher|tutor|ta|key ?worker|senco|head|deputy|governor|carer|guardian|"
    r"caretaker|caseworker|case worker|social worker|dinner lady|lunch lady|lollipop (?:lady|man)|midday|cook|"
    r"cleaner|librarian|technician|receptionist|nurse|escort|driver|mentor|coach|physio|therapist|psychologist|"
    r"counsell?or|childminder|landlord|neighbour|prefect|captain|partner|buddy|twin|team ?mate|classmate|"
    r"head (?:girl|boy)|supply|trainee|student teacher|ect|nqt|ep|ot|salt|dsl|mum|dad|mother|father|brother|sister|"
    r"bro|sis|"
    r"friend|mate|bestie|bff|cousin|boyfriend|girlfriend|bf|gf|son|daughter|nephew|niece|uncle|aunt|auntie|nan|"
    r"grandad|kid|boy|girl|lad)"
)
_LIFE_VERBS = (
    r"(?:keeps?|kept|hits?|hit|kick(?:s|ed)|push(?:es|ed)|punch(?:es|ed)|bull(?:y|ies|ied)|hates?|hated|laugh(?:s|"
    r"ed)|swears?|stole|nicked|"
    r"said|says|told|tells|calls|called me|annoys?|annoying|sits|sat|won'?t|wont|isn'?t|isnt|doesn'?t|doesnt|"
    r"can'?t|cant|cannot|didn'?t|"
    r"struggles?|struggled|finds|found it|needs|has (?:adhd|as[cd]|autism|pda|dyslexia|dyspraxia|an? |been|"
    r"difficult|trouble|made)|"
    r"is (?:autistic|dyslexic|struggling|working|being|finding|in (?:my|year|y\d|\d)|on (?:the|a)|my |a (?:year|"
    r"y\d|learner|pupil|student)|\d+|"
    r"able|upset|anxious|annoying|mean|refusing|not|going|late|absent|reading)|"
    r"responds|requires|benefits|enjoys|refuses|presents|scored|achieved|attends|attended|joined|works|worked|will "
    r"need|would benefit|likes|liked|"
    r"went|goes|wants|was (?:upset|late|absent|mean|seen|able|assessed|not|sent|excluded|observed)|and i\b|and me\b)"
)
_SCHOOL_NOUNS = (
    r"(?:ehcps?|e[hc]{1,2}p|plan|iep|ilp|pep|targets?|support|needs|provision|profile|passport|review|annual|timetable|"
    r"class|teacher|ta|mum|mother|dad|father|"
    r"parents?|carers?|family|nan|sister|brother|behaviour|attendance|reading age|work|book|target|anxiety|adhd|"
    r"autism|diagnosis|"
    r"report|file|record|senco|key ?worker|tutor|outcomes?|attention|difficult\w+|sensory|meds|medication|address|"
    r"house|phone|number|birthday|dob|fault|turn|go|idea|pen|bag|chair|seat|friends?)"
)


@dataclass(frozen=True)
class _After:
    """owned: what a learner has, so that the word before it may lack its apostrophe. school: sure in any kind of
    text. person: sure in a message or a note. life: sure even for a word like Hope with a small letter,
    or for a name that also belongs to a character."""

    school: re.Pattern[str]
    person: re.Pattern[str]
    life: re.Pattern[str]
    owned: re.Pattern[str]
    need: re.Pattern[str]


@dataclass(frozen=True)
class _Before:
    """strict holds for names that are also words ("with summer" is a season); loose for the others; company
    even in a sentence about schoolwork ("an essay on rivers for ...")."""

    strict: re.Pattern[str]
    loose: re.Pattern[str]
    company: re.Pattern[str]


_FAMILY_NAME = r"(?: [A-Z][\w'’-]+)?"
_CLASS_OF = (
    r"(?:in|from|of) (?:year \d|yr ?\d|y\d|reception\b|nursery\b|class \d|my (?:class|form|year|set|group)|"
    r"(?:[1-9]|1[0-3])[a-z]{1,2}\b)"
)

AFTER = _After(
    need=re.compile(
        rf"{_FAMILY_NAME} (?:often |sometimes |always |still |also )?(?:struggles? (?:with|to)|has (?:adhd|as[cd]|"
        rf"autism|pda|"
        r"dyslexia|dyspraxia|an? ehcp)|is (?:autistic|dyslexic|dyspraxic|non-?verbal|on the sen)|finds (?:reading|"
        r"writing|maths|"
        r"it (?:hard|difficult|tricky)|transitions|change|spelling|noise|[a-z ]{3,25} (?:hard|loud|tricky|"
        r"difficult))|"
        r"was (?:upset|anxious|distressed|excluded)|gets (?:upset|anxious|frustrated|"
        r"overwhelmed|distressed)|"
        r"can(?:not|'t|’t) (?:read|write|sit still|concentrate|focus|cope|follow)|benefits from|responds (?:well "
        r")?to|"
        r"needs (?:support|help with|a (?:quiet|visual|writing|break|calm|scribe)|chunked|adult|one.to.one|1:1|"
        r"extra))\b",
        re.IGNORECASE,
    ),
    owned=re.compile(rf" {_SCHOOL_NOUNS}\b", re.IGNORECASE),
    school=re.compile(
        rf"{_FAMILY_NAME}(?:['’]?s?\s+(?:ehcps?|iep|ilp|pep|annual review|one[- ]page profile|support plan|"
        rf"learning support)\b|,? (?i:{_CLASS_OF})|"
        rf",? \((?:year|y) ?\d|, (?:year|yr|y) ?\d{{1,2}},|,? \(?(?:dob|upn|age[d]? \d))",
        re.IGNORECASE,
    ),
    person=re.compile(
        rf"{_FAMILY_NAME}(?:['’]s\s+{_SCHOOL_NOUNS}\b|,? (?:who|whose|which) |,? {_LIFE_VERBS}\b|,? (?:and|&) "
        rf"(?:the|his|her|their) |"
        rf",? going to\b|,? with (?:his|her|their|adhd|as[cd]|autism)|,? to (?:use|follow|read|help|practise)\b|,? "
        rf"on the \w+ table)",
        re.IGNORECASE,
    ),
    life=re.compile(
        r"(?: (?:keeps?|kept|hits?|hit me|kicked|pushed|punched|bullies|told me|(?:took|stole|broke|nicked|has|"
        r"ripped|threw|hid) my|said (?:that )?(?:i|im|he|she|shes|hes|its|no|we|they|u|you|to "
        r"me)|calls me|called me|hates me|is in my|"
        r"is my(?! (?:best|worst) (?:lesson|subject)| favou?rite)|won'?t (?:let|stop|leave))\b|['’]s (?:ehcp|"
        r"mum|dad))",
        re.IGNORECASE,
    ),
)
BEFORE = _Before(
    company=re.compile(
        rf"\b(?:my (?:best )?{_ROLES}|for|ask|tell|hi|hello|hey|dear|im|i'm|email|text|ring)[:,]?\s+$", re.IGNORECASE
    ),
    strict=re.compile(
        rf"\b(?:the|my|our|his|her) (?:twins|brothers|sisters|cousins|friends|mates|siblings)\s+$|"
        rf"(?:\b(?:worksheet|activity|task|timetable|story|plan|support|work|starters?|resource|letter|report|"
        rf"this) (?:for|about)|"
        rf"\b(?:my|his|her|their) (?:[a-z]+ )?(?:best )?{_ROLES}(?: is)?|"
        r"\bdifferentiate (?:this|it) for|\bi(?:'?m| am)|"
        rf"\bpupil|\blearner|\b(?:sat|sit|sitting) (?:next to|with|by))\s+$",
        re.IGNORECASE,
    ),
    loose=re.compile(
        rf"\b(?:{_ROLES}|for|about|with|and|called|named|by|from|to|im|i'm|hi|hello|dear|its|it's|ask|tell|told|"
        rf"love)[:,]?\s+$",
        re.IGNORECASE,
    ),
)
# What is said of a place: "Charlotte is a city", "Adelaide is in South Australia", "Lincoln has a cathedral".
OF_A_PLACE = re.compile(
    r" (?:(?:is|was|became) (?:an? |the |now )*(?:[a-z-]+ ){0,2}(?:city|town|capital|country|state|river|port|"
    r"village|"
    r"island|county|lake|mountain|colony|fort)\b|(?:is|was|lies|stands|stood) (?:in|on|off|"
    r"near) (?:the (?:coast|north|"
    r"south|east|west|banks?|river)\b|(?:(?:north|south|east|west|central|northern|southern|eastern|western) )?"
    r"(?:england|scotland|wales|ireland|britain|france|spain|italy|germany|greece|egypt|turkey|africa|america|asia|"
    r"europe|australia|canada|brazil|india|china|russia|mexico|texas|florida|california|virginia|carolina)\b)|"
    r"(?:has|had) (?:an? |the )?(?:[a-z-]+ )?(?:cathedral|library|castle|harbour|university|population|airport|"
    r"museum|parliament)\b)",
    re.IGNORECASE,
)
INTRODUCED = re.compile(
    r"\b(?:(?:my|his|her|their|child'?s|pupil'?s|student'?s|learner'?s|whose) (?:(?:full|first|last|real|middle|"
    r"sur) ?)?names?(?:'s| is| are|:)?|"
    r"names?:|pupil(?: name)?:|student(?: name)?:|learner(?: name)?:|child(?: name)?:|(?:is|am|be|i'?m|im|was|are) "
    r"(?:called|named)|"
    r"call(?:s|ed)? (?:me|him|her|them)(?=\s+[A-Z]))\s+(?=\S)",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"\b(?:(?:tell|ask) miss|miss|Mr|Mrs|Miss|Ms|Mx|Dr|Prof|Professor|Coach|Auntie|Aunty|Ustadh|Ustad|Sir|Dame|Rev|"
    r"Revd|Reverend|Fr|Cllr|Councillor|Imam|Rabbi|Canon|Deacon|Pastor|Nurse|PC|WPC|PCSO|DC|Sgt|Sergeant|Insp|Cpl|"
    r"Corporal|Lt|Capt|Hafiz|Maulana|Mufti|Sheikh|Bhai|Hazrat|Madam|Maître|Madame|Monsieur|Señora?|Frau|Herr|Nana|"
    r"Nanna|Nanny|Grandma|Granny|Gran|Grandad|Grandpa|mr|mrs|"
    r"ms|mx|MR|MRS|MISS|MS)\b\.?\s+"
    r"(?:(?:van der|van den|van|von|de la|de|da|dos|du|bin|al|el|ter)\s+(?=[A-Z]))?")
ROLE_TITLE = re.compile(
    r"\b(?:king|queen|prince|princess|saint|st\.?|pope|emperor|empress|tsar|lord|"
    r"(?<!dinner )(?<!lunch )(?<!lollipop )(?<!tea )lady|president|(?-i:General|Captain|Uncle|Aunt|Sir)|"
    r"prophet|guru|hurricane|cyclone|typhoon|storm|"
    r"duke|earl|pharaoh|caesar|friar|inspector|mount|lake|port|san|santa|o'?)\s+$",
    re.IGNORECASE,
)
# Who it is, in brackets after what they are: "the caretaker (Stella)".
BRACKETED = re.compile(
    rf"\b(?:{_ROLES}|brother|sister|sibling|coordinator|officer|worker|lead|head of year|HOY|TA|LSA|SENCO|DSL|EP|"
    rf"EWO|SALT|OT) "
    r"\((?=(?-i:[A-Z][a-z]))", re.IGNORECASE)
# An account of the office: "k.ramsbottom".
DOTTED = re.compile(r"(?<![\w@./])[a-z]\.(?P<family>[a-z]{4,})(?![\w@./])")
THE_FAMILY = re.compile(r"\b[Tt]he (?P<family>[A-Z][a-z]{2,}s)\b(?! (?:were|was|built|ruled|fought|of|dynasty))")
# "Both Ethans are on the blue table".
MORE_THAN_ONE = re.compile(r"\b(?:[Bb]oth|[Tt]wo|[Tt]hree|[Oo]ur) (?P<family>[A-Z][a-z]{2,}s)\b")
