"""One tree of exceptions. A message says which file or field, what was found, and what to do.

CasebookError
├── UsageError            the command or the link asks for something that does not exist   exit code 2
├── InputError            a corpus, article or table cannot be read                         exit code 1
│   ├── CorpusError       the corpus folder itself: missing, empty, articles.csv, topic.toml
│   └── ArticleError      one article: empty, binary, too long
└── StorageError          the casebook file or an edition is damaged or locked              exit code 1
"""

from __future__ import annotations


class CasebookError(Exception):
    """Base of every error that a user can mend. `str(error)` is one line, fit for a terminal or a page."""

    exit_code = 1


class UsageError(CasebookError):
    """The command line or a link asks for something that does not exist."""

    exit_code = 2


class InputError(CasebookError):
    """Something that was given to read cannot be read."""


class CorpusError(InputError):
    """The corpus as a whole cannot be read: folder, articles.csv or topic.toml."""


class ArticleError(InputError):
    """One article cannot be read; the others still can."""


class StorageError(CasebookError):
    """The casebook file or an edition is damaged, locked or of another version."""
