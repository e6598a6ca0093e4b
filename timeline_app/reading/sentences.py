"""Sentences of a paragraph, by its full stops and what stands around them."""

from __future__ import annotations

import re
from functools import cache

from timeline_app.core.article import Span
from timeline_app.reading.lexicon import layout

_STOP = re.compile(
    r"(?P<stop>[.!?…](?<![.!?…]{2})(?:(?<=\.)\s?(?:\.\s?)+\.?|[.!?…]*))(?P<close>(?:\s?''|[\"')\]])*)(?P<gap>\s+)"
    r"(?=(?P<next>(?:``|[\"'(\[])?\s?[-–—]?\s?\S+))"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\"'\[])([^\s(\"'\[]+)$")
_INITIAL = re.compile(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]")
_EDGES = re.compile(r"^\W+|\W+$")
_LONG_BRACKET = 300
_LONGEST_OPENER = 60


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(layout()[key])


def split(plain: str, block: Span) -> list[Span]:
    """The sentences of one block of normalised text, in order, without the spaces between.

    >>> text = "He met Mr. Ode. They spoke."
    >>> [s.of(text) for s in split(text, Span(0, len(text)))]
    ['He met Mr. Ode.', 'They spoke.']
    """
    out: list[Span] = []
    start = block.start
    for match in _STOP.finditer(plain, block.start, block.end):
        if match.start() < start or not _is_break(plain, start, match):
            continue
        end = (
            match.end("close")
            if match["close"].strip()
            else match.start() + len(match["stop"].rstrip())
        )
        if end > start:
            out.append(Span(start, end))
        start = match.end()
    if start < block.end:
        out.append(Span(start, block.end))
    return out


def _is_break(plain: str, start: int, match: re.Match[str]) -> bool:
    stop, following = match["stop"], match["next"]
    first = following.lstrip("`\"'([–—- ")[:1]
    if not (first.isupper() or first.isdigit() or (not first and following)):
        return False
    if _inside_bracket(plain, start, match.end("close")):
        return False
    if match["close"] and stop[-1:] in "?!":
        return not _goes_on_reporting(plain[match.end() : match.end() + 80])
    if stop != "." or match["close"]:
        return True
    return not _is_abbreviation(plain[max(start, match.start() - 40) : match.start()], following)


def _inside_bracket(plain: str, start: int, end: int) -> bool:
    """True when a round bracket opened in this sentence closes a little later."""
    opened = plain.rfind("(", max(start, end - _LONG_BRACKET), end)
    if opened < 0 or plain.find(")", opened, end) >= 0:
        return False
    return plain.find(")", end, end + _LONG_BRACKET) >= 0


def _goes_on_reporting(rest: str) -> bool:
    words = re.findall(r"[A-Za-z']+", rest)[:4]
    return any(w in _words("reporting") for w in words)


def _is_abbreviation(before: str, following: str) -> bool:
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match[1]
    opener = _EDGES.sub("", following[:_LONGEST_OPENER]).lower() in _words("openers")
    if word.lower() in _words("abbreviations_final"):
        return not opener
    numbered = following[:1].isdigit()
    if word.lower() in _words("abbreviations_number") and (numbered or len(word) > 1):
        return numbered
    if word.lower() in _words("abbreviations"):
        plain = word[:1].islower() and "." not in word
        return not (plain and word.lower() in _words("abbreviations_capital"))
    if _INITIAL.fullmatch(word):
        return not opener or (len(word) == 1 and word not in "I")
    return False
