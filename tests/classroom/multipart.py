"""A form with files as a browser sends it. werkzeug's own encoder writes what is large to a temporary file, which hides
whether the site does."""
from collections.abc import Mapping, Sequence

BOUNDARY = "a-boundary-that-is-in-no-file"
File = tuple[str, bytes]  # its name and what is in it


def multipart(form: Mapping[str, str | File], also: Sequence[tuple[str, str | File]] = ()) -> dict:
    """What a test client is given. also are further parts, which may have a name that is there already."""
    parts = b"".join(_part(name, value) for name, value in (*form.items(), *also))
    return {"data": parts + f"--{BOUNDARY}--\r\n".encode(), "content_type": f"multipart/form-data; boundary={BOUNDARY}"}


def _part(name: str, value: str | File) -> bytes:
    called, content = (None, value.encode()) if isinstance(value, str) else value
    kind = f'; filename="{called}"\r\nContent-Type: application/octet-stream' if called is not None else ""
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{kind}\r\n\r\n'.encode() + content + b"\r\n"
