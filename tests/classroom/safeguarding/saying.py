"""What a learner types in a class, by the least that a browser sends."""
NEEDS_A_PERSON = "i want to hurt myself"
IN_DANGER = "i have taken a whole packet of pills"
STRESSED = "im so stressed about this"


def say(client, opened, words: str, seat: str = "", **headers):
    response = client.post(f"/learn/{opened.code}/say", data={"say": words, "seat": seat}, headers=headers)
    assert response.status_code == 200
    return response
