import base64
import io
import wave
from concurrent.futures import ThreadPoolExecutor

import pytest

TEXT = "Hang up the coat. Sit on the carpet!"


def test_each_sentence_comes_with_sound_and_the_times_of_its_words(client):
    told = client.post("/speak", data={"text": TEXT}).json["sentences"]
    assert [TEXT[one["start"]:one["end"]] for one in told] == ["Hang up the coat.", "Sit on the carpet!"]
    words = [TEXT[word["start"]:word["end"]] for one in told for word in one["words"]]
    assert words == TEXT.split()
    assert all(base64.b64decode(one["audio"]) and one["mime"] == "audio/mpeg" for one in told)


def test_json_is_taken_as_well(client):
    assert client.post("/speak", json={"text": TEXT, "voice": "scottish", "speed": 0.8}).status_code == 200


def test_whoever_asks_for_sound_gets_the_sound_itself(client):
    answer = client.post("/speak", data={"text": TEXT}, headers={"Accept": "audio/wav"})
    with wave.open(io.BytesIO(answer.data)) as sound:
        assert sound.getnframes() / sound.getframerate() > 1.5


def test_a_browser_without_script_gets_something_to_play(client):
    answer = client.post("/speak", data={"text": TEXT}, headers={"Accept": "text/html,*/*;q=0.8"})
    assert answer.mimetype == "audio/mpeg"


@pytest.mark.parametrize(("asked", "said"), [
    ({"text": ""}, "no words"), ({"text": "\N{GRINNING FACE} ..."}, "no words"), ({}, "no words"),
    ({"text": "word " * 2_000}, "3,000"), ({"text": "Hello", "voice": "robot"}, "no voice of that name"),
    ({"text": "Hello", "speed": "fast"}, "speed is a number"),
])
def test_what_cannot_be_spoken_is_said(client, asked, said):
    answer = client.post("/speak", data=asked)
    assert answer.status_code == 422
    assert said in answer.json["error"]


@pytest.mark.parametrize("speed", ["nan", "inf", "-5", "1e300"])
def test_an_odd_speed_is_not_a_fault(client, speed):
    assert client.post("/speak", data={"text": "Hello", "speed": speed}).status_code in (200, 422)


def test_json_of_the_wrong_shape_is_said(client):
    for body in ([1], {"text": 5}, {"text": "Hi", "voice": []}):
        assert client.post("/speak", json=body).status_code == 422


def test_a_sentence_longer_than_the_voice_takes_is_cut_at_a_space(client):
    text = "and another word " * 100
    told = client.post("/speak", data={"text": text}).json["sentences"]
    assert len(told) > 1
    assert " ".join(text[one["start"]:one["end"]] for one in told).split() == text.split()


def test_thirty_at_once_get_each_their_own(app):
    texts = [f"Sentence number {number}." for number in range(30)]
    with ThreadPoolExecutor(30) as pool:
        answers = list(pool.map(lambda text: app.test_client().post("/speak", data={"text": text}).json, texts))
    assert [answer["sentences"][0]["text"] for answer in answers] == texts


def test_it_sets_no_cookie_and_says_not_to_keep_it(client):
    answer = client.post("/speak", data={"text": "Hello"})
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
