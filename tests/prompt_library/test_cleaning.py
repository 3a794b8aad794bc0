from prompt_library.cleaning import one_line, tidy


def test_a_table_pasted_from_word_keeps_its_columns():
    assert tidy("Planet \t Moons\nMars\t2\nVenus\t\t225  days\t\n") == "Planet\tMoons\nMars\t2\nVenus\t\t225 days"


def test_a_row_without_a_name_keeps_its_place():
    assert tidy("\tMoons\tRings\nMars\t2\tnone") == "\tMoons\tRings\nMars\t2\tnone"


def test_tabs_that_only_space_words_or_indent_a_line_are_spaces():
    text = "\tOnce upon a time\tthere was a king.\n\tHe was old."
    assert tidy(text) == "Once upon a time there was a king.\nHe was old."


def test_one_line_has_no_tabs():
    assert one_line("Mars\t2\nVenus\t0") == "Mars 2 Venus 0"
