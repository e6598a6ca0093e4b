"""How much of what two clauses tell agrees: who, to whom, with what, where, how many, when."""

from __future__ import annotations

from functools import lru_cache

from timeline_app import resources
from timeline_app.linking.accounts import Account
from timeline_app.linking.features import stem

_DATE = 1.0
_STRETCH = {366: 0.5}
"""Where both state a time of so many days at most: "in June", "in 2013"."""


def befalls_one(one: Account, two: Account) -> bool:
    """True where both tell what is done to somebody or something that a name stands for."""
    return bool(one.patients & two.patients & one.known & two.known)


def shared_parts(one: Account, two: Account) -> int:
    """How many of what two clauses tell agree: who, to whom, with what, where, how many, when."""
    rows = (
        one.sides & two.sides,
        one.patients & two.patients,
        one.places & two.places,
        one.numbers & two.numbers,
        things(one) & things(two),
    )
    return sum(map(bool, rows)) + bool(stretch(one, two))


def things(account: Account) -> frozenset[str]:
    """Stems of the clause beside predicate, dates and actors: the thing that it is about."""
    names = {stem(part) for actor in account.actors for part in actor.split("-")}
    places = {stem(part) for place in account.places for part in place.split()}
    return account.complement.told - names - places - _units()


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    """Stems of "minutes", "years", "first": lengths of time and places in a row are no things that two clauses are about."""
    table = resources.read_toml("lexicons", "en", "calendar.toml")
    rows = [*table["unit"], *table["units"]]
    rows += resources.read_toml("lexicons", "en", "numbers.toml")["ordinal"]
    return frozenset(stem(str(form)) for row in rows for form in row["forms"])


def things_shared(one: Account, two: Account) -> float:
    """Share of the shorter clause's things that stand in the other, too."""
    left, right = things(one), things(two)
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def stretch(one: Account, two: Account) -> float:
    """What it counts that both state a time, and the same one.

    In news "this month" is the time of all that the story tells; of what is recalled or foreseen "in June" tells more.
    """
    if one.is_dated and two.is_dated:
        return _DATE
    if one.stated_days is None or two.stated_days is None:
        return 0.0
    if one.is_unreal == two.is_unreal and not all(x.is_recalled or x.is_dated for x in (one, two)):
        return 0.0
    days = max(one.stated_days, two.stated_days)
    return next((points for most, points in _STRETCH.items() if days <= most), 0.0)
