"""Real speech, made on this machine, with the time at which each word is spoken."""
from scaffolds.speech.speaker import VOICES, Speech, SpeechError, SpokenWord, speak

__all__ = ["VOICES", "Speech", "SpeechError", "SpokenWord", "speak"]
