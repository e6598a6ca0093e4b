"""The event card: what it says, what its links open, and what its buttons decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Move, Session
from timeline_app.core.calendar import day_number
from timeline_app.core.decisions import Decisions, places_of
from timeline_app.core.event import Evidence
from timeline_app.core.project import Project
from timeline_app.core.status import Strength
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.inspector import Inspector
from timeline_app.ui.look import look_of

Card = Callable[[Project], Inspector]


@pytest.fixture
def card_of(qtbot: QtBot) -> Card:
    """Makes the card of a project's second event."""
    kept = []

    def make(project: Project) -> Inspector:
        bridge = Bridge(Session())
        made = Inspector(bridge)
        kept.append(bridge)
        qtbot.addWidget(made)
        made.resize(360, 700)
        made.show()
        bridge.session.set_project(project)
        bridge.session.select(project.linked.events[1].id)
        return made

    return make


def words_of(card: Inspector) -> str:
    return f"{card.page.toPlainText()}\n{card.rest.toPlainText()}"


def session_of(card: Inspector) -> Session:
    return card._bridge.session


def with_second(project: Project, **facts: object) -> Project:
    first, second, *more = project.linked.events
    events = (first, replace(second, **facts), *more)  # type: ignore[arg-type]
    return replace(project, linked=replace(project.linked, events=events))


def test_the_card_says_when_how_sure_and_who(card_of: Card, project: Project) -> None:
    """Certainty is always said in words too."""
    words = words_of(card_of(project))
    for part in (
        "Dockers walk out in Porto", "within 10 – 16 May 2021", "date inferred", "happened",
        "earliest Monday 10 May 2021, latest Sunday 16 May 2021", "Dockers acts", "1 SOURCE",
    ):  # fmt: skip
        assert part in words


def test_why_is_one_readable_chain(card_of: Card, project: Project) -> None:
    """Phrase → what it is relative to and where that came from → rule → interval → what was rejected."""
    event = project.linked.events[1]
    walked = event.evidence[0]

    def clue(text: str, name: str, bound: str) -> Evidence:
        return replace(walked, text=text, clue=name, bound=bound, strength=Strength.HARD)

    card = card_of(
        with_second(
            project,
            why=(
                "“Monday” says the latest Monday (rule bare_day). It counts from the day of publication.",
                "harbour.txt was published 2021-05-10 to 2021-05-16, by its evidence:",
                "“3 May 2021” (bridge.txt): a date of the past.",
                "So: 2021-05-10 to 2021-05-16.",
                "Not the next Monday: the words tell of what has happened.",
            ),
            evidence=(
                clue("Monday", "bare_day", "the latest Monday"),
                clue("", "publication", "2021-05-10 to 2021-05-16"),
                event.evidence[1],
                clue("Monday", "result", "2021-05-10 to 2021-05-16"),
                clue("Monday", "rejected", "the next Monday"),
            ),
        )
    )
    words = card.page.toPlainText()
    order = (
        "Phrase", "“Monday”", "Rule", "the latest Monday", "Counts from", "day of publication",
        "Published", "“Dockers walk out 😀”: 10 – 16 May 2021", "1 clues", "So", "Rejected",
        "Not the next Monday",
    )  # fmt: skip
    places = [words.index(part, words.index("WHY")) for part in order]
    assert places == sorted(places)
    assert "a date of the past" not in words
    card.page.anchorClicked.emit(QUrl("clues:"))
    assert "a date of the past" in card.page.toPlainText()


def test_every_quote_opens_its_span(card_of: Card, project: Project) -> None:
    """The event card's every quote opens its span."""
    card = card_of(project)
    evidence = project.linked.events[1].evidence
    for number, clue in enumerate(evidence):
        card.page.anchorClicked.emit(QUrl(f"why:{number}"))
        passage = session_of(card).passage
        assert passage is not None
        assert (passage.article, passage.span) == (clue.article, clue.span)


