from scaffolds.exports.blocks.base import Block, Heading, Items, Para, Run, named, said, title
from scaffolds.results import Rewording


def rewording(result: Rewording) -> list[Block]:
    made: list[Block] = [title("In low-demand words"), Heading("As it was"), Para(_marked(result))]
    if result.demands:
        made.append(Items(tuple(named(f"“{one.words}”", one.why) for one in result.demands)))
    if result.direct:
        made += [Heading("This one stays direct"), Para((Run(result.direct, True),)), Para(said(result.reason))]
    if result.ways:
        made += [Heading("For afterwards" if result.direct else "Other ways to say it"),
                 Items(tuple((Run(f"{way.text} "), Run(f"({way.name})")) for way in result.ways))]
    return made


def _marked(result: Rewording) -> tuple[Run, ...]:
    """The instruction with the words that carry the demand in bold."""
    runs, at = [], 0
    for one in sorted(result.demands, key=lambda demand: demand.start):
        if one.start >= at:
            runs += [Run(result.original[at:one.start]), Run(result.original[one.start:one.end], True)]
            at = one.end
    return tuple(run for run in (*runs, Run(result.original[at:])) if run.text)
