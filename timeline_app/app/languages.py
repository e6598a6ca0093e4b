"""Which languages have word lists; an article that names another one is kept and nothing is read in it."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Reading
from timeline_app.reading.text import parse_page

_NO_MODEL = "none"


def is_known(lang: str | None) -> bool:
    """True for a language with word lists, by its first subtag, and where none is named.

    >>> is_known("en-GB"), is_known(None), is_known("xx")
    (True, True, False)
    """
    return _is_listed(base(lang))


@lru_cache(maxsize=64)
def _is_listed(code: str) -> bool:
    return code.isalpha() and resources.path("lexicons", code).is_dir()


def base(lang: str | None) -> str:
    """The first subtag, by which word lists are found; English where none is named.

    >>> base("en-GB"), base(None)
    ('en', 'en')
    """
    return "en" if lang is None else re.split(r"[-_]", lang.lower())[0]


def unread(article: Article) -> Reading:
    """The empty reading of an article in a language without word lists; it says so."""
    return Reading(
        article=article.id,
        text_hash=article.text_hash,
        lang=article.lang or "",
        page=parse_page(article.text),
        timexes=(),
        actors=(),
        events=(),
        quotes=(),
        model=_NO_MODEL,
        problems=(refusal(article),),
    )


def refusal(article: Article) -> str:
    """Why nothing was read in the article, in words."""
    return (
        f"{article.id}: there are no word lists for the language {article.lang!r}; nothing was read"
    )


def foreign_note(article: Article) -> str | None:
    """What to say of an article whose text is plainly in a language without word lists, else None."""
    from timeline_app.reading.language import foreign
    from timeline_app.reading.normal import normalise

    name = foreign(normalise(article.text), parse_page(article.text))
    if name is None:
        return None
    return f"{article.id}: the text seems to be {name}, for which there are no word lists; nothing was read"
