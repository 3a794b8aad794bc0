"""Where a member of staff makes something: a prompt, what goes into it, and the checked result."""
from classroom.make import changing, documents, files, steps
from classroom.make.routes import bp

__all__ = ["bp", "changing", "documents", "files", "steps"]
