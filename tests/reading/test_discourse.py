"""Dates that lean on earlier dates of the same article, and say so."""

from __future__ import annotations

from timeline_app.core.article import Timex
from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

HISTORY = (
    "The canal was begun on 3 March 1871. By June 1872 it had reached the hills. "
    "In April a tunnel fell in. Work stopped in 1874 and again in 1876. "
    "On 9 May the first barge passed."
)


def _tag(text: str) -> dict[str, Timex]:
    return {timex.text: timex for timex in tag(text, parse_page(text))}


def test_a_history_gives_its_year_to_bare_months_and_days() -> None:
    found = _tag(HISTORY)
    assert value(found["9 May"].expr, None) == "1876-05-09"
    assert found["9 May"].leans_on == found["1876"].span
    assert value(found["April"].expr, None) in ("1872-04", "1873-04")
    assert found["April"].leans_on == found["June 1872"].span


def test_a_report_keeps_its_bare_months_open() -> None:
    found = _tag(HISTORY + " The mayor said on Tuesday that last week was dry.")
    assert value(found["9 May"].expr, None) == "XXXX-05-09"
    assert found["9 May"].leans_on is None


def test_weekdays_beside_days_of_the_story_make_no_report() -> None:
    told = (
        HISTORY
        + " The next day, a Thursday, it sank. That night, and into Friday morning, they drank."
    )
    assert value(_tag(told)["9 May"].expr, None) == "1876-05-09"


def test_days_later_count_from_the_nearest_day() -> None:
    found = _tag("He fled on 3 March 1871. Four days later he returned, and died the same year.")
    assert value(found["Four days later"].expr, None) == "1871-03-07"
    assert value(found["the same year"].expr, None) == "1871"
    assert found["Four days later"].leans_on == found["3 March 1871"].span


def test_weeks_later_do_not_count_from_a_day_the_story_has_left() -> None:
    found = _tag(HISTORY + " In January 1890 it froze and burst eight weeks later.")
    assert value(found["eight weeks later"].expr, None) == "XXXX-WXX"


def test_days_later_than_a_year_are_of_no_known_day() -> None:
    found = _tag("He fled in 1871 and returned four days later.")
    assert value(found["four days later"].expr, None) == "1871"
    found = _tag("He fled in 1871. Four days later he returned.")
    assert value(found["Four days later"].expr, None) == "1871"


def test_a_weekday_carries_what_hangs_on_it() -> None:
    found = _tag("They met on Thursday. Two days later they met again.")
    days = parse_day_range("2020-11-20")
    assert days is not None
    assert value(found["Two days later"].expr, days[0]) == "2020-11-21"


def test_a_time_takes_the_day_beside_it() -> None:
    found = _tag("The quake struck at 9:15 a.m. (0715 GMT) on 4 May 2019.")
    assert value(found["9:15 a.m."].expr, None).startswith(("2019-05-04T09:15", "XXXX"))


def test_the_end_of_the_month_is_the_writers_own_unless_told_of() -> None:
    days = parse_day_range("2020-11-18")
    assert days is not None
    found = _tag("They have not won since July 1998. The lease runs out at the end of the month.")
    assert value(found["the end of the month"].expr, days[0]) == "2020-11"
    found = _tag("They won on 3 July 1998. They resigned at the end of the month.")
    assert value(found["the end of the month"].expr, days[0]) == "1998-07"


def test_a_time_takes_no_day_of_another_verb() -> None:
    days = parse_day_range("2020-11-18")
    assert days is not None
    found = _tag("The court rose on Monday at noon. It sat until 4:30 p.m. and sits again Friday.")
    assert not value(found["4:30 p.m."].expr, days[0]).startswith("2020-11-20")


def test_an_unambiguous_date_settles_the_order_of_the_others() -> None:
    found = _tag("He signed on 06/07/2014. He paid on 13/05/2014.")
    assert found["06/07/2014"].mod is None
    assert found["06/07/2014"].leans_on == found["13/05/2014"].span


