"""Lists of small words that the blend counts, or leaves out of vocabulary because every text is full of them."""

FUNCTION = frozenset(
    "the a an and or but if so as at by for from in into of off on onto out over to too up with it its is are was were "
    "be been being am this that these those he she they we you i his her their our my your him them us me there here "
    "then when where which who whom whose what how why do does did done has have had not no can could will would may "
    "might must shall should than very just also all some any more most much many about after before because "
    "while".split()
)
EVERYDAY = frozenset(
    "he she they we you i it him her them me his their my your this these that people thing things lot very "
    "really".split()
)
"""Words that talk to a reader or point at what is there: the more of them, the nearer a text is to speech."""

AND = frozenset("and but so or".split())
BE = frozenset("am is are was were be been being".split())
SUBJECTS = frozenset("i you he she it we they me him her us them who that which".split())
