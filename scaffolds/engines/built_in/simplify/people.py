"""Whether a word names a person: what decides between who and which, he or she or they and it."""
from scaffolds.engines.built_in.parser import Parsed

PEOPLE = frozenset(
    """adult ancestor architect artist athlete aunt author baby bishop boy boss brother captain chemist chief child
    citizen clerk coach cousin critic customer daughter designer dictator director disciple doctor driver duke earl
    emperor
    engineer enemy expert explorer farmer father fighter friend general girl governor grandfather grandmother guard
    guest hero historian human hunter husband inventor journalist judge king knight lady lawyer leader learner lord man
    manager mayor member merchant minister monk mother musician neighbour nephew niece nun nurse officer owner painter
    parent passenger patient peasant people person philosopher physicist pilot player poet pope president priest prince
    princess prisoner professor prophet pupil queen rabbi refugee resident ruler saint sailor scholar scientist
    secretary servant settler shepherd singer sister slave soldier son spokesman spokeswoman spy student sultan survivor
    tailor teacher teenager thief tourist trader tutor uncle victim viewer villager visitor voter warrior widow wife
    winner witness woman worker writer youth
    ally athlete cadet captive champion chef chum colonel comrade cook corporal count countess criminal crook
    deputy diplomat duchess envoy executive fan fool giant guide gymnast heir host hostage individual infant intern lad
    lieutenant maid major marshal mate monarch nomad official orphan patron patriot peer pharaoh pirate rebel recruit
    representative rival rogue savage shah sheriff sibling spouse squire suspect toddler tsar tyrant vet veteran victor
    wizard witch
    abbot acrobat aide bandit bard bloke boyfriend bride bully buddy cardinal chap classmate client colleague convict
    cop counterpart dad daddy dame deacon dean dude emir flatmate geek gentleman girlfriend gran granddad grandma
    grandpa groom guy hermit imam inmate jester khan kid lass madam minstrel mum mummy nerd noble novice pal pastor
    prodigy raja rector roommate runaway serf sheikh stepfather stepmother teammate teen vassal vicar""".split()
)
THINGS = frozenset(
    """abbey act agency airport album animal area army art bacterium band bank bay bill bird book border bridge building
    campaign capital car castle cathedral cause cave cell charity chemical church city club coast college colony company
    condition continent corporation country county crater desert device disease district document dog drug element
    empire estate event factory festival film firm fish flower forest form fort fortress game gas gene group harbour
    hill hospital hotel house instrument insect island kind kingdom lake language law liquid machine magazine mammal
    market material medicine metal method mill mine mineral moon mountain movement museum nation network newspaper novel
    object ocean opera organ organisation palace painting park part party pattern peninsula place planet plant play poem
    port prison process programme project protein province pyramid range region religion reptile republic reservoir
    resort restaurant river road rock rocket school scheme sea series settlement ship show site song space species
    sport stadium star state station statue storm story street substance suburb system technique temple theatre theory
    tool tower town treaty tree tribe type university vaccine valley vegetable vehicle village virus volcano wall war
    waterfall way weapon website wind word work zone
    shower water paper computer letter number power river corner summer winter dinner order matter rubber silver finger
    shoulder weather flower powder ladder layer laser filter printer container charger motor tractor reactor factor
    sector mirror floor colour error terror restaurant talent tent accident event continent current plant header
    answer chapter river meter metre litre cover paper semester trailer poster folder sensor detector monitor radiator
    calculator generator elevator escalator equator hair air chair ear fear year car star war door""".split()
)
ANIMALS = frozenset({"animal", "bird", "dog", "fish", "insect", "mammal", "reptile"})  # "it", or "he" in a story
PRONOUNS = frozenset(
    "i you he she we who someone somebody everyone everybody anyone anybody nobody him her me us".split()
)


def is_person(p: Parsed, i: int) -> bool:
    token = p.tokens[i]
    if token.entity == "PERSON" or token.lemma.lower() in PEOPLE or token.lower in PRONOUNS:
        return True
    return any(t.lower == "who" for relative in p.children(i, "relcl") for t in p.children(relative.i, "nsubj"))
