"""Dates of other events: "the strongest storm since Mitch in 1998", "Moss, who was 35 in 1989, is to speak"."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_REACH = 9
"""Words from "since" to the date of what stands behind it, at most."""
_NAMES = ("NOUN", "PROPN", "PRON", "NUM")
_TIMES = ("DATE", "TIME")
_SUPERLATIVES = ("JJS", "RBS")


def another_of(sentence: Sentence, timex: Timex) -> int:
    """Where the words on another event begin whose date this is; 0 where it may be that of any event before it.

    Only what stands behind that word may have the date: of "the first strike since the walkout of 2009" the
    walkout, and never the strike. **Cost**: constant.
    """
    covered = sentence.covered(timex.span)
    if not covered:
        return 0
    if compared := _compared(sentence, timex, covered[0]) or _risen_from(sentence, timex):
        return compared
    closed, named = words.closed(), False
    for k in range(covered[0] - 1, max(covered[0] - _REACH, 0), -1):
        token, low = sentence.tokens[k], sentence.tokens[k].text.lower()
        if low in closed["compared_since"] and named:
            return k
        if (
            low in closed["stand_ins"]
            and sentence.tokens[k + 1].text.lower() == "of"
            and k + 2 == covered[0]
        ):
            return k
        if token.pos in ("VERB", "AUX", "PUNCT") or low in closed["compared_since"]:
            return 0
        of_a_time = token.pos == "NUM" or token.ent in _TIMES
        named = named or (token.pos in _NAMES and not of_a_time) or low in closed["stand_ins"]
    return 0


def _compared(sentence: Sentence, timex: Timex, first: int) -> int:
    """Where "the worst war in 200 years", "the first to do so in a century" begins; 0 for a plain length."""
    if timex.type != "DURATION" or not timex.signal:
        return 0
    for k in range(first - 1, max(first - _REACH, 0), -1):
        token = sentence.tokens[k]
        if token.tag in _SUPERLATIVES and sentence.tokens[k - 1].text.lower() != "at":
            return k
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return 0
    return 0


def _risen_from(sentence: Sentence, timex: Timex) -> int:
    """Where the "from" of "a jump from last May", "up from May" stands: a time compared with; 0 for all others."""
    if timex.signal != "from" or timex.signal_span is None:
        return 0
    led = sentence.covered(timex.signal_span)
    if not led or not led[0] or _goes_on_to(sentence, sentence.covered(timex.span)):
        return 0
    before = {sentence.tokens[led[0] - 1].text.lower(), sentence.lemma(led[0] - 1)}
    return 0 if before.isdisjoint(words.closed()["changes"]) else led[0]


def _goes_on_to(sentence: Sentence, covered: list[int]) -> bool:
    """True for "from May to June"."""
    after = covered[-1] + 1 if covered else len(sentence.tokens)
    ends = words.closed()["ends_stretch"]
    return after < len(sentence.tokens) and sentence.tokens[after].text.lower() in ends


def is_of_aside(sentence: Sentence, verb: int, timex: Timex) -> bool:
    """True for a date between commas behind "who" or "which", or in "in office since 2012", and an event outside them."""
    covered = sentence.covered(timex.span)
    if not covered:
        return False
    begin = covered[0] - 1
    while begin > 0 and sentence.tokens[begin].text not in ",;":
        begin -= 1
    opener = sentence.tokens[begin + 1].text.lower()
    told = opener in words.closed()["opens_aside"] or _is_how_long(sentence, begin, timex)
    if begin <= 0 or not told or begin + 1 >= covered[0]:
        return False
    closed = (
        k for k in range(covered[-1] + 1, len(sentence.tokens)) if sentence.tokens[k].text in ",;."
    )
    end = next(closed, len(sentence.tokens))
    return not begin < verb < end


def _is_how_long(sentence: Sentence, begin: int, timex: Timex) -> bool:
    """True for what somebody is since then, between commas right behind a noun: "the mayor, in office since 2012, said"."""
    before, opener = sentence.tokens[begin - 1], sentence.tokens[begin + 1]
    named = timex.signal == "since" and before.pos in ("NOUN", "PROPN")
    return named and opener.pos in ("ADP", "ADJ", "NOUN", "DET") and opener.text.lower() != "since"
