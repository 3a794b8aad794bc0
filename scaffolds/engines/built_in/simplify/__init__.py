"""A passage at a chosen reading age, by rule: plainer words, shorter sentences, and nothing lost.

    blocks     what in the text is prose            parser     the grammar of each sentence
    swaps      words and phrases of the lexicon     splits     clauses that can stand alone
    search     which of them to use                 guards     what no rewording may lose
"""
from scaffolds.engines.built_in.simplify.passage import simplify

__all__ = ["simplify"]
