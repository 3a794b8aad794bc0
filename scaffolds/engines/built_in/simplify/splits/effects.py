"""What an event does rather than its subject: "The dam burst, flooding the valley" is "This flooded the valley"."""

EFFECTS = frozenset(
    """leave make cause create allow kill force give turn destroy injure bring raise help let prevent stop damage
    lead result end flood increase reduce enable trigger spark produce provide save cut trap block bury ruin spread
    open close change improve affect protect encourage wound drown release add start""".split()
)
