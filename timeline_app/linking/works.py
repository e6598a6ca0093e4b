"""What is told inside a novel, a film or a diary: it counts its days from the day of the story.

"In the novel, the ship left last week, in April 1945" says nothing of the day on which the novel is spoken of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Span, Timex

_BARE_YEAR = re.compile(r"\d{4}|['’]\d\d")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s[\"“‘']?$")
REACH = 120
"""Characters before the words in which the work is named."""


def is_in_a_work(article: Article, span: Span) -> bool:
    """True where "in the novel", "in his diary" or "the story begins" stands before. **Cost**: O(1)."""
    start = max(0, article.text.rfind("\n\n", 0, span.start) + 1, span.start - REACH)
    return _frame().search(article.text, start, span.start) is not None


def is_in_a_name(article: Article, timex: Timex) -> bool:
    """True for "the film 2046", "Windows 2000", "Boats '31": a bare year right after a name or a work is part of its name."""
    if timex.signal or _BARE_YEAR.fullmatch(timex.text) is None:
        return False
    last = _WORD_BEFORE.search(article.text, max(0, timex.span.start - REACH), timex.span.start)
    if last is None:
        return False
    word = last[1].casefold()
    return word in resources.word_set("outlook.toml", "work") or (
        last[1] != word and word not in _no_names()
    )


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    table = resources.read_toml("lexicons", "en", "closed_class.toml")
    return frozenset(word for words in table.values() for word in words)


@lru_cache(maxsize=1)
def _frame() -> re.Pattern[str]:
    lists = (resources.word_list("outlook.toml", key) for key in ("work", "of_a_work", "begun"))
    work, article, begun = map("|".join, lists)
    inside = rf"in\s(?:{article})\s(?:[^\W\d_]+\s)?(?:{work})"
    return re.compile(rf"\b(?:{inside}|(?:{work})\s(?:{begun}))\b", re.IGNORECASE)
