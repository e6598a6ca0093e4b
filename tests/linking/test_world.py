"""Which facts of the world an article names, on invented offices and names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.linking.facts import facts
from timeline_app.linking.linker import link
from timeline_app.linking.records import datings
from timeline_app.linking.traces import Trace, chances, traces_of
from timeline_app.linking.world import Known, known_of
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

OURS = """
source = "our archive"
[[office]]
of = ["Lornland", "Lornish"]
title = ["President"]
holders = [["Ada Quill", "2010-03-01", "2014-02-28"], ["Bo Ember Quill", "2020-03-01", ""]]
[names]
club = [["Quillfish League", "2016-05-04"], ["9/31", "2012"]]
[signs]
money = [["¤", "2013-06"]]
[people]
art = [["Tia Marrow", "2011", "2013"]]
"""


@pytest.fixture(autouse=True)
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "ours.toml").write_text(OURS)
    monkeypatch.setenv(resources.OWN_FACTS, str(tmp_path))
    facts.cache_clear()
    yield
    facts.cache_clear()


def read(text: str) -> tuple[Article, Reading]:
    article = Article(ArticleId("a"), text)
    page = parse_page(text)
    return article, Reading(
        article.id, article.text_hash, "en", page, tag(text, page), (), (), (), "rules"
    )


def known(text: str) -> Known:
    return known_of(*read(text))


def earliest(text: str) -> str | None:
    article, reading = read(text)
    solution = solve([article], [reading], Decisions(), [], [known_of(article, reading)])
    (dating,) = datings(solution, 0.9, [[]])
    assert all(article.text[c.span.start : c.span.end] == c.text for c in dating.evidence)
    if dating.first is not None:
        assert any("our archive" in clue.clue for clue in dating.evidence)
    assert dating.last is None
    return None if dating.first is None else format_day(dating.first)


def test_a_name_bounds_below_and_its_clue_names_the_source() -> None:
    assert earliest("The Quillfish League met by the harbour.") == "2016-05-04"
    assert earliest("The Quillfish Leagues met by the harbour.") is None
    assert earliest("The league met by the harbour.") is None


def test_a_title_bounds_below_where_the_holder_is_certain() -> None:
    assert earliest("President Ada Quill met the dockers.") == "2009-11-29"
    assert earliest("In Lornland, President Bo Ember Quill met the dockers.") == "2019-11-30"
    assert earliest("President Quill of the yacht club met the dockers.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Guild President Quill told dockers in Lornland that dues would rise.",
        "Harbour Guild President Ada Quill told dockers in Lornland that dues would rise.",
        "University President Quill met the dockers of Lornland.",
        "The former Harbour Guild President Ada Quill met the dockers of Lornland.",
        "In Lornland, yacht club President Quill met the dockers.",
        "President Quill of Brell College met the dockers of Lornland.",
        "Tom Quill was named president of Calder Bank in Lornland. President Quill met the dockers.",
    ],
)
def test_the_head_of_another_body_bounds_nothing(text: str) -> None:
    assert earliest(text) is None


def test_a_name_or_title_beside_plain_words_still_bounds() -> None:
    assert earliest("On Monday President Ada Quill met the dockers.") == "2009-11-29"
    assert earliest("Lornland's President Ada Quill met the dockers.") == "2009-11-29"
    assert earliest("Then the Quillfish League met.") == "2016-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "The Brellish Quillfish League met by the harbour.",
        "The U.B. Quillfish League met by the harbour.",
        "The Quillfish League of Brell met by the harbour.",
        "The Quillfish League Club met by the harbour.",
    ],
)
def test_a_part_of_a_longer_name_bounds_nothing(text: str) -> None:
    assert earliest(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The dockers of Lornland fear a President Bo Ember Quill.",
        "If President Bo Ember Quill came, the dockers of Lornland would leave.",
        "President Bo Ember Quill would drain the harbour of Lornland.",
        "Vice President Quill met the dockers of Lornland.",
        "President-elect Quill met the dockers of Lornland.",
        "President Quill Harrow met the dockers of Lornland.",
        "Ada Quill met the dockers of Lornland.",
        "Tia Marrow met the dockers of Lornland.",
    ],
)
def test_no_title_in_force_bounds_nothing(text: str) -> None:
    assert earliest(text) is None


def test_a_former_holder_is_written_of_after_the_term() -> None:
    assert earliest("Former President Ada Quill met the dockers of Lornland.") == "2014-02-28"
    assert earliest("The former Lornish President Ada Quill met the dockers.") == "2014-02-28"
    assert earliest("Former President Bo Ember Quill met the dockers.") is None


def test_a_sign_bounds_two_years_before_it_is_standard() -> None:
    assert earliest("The dockers of Lorn asked for ¤ 40 a day.") == "2011-06-01"
    assert earliest("The dockers of Lorn asked for $ 40 a day.") is None


def test_a_shared_surname_spans_both_terms() -> None:
    (one,) = known("President Quill met the dockers of Lornland.").titles
    assert (one.begin, one.end) == (day_number(2010, 3, 1), None)


def test_people_are_joined_and_left_out_where_their_title_stands() -> None:
    assert [t.name for t in known("Tia Marrow saw Tia Marrow.").people] == ["Tia Marrow"]
    assert known("President Ada Quill saw Ada Quill.").people == ()


def test_no_facts_leaves_them_out() -> None:
    article, reading = read("The Quillfish League met by the harbour.")
    assert link([article], [reading], facts=False).dating[0].first is None
    assert link([article], [reading]).dating[0].first == day_number(2016, 5, 4)


def test_a_fact_that_contradicts_the_text_gives_way_and_is_told() -> None:
    article, reading = read("LORN, May 4, 2011 — The Quillfish League met by the harbour.")
    solution = solve([article], [reading], Decisions(), [], [known_of(article, reading)])
    (dating,) = datings(solution, 0.9, [[]])
    assert dating.first == dating.last == day_number(2011, 5, 4)
    assert any("Quillfish League" in text for text in dating.conflicts)


def test_a_trace_is_flat_inside_and_falls_off_on_either_side() -> None:
    trace = Trace(700, 1_400, 0.5, 2.0, 0.25, 2.0, 2.0)
    row = chances([trace], 0, 300)
    assert row[100:200] == [0.0] * 100
    assert sorted(row[:100]) == row[:100]
    assert sorted(row[201:], reverse=True) == row[201:]
    assert max(row[:100]) < 0.0
    assert max(row[201:]) < 0.0
    assert chances([trace, trace], 0, 300)[10] == pytest.approx(2 * row[10])


def test_only_a_full_date_of_the_past_is_taken_for_the_news_itself() -> None:
    def is_news(text: str) -> list[bool]:
        return [trace.is_news for trace in traces_of(read(text)[1], Known())]

    assert is_news("The mill burned down on 4 May 2031.") == [True]
    assert is_news("The mill burned down in May 2031.") == [False]
    assert is_news("The mill will open on 4 May 2031.") == [False]
