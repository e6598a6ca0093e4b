"""The samples opened in the window, start to finish: read, click, filter, date, undo.

Events and expressions are found by what they are, never by an id or a sentence.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from tests.conftest import timex_marks
from timeline_app import resources
from timeline_app.app.corrections import days_of
from timeline_app.app.library import Library
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import format_day, weekday
from timeline_app.core.event import Event
from timeline_app.core.project import Project, ResolvedTimex
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.two_lines import SECOND_LINE

READ_MS = 180_000
LINK_MS = 60_000

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def samples() -> Project:
    """The samples, read and linked once for the whole module."""
    with Library() as library:
        loaded = library.load([str(resources.seeds_dir())])
        read = library.read(loaded.articles)
        assert read is not None
        return library.link(loaded.articles, read.readings)


@pytest.fixture
def window(qtbot: QtBot, samples: Project) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: made.stage.canvas is not None, timeout=LINK_MS)
    made.session.set_project(samples)
    qtbot.wait(20)
    return made


def test_the_samples_open_and_closing_ends_every_worker(qtbot: QtBot, samples: Project) -> None:
    window = MainWindow(paths=[resources.seeds_dir()])
    window.show()
    progress: list[int] = []
    window.loader.jobs.progressed.connect(lambda _name, done, _total, _words: progress.append(done))
    qtbot.waitUntil(lambda: window.session.project == samples, timeout=READ_MS)
    assert progress == sorted(progress)
    assert len(window.notice.sentences) == 0
    window.close()
    qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=LINK_MS)


def test_reading_can_be_cancelled(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.stage.first_run.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.loader.jobs.is_busy, timeout=LINK_MS)
    qtbot.mouseClick(window.status_line.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.loader.jobs.is_busy, timeout=LINK_MS)
    assert window.session.project == Project()
    assert window.stage.pages.currentWidget() is window.stage.first_run


def drawn_with_a_timex(window: MainWindow) -> Event:
    """The first event in view that one passage dates by an expression of its own clause."""
    canvas = window.stage.canvas
    assert canvas is not None
    for event in window.session.project.linked.events:
        source = event.sources[0]
        dated = source.timex is not None and source.clause.contains(source.timex)
        point = canvas.point_of(event.id) if dated else None
        if point is not None and canvas.event_at(point) == event.id:
            return event
    raise AssertionError("no dated event is in view")


def test_a_click_on_an_event_marks_its_clause(window: MainWindow, qtbot: QtBot) -> None:
    event, canvas = drawn_with_a_timex(window), window.stage.canvas
    assert canvas is not None
    point = canvas.point_of(event.id)
    assert point is not None
    plot = canvas.plot.viewport()  # type: ignore[attr-defined]
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert window.session.selection == event.id
    source = event.sources[0]
    text = window.session.project.article(source.article).text
    panel = window.source_panel
    assert panel.article == source.article
    marked = [words.split() for words in panel.view.highlighted()]
    for span in (source.clause, source.trigger, source.timex):
        assert span is not None
        assert span.of(text).split() in marked


def test_a_click_on_an_expression_selects_an_event_it_dates(
    window: MainWindow, qtbot: QtBot
) -> None:
    event = drawn_with_a_timex(window)
    source, view = event.sources[0], window.source_panel.view
    window.session.select(event.id)
    window.session.select(None)
    assert source.timex is not None
    mark = next(
        m
        for m in timex_marks(window.session.project, source.article)
        if m.span.overlaps(source.timex)
    )
    view.timex_clicked.emit(mark.span)
    chosen = window.session.selected_event
    assert chosen is not None
    assert any(s.timex is not None and s.timex.overlaps(mark.span) for s in chosen.sources)


def test_alt_click_on_an_actor_leaves_only_its_events(window: MainWindow, qtbot: QtBot) -> None:
    actors, session = window.filter_panel.actors, window.session
    item = actors.topLevelItem(1)
    assert item is not None
    name = item.text(0)
    qtbot.mouseClick(
        actors.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.AltModifier,
        actors.visualItemRect(item).center(),
    )
    mask = session.filter.mask(window.bridge.table())
    kept = [e for e, shows in zip(session.project.linked.events, mask, strict=True) if shows]
    assert 0 < len(kept) < len(session.project.linked.events)
    assert all(any(part.name == name for part in event.actors) for event in kept)
    assert f"{len(session.project.linked.events) - len(kept)} hidden" in (
        window.status_line.figures.text()
    )


def vague_weekday(project: Project) -> ResolvedTimex:
    """A bare weekday of an article dated by evidence alone, that could still be several days."""
    datings = {dating.article: dating for dating in project.linked.dating}
    readings = {reading.article: reading for reading in project.readings}
    for done in sorted(project.linked.timexes, key=lambda d: (d.article, d.index), reverse=True):
        words = readings[done.article].timexes[done.index].text.casefold()
        if words.endswith("day") and words.isalpha() and done.days and len(done.days) > 1:
            assert not datings[done.article].given
            return done
    raise AssertionError("no weekday is left open")


def choose_and_date(window: MainWindow, qtbot: QtBot, article: ArticleId, words: str) -> None:
    shown = window.article_list
    model = shown.list.model()
    index = model.match(model.index(0, 0), Qt.ItemDataRole.UserRole, article)[0]
    shown.list.scrollTo(index)
    middle = shown.list.visualRect(index).center()
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shown.chosen == article
    qtbot.keyClicks(shown.date, words)
    qtbot.keyClick(shown.date, Qt.Key.Key_Return)


def test_a_publication_date_makes_a_weekday_one_day(
    window: MainWindow, qtbot: QtBot, samples: Project
) -> None:
    session, before = window.session, vague_weekday(samples)
    dating = next(d for d in samples.linked.dating if d.article == before.article)
    assert dating.last is not None
    choose_and_date(window, qtbot, before.article, format_day(dating.last))
    qtbot.waitUntil(lambda: not session.is_stale, timeout=LINK_MS)
    after = next(
        done
        for done in session.project.linked.timexes
        if (done.article, done.index) == (before.article, before.index)
    )
    assert after.interval.first_day is not None
    assert after.interval.first_day == after.interval.last_day
    assert before.days is not None
    assert after.interval.first_day in before.days
    assert weekday(after.interval.first_day) == weekday(before.days[0])
    moved = [e for e in session.project.linked.events if e.interval == after.interval]
    assert any(s.timex == before.span for event in moved for s in event.sources)
    assert "moved" in window.status_line.currentMessage()
    row = window.article_list.list.currentIndex()
    assert "set by you" in row.data(SECOND_LINE)
    assert "from evidence" not in row.data(SECOND_LINE)

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.project == samples, timeout=LINK_MS)


def test_a_fix_is_foreseen_and_then_moves_what_it_said(
    window: MainWindow, qtbot: QtBot, samples: Project
) -> None:
    """A fix previews "14 events move" and is one undo step, on real articles."""
    session, card = window.session, window.inspector
    event = next(e for e in samples.linked.events if any(days_of(a) for a in e.alternatives))
    session.select(event.id)
    chosen = next(button for button in card.choices.buttons[1:-1] if button.isEnabled())
    chosen.click()
    qtbot.waitUntil(lambda: "move" in card.choices.outcome.text(), timeout=LINK_MS)
    foreseen = card.choices.outcome.text().split()[0]
    assert session.project == samples
    with qtbot.waitSignal(window.bridge.project_changed, timeout=LINK_MS) as told:
        qtbot.mouseClick(card.fix_button, Qt.MouseButton.LeftButton)
    assert str(len(told.args[0].moves)) == foreseen
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.project == samples, timeout=LINK_MS)


def test_articles_told_apart_share_no_event_any_more(
    window: MainWindow, qtbot: QtBot, samples: Project
) -> None:
    """ "These are different stories" is a decision a person can make, and one that can be undone."""
    session, listed = window.session, window.article_list
    merged = next(e for e in samples.linked.events if len({s.article for s in e.sources}) > 1)
    pair = {source.article for source in merged.sources}
    rows = listed.list.selectionModel()
    for row in range(listed.shown.rowCount()):
        index = listed.shown.index(row, 0)
        if index.data(Qt.ItemDataRole.UserRole) in pair:
            rows.select(index, QItemSelectionModel.SelectionFlag.Select)
    assert set(listed.selected) == pair
    qtbot.mouseClick(listed.stories.other_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.is_stale, timeout=LINK_MS)
    for event in session.project.linked.events:
        assert len(pair & {source.article for source in event.sources}) < 2
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.project == samples, timeout=LINK_MS)
