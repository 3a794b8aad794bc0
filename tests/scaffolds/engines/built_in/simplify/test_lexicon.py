import pytest

from scaffolds.checks import spelling
from scaffolds.engines.built_in.simplify.inflect import inflect
from scaffolds.engines.built_in.simplify.lexicon import (
    LexiconFault,
    phrases,
    read_phrases,
    read_subject_words,
    read_words,
    subject_words,
    words,
)
from scaffolds.engines.built_in.simplify.plainness import is_plainer

FORMS = {"verb": ("VB", "VBD", "VBG", "VBN", "VBZ"), "noun": ("NN", "NNS")}


def test_the_lexicon_is_as_large_as_was_promised():
    assert sum(len(entries) for entries in words().values()) >= 5000
    assert sum(len(entries) for entries in phrases().values()) >= 3500
    assert len(subject_words()) >= 2500


def test_every_plain_word_has_every_form():
    missing = [
        (entry.word, tag)
        for entries in words().values()
        for entry in entries
        for tag in FORMS.get(entry.part, ())
        if inflect(entry.plain, tag) is None and (entry.plain.split()[0], tag) != ("be", "VBD")  # was or were
    ]
    assert missing == []


def test_plain_words_are_british():
    plain = " . ".join(
        inflect(entry.plain, tag) or ""
        for entries in words().values()
        for entry in entries
        for tag in FORMS.get(entry.part, ("JJ",))
    )
    assert [finding.text for finding in spelling.find(plain)] == []


def test_no_two_words_are_each_the_plain_word_of_the_other():
    always = {key: entries[0].plain for key, entries in words().items() if not entries[0].conditions}
    assert [word for (word, part), plain in always.items() if always.get((plain, part)) == word] == []


def test_every_plain_word_is_met_earlier_than_the_word_it_stands_for():
    tags = {"verb": ("VB", "VBD", "VBG", "VBN", "VBZ"), "noun": ("NN", "NNS"), "adj": ("JJ", "JJR"), "adv": ("RB",)}
    never = [
        entry.name
        for entries in words().values()
        for entry in entries
        if not any(
            is_plainer(inflect(entry.word, tag) or entry.word, inflect(entry.plain, tag) or entry.plain)
            for tag in tags.get(entry.part, ("IN",))
        )
    ]
    assert never == []


def test_no_word_has_a_hyphen():
    assert [word for word, _ in words() if "-" in word] == []  # the parser cuts them apart: they are phrases


def test_phrases_ending_in_to_ask_for_a_verb_and_not_for_a_second_to():
    wrong = [e.word for es in phrases().values() for e in es for c in e.conditions
             if e.word.endswith(" to") and c.kind == "infinitive"]
    assert wrong == []


def test_subject_meanings_are_plain():
    long = [word.word for word in subject_words().values() if len(word.meaning.split()) > 16]
    assert long == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("commence\tverb", "w.tsv:2: 2 columns"),
        ("commence\tdoing\tstart", "w.tsv:2: 'doing' is not a part of speech"),
        ("commence\tverb\tcommence", "w.tsv:2: 'commence' has no plain word"),
        ("commence\tverb\tstart\twhen object", "w.tsv:2: a condition starts with only or not"),
        ("commence\tverb\tstart\tonly sunny", "w.tsv:2: 'sunny' is not a condition"),
        ("commence\tverb\tstart\tonly next=", "w.tsv:2: next= names no words"),
        ("commence\tverb\tstart\ncommence\tverb\tbegin", "w.tsv:3: 'commence' (verb) comes after"),
    ],
)
def test_a_fault_names_its_file_and_line(tmp_path, line, fault):
    path = tmp_path / "w.tsv"
    path.write_text(f"# words\n{line}\n", encoding="utf-8")
    with pytest.raises(LexiconFault) as caught:
        read_words(path)
    assert str(caught.value).startswith(fault)


def test_faults_in_phrases_and_subject_words_are_named_too(tmp_path):
    path = tmp_path / "p.tsv"
    path.write_text("however\tbut\n", encoding="utf-8")
    with pytest.raises(LexiconFault, match="p.tsv:1: 'however' is one word"):
        read_phrases(path)
    path.write_text("maths\tratio\ta way to compare\nmaths\tratio\tagain\n", encoding="utf-8")
    with pytest.raises(LexiconFault, match="p.tsv:2: 'ratio' is there already"):
        read_subject_words(path)
