"""`python -m tests.docs`: write every file of `WRITTEN`."""

from tests.docs import WRITTEN

for path, render in WRITTEN.items():
    path.write_text(render(), encoding="utf-8")
