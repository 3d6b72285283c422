"""Exports: what leaves the casebook as a file, each with its citation.

`records` chooses rows and `tabular` writes them, `files` lists their formats; `render` lists what a view is shown as.
"""
