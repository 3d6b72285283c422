"""Places whose name an upgrade, a coin or a platform bears: once the article says so, in the whole article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue, cues_in
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.places.draft import Draft

# “the Shanghai upgrade”, “Shanghai is the name of ...”, “Shanghai + Capella”, “以太坊上海升级”.
_NAMED = re.compile(
    r"[”\"’']?(?:[/+-][A-Z]\w+| ?\([A-Z]\w+\))? (?:network |protocol |hard |shadow |client |software |test ?)?"
    r"(?:[Uu]pgrades?|[Uu]pdate|[Hh]ard ?[Ff]orks?|[Ff]orks?|[Tt]est ?nets?|[Mm]ain ?nets?|[Rr]elease (?:date|"
    r"candidate)|"
    r"[Cc]odebase)\b|"
    r"[”\"’']?,? (?:is|was|being|as) (?:just |only |simply )?the (?:code ?)?name (?:of|for|given)\b|"
    r" \+ [A-Z][a-z]+\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:upgrade|fork|hard fork|update|testnet|version|release),? (?:(?:also|now|which is|is|was|"
    r"then) ){0,2}(?:called|"
    r"named|dubbed|known as|code-?named|titled|nicknamed|christened|labell?ed|going by the name of) (?:the )?[“\"‘]?$|"
    r"\b(?:upgrade|fork|update|testnet|release)['’]s (?:code ?|nick)?name,? (?:is |was )?[“\"‘]?$|[A-Z][a-z]+ \+ $|"
    r"\b(?:Ethereum|Tezos|[Ee]ther|ETH|[Ss]taking|[Ss]takers|[Vv]alidators)(?: \w+)? "
    r"(?:after|before|since|until|ahead of|post) $|"
    r"\bnam(?:e[sd]?|ing) (?:their |its |the )?(?:upgrades?|forks?|releases?|versions?) (?:after|for)\b[^.;]{1,80} $"
)
# “Hangzhou goes live”, “After Hangzhou, stakers can withdraw”: in an article about such a chain.
_RUNS = re.compile(
    r"[”\"’']? (?:(?:also|will|would|only|then) ){0,2}(?:goes live|go live|went live|brings|carr(?:y|ies)|activates|"
    r"enables|includes|unlocks|is coming|comes with|is (?:scheduled|activated|pencilled in|due|set for)|lets? )"
)
_CHAIN = re.compile(r"\bEthereum\b|\bEIP-\d|\b[Vv]alidators\b|\b[Ss]takers\b|\bTezos\b")
_NAMED_ZH = re.compile(
    r"[”」]?(?:硬?分叉|测试网|主网|升级(?=[”」』]|[今昨本正顺即如终临带引启实]|完成|后|前|的|将|已|于|在|激活|上线|成功|时间|预计|日期|之后|之前|版本|"
    r"[，。、,（(]|$))"
)
_CHAIN_ZH = re.compile(r"以太|ETH|eth|验证者|EIP|质押|主网|信标链")
# One of these stands in every article that has such a name: all the others are spared the search.
_HINT = Cue(
    r"pgrade|pdate|fork|Fork|FORK|estnet|est net|ainnet|ain net|name of|name for|name given|takers|alidators|EIP-|"
    r"thereum| \+ |elease|odebase|ersion|分叉|升级|升級|测试网|測試網|主网|主網"
)
# What still means the place: where something stands or happens.
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Aa]round) (?:(?:the|real|actual|city|of|old) ){0,3}$")
_AT_ZH = re.compile(r"[在于赴至到抵从]$")


def reject_brands(drafts: Sequence[Draft], text: str) -> None:
    """Take out the names that the article says are names of a thing, where no body or word of place stands beside."""
    named: dict[str, str] = {}
    has_hint = drafts and cues_in(text).anywhere & _HINT.bit
    for draft in drafts if has_hint else ():
        clue = _clue(draft)
        if clue:
            named.setdefault(draft.surface.casefold(), clue)
    for draft in drafts if named else ():
        clue = named.get(draft.surface.casefold(), "")
        if clue and not draft.is_rejected and draft.how != "institution" and not _is_placed(draft):
            draft.reject("brand", clue)


def _clue(draft: Draft) -> str:
    """The words that say that the name is that of a thing, or an empty string."""
    if draft.level == "county":
        return ""
    if draft.surface[0] > "\u2e80":
        found = _NAMED_ZH.match(simplified(draft.after(12)))
        return draft.quote(found.end()) if found and _CHAIN_ZH.search(simplified(draft.opening())) else ""
    found = _NAMED.match(draft.after(40))
    if found:
        return draft.quote(found.end())
    runs = _RUNS.match(draft.after(40))
    if runs and not draft.has_body and _CHAIN.search(draft.text):
        return draft.quote(runs.end())
    before = _NAMED_BEFORE.search(draft.before(120))
    return draft.quote(0, len(before.group())) if before else ""


def _is_placed(draft: Draft) -> bool:
    if draft.surface[0] > "\u2e80":
        return bool(_AT_ZH.search(simplified(draft.before(1)))) and not _NAMED_ZH.match(simplified(draft.after(12)))
    return bool(_AT.search(draft.before(24))) and not _NAMED.match(draft.after(40))
