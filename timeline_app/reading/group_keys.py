"""Which phrases for groups mean one actor: "Shia militias" and "Shia fighters", the army and the troops of a state."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.reading import gazetteer, words
from timeline_app.reading.actors_groups import Group

_ARMED = ("military", "services")
_POSSESSIVE = ("'s", "’s", "the")


class Keys:
    """The keys of an article's groups: two phrases with one key are one actor."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._services = _of_army(groups)
        named = (g for g in groups if g.family in _ARMED and g.country)
        self._armies = {g.country for g in named if g.noun not in words.roles().forces}

    def of(self, group: Group) -> str:
        """The key: armies, troops and forces of one state are its military, its services have names of their own."""
        key = _key(group)
        if self.is_state(group) and group.country:
            return group.country.lower()
        return self._services.get(key, key)

    def is_state(self, group: Group) -> bool:
        """True for a government, and for "Norwegian forces" where the article never names the army they are of."""
        if group.country is None:
            return False
        state = " ".join(group.text.lower().split()[:-1])
        forces = group.family == "military" and group.noun in words.roles().forces
        forces = forces and gazetteer.here().state(state) is not None
        return group.family == "government" or (forces and group.country not in self._armies)


def _key(group: Group) -> str:
    if group.family == "military" and group.country:
        return f"{group.country.lower()} military"
    said, noun = group.text.lower().split(), group.noun
    told = said[: -len(noun.split())]
    if group.family == "fighters" and noun in words.roles().irregulars and told:
        noun = "fighters"
    if group.country:
        own = list(told)
        while own and gazetteer.here().state(" ".join(own)) is None:
            own.pop()
        extra = (w for w in told[len(own) :] if w not in _POSSESSIVE)
        return " ".join([group.country.lower(), *extra, noun])
    if noun != group.noun:
        return " ".join([*(w for w in told if w not in _POSSESSIVE), noun])
    return " ".join(said).removeprefix("the ")


def _of_army(groups: Sequence[Group]) -> dict[str, str]:
    """Key of a service without its state ("the Air Force") to that of the one state's the article names."""
    known: dict[str, set[str]] = {}
    for group in groups:
        if group.country and group.family in _ARMED:
            known.setdefault(group.noun, set()).add(_key(group))
    out: dict[str, str] = {}
    for group in groups:
        if group.country is not None or group.family not in _ARMED:
            continue
        found = known.get(group.noun, set())
        if len(found) == 1 and _key(group) == group.noun:
            out[group.noun] = next(iter(found))
    return out
