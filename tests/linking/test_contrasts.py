"""The pairs of outcomes; what they do to articles stands in ``tests/gold/merging/contrary.toml``."""

from __future__ import annotations

from collections import Counter

from timeline_app import resources
from timeline_app.linking.kin import keys


def _sides() -> list[list[str]]:
    rows = resources.read_toml("lexicons", "en", "outcomes.toml")["pair"]
    return [row[side] for row in rows for side in ("one", "other")]


def test_a_word_stands_on_one_side_of_one_pair() -> None:
    counted = Counter(word for side in _sides() for word in side)
    assert [word for word, n in counted.items() if n > 1] == []


def test_no_word_shares_a_meaning_with_the_other_side() -> None:
    sides = _sides()
    for one, other in zip(sides[::2], sides[1::2], strict=True):
        for nominal in (False, True):
            mine = {k for word in one for k in keys(word, nominal=nominal) if k[0] == "~"}
            theirs = {k for word in other for k in keys(word, nominal=nominal) if k[0] == "~"}
            assert not mine & theirs, (one, other, mine & theirs)
