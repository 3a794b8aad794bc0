"""What staff have saved."""
from classroom.resources.routes import bp

__all__ = ["bp"]
