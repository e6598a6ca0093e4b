"""What two mentions share, and what tells them apart, before any date is known."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import Article, ArticleId, EventMention
from timeline_app.core.timeexpr import Field, Nearest
from timeline_app.linking.features import Features, features
from timeline_app.linking.traits import are_compatible, likeness, same_facts
from timeline_app.reading.reader import read

_ARTICLE = Article(ArticleId("x"), "A boat sank.")
_READING = read(_ARTICLE, None)
_EVENT: EventMention = _READING.events[0]
_PLAIN: Features = features(_ARTICLE, _READING, _EVENT)


def _with(**given: frozenset[str]) -> Features:
    return replace(_PLAIN, **given)  # type: ignore[arg-type] # fields of one type


def test_a_last_name_alone_is_the_same_person() -> None:
    one, two = _with(names=frozenset({"ada holm"})), _with(names=frozenset({"holm"}))
    assert same_facts(one, two)
    assert likeness(one, two, tied=True) == likeness(two, one, tied=True)
    assert likeness(two, one, tied=True)[1] == ["holm", *sorted(_PLAIN.words)]


def test_other_people_or_numbers_tell_apart() -> None:
    assert not same_facts(_with(names=frozenset({"holm"})), _with(names=frozenset({"roth"})))
    assert not same_facts(_with(numbers=frozenset({"9"})), _with(numbers=frozenset({"12"})))


def test_two_weekdays_are_not_compatible() -> None:
    days = [
        replace(_PLAIN, patterns=frozenset({Nearest(Field(weekday=n), "past")})) for n in (0, 3)
    ]
    assert are_compatible(_EVENT, _EVENT, days[0], days[0])
    assert not are_compatible(_EVENT, _EVENT, *days)


def test_words_alone_earn_nothing() -> None:
    one = _with(words=frozenset({"harbour", "storm", "crew"}))
    assert likeness(one, one, tied=False) == (0.0, [])
