"""llama.cpp's own server, for a model on the school's own machine. The only file that imports xllamacpp, which the
extra `handrail[local]` installs."""
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scaffolds.engines import EngineError

MAGIC = b"GGUF"  # the first four bytes of every model file that llama.cpp reads
CONTEXT = 8_192  # tokens for each answer under way: a long passage, the prompt round it and the rewrite
QUIET = 1  # only errors: its log would hold what people typed


def threads(cores: int | None = None) -> int:
    """How many threads to compute with: all cores but one, so that the site's pages stay quick."""
    return max(1, (cores or os.cpu_count() or 2) - 1)


@contextmanager
def serving(path: Path, host: str = "127.0.0.1", port: int = 0, at_once: int = 1) -> Iterator[str]:
    """The address that OPENAI_BASE_URL wants, while the server runs. port 0 takes any that is free; at_once is how many
    answers it works on together. Raises EngineError where the file is no model or the extra is not installed."""
    _check(path)
    try:
        import xllamacpp
    except ImportError as error:
        raise EngineError("The model's server is not installed. Install handrail[local] beside Handrail.") from error
    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.hostnames, params.port = [host], port
    params.n_parallel, params.n_ctx = at_once, CONTEXT * at_once
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads()
    params.verbosity, params.ui, params.endpoint_slots = QUIET, False, False
    params.cors_origins, params.cors_credentials = "", False
    try:
        server = xllamacpp.Server(params)
    except (RuntimeError, ValueError, OSError) as error:
        raise EngineError(f"llama.cpp cannot run {path.name}. It may need more memory, or a newer Handrail.") from error
    try:
        yield f"{server.listening_address}/v1"
    finally:
        del server  # which stops it: it has no other way to be told


def _check(path: Path) -> None:
    try:
        with path.open("rb") as file:
            is_model = file.read(len(MAGIC)) == MAGIC
    except OSError as error:
        raise EngineError(f"{path} cannot be read ({error.strerror}).") from error
    if not is_model:
        raise EngineError(f"{path.name} is not a model in GGUF form, which is what llama.cpp reads.")
