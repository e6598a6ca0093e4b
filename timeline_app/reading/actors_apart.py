"""One name of two bearers in one article, told apart by the small words beside it."""

from __future__ import annotations

from collections import defaultdict

from timeline_app.reading import actors_short, given_names
from timeline_app.reading.actors_names import Name, is_led
from timeline_app.reading.parse import Sentence


def parted(names: list[Name], keys: list[str], sentences: list[Sentence]) -> list[str]:
    """The keys, those of two bearers parted by gender, then by the article before the name."""
    return by_article(names, by_gender(names, keys), sentences)


def by_gender(names: list[Name], keys: list[str]) -> list[str]:
    """The keys, a last name that both a man and a woman bear parted in two: "Mr Lund" and "Ms Lund".

    The bare name means the one so called last.
    """
    said = [actors_short.gender(actors_short.title_words(name.title)) for name in names]
    borne: dict[str, set[str]] = defaultdict(set)
    for key, gender in zip(keys, said, strict=True):
        borne[key].add(gender)
    out, now = [], dict[str, str]()
    for key, gender in zip(keys, said, strict=True):
        if {"m", "f"} <= borne[key] and actors_short.is_last_name(key):
            now[key] = gender or now.get(key, "")
            key = f"{key} ({now[key]})" if now[key] else key
        out.append(key)
    return out


def by_article(names: list[Name], keys: list[str], sentences: list[Sentence]) -> list[str]:
    """The keys, what is named for a person parted from that one: "the Ada Brandt sank", "Ada Brandt wept".

    People bear no article in front but before more that tells which ("the Ada Brandt of the films").
    """
    led = [_is_full(name) and is_led(name, sentences[name.sentence]) for name in names]
    people = {key for key, is_thing in zip(keys, led, strict=True) if not is_thing}
    return [
        f"the {key}" if is_thing and key in people else key
        for key, is_thing in zip(keys, led, strict=True)
    ]


def _is_full(name: Name) -> bool:
    """True for a first and a last name."""
    parts = name.text.split()
    return len(parts) > 1 and given_names.is_given(parts[0])
