"""A form with files as a browser sends it. werkzeug's own encoder writes what is large to a temporary file, which hides
whether the site does."""
from collections.abc import Mapping

BOUNDARY = "a-boundary-that-is-in-no-file"


def multipart(form: Mapping[str, str | tuple[str, bytes]]) -> dict:
    """What a test client is given: a value is words, or a file's name and what is in it."""
    parts = b"".join(_part(name, value) for name, value in form.items())
    return {"data": parts + f"--{BOUNDARY}--\r\n".encode(), "content_type": f"multipart/form-data; boundary={BOUNDARY}"}


def _part(name: str, value: str | tuple[str, bytes]) -> bytes:
    called, content = (None, value.encode()) if isinstance(value, str) else value
    kind = f'; filename="{called}"\r\nContent-Type: application/octet-stream' if called is not None else ""
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{kind}\r\n\r\n'.encode() + content + b"\r\n"
