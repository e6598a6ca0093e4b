"""Reading without a model (stub)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.article import Span
from timeline_app.reading.parse import Token


@dataclass(frozen=True, slots=True)
class RulesParser:
    """No trees yet."""

    name: str = "rules"

    def parse(self, plain: str, spans: Sequence[Span]) -> list[tuple[Token, ...]]:
        """Empty trees."""
        return [() for _ in spans]
