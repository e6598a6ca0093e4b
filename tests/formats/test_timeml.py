"""TimeML: well-formed, and its text is the article's text."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.app import tagging
from timeline_app.core.article import Article, ArticleId, Timex
from timeline_app.core.calendar import day_number
from timeline_app.core.project import Project
from timeline_app.core.timeexpr import resolve
from timeline_app.formats.records import Tagged, TaggedArticle
from timeline_app.formats.timeml import timeml

PIECES = '3 May 2014;Sunday;<b>;&amp;;"noon";two years ago;“;]]>;\x00;every week;last;the 1990s;\r\n;.'.split(
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
