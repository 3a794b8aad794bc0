"""The prompts that come with Handrail, one readable file each in starting/."""
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from prompt_library.prompt import Prompt
from prompt_library.records import RecordFault, read_records, read_text

STARTING = Path(__file__).parent / "starting"


@cache
def load(folder: Path = STARTING) -> Mapping[str, Prompt]:
    """Every prompt of a folder by its name, read once. Raises RecordFault naming the file and line of a fault."""
    return MappingProxyType({path.stem: read_prompt(path) for path in sorted(folder.glob("*.yaml"))})


def read_prompt(path: Path) -> Prompt:
    """The one prompt of a file. Raises RecordFault."""
    prompt = _only(read_records(path, Prompt), path.name)
    if prompt.name != path.stem:
        wanted = f"{prompt.name}.yaml"
        raise RecordFault(f"{path.name}:1: the prompt is called {prompt.name}, so its file is called {wanted}")
    return prompt


def parse(text: str, name: str = "prompt") -> Prompt:
    """The one prompt of a text, as its file would hold it. Raises RecordFault, with `name` in the file's place."""
    return _only(read_text(text, name, Prompt), name)


def _only(prompts: list[Prompt], name: str) -> Prompt:
    if len(prompts) != 1:
        raise RecordFault(f"{name}:1: a file holds one prompt, and this has {len(prompts)}")
    return prompts[0]
