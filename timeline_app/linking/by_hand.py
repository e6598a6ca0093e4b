"""Names of the rules under which a date that the user gave enters a reading."""

from __future__ import annotations

SET_BY_USER = "set-by-user"
"""Rule of a corrected expression."""
SET_ON_MENTION = "set-by-user-on-mention"
"""Rule of the expression a mention gets that had none: it dates that mention and nothing else."""
BY_HAND = frozenset({SET_BY_USER, SET_ON_MENTION})
