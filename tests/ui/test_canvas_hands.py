"""The canvas under hands, each test by its sentence of the design: lanes, folds, periods, keys, history, cards."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.calendar import day_number
from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.filters import Filter
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.status import Role
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.canvas_access import CanvasAccess, MarkAccess
from timeline_app.ui.canvas_keys import deed_of
from timeline_app.ui.stage import Stage
from timeline_app.ui.timeline_item import TimelineCanvas

EARLY, LATE = day_number(1971, 3), day_number(2021, 5)


@pytest.fixture
def stories(project: Project) -> Project:
    """Two clumps of events half a century apart, by three actors."""
    first = project.linked.events[0]
    events = [
        dataclasses.replace(
            first,
            id=EventId(f"s{n}"),
            summary=f"The mill stops for the time {n}",
            interval=Interval.of_days(day, day),
            actors=(Participation(ActorId(who), who.title(), Role.AGENT, ()),),
            salience=n / 40,
        )
        for n, (day, who) in enumerate(
            [(EARLY + 3 * i, "abba"[i % 4]) for i in range(10)]
            + [(LATE + 3 * i, "aabc"[i % 4]) for i in range(14)]
        )
    ]
    linked = dataclasses.replace(project.linked, events=tuple(events))
    return dataclasses.replace(project, linked=linked)


@pytest.fixture
def stage(qtbot: QtBot, stories: Project) -> Iterator[Stage]:
    session = Session(stories)
    bridge = Bridge(session)
    made = Stage(bridge)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.load_canvas()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.wait(200)
    yield made
    bridge.close()
    made.close()


@pytest.fixture
def canvas(stage: Stage) -> TimelineCanvas:
    assert stage.canvas is not None
    return stage.canvas


@pytest.fixture
def session(stage: Stage) -> Session:
    return stage._bridge.session


def port_of(canvas: TimelineCanvas) -> QWidget:
    return canvas.plot.viewport()  # type: ignore[attr-defined,no-any-return]


def send(widget: QWidget, kind: QEvent.Type, at: QPoint, held: bool, keys: object = None) -> None:
    """A mouse event with exactly these keys held."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    modifiers = keys if isinstance(keys, Qt.KeyboardModifier) else Qt.KeyboardModifier.NoModifier
    button = none if kind is QEvent.Type.MouseMove else left
    event = QMouseEvent(
        kind,
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        button,
        left if held else none,
        modifiers,
    )
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPoint, end: QPoint, keys: object = None) -> None:
    send(widget, QEvent.Type.MouseButtonPress, start, True, keys)
    for share in (0.3, 0.6, 1.0):
        at = start + QPoint(round((end - start).x() * share), round((end - start).y() * share))
        send(widget, QEvent.Type.MouseMove, at, True, keys)
    send(widget, QEvent.Type.MouseButtonRelease, end, False, keys)


def lane_keys(canvas: TimelineCanvas) -> list[str]:
    arrangement = canvas.item.arrangement
    assert arrangement is not None
    return [lane.key for lane in arrangement.lanes.lanes]


def header_middle(canvas: TimelineCanvas, key: str) -> QPoint:
    scene = canvas.item.scene_shown()
    assert scene is not None
    band = next(band for band in scene.bands if band.lane.key == key)
    return QPoint(80, int(band.top_px + band.height_px / 2))


def span(canvas: TimelineCanvas) -> int:
    first, last = canvas.visible_days()
    return last - first


def test_a_header_dragged_reorders_the_lanes(canvas: TimelineCanvas, session: Session) -> None:
    """Lanes: reorder by dragging a header."""
    assert lane_keys(canvas) == ["a", "b", "c"]
    headers = canvas.parts.headers
    drag(headers, header_middle(canvas, "c"), QPoint(80, 2))
    assert session.view.lane_order == ("c", "a", "b")
    assert lane_keys(canvas) == ["c", "a", "b"]


