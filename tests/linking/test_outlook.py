"""Only what is seen from the article's own day bounds that day; invented sentences."""

from __future__ import annotations

from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Linked
from timeline_app.core.status import Certainty, Status
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


@cache
def linked(text: str, pub_date: str | None = None) -> Linked:
    article = Article(ArticleId("a"), text, pub_date=pub_date)
    return link([article], [read(article, PARSER)])


def last(text: str) -> str | None:
    (dating,) = linked(text).dating
    return None if dating.last is None else format_day(dating.last)


def first(text: str) -> str | None:
    (dating,) = linked(text).dating
    return None if dating.first is None else format_day(dating.first)


def test_a_plan_of_now_bounds_the_article() -> None:
    assert last("The council will close the old bridge in 2031.") == "2031-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board will revise its budgets for 2028 to 2031 once the bishop agrees.",
        "The council said in 2029 it would close the old bridge in 2031.",
        "The smith Elias Crane died in 1853. His son would become mayor in 1871.",
        "Engineers warned in 1988 that the dam could fail by 2000. The dam failed on Monday.",
        "In 1999 ministers predicted that the tunnel would open in 2005. It never did.",
        "A pledge by the abbot to plant oaks by 2029 was never kept, records show.",
        "In the early 2020s the guild forecast that peat will run out by 2045.",
        "Residents had been told the quay would open in 2029.",
        "Crane said in 2029 he would leave the choir.",
        "A plan to drain the marsh by 2029 failed, the council admitted on Friday.",
        "The promise to plant oaks by 2029 was a mistake, foresters said on Friday.",
        "Brell's plan to shut the quay in 2029 cost it the love of sailors, its old master said on Friday.",
        'In 2028 the abbot vowed: "Next year the tower will stand." It never did, monks said on Friday.',
        "In the 2020s abbots believed the town will have ten towers by 2045. It has two.",
    ],
)
def test_a_plan_of_the_past_bounds_nothing_above(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The abbey announced a plan to drain the marsh by 2030.",
        "The plan to drain the marsh by 2030 will go ahead, monks said on Friday.",
        "Crane said on Friday he would leave the choir by 2030.",
    ],
)
def test_a_plan_that_goes_on_bounds_above(text: str) -> None:
    found = last(text)
    assert found is not None
    assert found < "2031-01-07"


def test_a_contract_until_a_year_is_no_past_date() -> None:
    assert first("The striker signed a contract until June 2037.") is None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The mine closed in the early 1980s.", "1980-01-01"),
        ("The mine reopened in late 2009.", "2009-07-01"),
        ("The act was passed in the spring of 1847.", "1847-03-01"),
    ],
)
def test_parts_of_calendar_dates_bound_below(text: str, bound: str) -> None:
    found = first(text)
    assert found is not None
    assert found[:4] == bound[:4]
    assert found >= bound


def test_what_lies_after_its_article_has_not_happened() -> None:
    result = linked("The old film is set in 2049. The tolls were charged from 2038.", "2031-06-17")
    later = [
        event
        for event in result.events
        if event.interval.first_day is not None
        and format_day(event.interval.first_day) > "2031-06-17"
    ]
    for event in later:
        assert event.status not in (Status.HAPPENED, Status.ONGOING), event.summary
        assert event.certainty is not Certainty.CERTAIN
    for event in result.events:
        span = event.interval
        if span.first_day is not None and span.last_day is not None:
            assert span.first_day <= span.last_day


def test_last_week_counts_from_the_dated_saying() -> None:
    result = linked("Crane said in May 2010 that he had met Voss last week.", "2031-06-17")
    met = [e for e in result.events if e.sources[0].quote.endswith("last week")]
    assert met
    for event in met:
        end = event.interval.last_day
        assert end is not None
        assert format_day(end) < "2010-07-01"


def test_two_ferries_stay_two() -> None:
    one = Article(
        ArticleId("one"),
        "Fourteen people died when a ferry, the Stella, sank off Lorno last September. The captain "
        "was charged on Thursday. The Lorno coastguard published its report on 6 March 2012.",
    )
    two = Article(
        ArticleId("two"),
        "Forty people died when a ferry, the Bintang, sank off Palu Tiga last September. The captain "
        "was charged on Thursday. The ferry was built in 2016.",
    )
    result = link([one, two], [read(one, PARSER), read(two, PARSER)])
    assert all(len({s.article for s in event.sources}) == 1 for event in result.events)
    bounds = {dating.article: dating.first for dating in result.dating}
    found = bounds[ArticleId("one")]
    assert found is not None
    assert format_day(found) == "2012-03-06"


def test_a_hope_of_now_bounds_the_article_though_it_is_told_in_the_past() -> None:
    assert last("The minister hoped the tunnel would be opened in 2031.") == "2030-12-31"
    assert last("In 1999 the minister hoped the tunnel would be opened in 2031.") is None


def test_before_a_year_is_a_year_of_the_past_only_for_what_happened() -> None:
    assert first("The old bridge was sold before 2031.") == "2031-01-01"
    assert first("The old bridge must be sold before 2031.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Reprinted from the Orm Gazette of 3 March 1911. The comet will be seen again in 1986, says Dr Voss.",
        "The text below was first published in 1985. The dam will be ready in 1990.",
        "This article originally appeared in the Orm Gazette. The dam will be ready in 1990.",
    ],
)
def test_what_is_printed_again_looks_ahead_from_another_day(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The head of the class of 2031 said they were a lively lot.",
        "The council said the World Cup of 2031 had been good for the town to think about.",
    ],
)
def test_a_year_of_a_noun_or_of_accounts_does_not_date_the_verb(text: str) -> None:
    assert first(text) is None


def test_a_month_does_not_take_its_year_from_a_year_of_accounts() -> None:
    assert (
        first("In fiscal 2031, which began in October, the agency spent nine million.")
        == "2030-02-01"
    )


def test_what_was_set_up_then_lies_behind() -> None:
    assert first("The fund was set up in 2031 to feed the poor.") == "2032-01-01"


@pytest.mark.parametrize(
    "text",
    [
        "Children born in 2031 will live to see it.",
        "Homes built in 2031 will have no chimneys.",
        "Cars sold in 2031 must be electric.",
        "Every child born after 2031 will get a bond.",
        "Money raised in 2031 would be spent on the roof.",
        "All boats made in 2031 are to be electric.",
    ],
)
def test_what_things_of_a_kind_have_to_go_through_may_be_to_come(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Homes built in 2031 have no chimneys.",
        "The bridge built in 2031 will be closed for a week.",
        "Ada Quill, elected in 2031, will step down.",
        "Its mill built in 2031 will be sold.",
    ],
)
def test_what_a_known_thing_has_gone_through_lies_behind(text: str) -> None:
    assert first(text) == "2032-01-01"


def test_a_year_of_a_clause_between_commas_is_not_that_of_the_plan() -> None:
    assert last("Mara Lind, who was 35 in 2031, is to speak. A school opened on Monday.") is None
