import pytest

from scaffolds import symbols


@pytest.mark.parametrize(("step", "symbol"), [
    ("Put your coat on the peg", "hang up coat"), ("coat off", "hang up coat"), ("hangs his coat up", "hang up coat"),
    ("bag on peg", "hang up bag"), ("Put on your coat", "put on coat"), ("sit on carpet", "carpet"),
    ("Write the date", "write"), ("Writing a sentence", "write"), ("Line up at the door", "line up"),
    ("Wait for the coach", "wait"), ("Get on the coach", "coach"), ("Listen to the teacher", "listen"),
    ("Answer the register", "register"), ("Wash your hands", "wash hands"), ("Washing up", "wash up"),
    ("Brushing teeth", "clean teeth"), ("Eat your sandwich", "sandwich"), ("Ate lunch", "lunch"),
    ("Hand in your homework", "hand in"), ("Handing in work", "hand in"), ("Take tablets", "medicine"),
    ("Use the school tablet", "tablet computer"), ("Chose a book", "library"), ("Log in", "log on"),
    ("Show your bus pass", "ticket"), ("Get off at your stop", "bus stop"), ("Stop", "stop"), ("Stop talking", "quiet"),
    ("Put your phone away", "phone away"), ("Take turns", "wait"), ("Meet the TA", "handshake"),
    ("Sit with your key adult", "teaching assistant"), ("Paint a Christmas tree", "art"), ("Next", "next"),
    ("Something different", "change of plan"), ("finished", "finished"), ("Go home in the taxi", "taxi"),
    ("Tidied the table", "tidy up"), ("Get changed for PE", "PE kit"), ("Wait for the adult’s signal", "wait"),
])
def test_a_step_finds_its_symbol(step, symbol):
    assert symbols.find(step) == symbol


@pytest.mark.parametrize("step", [
    "Wash the car", "Feed the fish", "see the dentist", "Light the candle", "brush hair", "Visit the cathedral",
    "Put your hands in your lap", "Bring the card back", "Go to the changing room", "Push up your sleeves",
    "match", "tablet", "Period 1", "break", "work", "kiss", "cold", "", "   ", "🚌", "12345", "ä",
])
def test_doubt_shows_no_symbol(step):
    assert symbols.find(step) is None


@pytest.mark.parametrize("step", ["Don't run", "Do not shout", "No running", "Walk, no running", "Never write in pen"])
def test_what_is_not_to_be_done_is_not_pictured(step):
    assert symbols.find(step) is None


def test_a_symbol_about_not_doing_something_is_found():
    assert symbols.find("No phones") == "phone away"


@pytest.mark.parametrize("step", ["write " * 20_000, "x" * 100_000, "’" * 100_000])
def test_a_very_long_step_is_read_at_its_beginning(step):
    assert symbols.find(step) == ("write" if step.startswith("write") else None)


def test_searching_finds_what_is_being_typed():
    assert symbols.search("bus st") == ["bus stop"]
    assert symbols.search("wash")[0] in {"wash hands", "wash up"}
    assert "calm corner" in symbols.search("quiet")
    assert symbols.search("dinner")[0] == "lunch"


def test_searching_puts_a_name_before_other_words():
    assert symbols.search("coat")[:2] == ["hang up coat", "put on coat"]


@pytest.mark.parametrize("query", ["", "   ", "🚌", "zzzz", "x" * 100_000])
def test_searching_for_nothing_finds_nothing(query):
    assert symbols.search(query) == []


def test_a_search_is_kept_short():
    assert len(symbols.search("a")) == 24
