"""TimeML: well-formed, and its text is the article's text."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.app import tagging
from timeline_app.core.article import Article, ArticleId, Span, Timex
from timeline_app.core.calendar import day_number
from timeline_app.core.project import Project
from timeline_app.core.timeexpr import resolve
from timeline_app.formats.records import Tagged, TaggedArticle
from timeline_app.formats.timeml import timeml

PIECES = '3 May 2014;Sunday;<b>;&amp;;"noon";two years ago;“;]]>;\x00;every week;last;the past four months;over the next two weeks;the 1990s;\r\n;.'.split(
    ";"
)
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tagged(project: Project, index: int, dct: int | None = None) -> TaggedArticle:
    def one(timex: Timex) -> Tagged:
        return Tagged(timex, "2021-05-03", resolve(timex.expr, dct, dct).interval)

    reading = project.readings[index]
    return TaggedArticle(project.articles[index], dct, tuple(map(one, reading.timexes)))


def test_the_text_comes_back_unchanged(project: Project) -> None:
    root = ET.fromstring(timeml([tagged(project, 1)], project.linked.events))
    assert root.tag == "TimeML"
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == project.articles[1].text


def test_events_are_linked_to_their_times(project: Project) -> None:
    root = ET.fromstring(
        timeml([tagged(project, 0, day_number(2021, 5, 3))], project.linked.events)
    )
    link, event, time = root.find("TLINK"), root.find(".//EVENT"), root.find("./TEXT/TIMEX3")
    assert link is not None
    assert event is not None
    assert time is not None
    assert event.text == "opened"
    assert time.text == "3 May 2021"
    assert link.get("relatedToTime") == time.get("tid")
    created = root.find("./DCT/TIMEX3")
    assert created is not None
    assert created.get("value") == "2021-05-03"


def test_several_articles_stand_in_one_corpus(project: Project) -> None:
    root = ET.fromstring(timeml([tagged(project, 0), tagged(project, 1)]))
    assert (root.tag, len(root)) == ("TimeMLCorpus", 2)


def test_a_stretch_names_the_day_it_ends_on() -> None:
    text = "Over the past four months it rained. It will take the next two weeks."
    found = tagging.tag(Article(ArticleId("x"), text, pub_date="2014-05-04"))
    past, following = ET.fromstring(timeml([found])).findall("TEXT/TIMEX3")
    assert (past.get("value"), past.get("endPoint"), past.get("beginPoint")) == ("P4M", "t0", None)
    assert (following.get("beginPoint"), following.get("endPoint")) == ("t0", None)
    undated = ET.fromstring(timeml([tagging.tag(Article(ArticleId("x"), text))]))
    assert [mark.get("endPoint") for mark in undated.iter("TIMEX3")] == [None, None]


def test_what_is_linked_is_marked(project: Project) -> None:
    """An event whose trigger lies in a time is neither marked nor linked."""
    event = project.linked.events[0]
    source = event.sources[0]
    article = next(a for a in project.articles if a.id == source.article)
    reading = next(r for r in project.readings if r.article == article.id)
    time = replace(reading.timexes[0], span=Span(source.trigger.start - 2, source.trigger.end))
    found = TaggedArticle(article, None, (Tagged(time, "2021", resolve(time.expr, 1, 1).interval),))
    root = ET.fromstring(timeml([found], [event]))
    marked = {mark.get("eid") for mark in root.iter("EVENT")}
    assert {made.get("eventID") for made in root.iter("MAKEINSTANCE")} == marked
    assert len(list(root.iter("TIMEX3"))) == 1


def test_what_xml_cannot_hold_does_not_break_it() -> None:
    text = "a\x00b <&> \x1b ]]> \r\n"
    root = ET.fromstring(timeml([TaggedArticle(Article(ArticleId('x"<'), text), None, ())]))
    assert root.findtext("TEXT") == "a\ufffdb <&> \ufffd ]]> \r\n"
    assert root.findtext("DOCID") == 'x"<'


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    ),
    st.one_of(st.none(), st.just("2014-05-04")),
)
def test_any_tagged_text_is_sound_xml_that_holds_it(text: str, day: str | None) -> None:
    found = tagging.tag(Article(ArticleId("x"), text, pub_date=day))
    root = ET.fromstring(timeml([found]))
    inside = root.find("TEXT")
    assert inside is not None
    assert "".join(inside.itertext()) == NOT_XML.sub("\ufffd", text)
    assert (root.find("DCT") is not None) == (found.dct is not None)
    marks = list(inside)
    assert [mark.tag for mark in marks] == ["TIMEX3"] * len(found.timexes)
    assert all(not list(mark) and mark.get("value") and mark.get("type") for mark in marks)
    assert len({mark.get("tid") for mark in marks}) == len(marks)
    known = {mark.get("tid") for mark in root.iter("TIMEX3")}
    ends = [mark.get(side) for mark in marks for side in ("beginPoint", "endPoint")]
    assert known.issuperset(end for end in ends if end is not None)
