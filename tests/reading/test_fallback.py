"""The rules that stand in for a model: word classes, verb forms, rough trees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import Article, ArticleId, Span
from timeline_app.reading import reader
from timeline_app.reading.fallback import RulesParser
from timeline_app.reading.fallback_tags import verb_forms


def tree(text: str) -> dict[str, tuple[str, str]]:
    tokens = RulesParser().parse(text, [Span(0, len(text))])[0]
    return {t.text: (t.dep, tokens[t.head].text) for t in tokens}


def test_subject_verb_object() -> None:
    arcs = tree("The army attacked the port in May.")
    assert arcs["army"] == ("nsubj", "attacked")
    assert arcs["port"] == ("dobj", "attacked")
    assert arcs["attacked"][0] == "ROOT"
    assert arcs["in"] == ("prep", "attacked")


def test_passive_with_agent() -> None:
    arcs = tree("The port was attacked by Chile.")
    assert arcs["port"] == ("nsubjpass", "attacked")
    assert arcs["by"] == ("agent", "attacked")
    assert arcs["Chile"] == ("pobj", "by")


def test_content_of_a_saying_at_the_end() -> None:
    arcs = tree("The bridge had collapsed, the mayor said.")
    assert arcs["collapsed"] == ("ccomp", "said")
    assert arcs["mayor"] == ("nsubj", "said")


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [("denied", "VBD", "deny"), ("stopped", "VBN", "stop"), ("making", "VBG", "make"), ("fled", "VBD", "flee"),
     ("goes", "VBZ", "go"), ("hoped", "VBD", "hope"), ("carries", "VBZ", "carry"), ("taken", "VBN", "take")],
)  # fmt: skip
def test_verb_forms(form: str, tag: str, lemma: str) -> None:
    assert verb_forms()[form][tag] == lemma


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("The army attacked the port on Monday.", "attack", "happened"),
        ("The army did not attack the port.", "attack", "denied"),
        ("The army may attack the port on Monday.", "attack", "hypothetical"),
        ("The army will attack the port on Monday.", "attack", "planned"),
        ("The mayor said that the army attacked the port.", "attack", "reported"),
    ],
)
def test_status_by_rules(text: str, predicate: str, status: str) -> None:
    events = reader.read(Article(ArticleId("a"), text)).events
    assert next(e for e in events if e.predicate == predicate).status == status


@given(st.text(alphabet="aT he.,'-army said that was not will who and 1\n", max_size=150))
def test_every_tree_is_a_tree(text: str) -> None:
    for tokens in RulesParser().parse(text, [Span(0, len(text))]):
        for i in range(len(tokens)):
            steps = 0
            while tokens[i].head != i:
                i = tokens[i].head
                steps += 1
                assert steps <= len(tokens)
        assert sum(t.head == k for k, t in enumerate(tokens)) == (1 if tokens else 0)
