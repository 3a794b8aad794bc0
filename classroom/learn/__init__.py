"""The learner's page: theirs to start, theirs to leave, nothing kept."""
from classroom.learn.routes import bp

__all__ = ["bp"]
