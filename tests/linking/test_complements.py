"""What a clause affirms and denies beside its predicate."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import Article, ArticleId, EventMention, Span
from timeline_app.linking.complements import Complement, complement_of
from timeline_app.reading.reader import read


def _of(text: str, word: str, predicate: str) -> Complement:
    event: EventMention = read(Article(ArticleId("x"), "A boat sank."), None).events[0]
    start = text.index(word)
    trigger = Span(start, start + len(word))
    event = replace(event, predicate=predicate, trigger=trigger, clause=Span(0, len(text)))
    return complement_of(text, event)


def test_a_word_after_not_is_denied() -> None:
    one = _of("The court found the captain guilty", "found", "find")
    two = _of("The court found the captain not guilty", "found", "find")
    assert one.is_contrary(two)
    assert two.is_contrary(one)
    assert not one.is_contrary(one)


def test_beside_a_word_that_decides_the_contrary_denies() -> None:
    leave = _of("The islanders voted to leave the union", "voted", "vote")
    stay = _of("The islanders voted to stay in the union", "voted", "vote")
    assert leave.is_contrary(stay)
    assert not _of("They used to stay in the inn", "used", "use").is_contrary(leave)


def test_the_predicate_is_no_complement() -> None:
    assert "took" not in _of("She took lessons", "took", "take").told


def test_the_first_of_a_noun_is_not_its_second() -> None:
    first = _of("She became the first mayor of Ull", "became", "become")
    late = _of("She became the 16th mayor of Ull", "became", "become")
    woman = _of("She became the first woman to lead it", "became", "become")
    assert first.is_of_another_rank(late)
    assert not first.is_of_another_rank(first)
    assert not late.is_of_another_rank(woman)