def test_a_fix_says_what_moves_and_is_one_undo_step(
    card_of: Card, project: Project, qtbot: QtBot
) -> None:
    """A fix previews "14 events move" and is one undo step."""
    card, asked = card_of(project), list[Decisions]()
    session, bridge = session_of(card), card._bridge
    bridge.foresight_wanted.connect(asked.append)
    assert not card.fix_button.isEnabled()
    card.choices.buttons[1].click()
    assert card.choices.outcome.text() == "…"
    assert session.decisions == Decisions()
    event = project.linked.events[1]
    bridge.foreseen.emit(asked[-1], (Move(event, event),) * 14)
    assert card.choices.outcome.text() == "14 events move."
    qtbot.mouseClick(card.fix_button, Qt.MouseButton.LeftButton)
    assert session.decisions == asked[-1]
    assert session.decisions.corrections[0].why == "the Monday after"
    session.undo()
    assert session.decisions == Decisions()
    assert session.undo_label is None


def test_an_answer_to_another_question_is_not_shown(card_of: Card, project: Project) -> None:
    card = card_of(project)
    card.choices.buttons[1].click()
    card._bridge.foreseen.emit(Decisions(), ())
    assert card.choices.outcome.text() == "…"


def test_a_typed_date_is_fixed_by_enter(card_of: Card, project: Project, qtbot: QtBot) -> None:
    card = card_of(project)
    card.choices.other.click()
    qtbot.keyClicks(card.choices.field, "2021-05-12")
    qtbot.keyClick(card.choices.field, Qt.Key.Key_Return)
    made = session_of(card).decisions.corrections
    assert [(one.first, one.last) for one in made] == [(day_number(2021, 5, 12),) * 2]


def test_one_fix_can_serve_all_like_it(card_of: Card, project: Project) -> None:
    """ "Apply to the 6 like this"."""
    card = card_of(project)
    card.choices.buttons[1].click()
    card.choices.everywhere.click()
    card.fix_button.click()
    made = session_of(card).decisions.corrections
    assert {one.place.article for one in made} == {"bridge.txt", "harbour.txt"}
    assert {one.why for one in made} == {"the Monday after"}


def test_a_corrected_date_is_shown_as_set_by_you_and_taken_back(
    card_of: Card, project: Project
) -> None:
    card = card_of(project)
    card.choices.buttons[1].click()
    card.fix_button.click()
    assert "✓ Read by you as the Monday after · Take back" in words_of(card)
    card.page.anchorClicked.emit(QUrl("takeback:"))
    assert session_of(card).decisions == Decisions()
    assert "Take back" not in words_of(card)


def test_accepting_shows_at_once_and_can_be_withdrawn(card_of: Card, project: Project) -> None:
    """[Accept] of the drawing."""
    card = card_of(project)
    card.accept_button.click()
    assert "Accepted by you" in words_of(card)
    assert session_of(card).undo_label == f"Accept “{project.linked.events[1].summary}”"
    assert not card.accept_button.isEnabled()
    card.page.anchorClicked.emit(QUrl("unaccept:"))
    assert card.accept_button.isEnabled()
    assert session_of(card).decisions.accepted == frozenset()


def test_a_passage_is_taken_out_of_the_event_and_put_back(card_of: Card, project: Project) -> None:
    """A merge can be undone, passage by passage."""
    second = project.linked.events[1]
    told = (*second.sources, *project.linked.events[0].sources)
    card = card_of(with_second(project, sources=told))
    assert words_of(card).count("Not this event") == len(told)
    card.rest.anchorClicked.emit(QUrl(f"apart:{len(told) - 1}"))
    session = session_of(card)
    event = session.project.linked.events[1]
    assert session.decisions == Decisions().with_passage_apart(event, places_of(event)[-1])
    assert session.undo_label == "Take a passage out of an event"
    assert "Told apart from another event by you · Take back" in words_of(card)
    card.page.anchorClicked.emit(QUrl("together:"))
    assert session.decisions == Decisions()


def test_the_only_passage_cannot_be_taken_out(card_of: Card, project: Project) -> None:
    only = project.linked.events[1].sources[:1]
    assert "Not this event" not in words_of(card_of(with_second(project, sources=only)))


