"""The pictures on schedules, served from the packages that carry them."""
from classroom.symbols.routes import bp

__all__ = ["bp"]
