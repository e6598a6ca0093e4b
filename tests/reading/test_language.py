"""Which texts are taken for another language than English."""

from __future__ import annotations

from timeline_app.reading.language import foreign
from timeline_app.reading.text import parse_page


def _named(text: str) -> str | None:
    return foreign(text, parse_page(text))


def test_a_list_of_names_with_possessives_is_not_czech() -> None:
    names = "Potter's Wheel, Tailor's Chalk, Miller's Stone, Weaver's Loom, Sailor's Knot, Baker's Peel, "
    assert (
        _named(names + "Mason's Line, Carter's Whip, Cooper's Hoop, Fuller's Soap, Tanner's Knife.")
        is None
    )


def test_czech_is_told() -> None:
    text = (
        "Starosta se v sobotu sešel s rybáři na břehu a slíbil, že most bude do zimy hotov. "
        "Stavba se podle něj zdržela, ale peníze jsou a lidé na ni čekají už dva roky. "
        "V obci se o tom mluví a na jaře se má konat slavnost, která je pro všechny."
    )
    assert _named(text) == "Czech"


def test_a_few_words_tell_another_script() -> None:
    assert _named("استقال رئيس البلدية يوم الاثنين بعد خلاف حول الجسر.") == "in Arabic script"
    assert _named("Мэр ушёл в отставку в понедельник.") == "in Cyrillic script"
    assert _named("東京 – Tokyo has a new mayor, and nobody in Osaka minds.") is None
