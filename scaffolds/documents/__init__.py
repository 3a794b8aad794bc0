"""Reads a document that somebody has: a text file, Word, OpenDocument or PDF. All of it on this machine, in memory."""
from scaffolds.documents.document import MOST_BYTES, MOST_LETTERS, MOST_PAGES, Document, Unreadable
from scaffolds.documents.printed import is_there as reads_pictures
from scaffolds.documents.reading import read

__all__ = ["MOST_BYTES", "MOST_LETTERS", "MOST_PAGES", "Document", "Unreadable", "read", "reads_pictures"]
