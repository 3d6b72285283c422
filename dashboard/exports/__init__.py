"""Exports: what leaves the casebook as a file: `records` chooses rows, `tabular` writes them."""
