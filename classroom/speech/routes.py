"""`POST /speak`: words in, sound out. Nothing is kept, and the words are in no log."""
import base64
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from classroom.access import everyone
from classroom.classes.entering import take_voice
from scaffolds.checks import sentences
from scaffolds.speech import LONGEST as LONGEST_SENTENCE
from scaffolds.speech import Speech, SpeechError, speak

bp = Blueprint("speech", __name__)

LONGEST = 3_000  # characters a request: a long paragraph. Pages ask one part at a time
AUDIO = ("audio/mpeg", "audio/wav")


@bp.post("/speak")
@everyone
def speak_text() -> ResponseReturnValue:
    """Takes `text`, and `voice` and `speed` where they are wanted, as a form or as JSON.

    Answers JSON: sentences, each with its text, its place in what was sent (start, end), its sound (base64, mime) and
    its words, whose start and end are places in what was sent too and whose at and until are milliseconds. Where the
    request prefers audio/mpeg or audio/wav, the answer is the sound itself, whole.
    """
    asked: Any = request.get_json(silent=True) if request.is_json else request.form
    wanted = request.accept_mimetypes.best_match(("application/json", *AUDIO, "text/html"), "application/json")
    try:
        text, voice, speed = _asked(asked)
        take_voice(len(text))
        mime = wanted if wanted in AUDIO else "audio/mpeg"
        spoken = [(place, speak(part, voice=voice, speed=speed, mime=mime)) for place, part in _parts(text)]
    except SpeechError as error:
        return {"error": str(error)}, 422
    if not spoken:
        return {"error": "There are no words here to read aloud."}, 422
    if wanted in AUDIO or wanted == "text/html":  # a browser without script plays the answer itself
        return _sound([speech for _, speech in spoken], mime)
    return {"sentences": [_described(text, place, speech) for place, speech in spoken]}


def _asked(asked: Any) -> tuple[str, str, float]:
    if not isinstance(asked, Mapping):
        raise SpeechError("The voice takes words to read, as a form or as JSON with “text”.")
    text, voice, speed = (asked.get(name, usual) for name, usual in (("text", ""), ("voice", "british"), ("speed", 1)))
    if not isinstance(text, str) or not isinstance(voice, str):
        raise SpeechError("The voice takes words to read and the name of a voice.")
    if len(text) > LONGEST:
        raise SpeechError(f"This is {len(text):,} characters long. The voice takes up to {LONGEST:,} at a time.")
    try:
        return text, voice, float(speed)
    except (TypeError, ValueError):
        raise SpeechError("The speed is a number, and 1 is the usual one.") from None


def _parts(text: str) -> list[tuple[int, str]]:
    """(place, sentence) for every sentence with something to say; one longer than the voice takes is cut at a space."""
    parts = []
    for one in sentences.split(text):
        start = one.start
        while start < one.end:
            end = one.end if one.end - start <= LONGEST_SENTENCE else _last_space(text, start)
            if any(character.isalnum() for character in text[start:end]):
                parts.append((start, text[start:end]))
            start = end
    return parts


def _last_space(text: str, start: int) -> int:
    end = start + LONGEST_SENTENCE
    return text.rfind(" ", start + 1, end) + 1 or end


def _described(text: str, place: int, speech: Speech) -> dict[str, Any]:
    words = [{"start": place + w.start, "end": place + w.end, "at": w.at, "until": w.until} for w in speech.words]
    end = words[-1]["end"] if words else place
    return {
        "text": text[place:end], "start": place, "end": end, "seconds": round(speech.seconds, 3), "mime": speech.mime,
        "audio": base64.b64encode(speech.audio).decode(), "words": words,
    }


def _sound(spoken: list[Speech], mime: str) -> Response:
    """Sentences one after the other. MP3 files may simply be joined; WAV files have a head, so theirs is remade."""
    if mime == "audio/wav":
        from scaffolds.speech.sound import joined

        return Response(joined([speech.audio for speech in spoken]), mimetype=mime)
    return Response(b"".join(speech.audio for speech in spoken), mimetype=mime)
