"""Readers written in C++, each in a process of its own: a file from anywhere can stop that and not the site."""
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from scaffolds.documents.document import Unreadable
from scaffolds.documents.package import BROKEN


def asked(script: str, data: bytes, most_pages: int, seconds: float) -> dict[str, Any]:
    """What a script beside this one says of a file. Where it ends without a word, it was stopped by its limits or by a
    fault. Raises Unreadable."""
    command = [sys.executable, "-I", str(Path(__file__).with_name(script)), str(most_pages)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=True)  # noqa: S603
        said: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("Reading this took too long, so it was given up. Open it, copy the words and paste them "
                         "instead.") from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise Unreadable(BROKEN) from error
    return said
