"""Short names of bodies: the beginning of a fuller name that stands before, and of one only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "full", "short", "same"),
    [
        (
            "Vesk Engineering sued Norway. Vesk said it lost money.",
            "Vesk Engineering",
            "Vesk",
            True,
        ),
        ("Vesk sued Norway. Then Vesk Engineering sold a yard.", "Vesk Engineering", "Vesk", False),
        (
            "Vesk Engineering sued Vesk Bank. Vesk said it lost money.",
            "Vesk Engineering",
            "Vesk",
            False,
        ),
        ("Norway Bank lent money. Norway said so.", "Norway Bank", "Norway", False),
    ],
)
def test_short_names_of_bodies(read: Read, text: str, full: str, short: str, same: bool) -> None:
    found = [a for a in read(text).actors if full in a.aliases]
    assert len(found) == 1
    assert (short in found[0].aliases) is same


def test_a_first_name_more_is_the_same_person(read: Read) -> None:
    text = "Henry Vane was fined on Monday. Ralph Henry Vane resigned in March."
    assert {a.name for a in read(text).actors} == {"Ralph Henry Vane"}
    other = f"{text} Ada Vane left on Friday."
    assert {"Henry Vane", "Ralph Henry Vane"} <= {a.name for a in read(other).actors}
    father = "Henry Vane met Ralph Henry Vane on Monday."
    assert {"Henry Vane", "Ralph Henry Vane"} <= {a.name for a in read(father).actors}


def test_a_bridge_goes_by_the_last_name_it_is_named_for(read: Read) -> None:
    reading = read("The Robert Ullmar Bridge opened in 1977. The Ullmar Bridge fell on 3 May 2031.")
    assert [a.name for a in reading.actors] == ["Robert Ullmar Bridge"]
    apart = read("The New Ullmar Bridge opened in 1977. The Ullmar Bridge fell on 3 May 2031.")
    assert len(apart.actors) == 2
