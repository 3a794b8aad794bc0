"""The school's prompts: the register, each one's versions, moves and trials, and writing one."""
from typing import cast

from flask import Flask

from classroom.library import edit_routes, move_routes, trial_routes, trials
from classroom.library.routes import bp

bp.record_once(lambda state: trials.init_app(cast(Flask, state.app)))

__all__ = ["bp", "edit_routes", "move_routes", "trial_routes", "trials"]
