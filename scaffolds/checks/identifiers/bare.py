"""A word that is a name as well, and where the grammar around it leaves only the name.

What one counts has "a", "the" or "my" before it in English, so that "Robin was wobbly" and "behind Lion" are somebody.
"Will has" and "mark is" have two verbs, unless the first of them is a person. And whoever is "he" or "she" was named
just before: "Staff worry for Hope. She sits alone."
"""
import re

from scaffolds.checks.identifiers import name_lists
from scaffolds.checks.identifiers.scene import Scene, Word

_FINITE = (
    r"(?:is|was|has|had|does|did|isn['’]?t|wasn['’]?t|hasn['’]?t|hadn['’]?t|doesn['’]?t|didn['’]?t|can(?:['’]?t|"
    r"not)?|could|"
    r"couldn['’]?t|won['’]?t|wouldn['’]?t|will|would|should|might|may|needs?|says|said|thinks|thought|wants|wanted|"
    r"likes|loves|"
    r"hates|finds|found|gets|got|goes|went|comes|came|keeps|kept|knows|knew|takes|took|tells|told|sits|sat|sets|set|"
    r"hits?|hid|hides|ran|runs|laid|lies|lay|lost|left|felt|fell|bit|broke|brought|bought|ate|drew|wrote|read|reads|"
    r"threw|"
    r"stood|spoke|slept|swore|wore|began|gave|hurt|cut|put|met|saw|rang|sang|swam|won|wet|[a-z]{3,}ed|ain['’]?t)"
)
_DOES_SOMETHING = re.compile(
    rf" (?:[A-Z][\w'’-]+ )?(?:(?:and|&) [A-Z][\w'’-]+ )?(?:often |sometimes |always |usually |still |also |really |"
    rf"just |only |"
    rf"now |never |already )?{_FINITE}\b(?! (?:[a-z]+ )?(?:by|of) (?:the|a|an)\b)")
_TO_SOMETHING = re.compile(
    r" (?:bit|drew|hid|ran|sat|wore|threw|ate|drank|spoke|rang|sang|told|asked|tore|swore|slept|wrote|stuck|hung|"
    r"bought|stole|"
    r"shook|spat|swung|[a-z]{2,}(?<!ne)ed) (?:on|at|out|off|in|over|up|under|his|her|the|my|me|a|an|when|and|to|"
    r"all|through|with|for|"
    r"again|today|another|some|two|three|every|everyone|because|herself|himself|nicely|well|happily)\b")
_DONE_BY_THINGS = re.compile(
    r" (?:end|fad|fill|pass|arriv|start|return|matter|melt|chang|follow|cover|caus|result|turn|last|happen|appear|"
    r"disappear|remain|"
    r"open|clos|belong|declin|increas|mov|flow|dri|cool|warm|float|bloom|blossom|need|us|call|nam|found|bas|grant|"
    r"inspir|creat|"
    r"produc|form|divid|reach|rul|spread|shap|bak|add|mix|chopp|fri|boil|slic|pick|press|print|paint|mark|invad|"
    r"conquer|land|sail|"
    r"preach|cross|host|sign|join|vot|gain|declar|defeat|discover|invent|test|publish|compos|reign|fought|won|"
    r"lost)(?:ed|n)?\b")
_TWO_VERBS = re.compile(
    r" (?:(?:and [a-z]+ )|(?:is|was|has|had|does|did|isnt|isn['’]t|hasnt|hasn['’]t|doesnt|doesn['’]t|didnt|"
    r"didn['’]t|said|says|"
    r"wont|won['’]t|keeps|kept|took|told|ate|hit|got|went|goes|cant|can['’]t|always|never)\b)", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[,.;:!?)]| (?:and|in|on|at|with|to|from|for|by|because|when|who|but|so|if|again|today)\b|"
    r"$|\n)")
# What comes with a name after it: "King John".
_ROYAL = frozenset("king queen prince princess duke earl major sultan baron saint pope squire".split())
_ARTICLE = re.compile(r"\b(?:the|an?|every|each|these|those|some|any|no|of|in|into|onto|called|as|like|than|was|is|"
    r"became|become|be|been|crowned|elected|made|my|our|his|her|their|your|its|"
    r"year|class|team)\s+$", re.IGNORECASE)
