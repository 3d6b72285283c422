"""`verdict`: correct the casebook by hand, with a reason: one row in the corpus' verdicts.csv, applied on every build.

The file only ever grows. A verdict is taken back by a later one: accept takes back reject, move, redate and restep;
split takes back merge, and merge split. A name that was left out is counted by accept with its province, and reject
takes that back; the page Left out writes the command.
"""

from __future__ import annotations

import datetime as dt
import getpass
import json
import shlex
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, get_args

from dashboard import cases, config, pipeline
from dashboard.casebook import open_edition
from dashboard.casebook.readings import Readings
from dashboard.casebook.tables import as_read, spans_of, split_list
from dashboard.cases.identity import base_id, part_of
from dashboard.cli import inputs
from dashboard.cli.build import add_casebook, add_corpus
from dashboard.cli.console import complain, plain, say
from dashboard.cli.explain import province_name
from dashboard.codes import provinces
from dashboard.errors import CorpusError, UsageError
from dashboard.model import ACTIONS_BY_SEVERITY, Status, Verdict

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pandas as pd

    from dashboard.casebook import Edition
    from dashboard.model import Corpus

# Each kind with the name of its value, what that is, and what the verdict does.
KINDS = {
    "accept": (
        "PROVINCE",
        "for a name that was left out: a province by its name or ISO 3166-2 code, such as CN-JX",
        "the case is right as it was read; takes back every reject, move, redate and restep before. "
        "Of a name that was left out (ARTICLE:START): it counts for a province",
    ),
    "reject": (
        "REPORT",
        "id of a report that tells nothing; several may be given, and without one the whole case goes",
        "this is no case, or some of its reports tell nothing; of a name: it is not counted after all",
    ),
    "move": (
        "PROVINCE",
        "name or ISO 3166-2 code, such as CN-JX; several may be given",
        "the case lies in another province",
    ),
    "redate": ("DATE", "EDTF, such as 2021-05-18 or 2021-05", "the case happened at another time"),
    "restep": ("REPORT", "id of the report", "a report of the case tells another step, or one of another status"),
    "merge": ("OTHER", "id of another case; several may be given", "cases are one"),
    "split": ("REPORT", "id of a report to take out; several may be given", "some reports tell another case"),
}
# How many values a kind takes; one where nothing else is said.
_COUNTS = {"split": "+", "merge": "+", "move": "+", "accept": "*", "reject": "*"}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("verdict", help="correct the casebook by hand, with a reason", description=__doc__)
    kinds = parser.add_subparsers(title="verdicts", metavar="KIND", required=True)
    for kind, (value, meaning, what) in KINDS.items():
        one = kinds.add_parser(kind, help=what, description=what)
        one.add_argument("case", metavar="CASE", help="id of the case, as its card and its link show it")
        if value:
            one.add_argument("value", metavar=value, nargs=_COUNTS.get(kind, 1), help=meaning)
        if kind == "restep":
            actions, statuses = (", ".join(codes) for codes in (ACTIONS_BY_SEVERITY, get_args(Status)))
            one.add_argument("action", metavar="ACTION", help=f"what it tells: {actions}")
            one.add_argument("status", metavar="STATUS", nargs="?", help=f"{statuses} (default: as it was read)")
        one.add_argument(
            "--quote",
            required=True,
            metavar="WORDS",
            help="words of its evidence that this rests on (merge: of that of any of them)",
        )
        one.add_argument("--why", required=True, metavar="WORDS", help="the reason, for whoever reads it later")
        one.add_argument("--who", metavar="NAME", help="who decides (default: the name of the user)")
        one.add_argument("--dry-run", action="store_true", help="write nothing; say what would change on the map")
        one.set_defaults(run=run, kind=kind)
        _add_places(one)
    listed = kinds.add_parser("list", help="every verdict, oldest first, and whether it still fits")
    listed.set_defaults(run=run_list)
    _add_places(listed)


def _add_places(parser: argparse.ArgumentParser) -> None:
    add_corpus(parser)
    add_casebook(parser)


