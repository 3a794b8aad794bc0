"""Is what was true in the source still true in the result? Rules and lists only: milliseconds, whoever wrote it."""
from scaffolds.checks.faithful.compare import Faithful, compare

__all__ = ["Faithful", "compare"]
