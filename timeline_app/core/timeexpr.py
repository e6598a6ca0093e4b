"""Time operators as frozen values, evaluated late: an expression is not a date.

"Thursday" is kept as ``Nearest(Field(weekday=3), "past")`` and evaluated only when the day it was said
on, its anchor, is known as well as it ever will be. The operators follow SCATE.

**Source**: Bethard & Parker, A Semantically Compositional Annotation Scheme for Time Normalization (LREC 2016).
"""

from __future__ import annotations


class TimeExpr:
    """Base of all operators (see the time engine)."""

    __slots__ = ()