def run(args: argparse.Namespace) -> int:
    """Write one verdict, or say what it would change. Returns 1 when a build would refuse it.

    Raises UsageError when the case, the quote or the value does not fit the edition in force, CorpusError when the
    file of verdicts cannot be read or written, StorageError as `open_edition`.
    """
    casebook = args.casebook or config.casebook_path()
    edition = open_edition(casebook)
    folder = inputs.corpus_in_force(args.corpus, casebook)
    _check_topic(edition, folder)
    verdict = _verdict(edition, args)
    path = folder / pipeline.VERDICTS
    _check_new(edition, folder, verdict, args)
    if args.dry_run:
        code = _try(folder, casebook, verdict)
        _tell_parts(edition, verdict)
        return code
    cases.append_verdict(path, verdict)
    say(f"verdict {verdict.verdict_id} ({verdict.kind} {verdict.target}) stands in {plain(str(path))}\n")
    _tell_parts(edition, verdict)
    say(f"to apply it: {_build(args)}\n")
    return 0


def _check_new(edition: Edition, folder: Path, verdict: Verdict, args: argparse.Namespace) -> None:
    """Raise UsageError when the same was decided already, is not applied yet, and nothing has been decided since."""
    known = set(edition.verdicts["verdict_id"])
    pending = [one for one in pipeline.verdicts_on(folder) if one.verdict_id not in known and _meets(one, verdict)]
    if pending and (pending[-1].kind, pending[-1].value) == (verdict.kind, verdict.value):
        raise UsageError(
            f"{verdict.kind} {verdict.target}: is decided already, by verdict {pending[-1].verdict_id}, "
            f"which is not applied yet; to apply it: {_build(args)}"
        )


def _meets(one: Verdict, other: Verdict) -> bool:
    """Whether two verdicts are on the same name, the same case, or one of them on all of a list."""
    if cases.is_on_name(one.target) or base_id(one.target) != base_id(other.target):
        return one.target == other.target
    parts = (part_of(one.target), part_of(other.target))
    return "" in parts or parts[0] == parts[1]


def _tell_parts(edition: Edition, verdict: Verdict) -> None:
    """Say of a merge over several provinces what becomes of it: one matter, a case in each of them."""
    if verdict.kind != "merge":
        return
    told = [_reports(edition, one) for one in (verdict.target, *verdict.value.split(cases.REPORT_MARK))]
    codes = dict.fromkeys(code for one in told for listed in one["province_codes"] for code in split_list(listed))
    if len(codes) > 1:
        where = ", ".join(provinces()[code].name for code in codes)
        say(
            f"one matter then, told of {len(codes)} provinces ({where}): it is shown and counted as a case in each; "
            f"to have it in one alone, decide that too: verdict move {base_id(verdict.target)} {next(iter(codes))}\n"
        )


def _build(args: argparse.Namespace) -> str:
    """The command that applies what was written, as it must be given."""
    given = [("--corpus", args.corpus), ("--casebook", args.casebook)]
    options = [word for option, path in given if path for word in (option, str(path))]
    return plain(shlex.join(["python", "-m", "dashboard", "build", *options]))


def _check_topic(edition: Edition, folder: Path) -> None:
    """The folder and the casebook belong together as far as their topics tell."""
    path = folder / "topic.toml"
    name = config.load_topic(path).name if path.is_file() else edition.manifest.topic_name
    if name != edition.manifest.topic_name:
        raise UsageError(
            f"{folder}: its topic is '{name}', the casebook's is '{edition.manifest.topic_name}'; "
            "name the folder with --corpus and its casebook with --casebook"
        )


def _verdict(edition: Edition, args: argparse.Namespace) -> Verdict:
    value = getattr(args, "value", None) or [""]
    if args.kind in ("split", "reject", "restep"):
        value = [as_read(report) for report in value]
    if args.kind == "restep":
        value = [*value, args.action, *[args.status] * bool(args.status)]
    if cases.is_on_name(args.case):
        target = args.case
        _check_name(edition, args, value)
    else:
        target, value = _target_of_case(edition, args, value)
    cells = (args.kind, target, cases.REPORT_MARK.join(value), args.quote, _who(args), _now(), args.why)
    name = "v" + sha256(json.dumps(cells).encode()).hexdigest()[:8]
    verdict = cases.with_codes(Verdict(name, *cells))
    try:
        cases.check_verdict("verdict", verdict)
    except CorpusError as error:
        raise UsageError(str(error)) from error
    return verdict


