"""A property that is worked out when it is first asked for, and then an attribute like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class lazy(Generic[_T]):
    """`functools.cached_property` without the lock that it takes before Python 3.12: four times as fast.

    Two threads that ask at once may both work the value out; it is the same one.
    """

    def __init__(self, find: Callable[[Any], _T]) -> None:
        """Take the method that works the value out."""
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> lazy[_T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...

    def __get__(self, instance: object | None, owner: type) -> lazy[_T] | _T:
        """The value, kept in the instance, where Python looks first from now on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._find(instance)
        return value
