"""How certain a sentence makes an act: done, announced, possible, alleged, or not done at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import FLAT

if TYPE_CHECKING:
    from dashboard.cases.triggers import Trigger
    from dashboard.model import Status

_BE = r"(?: be)?(?: \w+ly)? $"
_ORDERING = (
    r"asked|told|ordered|required|instructed|directed|forced|urged|requested|orders?|tells?|asks?|requires?|bound|"
    r"have|has|had|obliged|made|decided|agreed|moved|wants|notice|order|came|come|sent"
)
# "told them to stop", "has to be closed": the order itself is the act. "planned to", "wants to" only announce one.
_ORDERED = re.compile(rf"\b(?:{_ORDERING})(?: \w+){{0,6}}? to{_BE}")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|must|should|going to|plans? to|planned to|planning to|means to|vow(?:s|ed|ing)? to|"
    r"pledg(?:ed?|es|ing) to|threaten(?:s|ed)? to|intends? to|set to|expected to|due to be|aims? to|promis(?:ed?|"
    r"es) to|"
    r"preparing to|about to|wants? to|hopes? to|seeks? to|in order to|so as to|ready to|to)"
    rf"(?: also| soon| then| no longer)?{_BE}"
)
# Without "may": the sentence is read as it is written, so that "May" is a month and "may" a doubt.
_POSSIBLE = re.compile(
    r"\b(?:may|might|could|can|cannot rule out|possibly|considering|mulling|weighing|risks?|faces?|facing|threat of|"
    r"likely|if|whether|possible|unless|rumou?rs? of|fears? of|calls? for|"
    r"penalt(?:y|ies),? including(?: hard labor or)?)(?: be| be \w+ly| \w+){0,2} $"
)
_MODAL = re.compile(r"\b(?:could|might|may)\b")
_MODAL_END = re.compile(r"\b(?:said|says|but|while|after|because|when)\b")
_SUPERLATIVE = re.compile(r"\b(?:first|second|third|only|last|latest|next|\w+est)(?: \w+){0,4} to (?:be )?$")
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|hardly|denied|deny|denies|avoid|yet to|instead of|rather than|un)|n't)"
    r"(?: been| be| \w+ly| yet| any| \w+)? $"
)
_NOBODY = re.compile(
    r"(?:^|[.;,] |\b(?:and|but|so far) )(?:[Nn]o one|[Nn]obody|[Nn]one(?: of [\w ]{1,20})?|[Nn]ot one|"
    r"[Nn]either(?: \w+){0,2})(?: else)? "
    r"(?:has|have|had|was|were|is|are)(?: yet| so far)?(?: been)? $"
)
_NEITHER = re.compile(r"\W*(?:Neither|None of|No (?:province|city|other))\b(?:(?! and | but |; ).){0,200}$")
_OFFENCE = re.compile(r"\b(?:for allegedly|accused of|suspected of|on suspicion of|allegedly)(?: \w+){0,3} $")
_ZH_FUTURE = re.compile(
    r"(?:将(?:于|对|会|在|被|依法|继续|进一步|全面|严|从严|一律)|將(?:於|對|會|在|被|依法|繼續|進一步|全面|嚴)|拟|擬|"
    r"计划|計劃|准备|準備|表示要|"
    r"预计|預計|下一步|后续|後續)[\u4e00-\u9fff]{0,6}$|[将將]$"
)
_ZH_POSSIBLE = re.compile(r"(?:可能|或将|或將|或会|或會|考虑|考慮|有望|最高可|如果|若|一旦|如有)[\u4e00-\u9fff]{0,6}$")
_ZH_NEGATED = re.compile(r"(?:未|没有|沒有|不会|不會|并非|並非|尚未|避免|无需|無需|不再|以免)[\u4e00-\u9fff]{0,2}$")
_STATUTORY = re.compile(
    r"\b(?:under (?:china's |the )?(?:criminal )?law|carr(?:y|ies) (?:severe |heavy )?penalt|punishable|"
    r"not out of the question)\b"
)
_PENAL_NOUN = re.compile(r"(?:imprisonment|in prison|in jail|sentence|term)$")
_NEAR = 60  # characters before the word that can make it doubtful
_FAR = 250
_LONGEST = 600


def status(text: str, sentence: tuple[int, int], trigger: Trigger) -> Status | None:
    """How certain the sentence makes the act that the trigger says; None when it says that it was not done."""
    before = text[max(sentence[0], trigger.start - _NEAR) : trigger.start].replace("’", "'")
    if _NEGATED.search(before) or _ZH_NEGATED.search(before) or _NOBODY.search(before):
        return None
    if _NEITHER.match(text, sentence[0], trigger.start):
        return None
    if _OFFENCE.search(before):
        return "alleged"
    if _is_possible(text, sentence, trigger, before):
        return "possible"
    if _ORDERED.search(before) or _SUPERLATIVE.search(before):
        return "done"
    return "announced" if _FUTURE.search(before) or _ZH_FUTURE.search(before) else "done"


def _is_possible(text: str, sentence: tuple[int, int], trigger: Trigger, before: str) -> bool:
    if _POSSIBLE.search(before) or _ZH_POSSIBLE.search(before):
        return True
    long_before = text[max(sentence[0], trigger.start - _FAR) : trigger.start]
    modals = list(_MODAL.finditer(long_before))
    if modals and not _MODAL_END.search(long_before, modals[-1].end()):
        return True
    whole = text[sentence[0] : min(sentence[1], sentence[0] + _LONGEST)].translate(FLAT)
    is_penal_noun = _PENAL_NOUN.search(text[trigger.start : trigger.end].translate(FLAT))
    return bool(is_penal_noun and _STATUTORY.search(whole))