def _check_name(edition: Edition, args: argparse.Namespace, value: Sequence[str]) -> None:
    """Raise UsageError when the name was not left out, does not take this verdict, or its words are others."""
    from dashboard.casebook.lookup import records
    from dashboard.casebook.overturned import evidence_of

    if args.kind == "accept" and len(value) > 1:
        raise UsageError(f"{' '.join(value)}: a name counts for one province")
    if args.kind == "reject" and value[0]:
        raise UsageError(f"{value[0]}: reject of a name takes nothing else")
    if args.kind == "accept" and not value[0]:
        raise UsageError(f"{args.case}: say for which province the name counts, such as CN-JX")
    found = records(edition.mentions[edition.mentions["mention_id"] == args.case])
    if not found or not (found[0]["is_rejected"] or found[0]["rule"] == "verdict"):
        raise UsageError(f"{args.case}: no name was left out there in edition {edition.manifest.edition_id}")
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    start, end = evidence_of(edition, found[0])
    if not cases.stands(args.quote, [texts[found[0]["article_id"]][start:end]]):
        raise UsageError(f'--quote "{args.quote}": these words do not stand in the sentence of the name {args.case}')


def _target_of_case(edition: Edition, args: argparse.Namespace, value: list[str]) -> tuple[str, list[str]]:
    """The id under which the case stands now, and the value, once the quote and the value are found to fit it."""
    target = _target(edition, args.case)
    reports = _reports(edition, target)
    quoted = [reports]
    if args.kind == "merge":
        value = [_target(edition, other) for other in value]
        quoted += [_reports(edition, other) for other in value]
        target, value = _joined(edition, [target, *value])
    if not any(cases.stands(args.quote, _evidence(edition, told)) for told in quoted):
        which = f"case {target}" if args.kind != "merge" else "any of these cases"
        raise UsageError(
            f'--quote "{args.quote}": these words do not stand in the evidence of {which}; '
            "copy them from a sentence on its card"
        )
    if args.kind == "accept" and value[0]:
        raise UsageError(f"{value[0]}: accept of a case takes no province; use move")
    if args.kind in ("split", "restep") or (args.kind == "reject" and value[0]):
        _check_reports(target, reports, value[:1] if args.kind == "restep" else value)
    return target, value


def _joined(edition: Edition, named: Sequence[str]) -> tuple[str, list[str]]:
    """The matters that a merge joins: the first, and the others; each case of a list means all of it."""
    first, *others = dict.fromkeys(base_id(one) for one in named)
    if not others:
        raise UsageError(
            f"{' '.join(named)}: {_parts(edition, first) or 'this is one case'}; "
            f"to have it in one province alone: verdict move {first} PROVINCE"
        )
    return first, others


def _parts(edition: Edition, case_id: str) -> str:
    """That a matter is told of several provinces, and the case that it is in each; empty for a case by itself."""
    ids = edition.cases["case_id"]
    parts = ids[ids.str.startswith(f"{base_id(case_id)}-")].tolist()
    return f"one matter, shown and counted as a case in each of its provinces: {', '.join(parts)}" if parts else ""


def _target(edition: Edition, asked: str) -> str:
    """The id under which the case stands now; without a province it means every province of a list."""
    from dashboard.casebook.aliases import current_id

    found = current_id(edition, asked)
    return found if part_of(asked) else base_id(found)


