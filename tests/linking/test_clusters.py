"""Which links join: bounds that meet, no pair that speaks against it, and near linear however many are alike."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.core.article import Span
from timeline_app.core.interval import Interval
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.clusters import Rules, clusters

ANY = Rules(lambda *_: False)


def _ref(article: int, event: int = 0) -> MentionRef:
    return MentionRef(article, event)


def _link(one: MentionRef, two: MentionRef, kind: str = "retelling") -> Link:
    return Link(one, two, kind, 8.0, "alike", Span(0, 1), Span(0, 1))


def _days(first: int, last: int) -> Interval:
    return Interval.of_days(first, last)


def test_a_chain_joins_only_while_the_bounds_leave_a_common_day() -> None:
    a, b, c = _ref(0), _ref(1), _ref(2)
    bounds = {a: _days(1, 5), b: _days(4, 9), c: _days(6, 12)}
    found = clusters(bounds, [_link(a, b), _link(b, c)], ANY)
    assert [list(one.mentions) for one in found] == [[a, b], [c]]
    assert [len(one.links) for one in found] == [1, 0]


def test_likeness_asks_every_pair_and_copied_words_do_not() -> None:
    a, b, c = _ref(0), _ref(1), _ref(2)
    bounds = dict.fromkeys((a, b, c), _days(1, 5))
    rules = Rules(lambda *_: False, lambda one, two: {one, two} == {a, c})
    alike = clusters(bounds, [_link(a, b), _link(b, c)], rules)
    copied = clusters(bounds, [_link(a, b), _link(b, c, "passage")], rules)
    assert [len(one.mentions) for one in alike] == [2, 1]
    assert [len(one.mentions) for one in copied] == [3]


def test_a_telling_that_says_little_joins_where_most_others_are_like_it() -> None:
    a, b, c = _ref(0), _ref(1), _ref(2)
    bounds = dict.fromkeys((a, b, c), _days(1, 5))
    links = [_link(a, b), _link(b, c)]
    one = clusters(bounds, links, Rules(lambda one, two: {one, two} == {a, c}))
    none = clusters(bounds, links, Rules(lambda one, two: c in {one, two}))
    assert [len(found.mentions) for found in one] == [3]
    assert [len(found.mentions) for found in none] == [2, 1]


def _star(number: int, odd: Callable[[MentionRef, MentionRef], bool]) -> list[int]:
    """Sizes of the clusters where each of ``number`` articles is linked with the first."""
    refs = [_ref(n) for n in range(number)]
    links = [_link(refs[0], ref) for ref in refs[1:]]
    rules = Rules(lambda *_: False, is_of_others=odd)
    return [len(one.mentions) for one in clusters(dict.fromkeys(refs, _days(1, 5)), links, rules)]


def test_a_name_misread_in_one_telling_of_many_keeps_nothing_apart() -> None:
    last = _ref(5)
    assert _star(6, lambda a, b: {a, b} == {last, _ref(3)}) == [6]
    assert _star(6, lambda a, b: {a, b} == {last, _ref(3)} or {a, b} == {last, _ref(2)}) == [5, 1]
    assert _star(2, lambda a, b: {a, b} == {_ref(0), _ref(1)}) == [1, 1]


def test_what_contradicts_one_telling_joins_none() -> None:
    refs = [_ref(n) for n in range(8)]
    links = [_link(refs[0], ref) for ref in refs[1:]]
    rules = Rules(lambda *_: False, lambda a, b: {a, b} == {refs[7], refs[3]})
    found = clusters(dict.fromkeys(refs, _days(1, 5)), links, rules)
    assert [len(one.mentions) for one in found] == [7, 1]


def test_what_the_user_keeps_apart_stays_apart_along_any_chain() -> None:
    a, b, c = _ref(0), _ref(1), _ref(2)
    bounds = dict.fromkeys((a, b, c), _days(1, 5))
    rules = Rules(lambda *_: False, apart=frozenset({frozenset({a, c})}))
    found = clusters(bounds, [_link(a, b, "passage"), _link(b, c, "passage")], rules)
    assert [list(one.mentions) for one in found] == [[a, b], [c]]


def test_the_questions_grow_with_the_mentions_not_with_their_pairs() -> None:
    asked = 0

    def is_against(one: MentionRef, two: MentionRef) -> bool:
        nonlocal asked
        asked += 1
        return False

    def count(number: int) -> int:
        nonlocal asked
        asked = 0
        refs = [_ref(n % 2, n) for n in range(number)]
        links = [_link(refs[0], ref) for ref in refs[1:]]
        (one,) = clusters(dict.fromkeys(refs, _days(1, 5)), links, Rules(is_against, is_against))
        assert len(one.mentions) == number
        return asked

    assert count(2_000) < 2.2 * count(1_000)