_OF_SOMEWHERE = re.compile(r" of (?:[A-Z]|the\b)")
_AFTER_A_SMALL_WORD = re.compile(r"(?<![\w'’])[a-z]+,? $")
_NEEDS_LATER = re.compile(
    r"[^.!?\n]{1,60} (?:but|and|so|then|who) (?:he |she |they )?(?:still |also |now |only |often )?(?:needs|"
    r"struggles|finds|"
    r"can(?:not|['’]t)|doesn['’]?t|isn['’]?t|gets|likes|refuse[sd]|prefers|benefits|cried|asked|wanted|forgot)\b")
_IN_TIME = re.compile(
    r"\b(?:in|at|of|on|during|from|until|till|by|since|after|before|this|that|last|next|every|early|late|mid|around|"
    r"the|an?|or|than|into|to)\s+$", re.IGNORECASE)
_HE_OR_SHE = re.compile(
    r"(?! is (?:when|where|the|an?)\b| (?:and|or) [a-z])(?:[^.!?\n]{1,75}?|[^.!?\n]{0,60}[.!?] )"
    r"\b(?:he|she|his|her|him|hers|himself|herself|he's|she's|shes|hes)\b", re.IGNORECASE)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:he|she|(?:mum|dad|mother|father)(?! (?:says?|said|thinks|reports?|reported|told|feels|wants))|boy|girl|"
    r"man|woman|brother|sister|teacher|pupil|learner|student|child|head|king|"
    r"queen|poet|author|artist|[a-z]+(?:er|or|ist)) ", re.IGNORECASE)


_SAID_OF_THINGS = re.compile(
    r" (?:is|was|can be|has|comes) (?:an? |the |found|mined|made|used|grown|called|known|pronounced|spelt|spelled|"
    r"written|sold|"
    r"eaten|built|worth|from |[a-z]+er than|more |less |one of|red|green|blue|white|black|yellow|\d)")


def is_somebody(scene: Scene, word: Word) -> bool:
    return is_bare(scene, word) or is_he_or_she(scene, word) or is_doing(scene, word)


def is_bare(scene: Scene, word: Word) -> bool:
    """Whether a word for something one counts stands with a capital and no article, and something is done there."""
    if word.lower not in name_lists.countable_names() or not _has_a_capital_of_its_own(scene, word):
        return False
    opens = scene.opens_sentence(word)
    after = scene.after(word)
    if scene.before(word)[-3:-1] in ("'s", "’s") or (opens and word.lower in _ROYAL and after[1:2].isupper()):
        return False
    if _OF_SOMEWHERE.match(scene.after(word)) or (not opens and (
            _ARTICLE.search(scene.before(word)) or not _AFTER_A_SMALL_WORD.search(scene.before(word)))):
        return False
    if _SAID_OF_THINGS.match(after):
        return False
    return bool(_DOES_SOMETHING.match(after)) or (not opens and bool(_GOES_ON.match(after)))


def is_doing(scene: Scene, word: Word) -> bool:
    """Whether a word that opens a sentence (hope, liberty, justice) does to something there what only people do."""
    if word.lower in name_lists.place_names() or word.lower in name_lists.characters():
        return False
    if not _has_a_capital_of_its_own(scene, word) or not scene.opens_sentence(word):
        return False
    return bool(_TO_SOMETHING.match(scene.after(word)) and not _DONE_BY_THINGS.match(scene.after(word)))


def is_he_or_she(scene: Scene, word: Word) -> bool:
    """Whether "he" or "she" comes soon after, and nobody was spoken of before."""
    if not _has_a_capital_of_its_own(scene, word) or _IN_TIME.search(scene.before(word)) or (
            _OF_SOMEWHERE.match(scene.after(word))):
        return False
    if word.lower in name_lists.place_names() and not _DOES_SOMETHING.match(scene.after(word)):
        return False
    if scene.opens_sentence(word) and _DOES_SOMETHING.match(scene.after(word)) and (
            _NEEDS_LATER.match(scene.text, word.end)):
        return True
    return not _SOMEBODY_ELSE.search(scene.before(word)) and bool(_HE_OR_SHE.match(scene.text, word.end))


def has_two_verbs(scene: Scene, word: Word) -> bool:
    """ "will has forgotten", "mark is off": of words that are verbs themselves, in any case."""
    return word.lower in ("will", "mark", "rob", "drew", "pat", "sue", "may", "chase", "bob") and bool(
        _TWO_VERBS.match(scene.after(word))) and not re.search(r"(?:\w|,)\s+$", scene.before(word))


def _has_a_capital_of_its_own(scene: Scene, word: Word) -> bool:
    return word.has_capital and not (word.text.isupper() and len(word.text) > 1) and not (
        scene.text[word.end : word.end + 1] == "-")