def _reports(edition: Edition, case_id: str) -> pd.DataFrame:
    """The reports of a case, of all provinces when it is a list; of a rejected one, those that tell no case."""
    told = edition.reports["case_id"]
    is_own = told == case_id
    if not part_of(case_id):
        is_own |= told.str.partition("-")[0] == case_id
    if not is_own.any() and case_id in set(edition.verdicts["case_id"]):
        is_own = (told == "") | (told.str.partition("-")[0] == base_id(case_id))
    if not case_id or not is_own.any():
        raise UsageError(f"{case_id}: no such case in edition {edition.manifest.edition_id}; its card shows its id")
    return edition.reports[is_own]


def _evidence(edition: Edition, reports: pd.DataFrame) -> Iterator[str]:
    texts = dict(zip(edition.articles["article_id"], edition.articles["text"], strict=True))
    for report in reports.to_dict("records"):
        for start, end in spans_of(report):
            yield texts[report["article_id"]][start:end]


def _check_reports(case_id: str, reports: pd.DataFrame, wanted: Sequence[str]) -> None:
    known = {as_read(str(report_id)) for report_id in reports["report_id"]}
    missing = sorted(set(wanted) - known)
    if missing:
        raise UsageError(f"{missing[0]}: no report of case {case_id}; its reports are {', '.join(sorted(known))}")


def _who(args: argparse.Namespace) -> str:
    try:
        return args.who or getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("--who: this system does not say who you are; give your name") from error


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def _try(folder: Path, casebook: Path, verdict: Verdict) -> int:
    """Read the folder with and without the verdict; say what differs on the map."""
    given = inputs.read_inputs([folder], curated=True)
    before = pipeline.verdicts_on(folder)
    with Readings(casebook, given.topic) as kept:
        now, then = (
            pipeline.read_corpus(given.articles, given.topic, verdicts, kept=kept)
            for verdicts in (before, (*before, verdict))
        )
    if problem := then.verdicts[-1].problem:
        complain(f"failed: {problem}; a build would not apply it")
        return 1
    counts, changed = _counts(now), _counts(then)
    for code in sorted(counts.keys() | changed.keys()):
        if counts[code] != changed[code]:
            say(f"{province_name('en', code)}: {counts[code]} -> {changed[code]}\n")
    steps = {case.case_id: f"{case.action} ({case.status})" for case in now.cases}
    for case in then.cases:
        step = f"{case.action} ({case.status})"
        if steps.get(case.case_id, step) != step:
            say(f"{case.case_id}: {steps[case.case_id]} -> {step}\n")
    say(f"cases: {len(now.cases)} -> {len(then.cases)}; nothing was written\n")
    return 0


def _counts(corpus: Corpus) -> Counter[str]:
    return Counter(code for case in corpus.cases if case.scope == "province" for code in case.provinces)


def run_list(args: argparse.Namespace) -> int:
    """List the verdicts of the folder with what the edition in force says of each."""
    casebook = args.casebook or config.casebook_path()
    edition = open_edition(casebook)
    folder = inputs.corpus_in_force(args.corpus, casebook)
    _check_topic(edition, folder)
    verdicts, code = inputs.read_verdicts([folder], curated=True)
    for verdict in verdicts:
        say(
            plain(f"{verdict.verdict_id}  {verdict.at}  {verdict.kind} {verdict.target} {verdict.value}".rstrip())
            + "\n"
        )
        say(plain(f'  {verdict.who}: {verdict.why}; it rests on "{verdict.quote}"') + "\n")
        say(f"  {_state(edition, verdict) or f'not applied yet; to apply it: {_build(args)}'}\n")
    return code


def _state(edition: Edition, verdict: Verdict) -> str:
    """What the edition says of a verdict; empty when it does not know it."""
    known = edition.verdicts.set_index("verdict_id")
    if verdict.verdict_id not in known.index:
        return ""
    row = known.loc[verdict.verdict_id]
    if row["problem"]:
        return plain(f"changes nothing: {row['problem']}")
    if not row["case_id"]:
        return "applied; it concerns no case now"
    is_whole = verdict.kind == "merge" or not part_of(row["case_id"])
    parts = _parts(edition, row["case_id"]) if is_whole else ""
    return plain(f"applied, to case {row['case_id']}{parts and f'; {parts}'}")
