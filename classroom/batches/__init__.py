"""Many results made one after the other: one prompt over many rows, or one unit in all its parts."""
from typing import cast

from flask import Flask

from classroom.batches import after, starting, worker
from classroom.batches.routes import bp

bp.record_once(lambda state: worker.init_app(cast(Flask, state.app)))

__all__ = ["after", "bp", "starting", "worker"]
