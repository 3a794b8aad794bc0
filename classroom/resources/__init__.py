"""What staff have saved."""
from classroom.resources import file_routes, many_routes, steps, version_routes
from classroom.resources.routes import bp

__all__ = ["bp", "file_routes", "many_routes", "steps", "version_routes"]
