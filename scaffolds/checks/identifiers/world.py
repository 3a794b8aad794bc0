"""What makes a name that of a place, a thing or somebody whom lessons are about, by the words that stand beside it."""
import re

from scaffolds.checks.identifiers.cues import OF_A_PLACE, ROLE_TITLE

_ROMAN = re.compile(r"\s+(?:[IVX]+|(?:the )?\d(?:st|nd|rd|th)\b|i{2,3}|i[vx]|vi{1,3}|the [A-Z]\w+)\b")
_BY_NAME = re.compile(  # "Percy the park keeper", "Philip of Spain", "Elizabeth's reign"
    r" (?:of|at) [A-Z]\w+[.,!?]?$|"
    r"['’]?s?['’]? (?:laws?|theorem|triangle|theory|constant|principle|equation|comet|paradox|hypothesis|"
    r"experiment|rebellion|army|armies|"
    r"soldiers|troops|empire|reign|throne|crown|coronation|ghost|tomb|pyramid|advisers|wives|ark|gospel|"
    r"epistles?|letters to|planets|fugues?|"
    r"symphon(?:y|ies)|sonatas?|sonnets?|speeches|sunflowers|paintings?|sculptures?|rocket|voyage|expedition|"
    r"invasion|conquest|fleet|navy|"
    r"parliament|ministers|foreign policy|religious|monologue|soliloquy|nurse|screw|london|fleece|descent|"
    r"disciples|prayer|sword|beard|kingdom)\b|"
    r" (?:islands?|springs|road|street|lane|avenue|zoo|cathedral|castle|harbour|airport|beach|river|valley|"
    r"bridge|park|square|station|"
    r"library|museum|palace|stadium|hotel|jeans|trainers|sponge|biscuits?|tea|cup|line|cola|burner|knife|boots|"
    r"scale|kart|"
    r"city|united|town|villa|rovers|wanderers|athletic|fc|county|bay|falls|hill|mountains?|wood|forest|bank|"
    r"award|prize|effect|nebula)\b(?! (?:of|with|to|is|was|for|at|on) (?:his|her|the table))|"
    r" (?:bred|conquered|invaded|ruled|reigned|sailed|betray(?:s|ed)|murders?|murdered|kills|killed|stabs?|"
    r"stabbed|beheaded|divorced|married|appeared|"
    r"converted|defeat(?:s|ed)|discover(?:s|ed)|invent(?:s|ed)|compos(?:es|ed)|founded|signed the|landed (?:at|"
    r"in|on)|marched|nailed|preached|"
    r"prophesied|dies|died|drowns|drowned|banish(?:es|ed)|curses?|marri(?:es|ed)|inherits|symbolises|represents)\b",
)
_AS_A_CHARACTER = re.compile(r" the [a-z]+(?: [a-z]+){0,2}[.!?]?$")  # "Percy the park keeper", and no more
_OPENS = re.compile(r"(?:^|[.!?:]\s+|\n\s*)$")
_ARTICLE = re.compile(r"\b(?:the|an?|every|each|these|those|some)\s+$", re.IGNORECASE)
_SHOWN_IN_CAPITALS = frozenset("ERIC ELSA PAT EVA ALAN SAM IVA MIA EMMA LEO ADA ANNA DAN KIM MAYA TARA".split())


def is_of_the_world(text: str, start: int, end: int) -> bool:
    """Whether the words right beside text[start:end] say that: a city, a king, a law, a character in a book."""
    before = text[max(0, start - 40) : start]
    return bool(OF_A_PLACE.match(text, end) or ROLE_TITLE.search(before) or _ROMAN.match(text, end)
                or _BY_NAME.match(text, end) or (_AS_A_CHARACTER.match(text, end) and _OPENS.search(before)))


def is_a_thing(text: str, start: int, end: int) -> bool:
    """ "a Mercedes", "our ELSA": an article stands before no person, and some capitals are short for a role."""
    return bool(_ARTICLE.search(text[max(0, start - 12) : start])) or (
        text[start:end] in _SHOWN_IN_CAPITALS and not text.isupper())
