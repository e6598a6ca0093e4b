"""What stands at the edge of a name in the text and is no part of it: a trade before it, a score behind it."""

from __future__ import annotations

import re

from timeline_app.reading import given_names, words
from timeline_app.reading.fallback_tags import verb_forms
from timeline_app.reading.parse import Token

_GOALS = re.compile(r"\d{1,2}")
_FINITE = ("VBD", "VBZ", "VBP")
_SCORE = re.compile(r"\s\d+[-–]\d+$")


def is_trade(tokens: tuple[Token, ...], i: int) -> bool:
    """True for the capitalised noun that opens a sentence before somebody's full name: "Seamstress Nadja Brill"."""
    pair = tokens[1:3]
    if i or len(pair) < 2 or tokens[0].ent or is_title(tokens[0]):
        return False
    named = [t.ent for t in pair] == ["PERSON", "PERSON"] and pair[0].ent_start
    first, full = tokens[0].text, given_names.is_given(pair[0].text)
    return (
        named and full and first.isalpha() and not (given_names.is_given(first) or first.isupper())
    )


def is_headline_verb(tokens: tuple[Token, ...], i: int) -> bool:
    """True for "Acquire" in a headline all in capitals, "Vesk Marine to Acquire Lund Mines": only names stand before."""
    if i < 2 or tokens[i - 1].text != "to" or not tokens[i].text.istitle():
        return False
    led = all(t.text[0].isupper() or t.pos in ("PUNCT", "CCONJ") for t in tokens[: i - 1])
    verb = "VB" in verb_forms().get(tokens[i].text.lower(), {})
    return led and verb and not any(t.tag in _FINITE for t in tokens[: i - 1])


def without_score(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """The last token of a run without the score of a match behind it: "Lund Town 2-1"."""
    for n in (1, 3):
        tail = "".join(t.text for t in tokens[last - n + 1 : last + 1])
        if last - n >= first and _SCORE.fullmatch(f" {tail}"):
            return last - n
    apart = last > first and _GOALS.fullmatch(tokens[last].text) is not None
    others = (k for k in range(1, len(tokens)) if not first <= k <= last)
    if apart and any(_has_goals(tokens, k) for k in others):
        return last - 1
    return last


def _has_goals(tokens: tuple[Token, ...], i: int) -> bool:
    """True for the number behind the other side's name: "Lund Town 0, Vesk United 3"."""
    named = tokens[i - 1].text[0].isupper() and tokens[i - 1].pos == "PROPN"
    return named and _GOALS.fullmatch(tokens[i].text) is not None


def is_title(token: Token) -> bool:
    """True for "Mr", "General", "chairman": a word that stands before a name."""
    if token.text.lower().rstrip(".") not in words.roles().honorifics:
        return False
    return token.text[0].isupper() or token.pos in ("NOUN", "PROPN")


def is_patron(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """True for "St Barnabas", a church, school or ward of that name: "St Ada Brandt" and "Amy St. Clair" are people."""
    saint = tokens[first].text.rstrip(".") in ("St", "Saint")
    return saint and last == first + 1 and tokens[last].text[0].isupper()
