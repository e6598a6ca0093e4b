"""What people call an article: the one rule for lists, flags, pictures and citations."""

from __future__ import annotations

import re

from timeline_app.core.article import Article, Reading

PASTED = "pasted-"
"""How the id of a pasted text begins; a number follows."""
_PASTED_ID = re.compile(re.escape(PASTED) + r"\d+")
_LONGEST = 60
"""Characters of a first line that stand for a headline."""


def headline(article: Article, reading: Reading | None) -> str:
    """The article's title, its printed headline, else its id; a pasted text goes by its first line.

    >>> from timeline_app.core.article import ArticleId
    >>> headline(Article(ArticleId("pasted-1"), "  The King  abdicated.\\nHe left."), None)
    'The King abdicated.'
    >>> headline(Article(ArticleId("king.txt"), "The King abdicated."), None)
    'king.txt'
    """
    if article.title:
        return article.title
    if reading is not None and reading.page.headline is not None:
        printed = " ".join(reading.page.headline.of(article.text).split())
        if printed:
            return printed
    named = _PASTED_ID.fullmatch(article.id) and first_words(article.text)
    return named or str(article.id)


def first_words(text: str) -> str:
    """The first line that is not empty, cut after a word where it is long."""
    line = next((" ".join(one.split()) for one in text.splitlines() if one.strip()), "")
    if len(line) <= _LONGEST:
        return line
    cut = line[: _LONGEST - 1]
    kept = cut if line[_LONGEST - 1] == " " else cut.rpartition(" ")[0] or cut
    return f"{kept.rstrip(' ,;:')}…"
