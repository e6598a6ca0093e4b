"""TimeML: well-formed, and its text is the article's text."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from timeline_app.core.article import Article, ArticleId, Timex
from timeline_app.core.calendar import day_number
from timeline_app.core.project import Project
from timeline_app.core.timeexpr import resolve
from timeline_app.formats.records import Tagged, TaggedArticle
from timeline_app.formats.timeml import timeml


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
