"""Our own values as JSON and back: readings and what linking derives, exactly, without running anything.

cattrs turns dataclasses into plain lists and dicts by their types; a value that does not fit its type is
refused. A time operator carries its name, out of the fixed table below, for its class is not known from the
field that holds it.
"""

from __future__ import annotations

import json
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_origin

import cattrs
from cattrs.errors import BaseValidationError

from timeline_app.core import operators
from timeline_app.core.calendar import Unit
from timeline_app.core.errors import InputError
from timeline_app.core.field import Field
from timeline_app.core.operators import TimeExpr

V = TypeVar("V")

OPERATORS: dict[str, type[TimeExpr]] = {
    kind.__name__: kind
    for kind in (
        operators.Anchor,
        operators.Fixed,
        operators.Nearest,
        operators.Relative,
        operators.Nth,
        operators.Shift,
        operators.SpanTo,
        operators.Length,
        operators.Part,
        operators.Between,
        operators.Within,
        operators.Vague,
        operators.While,
        operators.Recurring,
        operators.Elsewhere,
        operators.Union,
        operators.EventRelative,
    )
}
_OPERATOR = "op"


def to_json(value: object, kind: type[V]) -> bytes:
    """The value, which is of that type, as one line of JSON: the same value gives the same bytes.

    **Cost**: O(size).
    """
    plain = _converter().unstructure(value, unstructure_as=kind)
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode()


def from_json(source: bytes, kind: type[V], name: str) -> V:
    """The value that ``to_json`` wrote.

    **Raises** InputError naming ``name`` when it is not one.
    """
    try:
        return _converter().structure(json.loads(source), kind)
    except (ValueError, KeyError, TypeError, RecursionError, BaseValidationError) as exc:
        raise InputError(name, f"does not hold a {kind.__name__} ({type(exc).__name__})") from exc


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=False)
    converter.register_unstructure_hook_func(_is_operator, _plain_operator)
    converter.register_structure_hook_func(_is_operator, _operator)
    converter.register_unstructure_hook(Unit | Field, _plain_every)
    converter.register_structure_hook(Unit | Field, _every)
    for kind in (int, float, str, bool):
        converter.register_structure_hook(kind, _scalar)
    converter.register_unstructure_hook_func(_is_set, _plain_set)
    return converter


def _is_operator(kind: Any) -> bool:
    return kind is TimeExpr


def _plain_operator(value: TimeExpr) -> dict[str, Any]:
    name = type(value).__name__
    plain: dict[str, Any] = _converter().unstructure(value, unstructure_as=OPERATORS[name])
    return {_OPERATOR: name, **plain}


def _operator(plain: Any, _kind: Any) -> TimeExpr:
    fields = dict(plain)
    return _converter().structure(fields, OPERATORS[fields.pop(_OPERATOR)])


def _plain_every(value: Unit | Field) -> Any:
    return int(value) if isinstance(value, Unit) else _converter().unstructure(value)


def _every(plain: Any, _kind: Any) -> Unit | Field:
    if isinstance(plain, int):
        return Unit(plain)
    return _converter().structure(plain, Field)


def _is_set(kind: Any) -> bool:
    return get_origin(kind) is frozenset or kind is frozenset


def _plain_set(value: frozenset[Any]) -> list[Any]:
    return [_converter().unstructure(item) for item in sorted(value)]


def _scalar(plain: Any, kind: Any) -> Any:
    """The plain value as it is, where cattrs would convert: "7" is no number, and 1 no truth."""
    if issubclass(kind, Enum):
        return kind(plain)
    if kind is float and type(plain) is int:
        return float(plain)
    if type(plain) is not kind:
        raise TypeError(f"expected {kind.__name__}, found {plain!r}")
    return plain
