"""Prompts as a school's own approved things: what one is, what may be filled in, and how one is approved.

Pure: no web, no database, no model. `load()` gives the prompts that come with Handrail, by name.
"""
from prompt_library.fields import Fault, Field, FieldKind, Value
from prompt_library.library import load
from prompt_library.prompt import Checked, Prompt, fill, fingerprint, validate

__all__ = ["Checked", "Fault", "Field", "FieldKind", "Prompt", "Value", "fill", "fingerprint", "load", "validate"]
