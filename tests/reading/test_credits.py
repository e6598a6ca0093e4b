"""Lines that tell the author, the paper and the day of an article, and lines that tell of another day."""

from __future__ import annotations

import pytest

from timeline_app.reading.credits import credits_of
from timeline_app.reading.text import parse_page

TITLE = "Two ferries collide off Brenmouth"
BODY = (
    "Two ferries collided in fog off Brenmouth on Thursday evening, the coastguard said. "
    "Nobody was hurt, and both boats reached the harbour on Friday."
)
LINES = [
    "Published: 3 March 2031",
    "3 March 2031",
    "Mon, 3 Mar 2031 16:15:00 +0000",
    "3 March 2031, 16:15 GMT",
    "March 3, 2031 at 4:15 p.m. EST",
    "Updated 5:01 PM ET, Mon March 3, 2031",
    "2031-03-03T16:15:00Z",
    "March 3, 2031 / 4:15 PM / Reuters",
    "Published March 3, 2031 | Updated March 4, 2031",
    "Updated: 4 March 2031; published: 3 March 2031",
    "3 March 2031 · 5 min read",
    "Issue of 3 March 2031",
    "Posted by Ada Quill on March 3, 2031",
    "3 March 2031, Brenmouth",
    "New Brenmouth, 3 March 2031",
    "Press release - 3 March 2031",
    "For immediate release: March 3, 2031",
    "By Ada Quill, 3 March 2031",
    "By Ada Quill in Brenmouth | March 3, 2031",
    "3 March 2031 | By Ada Quill",
    "March 3, 2031 by Ada Quill",
    "The Brenmouth Post, 3 March 2031",
    "Anna Quill, Brenmouth Post, March 3, 2031",
    "Date Published: 03/03/2031",
]


@pytest.mark.parametrize(
    "gap", ["\n\n{}\n\n", "\n{}\n\n", "\n{}\n"], ids=["blank", "tight", "glued"]
)
@pytest.mark.parametrize("line", LINES)
def test_the_day_below_a_headline_is_the_dateline(line: str, gap: str) -> None:
    text = TITLE + gap.format(line) + BODY
    page = parse_page(text)
    assert page.dateline is not None
    assert page.headline is not None
    assert "2031" in page.dateline.of(text)
    assert "4" not in page.dateline.of(text).split("2031")[0]
    assert page.headline.of(text) == TITLE
    assert [b.span.of(text) for b in page.blocks if b.kind == "paragraph"] == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "Hearing on 3 March 2031",
        "Public Hearing, March 3, 2031",
        "Battle of Brenmouth, 3 March 2031",
        "Concert: 3 March 2031",
        "Deadline: 3 March 2031",
        "Photo: Ada Quill, 3 March 2031",
        "Anna Quill, 12 May 1950 - 3 March 2031",
        "12 May 1950 - 3 March 2031",
        "Born 3 March 1950",
        "The mill closed on 3 March 2031",
        "Who was there on 3 March 2031?",
    ],
)
def test_a_line_with_other_words_tells_of_a_day(line: str) -> None:
    assert credits_of(line) is None
    page = parse_page(f"{TITLE}\n{line}\n\n{BODY}")
    assert page.dateline is None


def test_author_and_paper_beside_the_day_keep_their_kinds() -> None:
    text = f"{TITLE}\nBy Ada Quill | 3 March 2031\n\n{BODY}"
    kinds = [(block.kind, block.span.of(text)) for block in parse_page(text).blocks[1:3]]
    assert kinds == [("byline", "By Ada Quill"), ("dateline", "3 March 2031")]


def test_a_headline_of_a_name_and_a_day_is_a_headline() -> None:
    text = f"Brenmouth, 3 March 2031\n\n{BODY}"
    assert parse_page(text).headline is not None


def test_a_headline_of_two_lines_stays_one() -> None:
    text = f"Two ferries collide\noff Brenmouth in fog\nBy Ada Quill\n3 March 2031\n{BODY}"
    page = parse_page(text)
    assert page.headline is not None
    assert page.headline.of(text).endswith("in fog")
    assert page.byline is not None
    assert page.dateline is not None
