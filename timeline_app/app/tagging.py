"""Time expressions of single articles, resolved against what each says of its own date: no linking, no NLP."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.app.languages import base, is_known
from timeline_app.core.article import Article, Page, Timex
from timeline_app.core.calendar import Unit, parse_day_range
from timeline_app.core.event import Dating
from timeline_app.core.project import Decisions, Linked
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.core.timex3 import value
from timeline_app.formats.records import Tagged, TaggedArticle

Days = tuple[int | None, int | None]
NO_DECISIONS = Decisions()


def tag_all(
    articles: Iterable[Article], decisions: Decisions = NO_DECISIONS, linked: Linked | None = None
) -> tuple[TaggedArticle, ...]:
    """Every article's time expressions, in the order given.

    After linking they hang on the publication dates it found; before, on what each article says itself.
    """
    dating = {one.article: one for one in linked.dating} if linked else {}
    return tuple(tag(article, decisions, dating.get(article.id)) for article in articles)


def tag(
    article: Article, decisions: Decisions = NO_DECISIONS, dating: Dating | None = None
) -> TaggedArticle:
    """The article's time expressions in text order, with values and bounds.

    They hang on the publication date that linking found; without one on the day the user gave, else
    the record's, else a full date in the page's dateline.
    """
    from timeline_app.reading import tagger, text

    page = text.parse_page(article.text)
    known = is_known(article.lang)
    timexes = tagger.tag(article.text, page, base(article.lang)) if known else ()
    if dating is None:
        first, last = _published(article, decisions, page, timexes)
    else:
        first, last = dating.first, dating.last
    dct = first if first == last else None
    tagged = tuple(
        Tagged(timex, value(timex.expr, dct), resolve(timex.expr, first, last).interval)
        for timex in timexes
    )
    return TaggedArticle(article, dct, tagged)


def _published(
    article: Article, decisions: Decisions, page: Page, timexes: tuple[Timex, ...]
) -> Days:
    told = decisions.pub_date(article.id)
    if told is None and article.pub_date is not None:
        told = parse_day_range(article.pub_date)
    if told is not None:
        return told
    printed = {
        found.first_day
        for timex in timexes
        if page.dateline is not None and page.dateline.contains(timex.span)
        if not is_anchored(timex.expr)
        for found in [resolve(timex.expr, None, None).interval]
        if found.unit <= Unit.DAY and found.first_day == found.last_day
    } - {None}
    day = printed.pop() if len(printed) == 1 else None
    return day, day
