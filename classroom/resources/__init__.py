"""What staff have saved."""
from classroom.resources import steps
from classroom.resources.routes import bp

__all__ = ["bp", "steps"]
