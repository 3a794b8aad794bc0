"""What points to a person, as staff see it before anything is made: marked where it stands, with stand-ins to press
in; and what kinds of data the school takes here."""

from classroom.identifiers.routes import bp

__all__ = ["bp"]
