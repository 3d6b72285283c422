"""`python -m tests.gold [--save]`: score the reading on every labelled set, show what changed."""

from __future__ import annotations

import argparse

from tests.gold import release
from tests.gold.figures import Figures, measure, predict, read_set
from tests.gold.sets import labelled_sets


def main() -> int:
    """Print a table of figures per set and every gain and loss; of held-out sets only the counts."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold", description=__doc__)
    parser.add_argument("--save", action="store_true", help="store this reading as the last release")
    save = parser.parse_args().save
    last_figures, last_items = release.load()
    figures: dict[str, Figures] = {}
    items: release.Items = {}
    for labelled in labelled_sets():
        corpus = read_set(labelled)
        name = labelled.name
        figures[name] = measure(labelled, {r.article.article_id: predict(r) for r in corpus.readings})
        items[name] = release.items_of(corpus, is_held=labelled.is_held)
        print(f"\n{name}: {len(labelled.texts)} texts{', held out' if labelled.is_held else ''}")
        for what, figure in figures[name].items():
            before = last_figures.get(name, {}).get(what)
            moved = "" if before in (None, figure) else f"   (last release {before})"
            print(f"  {what:18} {figure}{moved}")
        changes = list(release.differences(last_items.get(name, {}), items[name])) if last_items else []
        print(f"  since the last release: {release.summary(changes) if last_items else 'none is stored'}")
        for key, sign, item in changes if not labelled.is_held else ():
            print(f"    {key} {sign}: {item}")
    if save:
        release.save(figures, items)
        print(f"\nstored in {release.LAST.name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
