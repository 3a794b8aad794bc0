"""Questions on a passage, each with an answer that stands in it."""
from scaffolds.engines.built_in.retrieval.asking import retrieval

__all__ = ["retrieval"]
