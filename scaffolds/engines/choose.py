"""Which engine answers: asked for by name, or the one that is set up."""
from scaffolds.engines import Engine, EngineError

NAMES = ("built-in", "endpoint")


def choose_engine(
    name: str | None = None, *, base_url: str | None = None, api_key: str | None = None, model: str | None = None,
    timeout: float = 30.0,
) -> Engine:
    """The engine called `name`; with no name, the endpoint where an address and a model are given, else the built-in.

    timeout is in seconds. Raises EngineError where the endpoint is asked for and not set up, and ValueError for a name
    that is not in NAMES.
    """
    set_up = bool(base_url and model)
    match name or ("endpoint" if set_up else "built-in"):
        case "built-in":
            from scaffolds.engines.built_in.engine import BuiltIn

            return BuiltIn()
        case "endpoint":
            if not (base_url and model):
                raise EngineError("No model is set up. OPENAI_BASE_URL and HANDRAIL_MODEL say which one to use.")
            from scaffolds.engines.endpoint import Endpoint

            return Endpoint(base_url, api_key, model, timeout)
    raise ValueError(f"There is no engine called {name}. There are: {', '.join(NAMES)}.")
