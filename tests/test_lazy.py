"""What is worked out on first use: once for each instance, and described like the method."""

from __future__ import annotations

from dashboard.lazy import lazy


class _Counted:
    def __init__(self) -> None:
        self.n_asked = 0

    @lazy
    def answer(self) -> int:
        """The answer."""
        self.n_asked += 1
        return 42


def test_a_lazy_property_is_worked_out_once_for_each_instance() -> None:
    one, other = _Counted(), _Counted()
    assert "answer" not in vars(one)
    assert (one.answer, one.answer) == (42, 42)
    assert (one.n_asked, other.n_asked) == (1, 0)
    assert vars(one)["answer"] == other.answer


def test_a_lazy_property_keeps_its_description() -> None:
    assert isinstance(_Counted.answer, lazy)
    assert _Counted.answer.__doc__ == "The answer."
