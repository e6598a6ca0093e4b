"""Names set apart by commas, and the clause before "a day after"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.status import Role

Roles = Callable[[str, str], dict[str, Role]]


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The general who led the raid, Hamid Brandt, left on Monday.", "left", "Hamid Brandt"),
        ("Outside court, Ada Brandt, whose son died, said: “It is over.”", "said", "Ada Brandt"),
    ],
)
def test_the_name_between_commas_does_it(roles: Roles, text: str, trigger: str, doer: str) -> None:
    found = roles(text, trigger)
    assert set(found) == {doer}


def test_whoever_a_clause_is_about_stays_its_own(roles: Roles) -> None:
    text = "Ada Brandt, who led the raid, left on Monday. The general, who met Emil Tarn, stayed."
    assert set(roles(text, "left")) == {"Ada Brandt"}
    assert "Emil Tarn" not in roles(text, "stayed")


def test_she_is_whoever_the_clause_before_a_day_after_is_about(roles: Roles) -> None:
    text = (
        "Dr Ada Brandt was suspended on 3 March 2016, a day after a consultant raised the alarm. "
        "Police arrested her the following week."
    )
    assert roles(text, "arrested")["Ada Brandt"] is Role.PATIENT
    text = "A day after Ada Brandt raised the alarm, a consultant was suspended on 3 March 2016."
    assert roles(text, "raised") == {"Ada Brandt": Role.AGENT}
