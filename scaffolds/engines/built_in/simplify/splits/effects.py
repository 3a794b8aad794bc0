"""What an event does rather than its subject: "The dam burst, flooding the valley" is "This flooded the valley".

Left out are those that the subject may do itself ("a shop, opening in May", "a road, ending at the sea").
"""

UNREAL = frozenset(
    "think plan hope consider want intend propose suggest dream wish aim try expect imagine talk agree".split()
)
"""What is only thought of has no effect yet: "She thought of opening a farm, giving work to many"."""

GIVEN = frozenset("give leave bring lead help provide protect raise encourage".split())
"""What a person does and an event only causes: "he left, giving me his book" is "he gave me his book"."""

EFFECTS = frozenset(
    """leave make cause create allow kill force give destroy injure bring raise help let prevent stop damage lead result
    flood increase reduce enable trigger spark produce provide trap block bury ruin improve affect protect encourage
    wound drown pave prompt""".split()
)
