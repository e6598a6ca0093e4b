"""Words stand in the lexicons: what the code names is its own vocabulary and words of the closed classes.

The time engine keeps to it. What the reading and linking of people and events still names in code is listed by
room in ``words_left.toml``, where words may be struck out and none added.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

import timeline_app.reading as package
from timeline_app import resources
from timeline_app.core.article import ActorKind, BlockKind, Signal, Tense, TimexType
from timeline_app.core.operators import Direction, Mod, Vagueness
from timeline_app.core.status import Role, Status
from timeline_app.reading.lexer import TOKEN
from timeline_app.reading.lexicon import load
from timeline_app.reading.nonterminals import NONTERMINALS

ROOM = Path(package.__file__).parent
LEXICON = resources.path("lexicons", "en")
LINKING = ROOM.parent / "linking"
ENGINE = sorted(
    path
    for path in ROOM.glob("*.py")
    if path.stem.startswith(("rules", "tense"))
    or path.stem
    in "asides carriers clocks context counted_on discourse eras exactness fields grammar headings kinds lexer listed lone_words lone_years messages month_told namesakes narrative "
    "nearby nonterminals numeric_dates placed quantities quarters some_day table tagger year_told zones".split()
)
OTHERS = sorted({*ROOM.glob("*.py"), *LINKING.glob("*.py")} - {*ENGINE})
LEFT = Path(__file__).with_name("words_left.toml")

DEPENDENCIES = frozenset(
    "acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep det "
    "dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet prep "
    "prt punct quantmod relcl xcomp".split()
)
"""Labels of a parse."""

LINKS = frozenset(
    "likeness passage quotation retelling occasion tense publication denial outcome birthday age".split()
)
"""Kinds of links between mentions, of disputes, and of what a date rests on."""

FUNCTION_WORDS = frozenset(
    "a an the this that these those each every some any no not and or but nor if as than then so too when while since "
    "until till before after at in on of to by for from with within without over through throughout during between "
    "about around across beyond up down out off into upon against per ago i he she it we they him them his its their "
    "who which there here is are was were be been being am has have had do does did will would shall should may might "
    "can could must all both either neither such own same other another most many much several one how "
    "just now more less also still away apart far her hers herself himself itself themselves whom whose what where whether "
    "me my mine myself our ours ourselves among alongside toward towards near inside outside via never always once yet".split()
)
"""Words of the closed classes; a lexicon says by ``literal`` entries which word plays the part of each."""

ENDINGS = frozenset("s ss us is ed eed red ing ly en est wards".split())
"""Endings by which forms are told, and the language's own code."""

BASE = "base"
"""The nonterminal of the undivided dates, which ``rules`` hands to the rules that need it."""

OWN_CALLS = frozenset(
    "is_a says get has number word field_of unit_of stretch_of expr_of daypart_of memo getattr rule setdefault".split()
)
"""Calls whose strings are kinds, bindings and patterns."""


def _own_words() -> frozenset[str]:
    """Kinds, forms, nonterminals and the closed values of the program."""
    values = (Signal, Tense, TimexType, Direction, Mod, Vagueness)
    kinds = {sense.kind for senses in load("en").senses.values() for sense in senses}
    closed = {word for kind in values for word in get_args(kind)}
    return frozenset(kinds | closed | set(TOKEN.groupindex) | set(NONTERMINALS) | {BASE})


def _strings(tree: ast.Module) -> Iterator[str]:
    """The strings of a module that are no docstrings, kinds, bindings, subscripts or slots."""
    own: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            parts = [node.value]
        elif isinstance(node, ast.Subscript):
            parts = [node.slice]
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            parts = [*node.args] if name in OWN_CALLS else []
        elif isinstance(node, ast.Assign) and "__" in ast.unparse(node.targets[0]):
            parts = [node.value]
        own.update(id(inner) for part in parts for inner in ast.walk(part))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in own:
            yield node.value


def _words_in_code(path: Path) -> set[str]:
    own = _own_words() | FUNCTION_WORDS | ENDINGS
    found = {
        word
        for text in _strings(ast.parse(path.read_text(encoding="utf-8")))
        if re.fullmatch(r"[a-z][a-z' -]*", text)
        for word in re.findall("[a-z]+", text)
    }
    return found - own


def _keys(table: object) -> Iterator[str]:
    """The names under which word lists stand, however deep."""
    if isinstance(table, dict):
        for key, inner in table.items():
            yield key
            yield from _keys(inner)


@cache
def _vocabulary() -> frozenset[str]:
    """What code that reads people and events may name besides: labels, closed values, names of word lists."""
    lists = (LEXICON / name for name in sorted(path.name for path in LEXICON.glob("*.toml")))
    keys = {key for path in lists for key in _keys(tomllib.loads(path.read_text(encoding="utf-8")))}
    closed = {word for kind in (ActorKind, BlockKind) for word in get_args(kind)}
    closed |= {member.value for kind in (Role, Status) for member in kind}
    return DEPENDENCIES | keys | closed | LINKS | {"lexicons", "gazetteer", "wordnet", "spacy"}


def _words_elsewhere(path: Path) -> set[str]:
    """The words in code, without what is told to the user: sentences of several words."""
    own = _own_words() | _vocabulary() | FUNCTION_WORDS | ENDINGS
    texts = _strings(ast.parse(path.read_text(encoding="utf-8")))
    return {text for text in texts if re.fullmatch("[a-z]+", text)} - own


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.stem)
def test_no_more_words_of_english_come_into_the_code(path: Path) -> None:
    assert not _words_in_code(path)


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_no_more_words_of_english_come_into_the_rest(path: Path) -> None:
    left = tomllib.loads(LEFT.read_text(encoding="utf-8"))
    assert _words_elsewhere(path) <= {*left[path.parent.name]}


def test_every_set_of_words_is_asked_for_and_every_one_asked_for_is_there() -> None:
    asked = {
        node.args[-1].value
        for path in ENGINE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "says"
        and isinstance(node.args[-1], ast.Constant)
    }
    assert asked == set(load("en").usage)


def test_a_word_in_code_is_seen(tmp_path: Path) -> None:
    module = tmp_path / "rules_x.py"
    module.write_text('def f(s):\n    """a harbour"""\n    return s.lower(1) in ("quay", "of")\n')
    assert _words_in_code(module) == {"quay"}