def test_hiding_can_be_withdrawn_from_the_card(card_of: Card, project: Project) -> None:
    card, event = card_of(project), project.linked.events[1]
    session = session_of(card)
    card.hide_button.click()
    assert session.decisions == Decisions().hiding(event)
    assert session.undo_label == f"Hide “{event.summary}”"
    assert session.selection is None
    session.select(event.id)
    assert "Hidden by you" in words_of(card)
    card.page.anchorClicked.emit(QUrl("unhide:"))
    assert not session_of(card).decisions.hidden


def test_copies_are_told_apart(card_of: Card, project: Project) -> None:
    """Sources (copies told apart)."""
    first, second, _ = project.linked.events
    copied = replace(first.sources[0], copy_of=second.sources[0].article)
    card = card_of(with_second(project, sources=(*second.sources, copied)))
    words = words_of(card)
    assert "1 SOURCE, 1 COPY" in words
    assert "copy of “Dockers walk out 😀”" in words


def test_disagreement_shows_both_quotes_and_leads_to_the_other_event(
    card_of: Card, project: Project
) -> None:
    """A contradiction between sources: both quotes, with ⚡."""
    other = project.linked.events[0].id
    card = card_of(
        with_second(
            project,
            conflicts=("harbour.txt says 10 May: “out”, but bridge.txt says 3 May: “in”",),
            disputes=(other,),
        )
    )
    assert "⚡ “Dockers walk out 😀” says 10 May: “out”, but “Bridge opens” says" in words_of(card)
    card.rest.anchorClicked.emit(QUrl(f"event:{other}"))
    assert session_of(card).selection == other


def test_an_article_without_an_event_says_why_its_date(card_of: Card, project: Project) -> None:
    """The publication date says WHY, with clickable quotes and the clues that contradict."""
    clue = project.linked.events[1].evidence[1]
    bridge, harbour = project.linked.dating
    dated = replace(harbour, evidence=(clue,), conflicts=("one clue says otherwise",))
    card = card_of(replace(project, linked=replace(project.linked, dating=(bridge, dated))))
    session_of(card).select(None)
    words = words_of(card)
    assert "Published: 10 – 16 May 2021 · from evidence" in words
    assert "“3 May 2021”: words" in words
    assert "⚡ one clue says otherwise" in words
    card.page.anchorClicked.emit(QUrl("clue:0"))
    passage = session_of(card).passage
    assert passage is not None
    assert passage.span == clue.span
    card.copy_button.click()
    assert QApplication.clipboard().text().startswith("Bridge opens")


def test_words_of_articles_are_never_markup(card_of: Card, project: Project) -> None:
    card = card_of(with_second(project, summary="<b>bold</b> & <img src=x>"))
    assert "<b>bold</b> & <img src=x>" in words_of(card)


def test_the_card_is_readable_in_the_narrowest_panel(card_of: Card, project: Project) -> None:
    card = card_of(project)
    inside = card.area.widget()
    assert inside is not None
    assert inside.width() <= card.area.viewport().width()


def test_a_typed_date_survives_a_result_that_leaves_the_event_alone(
    card_of: Card, project: Project, qtbot: QtBot
) -> None:
    """Adding is never modal: articles that arrive take nothing out of the hands."""
    card = card_of(project)
    card.choices.other.click()
    qtbot.keyClicks(card.choices.field, "2021-05-12")
    first, second, _ = project.linked.events
    linked = replace(project.linked, events=(first, replace(second)))
    session_of(card).set_project(replace(project, linked=linked))
    assert card.choices.field.text() == "2021-05-12"
    assert card.fix_button.isEnabled()


def test_a_fix_takes_back_nothing_decided_meanwhile(card_of: Card, project: Project) -> None:
    card = card_of(project)
    card.choices.buttons[1].click()
    card.accept_button.click()
    card.fix_button.click()
    assert session_of(card).decisions.accepted
    assert session_of(card).decisions.corrections


def test_another_theme_repaints_the_page(
    card_of: Card, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Light and dark themes: every colour of the card follows."""
    card = card_of(project)
    dark = look_of("dark")
    assert dark.accent not in card.page.toHtml()
    monkeypatch.setattr("timeline_app.ui.inspector.current_look", lambda: dark)
    QApplication.sendEvent(card, QEvent(QEvent.Type.PaletteChange))
    assert dark.accent in card.page.toHtml()
    assert look_of("light").accent not in card.page.toHtml()
