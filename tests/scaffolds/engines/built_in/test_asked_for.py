import pytest

from scaffolds.engines.built_in.asked_for import subject


@pytest.mark.parametrize(("typed", "activity"), [
    ("morning routine", "morning routine"),
    ("autistic learner morning year 4", "morning"),
    ("Make a visual schedule for getting changed for PE", "getting changed for PE"),
    ("Please can you make me a simple visual timetable for wet play", "wet play"),
    ("I need a step by step guide for lining up", "lining up"),
    ("Year 4 child with ADHD getting changed", "getting changed"),
    ("assembly for a pupil who finds noise hard", "assembly"),
    ("assembly, Y7, for a non-verbal student with autism and anxiety", "assembly"),
    ("swimming for an 8 year old", "swimming"),
    ("fire drill KS1", "fire drill"),
    ("lunch for my Year 2 class", "lunch"),
    ("PE for children with sensory processing difficulties", "PE"),
    ("ASD, ADHD: snack time", "snack time"),
    ("fire drill visual schedule", "fire drill"),
    ("a girl who is selectively mute - school council", "school council"),
    ("working with the teaching assistant", "working with the teaching assistant"),
    ("Make a poster", "Make a poster"),
    ("moving up to year 7", "moving up to year 7"),
    ("add up the numbers", "add up the numbers"),
    ("send a letter home", "send a letter home"),
    ("Assembly for SEND pupils", "Assembly"),
    ("ADD child, snack", "snack"),
    ("autistic learner", ""),
    ("for a Year 4 child", ""),
    ("", ""),
])
def test_only_the_activity_is_left(typed, activity):
    assert subject(typed) == activity
