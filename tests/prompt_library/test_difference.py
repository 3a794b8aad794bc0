from prompt_library import load
from prompt_library.difference import difference, pieces


def joined(parts, *ops):
    return "".join(piece.text for piece in parts if piece.op in ops)


def test_two_of_the_same_have_no_difference():
    prompt = load()["simplify"]
    assert difference(prompt, prompt.model_copy()) == ()


def test_one_changed_word_is_shown_in_its_part():
    old = load()["simplify"]
    new = old.model_copy(update={"purpose": old.purpose + " Slowly.", "checks": old.checks[:-1]})
    changed = {part.name: part.pieces for part in difference(old, new)}
    assert set(changed) == {"Purpose", "Checks"}
    assert joined(changed["Purpose"], "new").strip() == "Slowly."
    assert joined(changed["Checks"], "gone")


def test_the_pieces_give_both_versions_back():
    old, new = "Write five starters, each with a key word.", "Write six short starters, each with one key word."
    parts = pieces(old, new)
    assert joined(parts, "same", "gone") == old and joined(parts, "same", "new") == new


def test_a_field_that_was_changed_is_named():
    old = load()["starters"]
    fields = (old.fields[0].model_copy(update={"max_length": 50}), *old.fields[1:])
    part, = difference(old, old.model_copy(update={"fields": fields}))
    assert part.name == "What is filled in" and "50" in joined(part.pieces, "new")
