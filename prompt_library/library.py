"""The prompts that come with Handrail, one readable file each in starting/."""
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from prompt_library.prompt import Prompt
from prompt_library.records import RecordFault, read_records

STARTING = Path(__file__).parent / "starting"


@cache
def load(folder: Path = STARTING) -> Mapping[str, Prompt]:
    """Every prompt of a folder by its name, read once. Raises RecordFault naming the file and line of a fault."""
    return MappingProxyType({path.stem: read_prompt(path) for path in sorted(folder.glob("*.yaml"))})


def read_prompt(path: Path) -> Prompt:
    """The one prompt of a file. Raises RecordFault."""
    prompts = read_records(path, Prompt)
    if len(prompts) != 1:
        raise RecordFault(f"{path.name}:1: a file holds one prompt, and this has {len(prompts)}")
    if (name := prompts[0].name) != path.stem:
        raise RecordFault(f"{path.name}:1: the prompt is called {name}, so its file is called {name}.yaml")
    return prompts[0]
