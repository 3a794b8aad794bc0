"""Each kind of result as blocks, a module a kind. What paper needs to set in a way of its own (a schedule's layouts, a
word mat) is not here."""
from collections.abc import Callable, Mapping
from typing import Any

from scaffolds.exports.blocks.base import Block
from scaffolds.exports.blocks.digest import digest
from scaffolds.exports.blocks.frame import frame
from scaffolds.exports.blocks.glossary import glossary
from scaffolds.exports.blocks.letter import letter
from scaffolds.exports.blocks.plan import plan
from scaffolds.exports.blocks.retrieval import retrieval
from scaffolds.exports.blocks.rewording import rewording
from scaffolds.exports.blocks.story import story
from scaffolds.exports.blocks.strategies import strategies
from scaffolds.results import Kind, Result

_BLOCKS: Mapping[Kind, Callable[[Any], list[Block]]] = {
    Kind.FRAME: frame,
    Kind.GLOSSARY: glossary,
    Kind.RETRIEVAL: retrieval,
    Kind.DIGEST: digest,
    Kind.STORY: story,
    Kind.REWORDING: rewording,
    Kind.STRATEGIES: strategies,
    Kind.PLAN: plan,
    Kind.LETTER: letter,
}


def blocks(result: Result) -> list[Block]:
    """Raises KeyError for a kind that is set in a way of its own."""
    return _BLOCKS[result.kind](result)
