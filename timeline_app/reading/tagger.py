"""Time expressions of one article, found by rules over word lists; no NLP model, no clock, linear time.

Tags stand in headline, dateline and paragraphs, never in page furniture. Text is never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline_app.core.article import Page, Signal, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Between,
    Direction,
    EventRelative,
    Field,
    Nearest,
    Part,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading import rules
from timeline_app.reading.context import is_attributive
from timeline_app.reading.discourse import Placed, settle
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.joined import in_a_row, named_together
from timeline_app.reading.language import foreign
from timeline_app.reading.lexer import fold, lex
from timeline_app.reading.lexicon import load
from timeline_app.reading.messages import is_drawn, looking_ahead, may_be_hour, sentences, shorten
from timeline_app.reading.namesakes import is_quoted_alone, is_show
from timeline_app.reading.numeric_dates import in_one_order
from timeline_app.reading.rules_lists import RULE as DAY_OF_LIST
from timeline_app.reading.rules_lists import list_around
from timeline_app.reading.rules_message import is_message
from timeline_app.reading.some_day import left_open
from timeline_app.reading.table import Table
from timeline_app.reading.tense import Clause, clause_at, looks_back
from timeline_app.reading.zones import by_two_clocks

_QUOTE_MARKS = re.compile('[“”„«»"]')

HEAD = 12
"""Characters into a sentence where an expression still opens it."""

_NOUNS = 7
"""Most tokens from "before" to the preposition of the date of what it names."""

_TAG = 6
"""Tokens of a tag ("#run10km2019"), at most."""

_CHECKED = "en"
"""The language that a text is taken for, unless it is plainly another one."""

WINDOW = 20_000
"""Longest stretch (characters) read at once; a longer sentence is cut at a space."""


def tag(text: str, page: Page, lang: str = "en") -> tuple[Timex, ...]:
    """The time expressions in text order, none overlapping; none in a text plainly not English that should be.

    **Cost**: linear in the text; never raises.
    """
    if lang == _CHECKED and foreign(text, page) is not None:
        return ()
    message = is_message(text)
    lexicon, table = load(lang), rules.table(message)
    folded = fold(text)
    drawn = message and is_drawn(folded)
    quotes = _quoted(text, page)
    found: list[Placed] = []
    for region, sentence in _regions(page, text if message else ""):
        for part in _windows(folded, region):
            if not drawn and not table.may_hold(folded, *part, lexicon):
                continue
            stream = Stream(lex(folded, *part), lexicon)
            if drawn:
                shorten(stream.tokens, lexicon)
            for timex in _tag_stretch(text, stream, table):
                if found and timex.span.start < found[-1].timex.span.end:
                    continue
                quoted = bool(quotes[timex.span.start])
                timex = replace(timex, quoted=quoted) if quoted else timex
                if message:
                    place = timex.span.start - region.start
                    if may_be_hour(timex, folded[region.start : region.end], place, lexicon):
                        continue
                    told = folded[region.start : timex.span.start]
                    timex = looking_ahead(timex, told, lexicon)
                heads = timex.span.start - region.start < HEAD
                found.append(Placed(timex, sentence, heads))
    ordered = in_one_order([placed.timex for placed in found])
    pairs = zip(found, ordered, strict=True)
    placed = [p if p.timex is timex else replace(p, timex=timex) for p, timex in pairs]
    settled = settle(placed, text, report=page.dateline is not None)
    return in_a_row(named_together(by_two_clocks(settled, text), text))


def _regions(page: Page, message: str) -> list[tuple[Span, int]]:
    """What is read, in text order, with the number of the sentence (-1: the dateline)."""
    regions = [
        (part, number)
        for number, sentence in enumerate(page.sentences)
        for part in (sentences(message, sentence) if message else (sentence,))
    ]
    if page.dateline is not None:
        regions.append((page.dateline, -1))
    return sorted(regions)


def _windows(folded: str, region: Span) -> Sequence[tuple[int, int]]:
    """The region itself, or the stretches that a very long one is cut into."""
    start, found = region.start, []
    while region.end - start > WINDOW:
        cut = folded.rfind(" ", start, start + WINDOW)
        end = cut if cut > start else start + WINDOW
        found.append((start, end))
        start = end
    found.append((start, region.end))
    return found


def _quoted(text: str, page: Page) -> bytearray:
    """One byte a character: 1 inside a direct quotation. A new block ends an unclosed one."""
    flags = bytearray(len(text) + 1)
    for block in page.blocks:
        opened = -1
        for match in _QUOTE_MARKS.finditer(text, block.span.start, block.span.end):
            place, sign = match.start(), match.group()
            if sign in "“„«" or (sign == '"' and opened < 0):
                opened = place if opened < 0 else opened
            elif opened >= 0 and sign in '”»"':
                flags[opened:place] = b"\x01" * (place - opened)
                opened = -1
        if opened >= 0:
            flags[opened : block.span.end] = b"\x01" * (block.span.end - opened)
    return flags


def _tag_stretch(text: str, stream: Stream, table: Table) -> Iterator[Timex]:
    literals = stream.lexicon.literals
    for token in stream.tokens if literals else ():
        token.lower = literals.get(token.lower, token.lower)
    previous, counted, end = "", -1, 0
    for index, choice in table.survey(stream):
        hit = table.longest(stream, index, choice) if index >= end else None
        if hit is None or (hit[1].type != "TIME" and _is_label(stream, hit[0])):
            continue
        occasion = _occasion(stream, counted, hit)
        for timex in _halves(text, stream, hit, previous):
            previous = timex.signal
            yield timex if occasion is None else replace(timex, signal=occasion)
        counted = hit[0].end if isinstance(hit[1].expr, EventRelative) else -1
        end = hit[0].end - hit[1].trim


def _is_label(stream: Stream, match: Match) -> bool:
    """True inside a tag ("#friday", "#10years"), which labels a text and says nothing of when, and for a word told of.

    ``He wrote "tomorrow" on the wall`` tells of the word.
    """
    alone = match.end - match.start == 1
    if alone and (is_quoted_alone(stream, match.start, match.end) or is_show(stream, match.start)):
        return True
    for place in range(match.start - 1, max(match.start - _TAG, 0) - 1, -1):
        if stream.lower(place) == "#":
            return all(token.glued for token in stream.tokens[place + 1 : match.end])
    return False


def _occasion(stream: Stream, counted: int, hit: tuple[Match, Found, str]) -> Signal | None:
    """What the date in "a week before the parade on 1 May" says of what is told: it bounds it.

    The day is the parade's. ``counted`` is the place of "before" behind the length. The bound is loose
    ("by", not "before"), as the date may be a year and the parade itself may be the event that takes it.
    """
    last = hit[0].start + hit[1].lead - 1
    sign = {"before": -1, "after": 1}.get(stream.lower(counted), 0)
    if not sign or stream.lower(last) not in ("in", "on", "at") or not 2 < last - counted <= _NOUNS:
        return None
    if not stream.is_a(counted + 1, "determiner"):
        return None
    for place in range(counted + 2, last):
        token = stream.tokens[place]
        if token.form not in ("word", "poss") or looks_back(stream, place):
            return None
        if stream.is_a(place, "present_cue", "future_cue", "clause_end", "signal"):
            return None
    return "by" if sign < 0 else "after"


def _halves(
    text: str, stream: Stream, hit: tuple[Match, Found, str], previous: str
) -> Iterator[Timex]:
    """The expression found; a range is two, bound by their signals."""
    match, found, name = hit
    if found.second is None:
        yield _timex(text, stream, hit, previous)
        return
    cut = match.start + found.split[0]
    first = replace(found, second=None, trim=match.end - cut)
    timex = _timex(text, stream, (match, first, name), previous)
    joined = match.word_at(cut) in ("and", "or") and timex.signal != "between"
    if not joined and timex.signal not in ("between", "from"):
        timex = replace(timex, signal="from", signal_span=timex.signal_span)
    yield timex
    last = replace(found, expr=found.second, second=None, lead=found.split[0] + found.split[1])
    end = _timex(text, stream, (match, last, name), "" if joined else "from")
    if isinstance(found.second, Shift) and found.second.base == found.expr:
        end = replace(end, expr=replace(found.second, base=timex.expr), tense=timex.tense)
    yield end if joined else replace(end, signal="to")


def _timex(text: str, stream: Stream, hit: tuple[Match, Found, str], previous: str) -> Timex:
    match, found, name = hit
    first, last = match.start + found.lead, match.end - found.trim
    while last > first + 1 and stream.tokens[last - 1].text == ",":
        last -= 1
    span = Span(stream.tokens[first].start, stream.tokens[last - 1].end)
    whole = list_around(stream, first, last) if name == DAY_OF_LIST else (first, last)
    clause = _told_by_feast(stream, last, found.expr, clause_at(stream, *whole))
    signal, signal_span = _signal(stream, first, last, found, previous)
    tense = "none" if is_attributive(stream, first, last, found.expr) else clause.tense
    return Timex(
        span=span,
        text=span.of(text),
        type=found.type,
        expr=directed(
            left_open(stream, first, last, found.expr),
            clause,
            signal,
            is_at_its_end=name == "year_end",
        ),
        rule=name,
        signal=signal,
        signal_span=signal_span,
        mod=found.mod,
        tense=tense,
        quant=found.quant,
        freq=found.freq,
    )


def _told_by_feast(stream: Stream, last: int, expr: TimeExpr, clause: Clause) -> Clause:
    """The verb beside "Christmas presents" says little of which Christmas it is."""
    if not isinstance(expr, Nearest) or expr.field.holiday is None:
        return clause
    following = stream.token(last)
    named = following is not None and following.form == "word" and following.text.islower()
    if not named or stream.senses(last):
        return clause
    return replace(clause, near=False, told=False)


def directed(
    expr: TimeExpr, clause: Clause, signal: Signal = "", *, is_at_its_end: bool = False
) -> TimeExpr:
    """The expression with every bare pattern turned to the tense of its clause.

    A weekday looks ahead only under a firm future ("will meet Friday"); else it is the latest one. A day of
    a month and a quarter are the nearest ones, unless the verb beside them tells; a bare month follows its
    clause. "At year's end" (``is_at_its_end``), told of what was, is the end of the last one.
    """
    match expr:
        case Nearest(field=field):
            return replace(expr, direction=_direction(field, clause, signal))
        case Part(base=Relative(unit=Unit.YEAR, n=0) as year, mod="late") if (
            is_at_its_end and signal == "at" and clause.tense == "past" and clause.firm
        ):
            return replace(expr, base=replace(year, n=-1))
        case Part(base=base):
            return replace(expr, base=directed(base, clause, signal))
        case Shift(base=base):
            return replace(expr, base=directed(base, clause, signal))
        case Within(outer=outer):
            return replace(expr, outer=directed(outer, clause, signal))
        case Between(first=first, last=last):
            begin, end = directed(first, clause, signal), directed(last, clause, signal)
            return replace(expr, first=begin, last=end)
        case _:
            return expr


def _direction(field: Field, clause: Clause, signal: Signal) -> Direction:
    ahead = clause.tense == "future"
    if field.weekend and clause.tense != "past" and not ahead:
        return "nearest"
    if field.period in (Unit.WEEK, Unit.DAY):
        return _of_some_week(field, clause, signal)
    if ahead and (field.half is not None or (field.holiday is not None and clause.firm)):
        return "future"
    if field.period == Unit.MONTH and field.weekday is None:
        return _of_some_month(clause, signal)
    exact = field.day is not None or field.holiday is not None
    if exact or field.quarter is not None or field.half is not None:
        if (clause.near or clause.told) and clause.firm and clause.tense == "past":
            return "past"
        if not exact and clause.tense == "past":
            return "past"
        sure = (clause.near or clause.told) and clause.firm
        return "future" if sure and ahead and exact else "nearest"
    if clause.tense == "past":
        return "nearest" if signal in ("by", "until") and not clause.near else "past"
    if ahead:
        return "future"
    return "open" if _leaves_open(clause, signal) else "nearest"


def _of_some_week(field: Field, clause: Clause, signal: Signal) -> Direction:
    """The side of "Friday", and of "at noon"."""
    if clause.tense == "future" and clause.firm:
        return "future"
    return "open" if field.period == Unit.WEEK and _leaves_open(clause, signal) else "past"


def _of_some_month(clause: Clause, signal: Signal) -> Direction:
    """The side of "the 28th": by any verb that tells one, as the other is no further off."""
    if clause.tense == "past" and (clause.near or signal not in ("by", "until")):
        return "past"
    if clause.tense == "future":
        return "future"
    return "open" if _leaves_open(clause, signal) else "nearest"


def _leaves_open(clause: Clause, signal: Signal) -> bool:
    """True where no verb tells whether it has been: "the bid lapses on Friday", "agreed to meet on Friday"."""
    return clause.tense != "past" and not clause.behind and signal not in _BEHIND


_BEHIND = ("since",)
"""What is told with it has begun, whatever the verb."""


def _signal(
    stream: Stream, first: int, last: int, found: Found, previous: str
) -> tuple[Signal, Span | None]:
    """The word that governs the expression, outside it."""
    if found.type == "DURATION" and isinstance(found.expr, EventRelative):
        return _spanned(stream, "after" if found.expr.sign > 0 else "before", last, last + 1)
    if previous in ("between", "from") and stream.lower(first - 1) in ("and", "-"):
        return _spanned(stream, "to", first - 1, first)
    place = first - 1
    while (
        place > first - 5
        and stream.is_a(place, "signal_gap")
        and not _governs(stream, place, first)
    ):
        place -= 1
    for back in range(place, max(place - 4, -1), -1):
        for value, width in stream.senses(back).get("signal", ()):
            if back + width == place + 1:
                signal: Signal = value  # type: ignore[assignment] # checked when the lexicon is read
                if found.type == "DURATION" and signal == "at":
                    signal = "during"
                return _spanned(stream, signal, back, place + 1)
    return "", None


def _governs(stream: Stream, place: int, first: int) -> bool:
    return place == first - 1 and stream.is_a(place, "signal")


def _spanned(stream: Stream, signal: Signal, first: int, last: int) -> tuple[Signal, Span]:
    last = min(last, len(stream.tokens))
    return signal, Span(stream.tokens[first].start, stream.tokens[last - 1].end)
