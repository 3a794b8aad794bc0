"""What every answer has in common.

Strict JSON schema wants every key required and no other allowed, so no field of an answer has a default. What a model
has no business deciding (what changed, which symbol, whether a routine is held) is not asked of it.
"""
from abc import ABC, abstractmethod

from pydantic import BaseModel, ConfigDict

from prompt_library.cleaning import one_line, tidy
from scaffolds.brief import Brief
from scaffolds.checks import spelling
from scaffolds.results import Result

MATCHED = "asked"  # a model writes for the very words asked, so its steps are never the general ones


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Answer(Part, ABC):
    @abstractmethod
    def result(self, brief: Brief) -> Result:
        """The typed result, its text tidied. Raises pydantic.ValidationError where it cannot be one."""


def line(text: str) -> str:
    return spelling.mend(one_line(text))


def block(text: str) -> str:
    """With its paragraphs."""
    return spelling.mend(tidy(text))
