"""How a case began: somebody went to the police, a tip came in, officers noticed something odd.

The first step of an investigation has a hundred wordings and no verb of its own; with a date it is an event, without
one a remark. Each is found as a weak word, which counts only with support.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import Trigger
from dashboard.cues import Cue, bits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.cases.scene import Scene

_TURNED_TO = (
    r"told|complain(?:ed|s)|report(?:ed|s)|alert(?:ed|s)|inform(?:ed|s)|notif(?:ied|ies)|called|phoned|rang|"
    r"contact(?:ed|s)|approach(?:ed|es)|went|gone|goes|walk(?:ed|s)|came|comes|ran|turn(?:ed|s)|tipped|dialled|"
    r"dialed|wrote"
)
_POLICE = (
    r"[Pp]olice|[Oo]fficers|[Dd]etectives|[Ii]nvestigators|[Ss]tation|[Bb]ureau|precinct|squad|authorities|110|"
    r"prosecutors"
)
_COMPLAINT = Cue(
    rf"\b(?:{_TURNED_TO})(?: (?:off|it|this|them|the matter|the case|the theft|her loss|his loss))?"
    rf"(?: (?:to|into|at|in))?(?: (?:the|a|an|local|nearby|county|city|district|provincial|municipal|town|its|their))*"
    rf"(?: (?:[A-Z][\w’'-]*|public|security|police|economic|crime|railway|branch)){{0,4}} (?:{_POLICE})\b|"
    r"\b(?:came|come) forward\b|\b(?:grid|power|electricity) (?:company|firm|operator|supplier|bureau|branch)(?: \w+)? "
    r"(?:had )?(?:called|alerted|tipped off|notified|informed) them\b|"
    r"\b(?:[Nn]eighbou?rs|[Rr]esidents|[Vv]illagers|[Ll]ocals|[Bb]ank|[Vv]ictims?)(?: \w+)? "
    r"(?:had )?(?:called|alerted|notified) them\b"
)
_TIP = Cue(
    rf"\b(?:{_POLICE})\b[^.;:,]{{0,40}}? (?:was|were|had been) (?:told|informed|notified|alerted|tipped off)\b"
    r"(?! (?:on [\w. ]{3,16} )?to\b)|"
    r"\b(?:[Tt]ips?|[Tt]ip-offs?|[Cc]omplaints?|[Ll]eads?|[Cc]lues?|[Aa]lerts?)(?: \w+){0,6}? (?:came|come|arrived|"
    r"reached|was filed|were filed|was lodged|was received|were received|was passed|were passed|handed down)\b|"
    r"\b(?:first|anonymous) tip\b|\b[Cc]omplaints? (?:lodged|filed|made)\b|\bput on (?:the|their) track\b|"
    r"\b[Rr]eceived (?:an? )?(?:\w+ )?(?:tip(?:-off)?|clue|lead|complaint|alert)\b|"
    r"\b(?:[Tt]rail|[Ii]nquiry|[Ii]nquiries|[Ii]nvestigations?|[Pp]robe) (?:began|begins|started|starts|opened|"
    r"goes back)\b|"
    r"\b(?:came|come|comes) to light\b|\b[Ss]uspicions? (?:was|were|had been) (?:aroused|raised|roused)\b|"
    r"\b(?:aroused|roused|raised) (?:the )?suspicions?\b|\b(?:grew|became) suspicious\b|"
    r"\b(?:caught|drew|drawn|attracted|aroused) (?:the )?(?:[\w’'-]+ ){0,4}?(?:police|[Bb]ureau|officers|inspectors|"
    r"investigators|authorities|detectives|prosecutors|company|bank)['’]s? (?:eye|attention|notice|suspicions?)\b|"
    r"\bcaught the (?:eye|attention) of\b|\bgot wind of\b|"
    r"\b(?:noticed|spotted|came across|stumbled on|flagged)(?: \w+){0,4} (?:odd|unusual|suspicious|strange|abnormal|"
    r"accounts?|movements|transactions|transfers|readings|flows)\b"
)
_ZH = Cue(
    r"(?:接到|收到|接获|接獲|获得|獲得|得到|发现|發現|移送|转来|轉來|掌握)[^，。；,;]{0,24}?(?:线索|線索|举报|舉報|报案|報案|报警|報警|"
    r"检举|檢舉|情报|情報)|(?:注意到|发现|發現)[^，。；,;]{0,20}?(?:反常|异常|異常|可疑)|"
    r"(?:来自|源于|始于|缘于|起于|來自|源於|始於)[^，。；,;]{0,16}?(?:报[警案]|報[警案]|举报|舉報|求助)|"
    r"(?:走进|来到|前往|赶到|去了|跑到|走到|冲进|找到|(?<![干幹做升调調转轉])到)[^，。；,;]{0,8}(?:派出所|公安局|公安机关|警局|警署|刑警大队|刑侦大队)|报了[案警]|報了[案警]|"
    r"接[报報](?![纸紙道])"
)
OPENINGS = bits_of(_COMPLAINT, _TIP, _ZH)
# "told the police he bought the machines": a statement; "that he had lost 3,000 yuan" is a complaint.
_STATED = re.compile(r",? (?:that )?(?:he|she|they) (?!(?:had |have )?(?:been|lost|paid)\b|was\b|were\b|could not)")
# What a suspect told the police is a statement, and no beginning.
_BY_SUSPECT = Cue(r"\b(?:suspects?|accused|defendants?|gang|he and|confess\w*)(?: \w+){0,3} $")


def find_openings(scene: Scene) -> Iterator[Trigger]:
    """A weak trigger of an investigation for each beginning of a case that the scene tells."""
    if not scene.cues & OPENINGS:
        return
    where = scene.cues, scene.text, scene.start, scene.end
    for cue in (_COMPLAINT, _TIP, _ZH):
        for match in cue.finditer(*where):
            low = max(scene.start, match.start() - 40)
            near = scene.marks.within(low, match.start())
            is_statement = _BY_SUSPECT.search(near, scene.text, low, match.start()) or _STATED.match(
                scene.text, match.end()
            )
            if not is_statement:
                yield Trigger(match.start(), match.end(), "investigation", is_weak=True)
