"""Whole invented articles, read and dated from end to end: events found, status, who did it, when.

``tests/gold/events/articles/*.md``: the day of publication, then the text. ``[word](status; doer; when)`` marks
an event: the doer by a word of its name, "-" where nobody by that name does it; the days it lies in, "?" where
any will do. ``[word](-)`` marks a word that should make no entry.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from timeline_app.core.article import Article, ArticleId, EventMention, Reading
from timeline_app.core.calendar import format_day
from timeline_app.core.event import Event
from timeline_app.core.status import Role
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

FOLDER = Path(__file__).parents[1] / "gold" / "events" / "articles"
FLOORS = {"found": 0.97, "status": 0.95, "doer": 0.72, "when": 0.77}
_MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")


@dataclass(frozen=True)
class Due:
    """One marked word: where it stands, and what is due of it (None: no entry)."""

    start: int
    end: int
    word: str
    wanted: tuple[str, str, str] | None


def unmark(text: str) -> tuple[str, list[Due]]:
    """The text without its marks, and what they ask for."""
    plain, due, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        parts = [part.strip() for part in match[2].split(";")]
        wanted = (parts[0], parts[1], parts[2]) if len(parts) == 3 else None
        due.append(Due(len(plain), len(plain) + len(match[1]), match[1], wanted))
        plain += match[1]
        at = match.end()
    return plain + text[at:], due


def days(when: str) -> tuple[str, str]:
    """The edges of "2031-03", "2014..2016" among days as text."""
    first, _, last = when.partition("..")
    return first, f"{last or first}-99"


def graded(path: Path) -> Iterator[tuple[str, bool, str]]:
    """(measure, right, what was read) for each thing asked for."""
    published, _, body = path.read_text(encoding="utf-8").partition("\n")
    text, due = unmark(body)
    article = Article(ArticleId(path.stem), text, pub_date=published)
    reading = read(article, PARSER)
    entries = {s.trigger.start: e for e in link([article], [reading]).events for s in e.sources}
    for one in due:
        if one.wanted is not None:
            mention = next(
                (m for m in reading.events if m.trigger.start < one.end and one.start < m.trigger.end),
                None,
            )  # fmt: skip
            yield "found", mention is not None, one.word
            if mention is not None:
                yield from _of_event(one, one.wanted, mention, reading, entries)


def _of_event(
    one: Due,
    wanted: tuple[str, str, str],
    mention: EventMention,
    reading: Reading,
    entries: dict[int, Event],
) -> Iterator[tuple[str, bool, str]]:
    status, doer, when = wanted
    yield "status", mention.status == status, f"{one.word}: {mention.status.value}, not {status}"
    if doer != "-":
        doers = [
            reading.actors[p.actor].name
            for p in mention.participants
            if p.role in (Role.AGENT, Role.SPEAKER)
        ]
        right = any(doer.lower()[:5] in name.lower() for name in doers[:2])
        yield "doer", right, f"{one.word}: {doers}, not {doer}"
    if when != "?":
        entry = entries.get(mention.trigger.start)
        interval = None if entry is None else entry.interval
        first, last = (
            None if day is None else format_day(day)
            for day in (
                (None, None) if interval is None else (interval.first_day, interval.last_day)
            )
        )
        begin, end = days(when)
        right = first is not None and last is not None and begin <= first and last <= end
        yield "when", right, f"{one.word}: {first} to {last}, not {when}"


def test_the_articles_reach_their_floors() -> None:
    right, asked = Counter[str](), Counter[str]()
    wrong = []
    for path in sorted(FOLDER.glob("*.md")):
        for measure, is_right, read_as in graded(path):
            asked[measure] += 1
            right[measure] += is_right
            if not is_right:
                wrong.append(f"{path.stem}: {measure}: {read_as}")
    shares = {measure: right[measure] / asked[measure] for measure in FLOORS}
    print("\n".join([str(shares), *wrong]))
    assert all(shares[measure] >= floor for measure, floor in FLOORS.items()), "\n".join(wrong)


def test_marks_are_taken_out() -> None:
    text, due = unmark("Peru [left](happened; Peru; 2031-03) and [hopes](-) to stay.")
    assert text == "Peru left and hopes to stay."
    assert [(text[d.start : d.end], d.wanted) for d in due] == [
        ("left", ("happened", "Peru", "2031-03")),
        ("hopes", None),
    ]
