"""The chain of reasons: each sentence in its place."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.chain import chain_of, rule_of
from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Evidence
from timeline_app.core.project import Project
from timeline_app.core.status import Strength

HARBOUR = ArticleId("harbour.txt")


def evidence(text: str, clue: str, bound: str) -> Evidence:
    return Evidence(HARBOUR, Span(0, len(text)), text, clue, bound, Strength.HARD)


def test_phrase_anchor_clues_result_and_merges_are_told_apart(project: Project) -> None:
    """The event card says WHY in one readable chain: phrase → relative to → rule → interval → rejected."""
    event = replace(
        project.linked.events[1],
        why=(
            "“Monday” says the latest Monday (rule bare_day). It counts from the day of publication.",
            "harbour.txt was published 2021-05-10 to 2021-05-16, by its evidence:",
            "“3 May 2021” (bridge.txt): a date of the past.",
            "So: 2021-05-10 to 2021-05-16.",
            "Not the next Monday: the words tell of what has happened.",
            "Merged with bridge.txt: alike.",
        ),
        evidence=(
            evidence("Monday", "bare_day", "the latest Monday"),
            evidence("", "publication", "2021-05-10 to 2021-05-16"),
            evidence("3 May 2021", "a date of the past", ">= 2021-05-03"),
            evidence("Dockers walked out", "result", "2021-05-10 to 2021-05-16"),
            evidence("Monday", "rejected", "the next Monday"),
            evidence("the bridge", "alike", "the same event"),
        ),
    )
    chain = chain_of(event)
    parts = (chain.phrases, chain.anchors, chain.clues, chain.results, chain.rejected)
    assert [[reason.number for reason in part] for part in parts] == [[0], [1], [2], [3], [4]]
    assert [reason.number for reason in chain.merges] == [5]
    assert chain.phrases[0].quote == "Monday"
    assert rule_of(chain.phrases[0]) == (
        "“Monday” says the latest Monday (rule bare_day).",
        "It counts from the day of publication.",
    )


def test_a_reason_without_evidence_is_kept(project: Project) -> None:
    chain = chain_of(project.linked.events[2])
    assert [reason.words for reason in chain.phrases] == ["nothing bounds it"]
    assert chain.phrases[0].quote == ""
    assert rule_of(chain.phrases[0]) == ("nothing bounds it", "")