def test_ctrl_shift_down_moves_the_selected_lane(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Lanes: reorder by keyboard."""
    session.select(EventId("s0"))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Down, both)
    assert lane_keys(canvas) == ["b", "a", "c"]
    qtbot.keyClick(canvas, Qt.Key.Key_Up, both)
    assert lane_keys(canvas) == ["a", "b", "c"]


def test_the_triangle_collapses_a_lane_and_gives_it_room_again(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Lanes: collapse; fixed lane height."""
    scene = canvas.item.scene_shown()
    assert scene is not None
    at = QPoint(14, int(scene.bands[0].top_px) + 12)
    for expected in (frozenset({"a"}), frozenset()):
        qtbot.mouseClick(canvas.parts.headers, Qt.MouseButton.LeftButton, pos=at)
        assert session.view.collapsed == expected
    assert canvas.item.arrangement is not None


def test_a_lanes_menu_says_what_can_be_done(canvas: TimelineCanvas, session: Session) -> None:
    scene = canvas.item.scene_shown()
    assert scene is not None
    menu = canvas.parts.headers.menu_for(scene.bands[1])
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Move up", "Move down", "Collapse", "Only this actor"]
    menu.actions()[-1].trigger()
    assert session.filter.actors == frozenset({ActorId("b")})


def test_headers_never_overlap_when_scrolled(canvas: TimelineCanvas) -> None:
    """Lane names stay inside their lane however it is scrolled."""
    from timeline_app.layout.viewport import build_scene
    from timeline_app.ui.paint import NAME_LINE_PX, header_top

    arrangement, scene = canvas.item.arrangement, canvas.item.scene_shown()
    assert arrangement is not None
    assert scene is not None
    for top in range(0, int(arrangement.height_px), 7):
        for band in build_scene(arrangement, scene.window, float(top), 300.0).bands:
            assert header_top(band) >= band.top_px
            assert header_top(band) + NAME_LINE_PX <= band.top_px + band.height_px


def test_a_click_on_a_fold_opens_it_and_its_handle_folds_it(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Empty time folds: click to unfold, and a marked way back."""
    scene = canvas.item.scene_shown()
    assert scene is not None
    fold = next(zone for zone in scene.zones if zone.folded)
    at = QPoint(int((fold.start_px + fold.end_px) / 2), 3)
    qtbot.mouseClick(port_of(canvas), Qt.MouseButton.LeftButton, pos=at)
    assert session.view.unfolded == (fold.day,)
    assert canvas.view.axis is not None
    assert canvas.view.axis.folds == ()
    handle = canvas.axis.handle_of(_opened_day(canvas))
    assert handle is not None
    qtbot.mouseClick(canvas.axis, Qt.MouseButton.LeftButton, pos=handle)
    assert session.view.unfolded == ()
    assert len(canvas.view.axis.folds) == 1


def _opened_day(canvas: TimelineCanvas) -> int:
    scene = canvas.item.scene_shown()
    assert scene is not None
    day = scene.opened[0].day
    assert day is not None
    return day


def test_shift_and_drag_select_a_period(canvas: TimelineCanvas, session: Session) -> None:
    """Shift+drag selects a period, which filters and sets the export range."""
    axis, view = canvas.view.axis, canvas.visible_days()
    shift = Qt.KeyboardModifier.ShiftModifier
    drag(port_of(canvas), QPoint(560, 200), QPoint(700, 210), shift)
    first, last = session.filter.from_day, session.filter.to_day
    assert first is not None
    assert last is not None
    assert view[0] < first < last < view[1]
    assert canvas.item.period_u is not None
    assert canvas.view.axis == axis
    assert canvas.visible_days() == view
    session.set_filter(Filter())
    assert canvas.item.period_u is None


def test_the_overview_follows_and_leads(
    canvas: TimelineCanvas, qtbot: QtBot, session: Session
) -> None:
    """Overview strip with a draggable window, in step with the canvas."""
    strip = canvas.parts.overview
    whole = span(canvas)
    drag(strip, QPoint(strip.width() - 1, 20), QPoint(strip.width() // 2, 20))
    assert canvas.view.units[0] == pytest.approx(0, abs=1)
    assert canvas.view.units[1] == pytest.approx(500, abs=5)
    drag(strip, QPoint(100, 20), QPoint(200, 20))
    assert canvas.view.units[0] > 50
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() - 20, 20))
    assert canvas.view.units[1] == pytest.approx(1000, abs=1)
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert span(canvas) == whole


def test_the_overview_by_keyboard(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    strip = canvas.parts.overview
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Plus)
    start, end = canvas.view.units
    assert end - start < 1000
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert canvas.view.units[0] == 0
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert canvas.view.units[0] > 0
    qtbot.keyClick(strip, Qt.Key.Key_0)
    assert canvas.view.units == (0, 1000)


def test_the_overview_counts_all_and_what_shows(canvas: TimelineCanvas, session: Session) -> None:
    """Overview histogram: all events pale, the filtered ones strong."""
    session.set_filter(Filter(actors=frozenset({ActorId("c")})))
    overview = canvas.parts.overview._overview
    assert overview is not None
    assert 0 < int(overview.shown.sum()) < int(overview.every.sum())


def test_alt_left_goes_back_and_alt_right_forward(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    """Alt+← view back."""
    canvas.view.settle()
    whole = canvas.visible_days()
    canvas.zoom(4.0)
    canvas.view.settle()
    near = canvas.visible_days()
    canvas.pan(0.4)
    canvas.view.settle()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Left, alt)
    assert canvas.visible_days() == near
    qtbot.keyClick(canvas, Qt.Key.Key_Left, alt)
    assert canvas.visible_days() == whole
    qtbot.keyClick(canvas, Qt.Key.Key_Right, alt)
    assert canvas.visible_days() == near


def test_a_view_counts_once_it_rests(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.view.settle()
    for _ in range(5):
        canvas.zoom(1.3)
    near = canvas.visible_days()
    qtbot.wait(600)
    canvas.pan(0.2)
    canvas.go_back()
    assert canvas.visible_days() == near
    canvas.go_back()
    assert span(canvas) > near[1] - near[0]


def test_going_to_a_day_brings_it_to_the_middle(canvas: TimelineCanvas) -> None:
    """G go to a date."""
    canvas.zoom(8.0)
    canvas.go_to_day(LATE + 12)
    first, last = canvas.visible_days()
    assert first <= LATE + 12 <= last


def test_up_and_down_go_to_the_nearest_event_of_the_next_lane(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """↑/↓ lane."""
    canvas.select("s0")
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert session.selection == "s1"
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert session.selection in {"s0", "s3"}


@pytest.mark.parametrize(
    ("key", "code", "platform", "deed"),
    [
        (Qt.Key.Key_Z, 25, "linux", "zoom_in"),
        (Qt.Key.Key_Q, 38, "linux", "pan_left"),
        (Qt.Key.Key_S, 0x1F, "win32", "zoom_out"),
        (Qt.Key.Key_W, 0, "linux", "zoom_in"),
        (Qt.Key.Key_D, 0, "linux", "pan_right"),
        (Qt.Key.Key_W, 52, "linux", None),
        (Qt.Key.Key_F, 41, "linux", "fit_selection"),
    ],
)
def test_wasd_go_by_physical_key(key: Qt.Key, code: int, platform: str, deed: str | None) -> None:
    """W/S/A/D by physical key."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, "", False, 1
    )
    assert deed_of(event, platform) == deed


def test_wasd_move_the_view(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    whole = span(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_W)
    assert span(canvas) < whole
    left = canvas.view.units[0]
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    assert canvas.view.units[0] < left
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.view.units[1] == pytest.approx(1000)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.view.units[0] == pytest.approx(0)


def test_del_hides_the_selected_event_and_undo_brings_it_back(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Del hide, undoable."""
    hidden = _with_own_place(session)
    canvas.select(hidden.id)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert canvas.point_of(hidden.id) is None
    session.undo()
    assert canvas.point_of(hidden.id) is not None


def _with_own_place(session: Session) -> Event:
    """The fixture's event all others were copied from, alone with its passage."""
    only = session.project.linked.events[0]
    linked = dataclasses.replace(session.project.linked, events=(only,))
    session.set_project(dataclasses.replace(session.project, linked=linked))
    return only


def test_the_wheel_does_what_is_preferred(canvas: TimelineCanvas) -> None:
    """While all lanes fit the plain wheel zooms; a preference decides otherwise."""
    box = canvas._box
    assert canvas.wheel_zooms == "auto"
    assert box.plain_wheel_zooms == box.all_fits
    canvas.wheel_zooms = "never"
    assert not box.plain_wheel_zooms
    canvas.wheel_zooms = "always"
    assert box.plain_wheel_zooms


def test_the_card_says_what_when_how_sure_and_who(canvas: TimelineCanvas) -> None:
    """Hover card: summary, date with certainty, status, who, the source's headline and publisher."""
    point = canvas.point_of("s0")
    assert point is not None
    canvas.pointer.on_move(point)
    words = "\n".join(text for _, text in canvas.parts.card.lines)
    for part in ("The mill stops", "1 March 1971", "date certain", "happened", "A", "Bridge opens"):
        assert part in words
    canvas.pointer.on_leave()
    assert canvas.parts.card.lines == ()


def test_edge_counters_say_what_is_outside_and_lead_there(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    """Edge counters say what lies outside ("◂14 · 22▸")."""
    counters = canvas.parts.counters
    assert not counters.before.isVisible()
    canvas.go_to_day(LATE + 20)
    canvas.zoom(30.0)
    canvas.go_to_day(LATE + 20)
    assert counters.before.isVisible()
    assert counters.before.text().startswith("◂ ")
    outside = canvas.item.scene_shown()
    assert outside is not None
    before = outside.outside[0]
    assert counters.before.text() == f"◂ {before}"
    qtbot.mouseClick(counters.before, Qt.MouseButton.LeftButton)
    after = canvas.item.scene_shown()
    assert after is not None
    assert after.outside[0] < before


def _crowd(session: Session) -> None:
    """All events on one day of one actor, in a collapsed lane."""
    events = tuple(
        dataclasses.replace(e, interval=Interval.of_days(LATE, LATE), actors=())
        for e in session.project.linked.events
    )
    linked = dataclasses.replace(session.project.linked, events=events)
    session.set_project(dataclasses.replace(session.project, linked=linked))
    session.set_view(ViewOptions(collapsed=frozenset({""})))


def test_a_click_on_a_cluster_offers_its_events(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Clusters name their content; a click lists it, keys choose."""
    _crowd(session)
    scene = canvas.item.scene_shown()
    assert scene is not None
    (cluster,) = scene.clusters
    assert "The mill stops" in cluster.label
    at = QPointF(cluster.start_px + 20, cluster.y_px)
    canvas.pointer.on_move(at)
    assert ("muted", "+16 more") in canvas.parts.card.lines
    canvas.pointer.on_click(at)
    qtbot.waitUntil(lambda: canvas.pointer.cluster_list is not None)
    listed = canvas.pointer.cluster_list
    assert listed is not None
    assert listed.list.count() == len(cluster.rows)
    qtbot.keyClick(listed.list, Qt.Key.Key_Down)
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert session.selection == canvas.table.ids[cluster.rows[1]]


def test_a_flag_tells_of_its_article_and_opens_it(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot, project: Project
) -> None:
    """Publication dates are small flags on the axis."""
    session.set_project(project)
    article = project.articles[0].id
    at = canvas.axis.place_of(article)
    assert at is not None
    send(canvas.axis, QEvent.Type.MouseMove, at, False)
    words = [text for _, text in canvas.parts.card.lines]
    assert words[0] == "Bridge opens"
    assert "3 May 2021" in words[1]
    qtbot.mouseClick(canvas.axis, Qt.MouseButton.LeftButton, pos=at)
    assert session.passage is not None
    assert session.passage.article == article


def test_another_axis_keeps_the_dates_in_view(canvas: TimelineCanvas, session: Session) -> None:
    canvas.go_to_day(LATE + 20)
    canvas.zoom(10.0)
    before = canvas.visible_days()
    session.set_filter(Filter(actors=frozenset({ActorId("a")})))
    after = canvas.visible_days()
    assert abs(after[0] - before[0]) <= 2
    assert abs(after[1] - before[1]) <= 2


def test_a_screen_reader_hears_the_selected_event(canvas: TimelineCanvas) -> None:
    """Everything on the canvas is also said: names, dates and certainty."""
    canvas.select("s3")
    words = canvas.accessibleDescription()
    assert words == "The mill stops for the time 3, Wednesday 10 March 1971, date certain, happened"


def test_every_mark_is_there_for_a_screen_reader(canvas: TimelineCanvas, session: Session) -> None:
    """Canvas items are exposed through QAccessible: names, roles, places, states."""
    session.select(EventId("s3"))
    canvas.setFocus()
    face = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(face, CanvasAccess)
    items = [face.child(at) for at in range(face.childCount())]
    marks = [one for one in items if isinstance(one, MarkAccess)]
    assert len(marks) == len(session.project.linked.events)
    chosen = next(one for one in marks if one.row == canvas.row_of("s3"))
    name = chosen.text(QAccessible.Text.Name)
    assert name == "The mill stops for the time 3, Wednesday 10 March 1971, date certain, happened"
    assert chosen.role() == QAccessible.Role.ListItem
    assert chosen.state().selected
    assert not marks[0].state().selected or marks[0] is chosen
    assert face.indexOfChild(chosen) == items.index(chosen)
    middle = chosen.rect().center()
    assert face.childAt(middle.x(), middle.y()) is chosen
    point = canvas.point_of("s3")
    assert point is not None
    assert chosen.rect().contains(canvas.plot.mapToGlobal(point.toPoint()))


def test_a_double_click_takes_a_cluster_apart(canvas: TimelineCanvas, session: Session) -> None:
    """Double-click zooms to the event or cluster."""
    session.set_view(ViewOptions(collapsed=frozenset({"a"})))
    scene = canvas.item.scene_shown()
    assert scene is not None
    cluster = max(scene.clusters, key=lambda one: len(one.rows))
    at = QPointF(cluster.start_px + 20, cluster.y_px)
    whole = span(canvas)
    canvas.pointer.on_click(at)
    canvas.pointer.on_double_click(at)
    assert span(canvas) < whole
    after = canvas.item.scene_shown()
    assert after is not None
    assert all(len(one.rows) < len(cluster.rows) for one in after.clusters)


def test_the_selection_shows_in_a_cluster_too(canvas: TimelineCanvas, session: Session) -> None:
    _crowd(session)
    before = canvas.grab().toImage()
    session.select(EventId("s3"))
    accent = canvas.item.style.theme.accent
    after = canvas.grab().toImage()
    reds = [
        sum(image.pixelColor(x, y) == accent for x in range(170, 700) for y in range(46, 80))
        for image in (before, after)
    ]
    assert reds[0] == 0 < reds[1]
