"""A prompt as the file that a person would read: what `library.parse` reads back as the same prompt."""
from collections.abc import Mapping
from typing import Any

import yaml

from prompt_library.prompt import Prompt

LONG = 100  # characters: a longer value stands in lines of its own


class _Plain(yaml.SafeDumper):
    """Long text in block form, everything else as short as YAML lets it be."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Plain.add_representer(str, _text)


def written(prompt: Prompt) -> str:
    """The file's text."""
    return readable(parts(prompt))


def parts(prompt: Prompt) -> dict[str, Any]:
    """Every part, in the order of docs/prompts.md; parts of a field that are as they would be anyway are left out."""
    whole = prompt.model_dump(mode="json")
    whole["fields"] = [field.model_dump(mode="json", exclude_defaults=True) for field in prompt.fields]
    whole["examples"] = [dict(example) for example in prompt.examples]
    return whole


def readable(whole: Mapping[str, Any]) -> str:
    """YAML for people: in the order given, long text in lines of its own."""
    return yaml.dump(dict(whole), Dumper=_Plain, sort_keys=False, allow_unicode=True, width=120)

