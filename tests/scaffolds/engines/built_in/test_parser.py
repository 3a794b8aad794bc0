import shutil
import threading
from pathlib import Path

import pytest

from scaffolds.engines.built_in import parser
from scaffolds.engines.built_in.parser import ParserFault, parse


def test_parses_who_does_what():
    sentence = parse(["The dog chased the cat."])[0]
    assert sentence.root.text == "chased"
    assert [t.text for t in sentence.children(sentence.root.i, "nsubj", "dobj")] == ["dog", "cat"]


def test_text_comes_back_exactly_as_typed():
    typed = "The  king\u2019s men\nsaid \u201cgo\u201d ."
    sentence = parse([typed])[0]
    assert sentence.text == typed
    assert "king" in [t.text for t in sentence.tokens] and "\u2019s" in [t.text for t in sentence.tokens]


def test_answers_come_in_order():
    texts = [f"The number is {n}." for n in range(70)]
    assert [s.text for s in parse(texts)] == texts


def test_two_sentences_in_one_are_not_whole():
    assert parse(["It rained."])[0].whole
    assert not parse(["It rained all day. The river rose."])[0].whole


def test_altered_model_is_refused_before_it_is_loaded(tmp_path, monkeypatch):
    copy = tmp_path / "model"
    shutil.copytree(parser._folder(), copy)
    next(copy.rglob("tokenizer")).write_bytes(b"altered")
    monkeypatch.setattr(parser, "_model", None)
    monkeypatch.setattr(parser, "_folder", lambda: copy)
    with pytest.raises(ParserFault, match="not the ones Handrail was checked with"):
        parse(["The dog ran."])


def test_missing_model_says_so(monkeypatch):
    monkeypatch.setattr(parser, "_model", None)
    monkeypatch.setattr(parser, "PACKAGE", "no_such_model")
    with pytest.raises(ParserFault, match="not installed"):
        parse(["The dog ran."])


def test_digest_ignores_compiled_python(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    before = parser.digest(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert parser.digest(tmp_path) == before
    Path(tmp_path / "a.txt").write_text("b")
    assert parser.digest(tmp_path) != before


def test_threads_take_turns():
    answers: dict[int, str] = {}

    def work(n: int) -> None:
        answers[n] = parse([f"Person {n} walked home."])[0].tokens[1].text

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {n: str(n) for n in range(8)}
