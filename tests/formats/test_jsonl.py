"""Article records: each bad line is named, the good ones are read."""

from __future__ import annotations

import json

import pytest

from timeline_app.core.errors import InputError
from timeline_app.formats import jsonl


def line(**fields: object) -> str:
    return json.dumps({"id": "x", "text": "It rained."} | fields)


def test_every_field_is_kept() -> None:
    article = jsonl.article_of(
        line(title="Rain", dct="2019-03-01", group="g", url="u", publisher="p", lang="en", more=1),
        "f:1",
    )
    assert (article.title, article.pub_date, article.group) == ("Rain", "2019-03-01", "g")
    assert (article.url, article.publisher, article.lang) == ("u", "p", "en")


def test_both_spellings_of_the_date_mean_the_same() -> None:
    assert jsonl.article_of(line(pub_date="2019-03-01T10:00:00Z"), "f:1").pub_date == "2019-03-01"
    assert jsonl.article_of(line(dct="2019-03-01", pub_date="2019-03-01"), "f:1").pub_date
    assert jsonl.article_of(line(dct=None), "f:1").pub_date is None


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"text": "x"}', '"id"'),
        ('{"id": "", "text": "x"}', '"id"'),
        ('{"id": 5, "text": "x"}', '"id" must be a string'),
        ('{"id": "x"}', '"text"'),
        ('{"id": "x", "text": 5}', '"text" must be a string'),
        (line(dct="2019-02-30"), "2019-02-30"),
        (line(dct="2019-02"), "not a day"),
        (line(dct="2019-03-01", pub_date="2019-03-02"), "different days"),
        ('{"id": "x", "text": "\\ud800"}', "surrogate"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(bad: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        jsonl.article_of(bad, "f.jsonl:7")
    assert str(caught.value).startswith("f.jsonl:7: ")
    assert reason in str(caught.value)


def test_bad_lines_do_not_stop_the_good_ones() -> None:
    content = "\n".join([line(id="a"), "nonsense", "", line(id="b")]).encode()
    found, problems = jsonl.articles_of(content, "f")
    assert [(place, article.id) for place, article in found] == [("f:1", "a"), ("f:4", "b")]
    assert [problem.name for problem in problems] == ["f:2"]


def test_line_separators_inside_a_text_do_not_end_the_line() -> None:
    text = "one\u2028two\u0085three\r\n"
    content = json.dumps({"id": "x", "text": text}, ensure_ascii=False).encode()
    assert jsonl.articles_of(content, "f")[0][0][1].text == text


def test_a_line_with_bad_bytes_costs_itself_only() -> None:
    good = b'{"id": "a", "text": "The mill burned down."}\n'
    content = good + b'{"id": "b", "text": "broken \xff\xfe here"}\n' + good.replace(b'"a"', b'"c"')
    articles, problems = jsonl.articles_of(content, "rows.jsonl")
    assert [article.id for _, article in articles] == ["a", "c"]
    assert [problem.name for problem in problems] == ["rows.jsonl:2"]


def test_a_publication_day_that_cannot_be_used_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="outside 1500 to 2199"):
        jsonl.article_of(line(pub_date="1450-05-06"), "f:1")
