"""What Python's zipfile raises for a file that cannot be read: it has no error of its own for most ways of being
broken."""
import zipfile
import zlib

LOCKED = RuntimeError  # zipfile's word for a part with a password
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, NotImplementedError)
"""NotImplementedError is a RuntimeError too: whoever tells the two apart catches these first."""
UNREADABLE = (*BROKEN, LOCKED)
