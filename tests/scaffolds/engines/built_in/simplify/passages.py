"""School passages, written for these tests, with the key words a teacher would lock."""
from typing import NamedTuple


class School(NamedTuple):
    subject: str
    key_words: tuple[str, ...]
    text: str


def _unwrapped(text: str) -> str:
    """Paragraphs on one line each, as they are typed into a box."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


PHOTOSYNTHESIS = School(
    "science",
    ("photosynthesis", "chlorophyll", "carbon dioxide", "glucose", "starch", "respiration"),
    _unwrapped("""\
Photosynthesis is the process by which green plants manufacture their own food. It occurs mainly in the leaves,
which contain a green pigment called chlorophyll. Chlorophyll absorbs energy from sunlight. The plant
subsequently utilises this energy to convert carbon dioxide, which enters the leaf through tiny pores known as
stomata, and water, which is absorbed by the roots, into glucose and oxygen.

Although the majority of the glucose is consumed immediately in respiration, some of it is stored as starch, and
the remainder is used to construct new cells. Oxygen is released into the atmosphere as a waste product,
enabling animals to breathe. The rate of photosynthesis is affected by several factors, including light
intensity, temperature and the concentration of carbon dioxide. If the temperature exceeds approximately 40 °C,
the enzymes that control the reaction are permanently damaged, and photosynthesis ceases. Without
photosynthesis, virtually no life would exist on Earth.
"""),
)

PLAGUE = School(
    "history",
    ("plague", "Black Death", "buboes", "wages"),
    _unwrapped("""\
In June 1348, a ship arrived at Melcombe Regis, a port in Dorset, carrying sailors who were infected with a
terrible disease. The disease, which became known as the Black Death, spread rapidly throughout England, and
within two years it had killed approximately one third of the population. Victims initially developed a fever;
subsequently, painful swellings called buboes appeared in the armpits and groin. Most of them perished within
five days.

Medieval physicians did not comprehend the cause of the plague. Some believed that it was a punishment from God,
whereas others blamed poisonous air. Numerous remedies were attempted, such as carrying sweet-smelling herbs,
but none of them was effective. Because so many labourers had died, those who survived were able to demand
higher wages. The government attempted to prevent this by introducing the Statute of Labourers in 1351, but the
legislation was difficult to enforce. Historians consider that the Black Death transformed English society
permanently.
"""),
)

RIVERS = School(
    "geography",
    ("source", "erosion", "meander", "deposition", "delta"),
    _unwrapped("""\
A river begins at its source, which is usually located in mountainous terrain, and flows downhill until it
reaches the sea. In the upper course, the water possesses sufficient energy to erode the bed vertically,
creating a steep, narrow valley. As additional tributaries join the channel, the volume of water increases
considerably, and the river begins to meander across a wider valley floor.

Erosion occurs on the outside of each bend, where the current is fastest, while deposition takes place on the
inside, where it is slower. Eventually the neck of a meander may be breached during a flood, and the old loop is
abandoned, forming an ox-bow lake. In the lower course, the river transports enormous quantities of sediment.
When the velocity of the water decreases, this material is deposited by the river, and it may accumulate to form
a delta. Approximately 500 million people currently reside on deltas, many of which are vulnerable to flooding.
"""),
)

RAMADAN = School(
    "RE",
    ("Ramadan", "fasting", "suhur", "iftar", "Qur'an"),
    _unwrapped("""\
Ramadan is the ninth month of the Islamic calendar, during which Muslims commemorate the revelation of the
Qur'an to the Prophet Muhammad. Throughout the month, adult Muslims are obliged to abstain from food and drink
between dawn and sunset. Fasting, which is one of the Five Pillars of Islam, is intended to encourage self-
discipline, gratitude and compassion for those who are less fortunate. Children, the elderly and people who are
unwell are not required to participate.

Prior to dawn, families consume a meal known as suhur, and after sunset they assemble for iftar, which
traditionally commences with dates and water. Additional prayers are performed in the mosque each evening. Many
Muslims also endeavour to recite the entire Qur'an during the month. Ramadan concludes with Eid al-Fitr, a
joyful festival that is celebrated with special prayers, generous gifts and donations to charity. Muslims
believe that they must purchase food for the poor before the festival prayer.
"""),
)

DICKENS = School(
    "English",
    ("novel", "character", "Oliver Twist"),
    _unwrapped("""\
Charles Dickens, a celebrated Victorian novelist, was born in Portsmouth in 1812. When he was twelve, his father
was imprisoned for debt, and the young Dickens was compelled to labour in a factory, where he attached labels to
bottles of boot polish. This distressing experience profoundly influenced his subsequent writing. He frequently
portrayed impoverished children, including Oliver Twist and Tiny Tim, in order to demonstrate how cruelly
society treated them.

His novels were initially published in magazines in monthly instalments, each of which concluded with a
suspenseful episode that persuaded readers to purchase the next. Dickens employed vivid descriptions,
exaggerated characters and memorable names, thereby ensuring that his stories were accessible to ordinary
people. In A Christmas Carol, he contrasts the miserly Scrooge with the generous Fezziwig, although both are
employers. "Marley was dead: to begin with," it commences. Dickens died in 1870, leaving his final novel
incomplete.
"""),
)

CIRCUITS = School(
    "science",
    ("current", "circuit", "insulators", "ammeter"),
    _unwrapped("""\
An electric circuit is a complete loop through which a current can flow. In order for the current to flow, the
circuit must contain a source of electrical energy, such as a cell or battery, and there must not be any gaps.
Components, such as lamps, switches and motors, are connected by wires, which are generally manufactured from
copper because it is an excellent conductor.

In a series circuit, the components are arranged in a single loop. If one lamp fails, the remaining lamps are
also extinguished, since the circuit has been broken. In a parallel circuit, however, there are multiple
branches; consequently, the other lamps remain illuminated. The current is measured with an ammeter, and the
unit of current is the ampere. A current of 0.1 amperes may be sufficient to injure a person severely, so you
must never experiment with mains electricity. Insulators, which include plastic, rubber and wood, do not permit
current to flow and are therefore used to cover wires.
"""),
)

ALL = (PHOTOSYNTHESIS, PLAGUE, RIVERS, RAMADAN, DICKENS, CIRCUITS)
