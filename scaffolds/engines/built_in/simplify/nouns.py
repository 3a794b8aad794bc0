"""Whether a plain noun can stand where a hard one stood: "a misfortune" is not "a bad luck", nor "clothing is" "clothes
is". Nouns in neither set are counted: they need a, the, his, ... before them, or a plural."""
from scaffolds.engines.built_in.parser import Parsed, Token

MASS = frozenset(
    """acceptance advice anger approval arguing avoidance beauty behaviour betrayal boredom bravery buying carelessness
    chaos charm clapping cleanliness cleanness clearness cleverness closeness cloth clothing colouring commerce
    confidence confusion cooking correctness courage cruelty damage darkness dependence destruction dirt disgust
    dishonesty disgrace distrust easiness easing emptiness energy entry equipment evidence evil exactness excitement
    fairness faithfulness fame farming fierceness fighting fitness food foolishness freedom freeing friendliness
    friendship fun generosity gloom glue goodness gossip grace greatness greed guilt happiness harm hate hatred health
    help hiding honesty hopelessness housing hunger imagination information irritation joining keenness keeping killing
    kindness knowledge leaving loneliness loyalty luck lying magic making mercy money oddness openness ordinariness
    owning ownership parking partying patience pay peace permission pity playing plotting politeness pottery poverty
    praise pride prison privacy production progress protection questioning rain rebuilding recovery repeating respect
    revenge rubbish rubble rudeness sadness safety sameness scorn schooling self-control self-rule selfishness
    seriousness shame shampoo shyness silliness sinking sleep speaking spending spite stealing strictness stress
    suffering support swelling tameness teamwork tension thirst tiredness togetherness toughness traffic
    trust trustworthiness truthfulness twisting unfairness unhappiness unity unwillingness violence wasteland water
    wealth well-being wisdom wood worsening worship wrongdoing""".split()
)
EITHER = frozenset(
    """ability achievement action agreement argument attack belief care celebration change choice comfort comment
    conflict control cost danger death defeat delay desire detail difference difficulty disagreement disaster discussion
    disorder distance doubt effort experience failure fear feeling form growth hardship hope hurry illness imitation
    improvement influence injury interest joy land law life light limit loss love memory movement murder music need
    noise opinion order pain play pleasure power practice praise proof protest punishment reaction reason repair rest
    return revolt risk rule shape shelter shock sickness skill smell sorrow space speech speed spirit strength study
    success surprise surrender talk taste tax terror thought time trade tradition treatment trouble truth understanding
    use variety victory view vision war weakness weight wonder work worry age air beauty detective doubt duty
    entrance evil fighting form gossip grace height history luck order origin peace rain release quality""".split()
)
PLURAL = frozenset(
    """animals bags bushes cases clothes facts feasts forks glasses goods humans jobs laws leaders letters machines
    manners morals nobles people plants plates reasons riches robes rooms ruins shoes soldiers spirits supplies tales
    talks thanks things times toilets trees views weapons words workers years""".split()
)
# One form for one and for many, so only "an aircraft" is sure to be "a plane".
UNCHANGING = frozenset("aircraft spacecraft species series offspring means crossroads".split())
ONE = frozenset({"a", "an", "this", "that", "each", "every", "one", "another", "either", "neither"})
# "some difficulty" is not "some problem"
UNCOUNTED = frozenset({"some", "any", "no", "much", "all", "enough", "such", "what"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def head(plain: str) -> str:
    """The noun that a plain phrase is about: the word marked with *, or the last."""
    words = plain.split()
    return next((word.rstrip("*") for word in words if word.endswith("*")), words[-1])


def fits(p: Parsed, token: Token, plain: str) -> bool:
    """Whether the plain noun suits the number, and the "a" or lack of one, of the noun it would stand for."""
    noun = head(plain)
    before = {t.lower for t in p.children(token.i, "det", "nummod", "amod", "poss") if t.i < token.i}
    if token.tag == "NNS":
        return noun not in MASS
    if token.lower in UNCHANGING and not before & ONE:
        return False
    if noun in PLURAL:
        return token.dep not in SUBJECTS and not before & ONE
    if noun in MASS:
        return not before & (ONE - {"this", "that"})
    return noun in EITHER or _is_counted(p, token)


def _is_counted(p: Parsed, token: Token) -> bool:
    """Whether "a", "the", "his" or the like stands with a singular noun."""
    if token.dep == "conj":
        return _is_counted(p, p.tokens[token.head]) or bool(p.children(token.i, "det", "poss"))
    return any(t.lower not in UNCOUNTED for t in p.children(token.i, "det", "poss", "nummod"))
