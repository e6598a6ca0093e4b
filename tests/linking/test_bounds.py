"""The bounds an event has from the expressions on it, from end to end."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def bounds(text: str, word: str) -> tuple[str | None, str | None]:
    article = Article(ArticleId("a"), text, pub_date="2031-04-04")
    at = text.index(word)
    for event in link([article], [read(article, PARSER)]).events:
        if any(source.trigger.start == at for source in event.sources):
            days = event.interval.first_day, event.interval.last_day
            first, last = (None if day is None else format_day(day) for day in days)
            return first, last
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The yard employed forty men from 1979 to 1996.", "employed", ("1979-01-01", "1996-12-31")),
        ("Holm, who ran the yard from May 1950 to June 1962, died.", "ran", ("1950-05-01", "1962-06-30")),
        ("Holm taught in Marsk between 1970 and 1981.", "taught", ("1970-01-01", "1981-12-31")),
        ("Holm has taught in Marsk since 2012.", "taught", ("2012-01-01", "2031-04-04")),
    ],
)  # fmt: skip
def test_a_stretch_ends_with_its_other_end(text: str, word: str, due: tuple[str, str]) -> None:
    assert bounds(text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("Sales fell before the 2026 election.", "election", ("2026-01-01", "2026-12-31")),
        ("Holm resigned after Monday's vote.", "vote", ("2031-03-31", "2031-03-31")),
        ("Prices have risen since the 2021 war.", "war", ("2021-01-01", "2021-12-31")),
    ],
)
def test_before_an_occasion_is_not_said_of_its_own_day(
    text: str, word: str, due: tuple[str, str]
) -> None:
    assert bounds(text, word) == due


def test_what_is_compared_with_dates_no_saying() -> None:
    text = "Profit rose to $30 million in March from $20 million a year earlier, the yard said."
    assert bounds(text, "said") == ("2031-03-22", "2031-04-04")
    assert bounds(text, "rose") == ("2031-03-01", "2031-03-31")


def test_what_was_due_does_not_lie_after_the_word_of_it() -> None:
    text = "Guards said that clerks burned papers in 2029, days before auditors were due to visit."
    first, _ = bounds(text, "visit")
    assert first is None or first < "2030"


def test_weeks_later_count_from_the_month_told_beside_them() -> None:
    text = "On Friday Holm spoke. Ilves was charged in May 2028 and convicted three weeks later."
    first, last = bounds(text, "convicted")
    assert first is not None
    assert last is not None
    assert "2028-05" <= first < last < "2028-07"


def test_what_goes_on_until_a_day_has_that_day_ahead() -> None:
    assert bounds("The ban holds until 20 April.", "holds") == (None, "2031-04-20")
    assert bounds("The curfew lasts until May.", "lasts") == (None, "2031-05-31")


def test_the_day_of_what_is_called_for_lies_ahead() -> None:
    text = "The guild called for a strike on 20 June."
    assert bounds(text, "strike") == ("2031-06-20", "2031-06-20")
    assert bounds(text, "called")[1] == "2031-04-04"
    assert bounds("Before a vote on 3 June, the mayor spoke.", "spoke")[1] == "2031-04-04"


@pytest.mark.parametrize(
    ("text", "verb", "noun", "due"),
    [
        ("The guild called for elections in June.", "called", "elections", "2031-06"),
        ("The guild called for early elections on 16 June.", "called", "elections", "2031-06"),
        ("The guild asked for a meeting in May.", "asked", "meeting", "2031-05"),
        ("The guild called on Friday for elections in June.", "called", "elections", "2031-06"),
        ("The dockers demanded a vote in May.", "demanded", "vote", "2031-05"),
        ("The dockers sought a vote on 12 May.", "sought", "vote", "2031-05"),
    ],
)
def test_the_month_of_what_is_wanted_is_not_that_of_the_wish(
    text: str, verb: str, noun: str, due: str
) -> None:
    first, last = bounds(text, noun)
    assert (first or "")[:7] == (last or "")[:7] == due
    first, last = bounds(text, verb)
    assert first is None or first > "2031-03"
    assert last == "2031-04-04"


def test_a_month_told_as_past_is_that_of_the_wish() -> None:
    assert bounds("The guild called for a vote last May.", "called") == ("2030-05-01", "2030-05-31")
    assert bounds("The bank proposed a merger in August.", "proposed")[1] == "2030-08-31"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Monday's attack is the third this year.", "attack"),
        ("The town is in shock after the murder on Monday.", "murder"),
    ],
)
def test_what_nobody_appoints_lies_behind_who_tells_of_it(text: str, word: str) -> None:
    assert bounds(text, word) == ("2031-03-31", "2031-03-31")


def test_what_will_be_in_two_weeks_lies_between_now_and_then() -> None:
    text = "The council will meet in two weeks. The museum will lend the chart for two weeks."
    assert bounds(text, "meet") == ("2031-04-04", "2031-04-25")
    assert bounds(text, "lend") == ("2031-04-04", None)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The kiln was built in 1950, seventy years ago.", ("1950-01-01", "1950-12-31")),
        ("The kiln was built in 1919, a century ago.", ("1919-01-01", "1919-12-31")),
        ("The kiln was built ten years ago, in 2004.", ("2004-01-01", "2004-12-31")),
        ("The kiln was built last month, in 2031.", ("2031-03-01", "2031-03-31")),
    ],
)
def test_the_date_beside_a_count_is_the_date(text: str, due: tuple[str, str]) -> None:
    assert bounds(text, "built") == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("Holm has taught in Marsk for ten years.", "taught", ("2020-04-04", "2031-04-04")),
        ("They have waited two years for rain.", "waited", ("2028-04-04", "2031-04-04")),
        ("Holm has been sentenced to four years in prison.", "sentenced", (None, "2031-04-04")),
        ("Holm has been jailed for six years.", "jailed", (None, "2031-04-04")),
        ("A vote has been held within 60 days of his flight.", "vote", (None, "2031-04-04")),
        ("On the night in question Holm had driven her for two months.", "driven", (None, "2031-04-04")),
        ("Holm had worked there for two years when it burned in March 2024.", "worked", (None, "2024-03-31")),
        ("The report covers an eight-month period after the flood.", "covers", ("2031-04-04", "2031-04-04")),
        ("Holm faces up to five years in prison.", "faces", ("2031-04-04", "2031-04-04")),
    ],
)  # fmt: skip
def test_only_what_has_lasted_so_long_is_counted_back_from_now(
    text: str, word: str, due: tuple[str | None, str]
) -> None:
    assert bounds(text, word) == due


def core(text: str, word: str) -> bool:
    article = Article(ArticleId("a"), text, pub_date="2031-04-04")
    found = link([article], [read(article, PARSER)]).events
    return any(e.core is not None for e in found if e.sources[0].trigger.start == text.index(word))


def test_what_had_held_is_not_said_to_hold_until_now() -> None:
    assert core("Holm has lived in Marsk since 2012.", "lived")
    assert not core("Holm had lived in Marsk since 2012 when she died in 2020.", "lived")


def days(text: str, word: str) -> tuple[str, ...]:
    article = Article(ArticleId("a"), text, pub_date="2031-11-19")
    at = text.index(word)
    for event in link([article], [read(article, PARSER)]).events:
        if event.sources[0].trigger.start == at:
            first, last = event.interval.first_day, event.interval.last_day
            found = event.days or (first, last)
            return tuple(format_day(day) for day in found if day is not None)
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The yard reports its results on Friday.", "reports", ("2031-11-14", "2031-11-21")),
        ("A guard pauses Friday at the gate.", "pauses", ("2031-11-14", "2031-11-21")),
        ("The court rules on Friday.", "rules", ("2031-11-21", "2031-11-21")),
        ("The guild paused on Friday.", "paused", ("2031-11-14", "2031-11-14")),
        ("Holm seeks a delay of Friday's debate.", "debate", ("2031-11-21", "2031-11-21")),
        ("Monday's attack is the third this year.", "attack", ("2031-11-17", "2031-11-17")),
        ("The eighth round of Lorn-brokered talks will open on Friday.", "open", ("2031-11-21", "2031-11-21")),
    ],
)  # fmt: skip
def test_a_weekday_of_the_present_is_of_no_side_unless_a_programme_tells_it(
    text: str, word: str, due: tuple[str, ...]
) -> None:
    assert days(text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The ruling harmed his political future.", "harmed", (None, "2031-04-04")),
        ("They discussed the future of the port.", "discussed", (None, "2031-04-04")),
        ("Guilds have called for new rules in the current crisis.", "called", ("2031-03-22", "2031-04-04")),
        ("Holm spoke in a recent interview.", "spoke", (None, "2031-04-04")),
    ],
)  # fmt: skip
def test_vague_words_of_other_times_date_nothing_that_was_done(
    text: str, word: str, due: tuple[str | None, str]
) -> None:
    assert bounds(text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("Fares were expected to rise in the coming days.", "rise", ("2031-04-04", None)),
        ("Fares were expected to rise over the next three weeks.", "rise", ("2031-04-04", "2031-04-25")),
        ("Profits rose in the three months to March.", "rose", ("2031-01-01", "2031-03-31")),
        ("Profits rose in the year ended February 28.", "rose", ("2030-03-01", "2031-02-28")),
        ("Holm said of the rescue of the bank in January that it failed.", "rescue", ("2031-01-01", "2031-01-31")),
        ("Holm said of the rescue of the bank in January that it failed.", "said", ("2031-03-22", "2031-04-04")),
        ("Holm wrote it in the 18 months running up to the strike.", "wrote", (None, "2031-04-04")),
        ("The envoy was due to arrive on Wednesday.", "arrive", ("2031-04-02", "2031-04-09")),
        ("In March the council would have voted.", "voted", ("2031-03-01", "2032-03-31")),
    ],
)  # fmt: skip
def test_no_bound_is_closer_than_the_words(
    text: str, word: str, due: tuple[str | None, str | None]
) -> None:
    assert bounds(text, word) == due


def test_a_show_is_no_day() -> None:
    text = "Holm told the Today programme that he was ill."
    assert bounds(text, "told") == ("2031-03-22", "2031-04-04")


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("My father says it was the same in 1998.", "says", ("2031-03-22", "2031-04-04")),
        ("Older people remember the great fire of the mill in the summer of 2009.", "remember", ("2031-04-04", "2031-04-04")),
        ("The mayor said that the mill would not close.", "close", ("2031-03-22", None)),
        ("The mayor said that nobody could open the door.", "open", ("2031-03-22", "2031-04-04")),
        ("Sol was expelled on 22 November 2023. The state said at the time that she had lied.", "said", ("2023-11-22", "2031-04-04")),
        ("A report came out on 14 June 2027. Vesk Lines at first denied it.", "denied", ("2027-06-14", "2031-04-04")),
    ],
)  # fmt: skip
def test_what_is_said_is_not_dated_by_what_it_is_about(
    text: str, word: str, due: tuple[str | None, str | None]
) -> None:
    assert bounds(text, word) == due


def test_before_a_feast_of_an_unknown_year_has_no_end() -> None:
    text = "The ferry sank in May 2003. It was raised before Christmas."
    article = Article(ArticleId("a"), text)
    events = link([article], [read(article, PARSER)]).events
    (raised,) = [e for e in events if e.sources[0].trigger.of(text) == "raised"]
    assert raised.interval.last_day is None


def test_a_count_gives_way_to_the_date_beside_it() -> None:
    text = "The mill burned on 8 March 2016. It had been inspected less than two months earlier, in January 2016."
    assert bounds(text, "inspected") == ("2016-01-01", "2016-01-31")


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("Some 900 cases have been confirmed to date.", "confirmed", (None, "2031-04-04")),
        ("He had been convicted in the 1968 rape of a girl, the police said.", "said", ("2031-03-22", "2031-04-04")),
        ("Holm wrote in a 2027 article that the bank had failed.", "wrote", ("2027-01-01", "2027-12-31")),
        ("The heads said they were like the 1979 rebels.", "said", ("2031-03-22", "2031-04-04")),
        ("Owners strive to stay current on their loans.", "strive", ("2031-04-04", "2031-04-04")),
    ],
)  # fmt: skip
def test_words_of_now_say_no_more_than_they_do(
    text: str, word: str, due: tuple[str | None, str | None]
) -> None:
    assert bounds(text, word) == due
