"""Who is one actor over the invented articles of ``stories.toml`` and ``pairs.toml``; the marks are those of ``people.toml``."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from timeline_app.core.article import Article, ArticleId, Span
from timeline_app.linking.aliases import join_actors
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")
FOLDER = Path(__file__).parents[1] / "gold" / "actors"
STORIES = [
    story
    for name in ("stories.toml", "pairs.toml")
    for story in tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["story"]
]
_MARK = re.compile(r"\[(\w):([^\]]*)\]")


def unmark(line: str) -> tuple[str, list[tuple[str, Span]]]:
    """The plain words, and the letter and place of each mark."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        marks.append((match[1], Span(len(text), len(text) + len(match[2]))))
        text += match[2]
        at = match.end()
    return text + line[at:], marks


@pytest.mark.parametrize("number", range(len(STORIES)))
def test_one_actor_for_each_letter(number: int) -> None:
    marked = [unmark(line) for line in STORIES[number]["articles"]]
    articles = [Article(ArticleId(str(i)), text) for i, (text, _) in enumerate(marked)]
    readings = [read(article, PARSER) for article in articles]
    _, ids = join_actors(articles, readings, {})
    found: dict[str, set[str]] = defaultdict(set)
    for a, (_, marks) in enumerate(marked):
        for letter, span in marks:
            meant = {
                ids[a, i]
                for i, actor in enumerate(readings[a].actors)
                if any(m.span.overlaps(span) for m in actor.mentions)
            }
            assert len(meant) == 1, (span.of(articles[a].text), meant)
            found[letter] |= meant
    assert all(len(actors) == 1 for actors in found.values()), dict(found)
    assert len({min(actors) for actors in found.values()}) == len(found), dict(found)
