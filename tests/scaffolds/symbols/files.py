"""Pictures and packs to put up, made here so that nobody's is in the repository."""
import io
import json
import zipfile

from PIL import Image

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#0a0"/></svg>'
MANIFEST = {
    "name": "Our school", "licence": "The school's own photographs", "attribution": "Pictures: Our school",
    "symbols": [{"file": "hall.png", "name": "Our hall", "words": ["go to our hall"]},
                {"file": "pond.svg", "name": "Pond", "words": ["pond dipping"]}]}


def png(width: int = 40, height: int = 20, colour=(200, 0, 0), **saved) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG", **saved)
    return file.getvalue()


def jpeg(width: int = 40, height: int = 20, **saved) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), (0, 120, 0)).save(file, "JPEG", **saved)
    return file.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return file.getvalue()


def pack(manifest=MANIFEST, **files: bytes) -> bytes:
    return zipped({"pack.json": json.dumps(manifest).encode(), "hall.png": png(), "pond.svg": SQUARE, **files})
