"""The build hook: a wheel carries htmx, so whoever installs it needs no npm."""
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from tools import web_assets  # noqa: E402  (the line above makes it importable from an isolated build)


class CustomBuildHook(BuildHookInterface):
    def dependencies(self) -> list[str]:
        """Asked by the build front end before it makes the build environment."""
        return [] if web_assets.npm() or web_assets.placed() else [web_assets.NODE_WHEEL]

    def initialize(self, version: str, build_data: dict) -> None:
        web_assets.place()
