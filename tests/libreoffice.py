"""Find a LibreOffice for the tests that open slides and dossiers in it: what a reader without Microsoft Office uses."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = ("soffice", "libreoffice")
APPLICATION = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
CONVERT_SECONDS = 180


def find() -> Path | None:
    """The LibreOffice to use: $SOFFICE, else one on the PATH, else an installed application."""
    given = os.environ.get("SOFFICE")
    if given:
        return Path(given)
    on_path = (shutil.which(name) for name in NAMES)
    return next((Path(path) for path in on_path if path), APPLICATION if APPLICATION.is_file() else None)


def to_pdf(soffice: Path, files: Sequence[Path], folder: Path) -> None:
    """Open the files and print each into `folder`, in one run, with a profile of its own so that no other is touched.

    Raises subprocess.SubprocessError when it fails or takes longer than `CONVERT_SECONDS`.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = [soffice, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run(list(map(str, command)), capture_output=True, timeout=CONVERT_SECONDS, check=True)
