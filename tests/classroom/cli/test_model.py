"""`handrail model serve`: a real model on this machine, and what is said where it cannot run."""
import socket
from urllib.parse import urlsplit

import pytest

from tests.real_model import serving, weights

pytestmark = pytest.mark.xdist_group("real model")


def test_it_tells_the_two_settings_and_answers_on_this_machine_alone():
    with serving() as model:
        address = urlsplit(model.url)
        assert address.hostname == "127.0.0.1" and address.path == "/v1"
        assert model.name == weights().stem
        socket.create_connection((address.hostname, address.port), 5).close()


@pytest.mark.parametrize(("file", "sentence"), [
    ("nothing.gguf", "cannot be read"), ("notes.txt", "is not a model in GGUF form")])
def test_what_is_no_model_is_told_in_a_sentence(handrail, tmp_path, file, sentence):
    (tmp_path / "notes.txt").write_text("Rivers erode.")
    ended = handrail("model", "serve", str(tmp_path / file))
    assert ended.code == 1 and sentence in ended.err
