"""Results as TimeML: the article's text with its time expressions and events marked in place.

One article gives one ``TimeML`` document; several stand side by side under ``TimeMLCorpus``.

**Source**: ISO-TimeML (ISO 24617-1) in its TimeML 1.2.1 spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, Span, Timex
from timeline_app.core.calendar import format_day
from timeline_app.core.event import Event
from timeline_app.core.timeexpr import Anchor, SpanTo
from timeline_app.formats.records import Tagged, TaggedArticle

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Mark:
    """One element around some characters of the text."""

    span: Span
    tag: str
    attributes: tuple[tuple[str, str], ...]


def timeml(articles: Sequence[TaggedArticle], events: Sequence[Event] = ()) -> bytes:
    """The articles as TimeML in UTF-8, with the events that they report and the links to their times."""
    return b"".join(corpus(document(article, events).encode("utf-8") for article in articles))


def corpus(documents: Iterable[bytes]) -> Iterator[bytes]:
    """One document as it is, none or several under one root; one is held at a time."""
    parts = iter(documents)
    first = next(parts, None)
    second = next(parts, None)
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n'
    if first is not None and second is None:
        yield first
        return
    yield b"<TimeMLCorpus>\n"
    if first is not None and second is not None:
        yield first
        yield second
    yield from parts
    yield b"</TimeMLCorpus>\n"


def document(tagged: TaggedArticle, events: Sequence[Event] = ()) -> str:
    """One article as a ``TimeML`` element."""
    article = tagged.article
    at = {one.timex.span: f"t{i}" for i, one in enumerate(tagged.timexes, 1)}
    times = [_time_mark(tagged, one, at) for one in tagged.timexes]
    triggers = _free(times, _reported(article, events))
    reported = [(number, *passage) for number, passage in enumerate(triggers, 1)]
    marks = times + [_event_mark(number, span, event) for number, span, _, event in reported]
    parts = [
        "<TimeML>\n",
        f"<DOCID>{_text(article.id)}</DOCID>\n",
        _creation_time(tagged),
        f"<TITLE>{_text(article.title)}</TITLE>\n" if article.title else "",
        f"<TEXT>{_inline(article.text, marks)}</TEXT>\n",
    ]
    for number, _, timex_span, event in reported:
        polarity = "NEG" if event.status == "denied" else "POS"
        parts.append(
            f'<MAKEINSTANCE eiid="ei{number}" eventID="e{number}" tense="NONE" aspect="NONE"'
            f' polarity="{polarity}" pos="UNKNOWN"/>\n'
        )
        if timex_span in at:
            parts.append(
                f'<TLINK lid="l{number}" relType="IS_INCLUDED" eventInstanceID="ei{number}"'
                f' relatedToTime="{at[timex_span]}"/>\n'
            )
    return "".join([*parts, "</TimeML>\n"])


def _creation_time(tagged: TaggedArticle) -> str:
    if tagged.dct is None:
        return ""
    day = format_day(tagged.dct)
    return (
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{day}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{day}</TIMEX3></DCT>\n'
    )


def _time_mark(tagged: TaggedArticle, one: Tagged, at: Mapping[Span, str]) -> _Mark:
    attributes = [("tid", at[one.timex.span]), ("type", one.timex.type), ("value", one.value)]
    for key in ("mod", "quant", "freq"):
        if getattr(one.timex, key):
            attributes.append((key, getattr(one.timex, key)))
    return _Mark(one.timex.span, "TIMEX3", (*attributes, *_tied(tagged, one.timex, at)))


def _tied(
    tagged: TaggedArticle, timex: Timex, at: Mapping[Span, str]
) -> tuple[tuple[str, str], ...]:
    """The time that a stretch ends on or begins with: "the past four months" end on the day of publication."""
    if not isinstance(timex.expr, SpanTo):
        return ()
    side = "endPoint" if timex.expr.sign < 0 else "beginPoint"
    if timex.leans_on is not None:
        return ((side, at[timex.leans_on]),) if timex.leans_on in at else ()
    told = tagged.dct is not None and isinstance(timex.expr.base, Anchor)
    return ((side, "t0"),) if told else ()


_Passage = tuple[Span, Span | None, Event]
"""Trigger, time span and event."""


def _free(times: Sequence[_Mark], passages: Iterable[_Passage]) -> Iterator[_Passage]:
    """The passages whose trigger shares no character with a time nor with an earlier trigger."""
    ends = [(mark.span.start, mark.span.end) for mark in times]
    place, at = 0, 0
    for passage in passages:
        trigger = passage[0]
        while place < len(ends) and ends[place][1] <= trigger.start:
            place += 1
        clear = place == len(ends) or trigger.end <= ends[place][0]
        if clear and trigger.start >= at:
            at = trigger.end
            yield passage


def _reported(article: Article, events: Sequence[Event]) -> list[_Passage]:
    """The passages of the article that report the events, in text order."""
    passages = [
        (source.trigger, source.timex, event)
        for event in events
        for source in event.sources
        if source.article == article.id
    ]
    return sorted(passages, key=lambda passage: (passage[0], passage[2].id))


def _event_mark(number: int, span: Span, event: Event) -> _Mark:
    kind = "STATE" if event.kind == "throughout" else "OCCURRENCE"
    attributes = (("eid", f"e{number}"), ("class", kind), ("status", event.status.value))
    return _Mark(span, "EVENT", (*attributes, ("event", event.id)))


def _inline(text: str, marks: Iterable[_Mark]) -> str:
    """The text with its marks, no two of which overlap."""
    from xml.sax.saxutils import quoteattr  # it brings the network's modules along

    out, at = [], 0
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        attributes = "".join(
            f" {key}={quoteattr(_NOT_XML.sub('?', v))}" for key, v in mark.attributes
        )
        out.append(_text(text[at : mark.span.start]))
        out.append(f"<{mark.tag}{attributes}>{_text(mark.span.of(text))}</{mark.tag}>")
        at = mark.span.end
    return "".join([*out, _text(text[at:])])


def _text(words: str) -> str:
    """Character data; what XML cannot hold becomes U+FFFD, a carriage return a reference."""
    from xml.sax.saxutils import escape

    return escape(_NOT_XML.sub("\ufffd", words), {"\r": "&#13;"})
