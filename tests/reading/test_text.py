"""Layout and sentences: blocks, datelines, furniture, offsets."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import Page
from timeline_app.reading.text import normalise, parse_page

SHARED = Path(__file__).resolve().parents[3] / "shared"
LEAD = "Farmers in the valley blocked the main road on Tuesday in a protest over water."
MORE = "The minister promised a new canal, and the crowd went home after nightfall."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(text)) for b in parse_page(text).blocks]


def sentences(text: str) -> list[str]:
    return [s.of(text) for s in parse_page(text).sentences]


def test_headline_byline_and_paragraphs() -> None:
    text = f"Farmers Block Road\n\nBy Ana de la Cruz\n\n{LEAD}\n\n{MORE}\n"
    assert kinds(text) == [
        ("headline", "Farmers Block Road"),
        ("byline", "By Ana de la Cruz"),
        ("paragraph", LEAD),
        ("paragraph", MORE),
    ]


@pytest.mark.parametrize(
    "byline",
    ["By", "By Ana Cruz", "by Ana Cruz and Tom O'Neil", "Ana Cruz in Lima and Tom Bell in Quito",
     "By Ana Cruz, Staff Writer", "Posted by Ana Cruz"],
)  # fmt: skip
def test_bylines(byline: str) -> None:
    assert (("byline", byline)) in kinds(f"Road Blocked\n\n{byline}\n\n{LEAD}\n\n{MORE}")


def test_sentence_that_begins_with_by_is_no_byline() -> None:
    text = f"Road Blocked\n\nBy Monday the road was open again.\n\n{LEAD}"
    assert ("paragraph", "By Monday the road was open again.") in kinds(text)


def test_repeated_headline_is_headline() -> None:
    text = f"Farmers Block\xa0Road\n\n\nFarmers Block Road\n\n{LEAD}\n\n{MORE}"
    assert [k for k, _ in kinds(text)][:2] == ["headline", "headline"]


@pytest.mark.parametrize(
    ("before", "dateline"),
    [
        ("* Valley road blocked * Canal promised (Adds quote) By Ana Cruz", "LARNBY CITY, April 24 (Reuters) - "),
        ("", "LARNBY/ORM | Sat Apr 25, 2031 7:32 pm EDT LARNBY/ORM (AP) - "),
        ("", "Friday 15 July 2031 00.01 BST "),
        ("", "15 July 2031, 10:30 GMT "),
        ("The town is in the grip of thugs", "Friday 15 July 2031 00.01 BST "),
        ("Shoppers on Friday. (By Ana Cruz)", "LARNBY, Oct. 15 -- "),
    ],
)  # fmt: skip
def test_a_dateline_is_found_behind_what_is_glued_before_it(before: str, dateline: str) -> None:
    text = f"{before} {dateline}{LEAD}\n\n{MORE}".lstrip()
    assert [kind for kind in kinds(text) if kind[0] == "dateline"] == [
        ("dateline", dateline.strip())
    ]
    assert ("paragraph", LEAD) in kinds(text)
    assert not before or kinds(text)[0] == ("paragraph", before)


def test_a_dateline_may_stand_below_a_caption() -> None:
    text = f"A trader in Orm makes a call.\n\nLARNBY, Oct. 15 -- {LEAD}\n\n{MORE}"
    assert ("dateline", "LARNBY, Oct. 15 --") in kinds(text)
    assert ("paragraph", LEAD) in kinds(text)


@pytest.mark.parametrize(
    "opening",
    ["The union moved to LARNBY (PKO) - which means more - and said so. ", "15 July 2031 10:30 Police came to the mill. ",
     "He left (with the guild of LARNBY, 15 October) -- and so did she. "],
)  # fmt: skip
def test_initials_and_lines_of_a_log_are_no_dateline(opening: str) -> None:
    assert all(kind != "dateline" for kind, _ in kinds(f"{opening}{LEAD}\n\n{MORE}"))


@pytest.mark.parametrize(
    "dateline",
    ["(Daily Plum — March 3, 2009) — ", "( — March 3, 2009)\xa0 — ", "LEEDS, May 4, 2023 — ", "LIMA (Reuters) - ",
     "QUITO, Ecuador, 7 June — ", "Lima, Peru (CNN) -- ", "OSLO — ", "May 4, 2023 – "],
)  # fmt: skip
def test_glued_dateline_ends_where_the_lead_begins(dateline: str) -> None:
    text = f"Road Blocked\n\n{dateline}{LEAD}\n\n{MORE}"
    page = parse_page(text)
    assert page.dateline is not None
    assert page.dateline.of(text) == dateline.rstrip()
    assert ("paragraph", LEAD) in kinds(text)


@pytest.mark.parametrize(
    "lead",
    ["The road — the only one — was blocked.", "However - and this matters - it held.", "In May 2023 the road closed."],
)  # fmt: skip
def test_dash_in_a_sentence_is_no_dateline(lead: str) -> None:
    assert parse_page(f"Road Blocked\n\n{lead}\n\n{MORE}").dateline is None


@pytest.mark.parametrize(
    "line", ["4 May 2023", "Published: May 4, 2023 10:30 GMT", "Updated on 2023-05-04"]
)
def test_date_line(line: str) -> None:
    assert ("dateline", line) in kinds(f"Road Blocked\n\n{line}\n\n{LEAD}\n\n{MORE}")


def test_hard_wrap_is_no_sentence_break() -> None:
    text = f"Road Blocked\n\n{LEAD.replace('road on', chr(10).join(['road', 'on']))} {MORE}"
    assert len(sentences(text)) == 3
    assert "road\non Tuesday" in sentences(text)[1]


def test_lines_that_are_sentences_are_paragraphs() -> None:
    assert kinds(f"Road Blocked\n{LEAD}\n{MORE}\n{LEAD}") == [
        ("headline", "Road Blocked"), ("paragraph", LEAD), ("paragraph", MORE), ("paragraph", LEAD)
    ]  # fmt: skip


def test_all_below_the_comment_form_is_furniture() -> None:
    text = f"Road Blocked\n\n{LEAD}\n\n{MORE}\n\nLeave a Reply\n\nName\n\nWe met in May 2001.\n\n%d people like this"
    assert [k for k, _ in kinds(text)[3:]] == ["boilerplate"] * 4


def test_related_links_amid_an_article_do_not_end_it() -> None:
    long = "The council said in a long statement that it would look into every single complaint that residents had sent in over the year."
    text = "\n\n".join(["Road Blocked", LEAD, "Related Articles", long, long, long])
    assert [k for k, _ in kinds(text)] == ["headline", "paragraph", "boilerplate"] + [
        "paragraph"
    ] * 3


def test_site_name_below_the_article_is_furniture() -> None:
    text = f"Road Blocked\n\n{LEAD}\n\n{MORE}\n\nValley Voice is the paper of the valley"
    assert kinds(text)[-1][0] == "boilerplate"


def test_one_line_and_raw_texts_are_paragraphs() -> None:
    assert kinds(LEAD) == [("paragraph", LEAD)]
    assert [k for k, _ in kinds(f"\n{LEAD} {MORE}\n\n{MORE}\n")] == ["paragraph", "paragraph"]
    assert kinds("Storm kills five in hills") == [("paragraph", "Storm kills five in hills")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Ode met Gen. Lark in St. Ives. They spoke.", 2),
        ("The U.S. Navy came. It left at 5 p.m. on Friday.", 2),
        ("He lives in the U.S. The house is red.", 2),
        ("J. R. Stone wrote it. No. 5 won.", 2),
        ('"Who comes?" Stone asked. "We do."', 2),
        ("They waited … and waited. Then they left.", 2),
        ("He came . . . then left. It rained.", 2),
        ("She paid $3.5 million. He paid 2.", 2),
        ("It fell (see p. 4. It is short) again. Yes.", 2),
        ("Acme Corp. said so. Acme Inc. The end.", 3),
        ("On\xa0Monday\xa0it\xa0rained.\xa0It stopped.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(text)) == count, sentences(text)


def test_offsets_with_emoji_and_crlf() -> None:
    text = f"Road 🚜 Blocked\r\n\r\n🚧 {LEAD}\r\n\r\n{MORE}\r\n"
    assert [t for _, t in kinds(text)] == ["Road 🚜 Blocked", f"🚧 {LEAD}", MORE]


@given(st.text(max_size=300))
def test_normalise_keeps_length(text: str) -> None:
    assert len(normalise(text)) == len(text)


@given(st.text(alphabet=" \n\r\t.!?'\"(“AabBy—1\u2028\x00", max_size=200))
def test_page_is_ordered_and_inside(text: str) -> None:
    page: Page = parse_page(text)
    spans = [b.span for b in page.blocks]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    read = [b.span for b in page.blocks if b.kind in ("headline", "paragraph")]
    assert all(any(b.contains(s) for b in read) for s in page.sentences)
    assert all(s.start < s.end for s in page.sentences)
    covered = "".join(s.of(normalise(text)) for s in page.sentences).replace(" ", "")
    assert covered == "".join(b.of(normalise(text)) for b in read).replace(" ", "")


def test_sample_layouts() -> None:
    layout = SHARED / "gold" / "seed_layout.json"
    if not layout.exists():
        pytest.skip("the gold annotation is not here")
    for name, gold in json.loads(layout.read_text())["articles"].items():
        page = parse_page(
            (SHARED / "seeds" / name).read_text(encoding="utf-8").replace("\r\n", "\n")
        )
        heads = [[b.span.start, b.span.end] for b in page.blocks if b.kind == "headline"]
        assert heads == gold["headline"]
        for block in page.blocks:
            inside = any(a <= block.span.start < b for a, b in gold["boilerplate"])
            assert (block.kind == "paragraph") <= (not inside)
            assert (block.kind == "boilerplate") <= inside


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    text = (
        "Key dates of the dam\n\nKey dates:\n- 12 January: Dam fails\n- 3 March: Judge Moss appointed\n"
        "- 9 October: Owner goes into\n  liquidation\nJudge Moss reported on Monday."
    )
    found = [sentence.of(text) for sentence in parse_page(text).sentences]
    assert found == [
        "Key dates of the dam",
        "Key dates:",
        "- 12 January: Dam fails",
        "- 3 March: Judge Moss appointed",
        "- 9 October: Owner goes into\n  liquidation",
        "Judge Moss reported on Monday.",
    ]


def test_one_line_that_begins_with_a_dash_is_no_list() -> None:
    text = "The talks - long and hard, and held at night\n- ended as they had begun in anger"
    assert len(parse_page(text).sentences) == 1
