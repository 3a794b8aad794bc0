"""Run on its own, never imported: reads the print in a picture, or in the pages of a scanned PDF, from stdin.

The reader is RapidOCR with the models that are inside its own package: nothing is fetched, nothing leaves the machine.
Out comes {"lines": [[line, …] for each page]} as JSON, a line being {"text", "left", "right", "base", "height",
"sure"}: in pixels, with base counted from the top downwards as a negative number, so that it falls as it does in a PDF,
and sure from 0 to 1; or {"fault": "damaged"}.
"""
import json
import logging
import sys
from functools import cache
from typing import Any

DOTS = 200  # an inch, for a page of PDF


def main() -> None:
    logging.disable(logging.CRITICAL)
    sys.stdout.write(json.dumps(_said(sys.stdin.buffer.read(), int(sys.argv[1]))))


def _said(data: bytes, most_pages: int) -> dict:
    try:
        pages = _drawn(data, most_pages) if b"%PDF-" in data[:1024] else [data]
        return {"lines": [_read(page) for page in pages]}
    except Exception:  # whatever the picture did to the reader, the person hears that it cannot be read
        return {"fault": "damaged"}


def _drawn(data: bytes, most_pages: int) -> list:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    return [document[number].render(scale=DOTS / 72).to_numpy() for number in range(min(len(document), most_pages))]


def _read(picture: object) -> list[dict]:
    found = _reader()(picture)
    if found.boxes is None:
        return []
    return [_line(*one) for one in zip(found.boxes.tolist(), found.txts, found.scores, strict=True)]


@cache
def _reader() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR()


def _line(corners: list, text: str, sure: float) -> dict:
    across, down = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return {"text": text, "left": min(across), "right": max(across), "base": -max(down),
            "height": max(down) - min(down), "sure": float(sure)}


if __name__ == "__main__":
    main()