def test_a_month_behind_a_named_year_claims_no_other_year() -> None:
    anchor = parse_day_range("2020-11-20")
    assert anchor is not None
    text = "In 1846 the council passed the Act. In November a tunnel collapsed."
    assert value(_tag(text)["November"].expr, anchor[0]) == "XXXX-11"
    spoken = text + " The mayor said so on Tuesday."
    assert value(_tag(spoken)["November"].expr, anchor[0]) == "2020-11"


STORY = (
    "The flood, 1911-1913\n\nIn May 1911 the river rose. The camp stood until the frost of March 1912. "
    "In July it was seen from the hill. Supplies came from October to February.\n\n"
    "The drought of 1921\n\nIn April the wells failed. They had failed in 1902 as well."
)


def test_a_heading_gives_its_year_to_what_is_told_below_it() -> None:
    assert value(_tag(STORY)["April"].expr, None) == "1921-04"


def test_an_end_that_lies_ahead_does_not_carry_the_story() -> None:
    assert value(_tag(STORY)["July"].expr, None) == "1911-07"


def test_a_range_over_the_turn_of_the_year_begins_in_the_year_before() -> None:
    found = _tag(STORY)
    assert value(found["October"].expr, None) == "1911-10"
    assert value(found["February"].expr, None) == "1912-02"


def test_a_history_does_not_count_from_the_day_of_writing() -> None:
    days = parse_day_range("2020-11-20")
    assert days is not None
    found = _tag("The next day they sailed. " + HISTORY + " It closed early the next year.")
    assert value(found["The next day"].expr, days[0]) == "XXXX-XX-XX"
    assert value(found["early the next year"].expr, days[0]) == "1877"


def test_a_day_belongs_to_the_year_its_sentence_has_named() -> None:
    found = _tag(HISTORY + " The strike of 1878, led by two men, ended on 19 October.")
    assert value(found["19 October"].expr, None) == "1878-10-19"


def test_the_end_of_that_summer_is_that_of_the_story() -> None:
    found = _tag(HISTORY + " In summer 1878 it dried. By the end of that summer it was shut.")
    assert value(found["the end of that summer"].expr, None) == "1878-SU"


RETOLD = (
    "The duke took the castle on 4 May 1411 and the port in June 1411. He had been wounded in August. "
    "In July he made peace.\n\n1415\n\nIn October the truce ended. On the 9th the fleet sailed. "
    "Between May and July he had been ill.\n\nHe died in 1418 and was buried in 1419."
)


def test_a_month_told_in_passing_lies_behind_the_story() -> None:
    found = _tag(RETOLD)
    assert value(found["August"].expr, None) == "1410-08"
    assert value(found["October"].expr, None) == "1415-10"


def test_the_year_of_a_chapter_holds_for_all_of_it() -> None:
    found = _tag(RETOLD)
    assert value(found["the 9th"].expr, None) == "1415-10-09"
    assert value(found["May"].expr, None) == "1415-05"


def test_what_brackets_add_does_not_part_a_range_from_its_year() -> None:
    found = _tag("The council ruled from 18 March (in truth, from 28 March) to 28 May 1871.")
    assert value(found["18 March"].expr, None) == "1871-03-18"
    assert value(found["28 March"].expr, None) == "1871-03-28"


def test_hours_are_not_of_a_day_recalled_in_a_clause_on_a_name() -> None:
    sank = "The boat sank on 4 May 2006. "
    found = _tag(
        sank + "Odd Vik, who left home on 3 December 1962, was there. At noon all were ashore."
    )
    assert "1962" not in value(found["noon"].expr, None)
    recalled = "Odd Vik was there, whose father drowned off the shore on 3 December 1962. "
    found = _tag(sank + recalled + "That night nobody came. By midnight all were ashore.")
    assert value(found["That night"].expr, None) == "1962-12-03TNI"
    assert "1962" not in value(found["midnight"].expr, None)
    found = _tag(
        sank + "Odd Vik, who left home on 3 December 1962 and came back two days later, was there."
    )
    assert value(found["two days later"].expr, None) == "1962-12-05"
