"""espeak-ng through pyttsx3's own binding: the only file that touches either.

espeak-ng keeps its state in globals, and from several threads at once it takes the whole process down. So one lock
stands round every call, and it runs in its synchronous mode, which returns the samples in memory (no temporary file),
survives a fork and long text, and answers a 12-word sentence in about 3 ms.
"""
import ctypes
import os
import threading
from typing import Any

from scaffolds.speech.speaker import SpeechError
from scaffolds.speech.timing import Mark

PATIENCE = 5.0  # seconds that one request waits for the voice before it says so

_lock = threading.Lock()
_loaded: tuple[Any, int] | None = None
_voice = ""


def synthesise(text: str, voice: str, rate: int) -> tuple[bytes, int, list[Mark]]:
    """16-bit mono samples, their rate in hertz, and a mark for each word event. Raises SpeechError."""
    if not _lock.acquire(timeout=PATIENCE):
        raise SpeechError("The voice is busy. It will be free again in a moment.")
    try:
        return _synthesise(text, voice, rate)
    finally:
        _lock.release()


def _synthesise(text: str, voice: str, rate: int) -> tuple[bytes, int, list[Mark]]:
    binding, sample_rate = _load()
    _choose(binding, voice)
    binding.SetParameter(binding.RATE, rate, 0)
    samples = bytearray()
    marks: list[Mark] = []

    def receive(wav: Any, count: int, events: Any) -> int:
        if count:
            samples.extend(ctypes.string_at(wav, count * 2))
        index = 0
        while events[index].type != binding.EVENT_LIST_TERMINATED:
            event = events[index]
            if event.type == binding.EVENT_WORD and event.length:
                # text_position counts characters from 1
                marks.append(Mark(event.text_position - 1, event.length, event.audio_position))
            index += 1
        return 0

    binding.SetSynthCallback(receive)
    binding.Synth(text, flags=binding.ENDPAUSE | binding.CHARS_UTF8)
    if not samples:
        raise SpeechError("The voice made no sound for this. The words can still be read on the page.")
    return bytes(samples), sample_rate, marks


def _choose(binding: Any, voice: str) -> None:
    """espeak keeps its old voice without a word where it does not know a name, so the answer is looked at."""
    global _voice
    if voice == _voice:
        return
    if binding.SetVoiceByName(voice.encode()) != 0:
        raise SpeechError("This voice is not installed.")
    _voice = voice


def _load() -> tuple[Any, int]:
    global _loaded
    if _loaded is None:
        _loaded = _initialise()
    return _loaded


def _initialise() -> tuple[Any, int]:
    """Loads the library that espeakng-loader carries, before pyttsx3 looks for one of the system's own: the loader
    gives it the name that pyttsx3 asks for. The data path baked into the library is its builder's, so ours is said."""
    import espeakng_loader

    try:
        ctypes.CDLL(espeakng_loader.get_library_path())
        os.environ["ESPEAK_DATA_PATH"] = os.path.dirname(espeakng_loader.get_data_path())
        from pyttsx3.drivers import _espeak as binding

        sample_rate = binding.Initialize(output=binding.AUDIO_OUTPUT_SYNCHRONOUS)
    except (OSError, RuntimeError) as error:
        raise SpeechError("The voice could not be started on this machine.") from error
    if sample_rate <= 0:
        raise SpeechError("The voice could not be started on this machine.")
    return binding, sample_rate
