"""Where the templates and static files are: inside the package in a wheel, beside it in a checkout."""
from pathlib import Path

PACKAGE = Path(__file__).parent


def asset_folder(name: str) -> Path:
    packed = PACKAGE / name
    return packed if packed.is_dir() else PACKAGE.parent / name
