"""What makes a name that of a place, a thing or somebody whom lessons are about, by the words that stand beside it."""
import re

from scaffolds.checks.identifiers.cues import OF_A_PLACE, ROLE_TITLE

_ROMAN = re.compile(r"\s+(?:(?:[VX][IVX]*|I[IVX]+|I(?! [a-z’'])|I(?= (?:of|was|had|and|burned|wanted|made|died|did|"
    r"gave|sent|signed|won|lost|fought|married|believed|became|ruled|reigned|became|died)\b))\b|(?:the )?\d(?:st|nd|"
    r"rd|th)\b|i{2,3}|i[vx]|vi{1,3}|the [A-Z]\w+)\b")
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
    r" (?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Square|Station|Hospital|Library|Museum|Theatre|"
    r"Stadium|Centre|"
    r"Building|Block|Suite|Cup|Trophy|Award|Medal|Prize|Bridge|Farm|Cathedral|Islands?|Bay|Falls|Beach|Market|"
    r"Valley|River|"
    r"Gallery|Arena|Foundation|Trust|Test|Scale|Profile|Programme|Method|Index|Inventory)\b|"
    r" (?:bred|conquered|invaded|ruled|reigned|sailed|betray(?:s|ed)|murders?|murdered|kills|killed|stabs?|"
    r"stabbed|beheaded|divorced|married|appeared|"
    r"converted|defeat(?:s|ed)|discover(?:s|ed)|invent(?:s|ed)|compos(?:es|ed)|founded|signed the|landed (?:at|"
    r"in|on)|marched|nailed|preached|"
    r"prophesied|dies|died|drowns|drowned|banish(?:es|ed)|curses?|marri(?:es|ed)|inherits|symbolises|represents)\b",
)
_AS_A_CHARACTER = re.compile(r" the (?!school|caretaker|cook|cleaner|"
    r"new\b)[a-z]+(?: [a-z]+){0,2}[.!?]?$")  # "Percy the park keeper", and no more
_OPENS = re.compile(r"(?:^|[.!?:]\s+|\n\s*)$")
_ARTICLE = re.compile(
    r"\b(?:the|an?|every|each|these|those|some|der|die|das|dem|den|eine?|les|une|el|los|las)\s+['‘“\"]?$",
    re.IGNORECASE)
_PET_OR_TOY = re.compile(  # who is called something and is no person
    r"\b(?i:dogs?|cats?|kittens?|pupp(?:y|ies)|pets?|rabbits?|bunny|hamsters?|guinea pigs?|gerbil|fish|goldfish|"
    r"horse|pony|"
    r"tortoise|lizard|gecko|snake|budgie|parrot|chickens?|hens?|tedd(?:y|ies)|toys?|dolls?|robot|monsters?|dragon|"
    r"aliens?|"
    r"mascot|puppet|planet|moon|ships?|boat|storm|hurricane|cyclone|typhoon|band|song|game|film|programme|website|"
    r"app|character|giant|"
    r"unicorn|dinosaur|snail|spider|bear|donkey|sheep|cow|pig|goat|lamb)(?:['’]s name)?,? "
    r"(?:is |was |are |were |she is |which is |that is )?(?:called |named )?(?:[A-Z]\w+ and )?$")
_SHOWN_IN_CAPITALS = frozenset("ERIC ELSA PAT EVA ALAN SAM IVA MIA EMMA LEO ADA ANNA DAN KIM MAYA TARA".split())


def is_of_the_world(text: str, start: int, end: int) -> bool:
    """Whether the words right beside text[start:end] say that: a city, a king, a law, a character in a book."""
    before = text[max(0, start - 40) : start]
    return bool(OF_A_PLACE.match(text, end) or ROLE_TITLE.search(before) or _ROMAN.match(text, end)
                or _BY_NAME.match(text, end) or (_AS_A_CHARACTER.match(text, end) and _OPENS.search(before)))


_NAMED_AFTER = re.compile(
    r" (?:class|group|team|house|block|building|room|wing|ward|cards?|rods?|blocks?|tiles?|boards?|pens?|glue|paper|"
    r"tape|"
    r"lessons?|schools?|therapy|books?|readers|scheme|programme|app|website|font|method|Class|Group|Table|Team|Room|"
    r"Wing|"
    r"House|Hall|Day|Week|Stick|Tack|Nursery|Reception|Cards?|Books?|Readers?|Maths|Phonics|Bank)\b|['’] (?:by|is a|"
    r"picture book)")
_FOREIGN = re.compile(
    r"\b(?:der|die|das|dem|den|und|ist|ein|eine|einen|mit|im|ich|nicht|wir|sind|haben|auf|zum|zur|bei|le|la|les|une|"
    r"est|dans|avec|et|"
    r"je|tu|il|elle|nous|sont|pour|sur|mon|ma|mes|du|el|los|las|una|es|con|mi|y|del|por|está|tengo|yn|mae|yr|gyda|dw|"
    r"jest|nie|się|mam|w|gli|che|sono|della)\b", re.IGNORECASE)


_NAMED_AFTER_MANY = re.compile(r" [a-z]{2,}s (?:were|are|have|drain|need|grow)\b")


def is_foreign(sentence: str) -> bool:
    """A sentence of a language lesson, where nouns may have capitals and no word is in our lists: three of its small
    words at least, and a third of all."""
    small, words = len(_FOREIGN.findall(sentence)), len(sentence.split())
    return small >= 3 and small * 3 >= min(words, 9)


def is_a_thing(text: str, start: int, end: int) -> bool:
    """ "a Mercedes", "our ELSA": an article stands before no person, and some capitals are short for a role."""
    if (_NAMED_AFTER.match(text, end) or _NAMED_AFTER_MANY.match(text, end)) and text[start].isupper():
        return True
    return bool(_ARTICLE.search(text[max(0, start - 12) : start])) or (
        text[start:end] in _SHOWN_IN_CAPITALS and not text.isupper())


def is_a_pet(text: str, start: int) -> bool:
    """Whether what stands at `start` is called after an animal or a toy was spoken of: "our hamster Rosie"."""
    return bool(_PET_OR_TOY.search(text[max(0, start - 40) : start]))
