"""The days that stand alone on lines of a chronology, and what they date of the text below them.

One date alone on a line may be the day of publication; two different ones, each with a paragraph right below it, are
the headings of a chronology.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from timeline_app.core.article import BlockKind, Timex
from timeline_app.reading import clauses, furniture
from timeline_app.reading.parse import Sentence
from timeline_app.reading.placed import fixed
from timeline_app.reading.triggers import Trigger

_FEWEST = 2
_REACH = 80
"""Characters on either side of a day in which its line must begin and end."""
_ROUND = " \t:.-–—=#*[]()"
"""What may stand around a date that is alone on its line."""


def mark(words: Sequence[str], kinds: list[BlockKind]) -> None:
    """Makes the headings of a chronology paragraphs: their days are the story's, not the paper's."""
    found = {
        i: words[i]
        for i in range(len(words) - 1)
        if kinds[i] == "dateline"
        and kinds[i + 1] == "paragraph"
        and furniture.is_day_alone(words[i])
    }
    if len(set(found.values())) >= _FEWEST:
        for i in found:
            kinds[i] = "paragraph"


def begins_entry(words: str) -> bool:
    """True for "10 April 2011 - A wall collapsed"."""
    cut = furniture.dateline_end(words)
    return cut is not None and furniture.is_day_alone(words[:cut].strip(_ROUND))


class Headings:
    """The days alone on their lines, and the day under which a sentence stands."""

    def __init__(self, timexes: Sequence[Timex], text: str) -> None:
        alone = [k for k, t in enumerate(timexes) if t.type == "DATE" and _is_alone(t, text)]
        several = len({timexes[k].text for k in alone}) >= _FEWEST
        self._timexes = timexes
        self._text = text
        self._alone = alone if several else []
        self._ends = [timexes[k].span.end for k in self._alone]
        self._first_is_latest = several and _is_latest([timexes[k] for k in alone])

    def lend(
        self, sentence: Sentence, triggers: Sequence[Trigger], times: dict[int, list[int]]
    ) -> None:
        """Gives the day above to the main verbs of a sentence in which nothing is dated.

        Of the first sentence below it the present or the past, of the others of its paragraph the present alone.
        """
        place = bisect_right(self._ends, sentence.span.start) - 1
        latest = place == 0 and self._first_is_latest
        if place < 0 or latest or any(times.values()):
            return
        above = self._alone[place]
        if fixed(self._timexes[above].expr) is None:
            return  # "10 April" with no year: nobody knows which
        between = self._text[self._ends[place] : sentence.span.start].strip(_ROUND)
        lines = [line for line in between.splitlines() if line.strip(_ROUND)]
        if len(lines) > 1 or (lines and between.endswith("\n")):
            return
        tenses = ("present",) if lines else ("present", "past")
        for trigger in triggers:
            if not trigger.nominal and _is_told(sentence, trigger.token, tenses):
                times[trigger.token].append(above)


def _is_latest(days: Sequence[Timex]) -> bool:
    """True where the first line is later than all others: the day of writing, maybe."""
    known = [d.first_day for t in days if (d := fixed(t.expr)) and d.first_day is not None]
    first = fixed(days[0].expr)
    return first is not None and first.first_day == max(known, default=None)


def _is_alone(timex: Timex, text: str) -> bool:
    before = text[max(0, timex.span.start - _REACH) : timex.span.start].rpartition("\n")
    line, end, _ = text[timex.span.end : timex.span.end + _REACH].partition("\n")
    starts = bool(before[1]) or timex.span.start <= _REACH
    return starts and bool(end) and not (before[2] + line).strip(_ROUND)


def _is_told(sentence: Sentence, verb: int, tenses: Sequence[str]) -> bool:
    """True for the main verb, told in the present or the plain past: "a wall collapses", not "had been built"."""
    top = verb
    while sentence.tokens[top].dep == "conj":
        top = sentence.tokens[top].head
    form = clauses.verb_form(sentence, verb)
    plain = form.tense in tenses and not (form.modal or form.perfect)
    return sentence.tokens[top].dep == "ROOT" and plain


NONE = Headings((), "")
