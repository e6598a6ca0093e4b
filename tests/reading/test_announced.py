"""Plans and news of the writer's own time in a text that tells a history."""

from __future__ import annotations

import pytest

from tests.reading.conftest import HISTORY, Told


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It will be opened on 16 June.", "16 June", "2012-06-16"),
        ("It was opened on 16 June.", "16 June", "1829-06-16"),
        ("The work is to begin in September.", "September", "2012-09"),
        ("He said the work would begin in September.", "September", "1829-09"),
        ('"It will fall on 3 March," he wrote.', "3 March", "1829-03-03"),
        ("The last beam will be laid next month.", "next month", "2012-06"),
        ("Guides will meet there on Friday.", "Friday", "2012-05-18"),
    ],
)
def test_only_a_plan_of_today_counts_from_today(
    text: str, words: str, expected: str, told: Told
) -> None:
    assert told(f"{HISTORY} {text}")[words] == expected


def test_a_weekday_before_the_story_is_the_day_of_the_news(
    told: Told,
) -> None:
    text = f"The painter of the harbours died on Sunday.\n\n{HISTORY} On Monday he left."
    assert told(text)["Sunday"] == "2012-05-13"
    assert told(text)["Monday"] == "XXXX-WXX-1"


def test_a_story_may_open_with_a_weekday(told: Told) -> None:
    text = f"On Sunday the sea lay calm. That night the wind rose.\n\n{HISTORY}"
    assert told(text)["Sunday"] == "XXXX-WXX-7"
