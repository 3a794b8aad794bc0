import pytest

from scaffolds.engines import EngineError
from scaffolds.engines.choose import NAMES, choose_engine

SET_UP = {"base_url": "http://127.0.0.1:1/v1", "model": "small"}


def test_nothing_set_up_is_the_built_in_engine():
    assert choose_engine().name == "built-in"
    assert choose_engine(base_url="http://127.0.0.1:1/v1").name == "built-in"
    assert choose_engine(model="small").name == "built-in"


def test_a_model_that_is_set_up_is_the_default():
    engine = choose_engine(**SET_UP)
    assert (engine.name, engine.model, engine.local) == ("endpoint", "small", False)


def test_the_built_in_engine_can_be_asked_for_all_the_same():
    assert choose_engine("built-in", **SET_UP).name == "built-in"


def test_an_endpoint_that_is_not_set_up_names_the_settings():
    with pytest.raises(EngineError, match="OPENAI_BASE_URL and HANDRAIL_MODEL"):
        choose_engine("endpoint")


def test_another_name_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match=", ".join(NAMES)):
        choose_engine("oracle")
