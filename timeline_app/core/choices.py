"""Closed sets of words that options are made of. Import-light: the first window and ``--help`` need them."""

from __future__ import annotations

from typing import Literal

GroupBy = Literal["actor", "article", "place", "status", "none"]
ThemeName = Literal["light", "dark"]

GROUPINGS: tuple[GroupBy, ...] = ("actor", "article", "place", "status", "none")
THEMES: tuple[ThemeName, ...] = ("light", "dark")
ThemeWish = Literal["system", "light", "dark"]
THEME_WISHES: tuple[ThemeWish, ...] = ("system", "light", "dark")
