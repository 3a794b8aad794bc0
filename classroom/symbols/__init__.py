"""The pictures on schedules: those that come with Handrail, served from the packages that carry them, and a school's
own."""
from classroom.symbols import shelf_routes
from classroom.symbols.routes import bp

__all__ = ["bp", "shelf_routes"]
