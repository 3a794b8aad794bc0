"""A whole school in one file, and back from it. The file is the same whichever database it comes from, so a school can
move from SQLite to PostgreSQL with it, or the other way."""
from classroom.backups.archive import BackupFault, Manifest
from classroom.backups.making import back_up, dated, prune
from classroom.backups.restoring import Restored, looked_at, restore

__all__ = ["BackupFault", "Manifest", "Restored", "back_up", "dated", "looked_at", "prune", "restore"]
