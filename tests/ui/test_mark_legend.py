"""The legend of the underlines."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from timeline_app.ui.mark_legend import MarkLegend


def test_it_names_every_state_and_fits_the_panel(qtbot: QtBot) -> None:
    """Time expressions are underlined by state: resolved, inferred, unresolved, corrected."""
    legend = MarkLegend()
    qtbot.addWidget(legend)
    assert legend.accessibleDescription() == "resolved, inferred, unresolved, corrected by you"
    assert legend.sizeHint().width() <= 360
    legend.show()
    assert not legend.grab().isNull()
