"""What an article tells in another's voice: a made-up story's, a mistake's, an old column's, a standing text's.

"In the film, a war broke out in 2045", "we reported that the mill closed in 2105; it should have read 2015": such
years are neither before nor after the day of writing. "50 years ago. The bank will open in 1967", "the law says all
boats must be insured by 2008": what lies ahead there lay ahead of another day.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from timeline_app.core.article import Article, EventMention, Reading, Span
from timeline_app.resources import word_list, word_set

_words = partial(word_set, "elsewhere.toml")
"""The words of elsewhere.toml under a key."""

REACH = 200
"""Characters before the words in which the story or the mistake is named."""
_BLANK = "\n\n"


def is_made_up_or_mistaken(
    article: Article, reading: Reading, span: Span, event: EventMention | None
) -> bool:
    """True for what is told inside a made-up work, or was printed by mistake. **Cost**: O(paragraph)."""
    paragraph = _paragraph(article.text, span)
    return _is_in_fiction(article, paragraph, span, event) or _is_mistaken(
        article, reading, paragraph, span
    )


def is_in_anothers_voice(
    article: Article, reading: Reading, span: Span, event: EventMention | None
) -> bool:
    """True for what is quoted, too, whose day is another's. **Cost**: O(paragraph + quotations)."""
    if any(quote.span.contains(span) for quote in reading.quotes):
        return True
    return is_made_up_or_mistaken(article, reading, span, event)


def is_ahead_of_another_day(article: Article, reading: Reading, event: EventMention) -> bool:
    """True where what is planned was said at another time, which no date tells. **Cost**: O(article)."""
    sentence = reading.page.sentences[event.sentence]
    if _form("back_then").search(article.text, sentence.start, sentence.end):
        return True
    if _standing().search(article.text, sentence.start, event.trigger.start):
        return True
    return is_printed_again(article)


def is_printed_again(article: Article) -> bool:
    """True for a column of old news, and for a text that says it came out before. **Cost**: O(text)."""
    return any(form.search(article.text) is not None for form in (_old_news(), _printed_before()))


def _paragraph(text: str, span: Span) -> Span:
    start = text.rfind(_BLANK, 0, span.start)
    end = text.find(_BLANK, span.end)
    return Span(start + len(_BLANK) if start >= 0 else 0, len(text) if end < 0 else end)


def _is_in_fiction(
    article: Article, paragraph: Span, span: Span, event: EventMention | None
) -> bool:
    """True where "in the novel", "the game takes place" stands before, unless it tells how the work was made."""
    if event is not None and event.predicate in _words("making"):
        return False
    start = max(paragraph.start, span.start - REACH)
    found = _fiction().search(article.text, start, span.start)
    if found is None:
        return False
    between = article.text[found.end() : span.start]
    is_title = found["begun"] is None and not any(mark in between for mark in ",.;:")
    return event is not None or not is_title


def _is_mistaken(article: Article, reading: Reading, paragraph: Span, span: Span) -> bool:
    """True in a notice of a mistake, but for the day on which the mistake was printed."""
    number = reading.page.sentence_of(span)
    if number is None:
        return False
    before = article.text[max(paragraph.start, span.start - REACH // 4) : span.start]
    if _printed_on().search(before):
        return False
    last = max(0, paragraph.start - len(_BLANK))
    above = _paragraph(article.text, Span(last, last))
    if any(_heading().match(article.text, part.start) for part in (paragraph, above)):
        return True
    sentences = reading.page.sentences[max(0, number - 1) : number + 2]
    return any(_slip().search(article.text, one.start, one.end) for one in sentences)


def _any(key: str) -> str:
    return "|".join(re.escape(word) for word in word_list("elsewhere.toml", key))


@lru_cache(maxsize=8)
def _form(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(key)})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _fiction() -> re.Pattern[str]:
    work, article = _any("fiction"), _any("articles")
    inside = rf"in\s(?:{article})\s(?:[^\W\d_]+\s)?(?:{work})"
    return re.compile(rf"\b(?:{inside}|(?:{work})\s(?P<begun>{_any('begun')}))\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _heading() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_any('heading')})\s*(?:[.:–—-]|\n|$)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _slip() -> re.Pattern[str]:
    """What was printed, and that it was wrong, in one sentence."""
    return re.compile(rf"\b(?:{_any('printed')})\b[^.;]*\b(?:{_any('wrongly')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _printed_on() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('printed')})\s+(?:(?:{_any('dated')})\s+)+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _standing() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_any('standing')})\b[^.;,]{{0,60}}\b(?:{_any('says')})\b", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _old_news() -> re.Pattern[str]:
    """A line or a sentence of its own: "50 years ago." """
    return re.compile(
        rf"(?:^|(?<=[.!?]\s)|\n)\s*(?:[\w-]+\s+)?(?:{_any('old_news')})\s*(?:[.:–—]|\n|$)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _printed_before() -> re.Pattern[str]:
    """ "Reprinted from the Gazette", "the text below was first published in 1985"."""
    again, first = _any("printed_again"), _any("came_out_first")
    text, here, out = _any("this_text"), _any("here"), _any("came_out")
    return re.compile(
        rf"(?:^|(?<=[.!?]\s)|[\n(\[])\s*(?:{again})\b"
        rf"|\b(?:{text})(?:\s(?:{here}))?\s(?:{first})\s(?:{out})\b",
        re.IGNORECASE,
    )
