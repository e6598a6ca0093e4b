"""What sources say differently, in words."""

from __future__ import annotations

import pytest

from timeline_app.app.differences import Difference, Said
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Status
from timeline_app.ui.difference_words import aspect_words, said_words, sides

pytestmark = pytest.mark.usefixtures("qapp")


def test_each_aspect_is_said_in_its_words(project: Project) -> None:
    source = project.linked.events[0].sources[0]
    assert said_words(Said(source, interval=Interval.of_days(0, 0))) == "Thursday 1 January 1970"
    assert said_words(Said(source, status=Status.DENIED)) == "denied"
    assert said_words(Said(source, words="40, 60")) == "40, 60"
    assert aspect_words("strength") == "Claim"


def test_those_that_say_the_same_stand_together(project: Project) -> None:
    """Several sources: tabs, with differences shown."""
    one, two, three = (event.sources[0] for event in project.linked.events)
    said = (Said(one, words="40"), Said(two, words="60"), Said(three, words="40"))
    assert sides(Difference("number", said)) == {"40": (one, three), "60": (two,)}
