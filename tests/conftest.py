"""What every test gets: no screen, its own settings folder, and one small invented project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from timeline_app.app.passages import TimexMark, marks_of
from timeline_app.core.article import Article, ArticleId, Block, Page, Reading, Span, Timex
from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.event import (
    Actor,
    ActorId,
    Alternative,
    Dating,
    Event,
    EventId,
    Evidence,
    Participation,
    Source,
)
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.project import Linked, Project, ResolvedTimex
from timeline_app.core.status import Certainty, Role, Status, Strength
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading import spacy_doc
from timeline_app.reading.spacy_doc import SpacyParser

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("untimed", deadline=None)  # no test is timed, as machines differ
settings.load_profile("untimed")

HARBOUR = ArticleId("harbour.txt")
BRIDGE = ArticleId("bridge.txt")
HARBOUR_TEXT = (
    "Dockers walk out 😀\r\n\r\nBy Ana Lima\r\n\r\n"
    "Dockers in Porto walked out on Monday. Mayor Reis will meet them soon.\r\n"
)
BRIDGE_TEXT = "Bridge opens\n\nMayor Reis opened the bridge on 3 May 2021.\n"
HARBOUR_DAYS = (day_number(2021, 5, 10), day_number(2021, 5, 16))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden images are written anew only when asked for."""
    parser.addoption("--update-golden", action="store_true", help="write the golden images anew")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings folder of the test's own; nothing of the person's is read or written."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return tmp_path / "xdg_config_home"


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _reading(article: ArticleId, text: str, headline: str, timexes: tuple[Timex, ...]) -> Reading:
    head = _span(text, headline)
    body = Span(head.end, len(text))
    return Reading(
        article=article,
        text_hash=Article(article, text).text_hash,
        lang="en",
        page=Page(
            blocks=(Block(head, "headline"), Block(body, "paragraph")),
            sentences=(head, body),
            headline=head,
        ),
        timexes=timexes,
        actors=(),
        events=(),
        quotes=(),
        model="hand",
    )


def _event(name: str, summary: str, text: str, article: ArticleId, **facts: object) -> Event:
    clause, trigger = _span(text, str(facts["clause"])), _span(text, str(facts["trigger"]))
    timex = _span(text, str(facts["timex"])) if facts.get("timex") else None
    interval, certainty, status = facts["interval"], facts["certainty"], facts["status"]
    actors = facts["actors"]
    assert isinstance(interval, Interval)
    assert isinstance(certainty, Certainty)
    assert isinstance(status, Status)
    assert isinstance(actors, tuple)
    return Event(
        id=EventId(name),
        summary=summary,
        interval=interval,
        core=None,
        days=None,
        kind="within",
        status=status,
        certainty=certainty,
        confidence=0.9,
        salience=0.5,
        place=None,
        actors=tuple(
            Participation(ActorId(a), a.title(), Role.AGENT, ((article, trigger),)) for a in actors
        ),
        sources=(Source(article, clause, trigger, timex, clause.of(text)),),
        independent_sources=1,
        alternatives=(Alternative(HARBOUR_DAYS[0], HARBOUR_DAYS[0], "the Monday after"),)
        if timex
        else (),
        conflicts=(),
        why=("it says so", "the page was published then") if timex else ("nothing bounds it",),
        evidence=(
            Evidence(article, timex, timex.of(text), "words", "inside", Strength.HARD),
            Evidence(
                BRIDGE, _span(BRIDGE_TEXT, "3 May 2021"), "3 May 2021", "words", ">=", Strength.HARD
            ),
        )
        if timex
        else (),
    )


def _timex(text: str, words: str) -> Timex:
    return Timex(_span(text, words), words, "DATE", Nearest(Field(weekday=0)), "weekday")


def _resolved(article: ArticleId, index: int, span: Span, *bounds: int | None) -> ResolvedTimex:
    inferred = article == HARBOUR
    interval = Interval.of_days(bounds[0], bounds[1], Unit.DAY)
    return ResolvedTimex(article, index, span, interval, None, inferred, ("by hand",))


@pytest.fixture
def project() -> Project:
    """Two invented articles: one dated by its words, one only bounded; three events, one undated.

    The first text holds a character beyond the BMP and CRLF line ends, so offsets and positions differ.
    """
    first, last = HARBOUR_DAYS
    opened = day_number(2021, 5, 3)
    monday, soon = _timex(HARBOUR_TEXT, "Monday"), _timex(HARBOUR_TEXT, "soon")
    third = _timex(BRIDGE_TEXT, "3 May 2021")
    events = (
        _event(
            "e-opened", "Mayor Reis opens the bridge", BRIDGE_TEXT, BRIDGE,
            clause="Mayor Reis opened the bridge on 3 May 2021", trigger="opened", timex="3 May 2021",
            interval=Interval.of_days(opened, opened), certainty=Certainty.CERTAIN,
            status=Status.HAPPENED, actors=("reis",),
        ),
        _event(
            "e-walked", "Dockers walk out in Porto", HARBOUR_TEXT, HARBOUR,
            clause="Dockers in Porto walked out on Monday", trigger="walked", timex="Monday",
            interval=Interval.of_days(first, last), certainty=Certainty.INFERRED,
            status=Status.HAPPENED, actors=("dockers",),
        ),
        _event(
            "e-meet", "Mayor Reis will meet dockers", HARBOUR_TEXT, HARBOUR,
            clause="Mayor Reis will meet them soon", trigger="meet",
            interval=Interval(None, None), certainty=Certainty.UNDATED,
            status=Status.PLANNED, actors=("reis", "dockers"),
        ),
    )  # fmt: skip
    return Project(
        articles=(
            Article(BRIDGE, BRIDGE_TEXT),
            Article(HARBOUR, HARBOUR_TEXT, publisher="The Quay"),
        ),
        readings=(
            _reading(BRIDGE, BRIDGE_TEXT, "Bridge opens", (third,)),
            _reading(HARBOUR, HARBOUR_TEXT, "Dockers walk out 😀", (monday, soon)),
        ),
        linked=Linked(
            dating=(
                Dating(BRIDGE, opened, opened, True, (opened, opened), opened, 0.9, ()),
                Dating(HARBOUR, first, last, False, (first, last), first, 0.9, ()),
            ),
            events=events,
            actors=(
                Actor(ActorId("dockers"), "Dockers", "group", ("dock workers",)),
                Actor(ActorId("reis"), "Reis", "person", ("Mayor Reis",)),
            ),
            timexes=(
                _resolved(BRIDGE, 0, third.span, opened, opened),
                _resolved(HARBOUR, 0, monday.span, first, last),
                _resolved(HARBOUR, 1, soon.span, None, None),
            ),
        ),
    )


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """The language model, loaded once; its tests are skipped where none is installed."""
    loaded = spacy_doc.load()
    if loaded is None:
        pytest.skip("no language model is installed")
    return loaded


def timex_marks(project: Project, article: ArticleId) -> tuple[TimexMark, ...]:
    """The time expressions of one article of a project, as the reader of its text sees them."""
    reading = next((one for one in project.readings if one.article == article), None)
    return marks_of(reading, (done for done in project.linked.timexes if done.article == article))
