"""One article in, one reading out: pure, deterministic, and never raising on text."""

from __future__ import annotations

import re

from timeline_app.core.article import Article, Page, Reading, Span, Timex
from timeline_app.reading import (
    actors,
    casing,
    day_headings,
    events,
    fallback,
    gazetteer,
    quotes,
    repairs,
    tagger,
    text,
    told_states,
)
from timeline_app.reading.language import foreign
from timeline_app.reading.parse import Parser, Sentence
from timeline_app.reading.sentence_cuts import pieces

_LANG = "en"
_MOST_SENTENCES = 20_000
_WORD = re.compile(r"[^\W\d_]{2,}")


def read(article: Article, parser: Parser | None = None) -> Reading:
    """Everything the article says by itself.

    Without a parser the rules stand in for it (``model`` is "rules"). An article in a language without
    word lists comes back empty, with a problem that names the language.
    **Cost**: linear; the parser takes nearly all of it.
    """
    page = text.parse_page(article.text)
    plain = text.normalise(article.text)
    language = foreign(plain, page)
    reader = parser if parser is not None else fallback.RulesParser()
    if language is not None:
        problem = f"{article.id}: the text seems to be {language}, for which there are no word lists; nothing was read"
        return _reading(article, page, language, reader.name, (), None, (problem,))
    timexes = tagger.tag(article.text, page)
    sentences, problems = _parse(article, plain, page, reader)
    return _reading(article, page, _LANG, reader.name, timexes, (sentences, plain), problems)


def _reading(
    article: Article,
    page: Page,
    lang: str,
    model: str,
    timexes: tuple[Timex, ...],
    parsed: tuple[list[Sentence], str] | None,
    problems: tuple[str, ...],
) -> Reading:
    said = quotes.find(article.text, page) if parsed else ()
    times = [timex.span for timex in timexes]
    above = day_headings.Headings(timexes, article.text)
    with gazetteer.told(told_states.find(parsed[0]) if parsed else {}):
        cast = actors.find(*parsed, page.headline, said, times) if parsed else None
        found = events.find(*parsed, timexes, cast, said, above) if parsed and cast else ((), ())
    return Reading(
        article=article.id,
        text_hash=article.text_hash,
        lang=lang,
        page=page,
        timexes=timexes,
        actors=cast.actors if cast else (),
        events=found[0],
        quotes=found[1],
        model=model,
        problems=problems,
    )


def _parse(
    article: Article, plain: str, page: Page, parser: Parser
) -> tuple[list[Sentence], tuple[str, ...]]:
    """The sentences of the paragraphs as trees; what has no words is not parsed."""
    body = [b.span for b in page.blocks if b.kind == "paragraph"]
    spans: list[tuple[int, Span]] = []
    k = 0
    for index, span in enumerate(page.sentences):
        while k < len(body) and body[k].end <= span.start:
            k += 1
        if (
            k < len(body)
            and body[k].contains(span)
            and _WORD.search(plain, span.start, min(span.end, span.start + 2000))
        ):
            spans.extend((index, piece) for piece in pieces(plain, span))
    problems: tuple[str, ...] = ()
    if len(spans) > _MOST_SENTENCES:
        problems = (
            f"{article.id}: only the first {_MOST_SENTENCES} of {len(spans)} sentences were read",
        )
        spans = spans[:_MOST_SENTENCES]
    cuts = [s for _, s in spans]
    trees = parser.parse(casing.written_small(plain, cuts), cuts)
    sentences = [
        Sentence.of(i, s, repairs.mended(t)) for (i, s), t in zip(spans, trees, strict=True)
    ]
    return sentences, problems
