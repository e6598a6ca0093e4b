"""Shared passages are found whatever marks and hyphens stand between the words."""

from __future__ import annotations

from timeline_app.core.article import Article, ArticleId, Page, Reading, Span
from timeline_app.linking.copies import Words, shared_runs, words_of


def read(name: str, text: str) -> tuple[Article, Reading]:
    article = Article(ArticleId(name), text)
    page = Page((), (Span(0, len(text)),))
    return article, Reading(article.id, article.text_hash, "en", page, (), (), (), (), "rules")


def words(name: str, text: str) -> Words:
    return words_of(*read(name, text))


def test_a_quotation_is_found_across_marks_and_hyphens() -> None:
    one = words(
        "a", "“We [the crew] will re-open the old harbour bridge before the summer,” she said."
    )
    two = words(
        "b", "He added: 'We the crew will reopen the old harbour bridge before the summer'."
    )
    (run,) = shared_runs([one, two], ["", ""])
    assert run.length == 12
    assert one.forms[run.left : run.left + 12] == two.forms[run.right : run.right + 12]


def test_short_or_scattered_likeness_is_no_copy() -> None:
    one = words("a", "The harbour bridge will open before the summer of that year in the old town.")
    two = words(
        "b", "In the old town people hope that the harbour bridge may close, not open, soon."
    )
    assert shared_runs([one, two], ["", ""]) == []


def test_groups_are_never_compared() -> None:
    text = "The council voted on the new harbour bridge after a long and heated debate."
    texts = [words("a", text), words("b", text)]
    assert len(shared_runs(texts, ["", ""])) == 1
    assert shared_runs(texts, ["x", "y"]) == []


def test_a_notice_that_stands_everywhere_is_no_evidence() -> None:
    notice = "Subscribe to our newsletter for the best stories of the week in your inbox"
    texts = [words(str(i), f"{notice} number{i}") for i in range(60)]
    assert shared_runs(texts, [""] * 60) == []


def test_two_runs_on_different_diagonals_stay_apart() -> None:
    first = "one two three four five six seven eight nine"
    second = "alpha beta gamma delta epsilon zeta eta theta iota"
    left = words("a", f"{first} between them {second}")
    right = words("b", f"{second} and then {first}")
    assert sorted(run.length for run in shared_runs([left, right], ["", ""])) == [9, 9]
