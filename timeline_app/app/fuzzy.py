"""How well typed letters fit a line: the letters must come in order, best at the starts of words."""

from __future__ import annotations

_START, _NEXT, _ANYWHERE, _WHOLE = 8, 5, 1, 100


def score(typed: str, line: str) -> int | None:
    """Points for the fit, more is better; None when a letter is missing. Case and blanks do not count.

    >>> score("god", "Go to a date") > score("god", "Page of lands")
    True
    >>> score("xyz", "Go to a date") is None
    True
    """
    wanted = "".join(typed.casefold().split())
    text = line.casefold()
    if not wanted:
        return 0
    in_a_row = text.replace(" ", "").find(wanted)
    best = max(_fits(wanted, text).values(), default=None)
    return best if in_a_row < 0 or best is None else best + _WHOLE - in_a_row


def _fits(wanted: str, text: str) -> dict[int, int]:
    """For each place the last letter can take, the most points of all ways to get there."""
    points = {-2: 0}
    for letter in wanted:
        places = [i for i, found in enumerate(text) if found == letter]
        points = {
            place: _worth(text, place) + max(before)
            for place in places
            if (before := [p + _NEXT * (q == place - 1) for q, p in points.items() if q < place])
        }
    return points


def _worth(text: str, place: int) -> int:
    return _START if place == 0 or not text[place - 1].isalnum() else _ANYWHERE
