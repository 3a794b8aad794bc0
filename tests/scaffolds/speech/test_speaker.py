import io
import struct
import subprocess
import sys
import time
import wave
from concurrent.futures import ThreadPoolExecutor

import pytest

from scaffolds.speech import VOICES, SpeechError, speak

SENTENCE = "Hang the coat on the peg and sit down on the blue carpet."


def loudness(wav: bytes) -> float:
    """Root mean square of the samples, 0 to 1."""
    with wave.open(io.BytesIO(wav)) as sound:
        frames = sound.readframes(sound.getnframes())
    samples = struct.unpack(f"<{len(frames) // 2}h", frames)
    return (sum(s * s for s in samples) / len(samples)) ** 0.5 / 32768


@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_is_heard(voice):
    speech = speak(SENTENCE, voice=voice, mime="audio/wav")
    assert 2 < speech.seconds < 6
    assert loudness(speech.audio) > 0.02


def test_mp3_is_several_times_smaller_than_wav():
    assert len(speak(SENTENCE).audio) * 4 < len(speak(SENTENCE, mime="audio/wav").audio)


def test_every_word_has_a_time_and_the_times_rise():
    text = "Please put your coat on the peg, it isn't 12:15 – the café costs £5."
    speech = speak(text)
    assert [text[w.start:w.end] for w in speech.words] == [w for w in text.split() if any(c.isalnum() for c in w)]
    times = [t for w in speech.words for t in (w.at, w.until)]
    assert times == sorted(times)
    assert times[0] == 0
    assert times[-1] == round(speech.seconds * 1000)


def test_offsets_still_point_into_the_text_where_a_picture_stands():
    text = "One \N{GRINNING FACE} two *three*"
    words = [text[w.start:w.end] for w in speak(text).words]
    assert words == ["One", "two", "three"]


def test_slower_takes_longer_and_the_speed_is_clamped():
    usual, slow, slowest = (speak(SENTENCE, speed=s).seconds for s in (1, 0.6, 0.01))
    assert slow > usual * 1.3
    assert slowest == pytest.approx(slow, rel=0.05)


@pytest.mark.parametrize("nothing", ["", "   ", "\n\u200b", "\N{GRINNING FACE}", "...", "\x00"])
def test_nothing_to_say_is_said(nothing):
    with pytest.raises(SpeechError, match="no words"):
        speak(nothing)


def test_too_much_is_said_with_the_limit():
    with pytest.raises(SpeechError, match="600"):
        speak("word " * 200)


def test_an_unknown_voice_is_said():
    with pytest.raises(SpeechError, match="british"):
        speak("Hello there.", voice="robot")


@pytest.mark.parametrize("odd", [
    "مرحبا and hello", "Hi \ud800 there", "<b>bold</b> & 'quotes'", "a" * 600, "3 + 4 = 7"])
def test_odd_text_is_spoken_or_refused_but_never_ends_the_process(odd):
    assert speak(odd).audio


def test_thirty_at_once_neither_crash_nor_mix_up():
    texts = [f"This is sentence number {n}." + " And one more word" * (n % 5) + "." for n in range(30)]
    alone = [speak(t) for t in texts]
    with ThreadPoolExecutor(30) as pool:
        together = list(pool.map(speak, texts))
    for one, other in zip(alone, together, strict=True):
        assert [(w.start, w.end) for w in one.words] == [(w.start, w.end) for w in other.words]
        assert one.seconds == pytest.approx(other.seconds, abs=0.05)


def test_a_forked_server_still_speaks():
    code = (
        "import os, sys\nfrom scaffolds.speech import speak\nspeak('before the fork')\n"
        "child = os.fork()\n"
        "if not child:\n    os._exit(0 if speak('after the fork').audio else 1)\n"
        "sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=20).returncode == 0


def test_twelve_words_take_under_sixty_milliseconds():
    speak(SENTENCE)
    times = []
    for _ in range(9):
        start = time.perf_counter()
        speak(SENTENCE)
        times.append(time.perf_counter() - start)
    assert sorted(times)[4] < 0.060
