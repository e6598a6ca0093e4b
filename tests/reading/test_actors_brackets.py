"""Short forms in brackets and what they stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The Norland Port Authority (NPA) closed. NPA said so.", "Norland Port Authority", "NPA"),
        ("Lorn Airlines (LIA) bought jets. LIA said so.", "Lorn Airlines", "LIA"),
        ("The Free Front of the West (FFW) fled. FFW men fought.", "Free Front of the West", "FFW"),
        (
            "He led the Holy State of Ruun and the Vale, known as Hosta, before Hosta lost.",
            "Holy State of Ruun and the Vale",
            "Hosta",
        ),
        ("The Hill Front/HF agreed. HF fighters left.", "Hill Front", "HF"),
    ],
)
def test_a_short_form_beside_the_name_is_the_name(
    read: Read, text: str, full: str, short: str
) -> None:
    found = [a for a in read(text).actors if full in a.aliases]
    assert len(found) == 1
    assert short in found[0].aliases
    assert sum(m.span.of(text) == short for m in found[0].mentions) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt (UK) won the race.",
        "The Norland Port Authority (Ada Brandt) closed the pier.",
        "Brandt met the envoys of Chad (AU) in May.",
    ],
)
def test_what_else_stands_in_brackets_is_no_short_form(read: Read, text: str) -> None:
    for actor in read(text).actors:
        assert len({m.span.of(text) for m in actor.mentions}) == 1
