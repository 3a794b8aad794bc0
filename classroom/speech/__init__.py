"""Reading aloud, for staff and learners alike."""
from classroom.speech.routes import bp

__all__ = ["bp"]
