"""What each prompt makes of its own example, so that a newcomer sees what a prompt is for before filling it in."""
from functools import cache

from prompt_library import Prompt, fingerprint
from scaffolds.engines.built_in.engine import BuiltIn
from scaffolds.filling import brief_from
from scaffolds.make import make
from scaffolds.receipt import Scaffold

_prompts: dict[str, Prompt] = {}


def scaffold(prompt: Prompt) -> Scaffold:
    _prompts[fingerprint(prompt)] = prompt
    return _made(fingerprint(prompt))


@cache
def _made(fingerprint: str) -> Scaffold:
    prompt = _prompts[fingerprint]
    return make(brief_from(prompt, prompt.example), BuiltIn())
