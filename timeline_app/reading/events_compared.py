"""Times that belong to what a clause compares with, counts over or names, not to what it tells."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Length, Nearest
from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence

STRETCHES = {
    "course",
    "end",
    "beginning",
    "start",
    "middle",
    "half",
    "part",
    "rest",
    "most",
    "quarter",
    "week",
    "month",
    "day",
    "night",
    "morning",
    "evening",
    "height",
    "eve",
    "year",
    "period",
}
_COMPARING = {"from", "than", "versus", "compared", "against", "vs"}
_LIKE = {"like", "unlike"}
_LIKENED = {"akin", "comparable", "reminiscent", "similar"}
_LIKENED_REACH = 8
"""Tokens between "similar to" and the date of the other thing, at most."""


def is_of_another(sentence: Sentence, timex: Timex, covered: set[int]) -> bool:
    """True where the time belongs to what the clause compares with or counts, not to what it tells."""
    first = min(covered)
    likened = _is_comparison(sentence, first) or _is_likened(sentence, first)
    return (
        likened
        or _is_what_did_it(sentence, timex, covered)
        or _is_counted_in(sentence, timex, covered)
        or _is_about(sentence, timex, covered)
    )


def _is_what_did_it(sentence: Sentence, timex: Timex, covered: set[int]) -> bool:
    """True for the subject of "four weeks of rain have ruined the hay": no measure of the ruin."""
    top = min(covered, key=lambda k: depth(sentence, k))
    verb = sentence.tokens[top].head
    acted = sentence.child(verb, "dobj") is not None
    return isinstance(timex.expr, Length) and sentence.tokens[top].dep == "nsubj" and acted


def _is_about(sentence: Sentence, timex: Timex, covered: set[int]) -> bool:
    """True for the quarter in "its first-quarter report", for "the year ended 31 December": it tells which."""
    top = min(covered, key=lambda k: depth(sentence, k))
    token = sentence.tokens[top]
    above = sentence.tokens[token.head]
    quarter = isinstance(timex.expr, Nearest) and (
        timex.expr.field.quarter or timex.expr.field.half
    )
    if quarter and token.dep in ("amod", "compound", "nmod", "nummod") and above.pos == "NOUN":
        return _is_written(sentence, token.head)
    if above.text.lower() == "for" and sentence.tokens[above.head].pos == "NOUN":
        return timex.type == "DATE" and _is_written(sentence, above.head)
    verb = token.head if above.pos == "VERB" else above.head
    ended = sentence.tokens[verb].dep == "acl" and sentence.tokens[verb].tag in ("VBN", "VBG")
    return (
        ended
        and sentence.lemma(verb) == "end"
        and sentence.lemma(sentence.tokens[verb].head) in STRETCHES
    )


def _is_counted_in(sentence: Sentence, timex: Timex, covered: set[int]) -> bool:
    """True for the week in "the second attack in a week", for "the worst flood since 1953", "the first time in years".

    It tells over what stretch they are counted; when this one was, it does not tell.
    """
    length = isinstance(timex.expr, Length) and timex.signal == "during"
    if not length and timex.signal != "since":
        return False
    for k in sentence.ancestors(min(covered)):
        token = sentence.tokens[k]
        if k in covered:
            continue
        if token.pos in ("NOUN", "PROPN"):
            return clauses.is_of_row(sentence, k)
        if token.pos in ("VERB", "AUX"):
            counted = sentence.child(k, "dobj", "attr")
            first = min(covered)
            behind = counted is not None and max(sentence.subtree(counted)) in (
                first - 1,
                first - 2,
            )
            return behind and counted is not None and clauses.is_of_row(sentence, counted)
    return False


def _is_written(sentence: Sentence, noun: int) -> bool:
    lexicon = words.events()
    return sentence.lemma(noun) in lexicon.speech_nouns | lexicon.verbs["papers"]


def _is_likened(sentence: Sentence, first: int) -> bool:
    """True for the year in "similar to the flood of Lorn in 1931", "like Lorn in 1931": that of the other thing."""
    below = sentence.tokens[first].head
    above = sentence.tokens[below].head
    while above != below and sentence.tokens[above].pos not in ("VERB", "AUX"):
        if sentence.tokens[above].text.lower() in _LIKE and sentence.tokens[above].pos == "ADP":
            return True
        below, above = above, sentence.tokens[above].head
    for k in range(first - 1, max(0, first - _LIKENED_REACH), -1):
        if sentence.tokens[k].pos in ("VERB", "AUX", "PUNCT"):
            return False
        if sentence.tokens[k - 1].text.lower() in _LIKENED:
            return sentence.tokens[k].text.lower() in ("to", "of", "with")
    return False


def _is_comparison(sentence: Sentence, first: int) -> bool:
    """ "up from 3 million a year ago": the time of the old figure, not of the change."""
    if first == 0 or sentence.tokens[first - 1].pos == "ADP":
        return False
    figures = False
    for k in range(first - 1, max(-1, first - 15), -1):
        token = sentence.tokens[k]
        figures = figures or token.pos in ("NUM", "SYM")
        if token.text.lower() in _COMPARING:
            return figures
        if token.pos in ("VERB", "AUX") and token.dep not in ("amod", "compound"):
            return False
    return False


def depth(sentence: Sentence, i: int) -> int:
    """How far below the root a word stands."""
    return sum(1 for _ in sentence.ancestors(i))
