"""How certain a sentence makes an act: done, announced, possible, alleged, or not done at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cases.triggers import flat
from dashboard.cues import ANY, AnyOf, Cue, bits_of

if TYPE_CHECKING:
    from dashboard.cases.triggers import Trigger
    from dashboard.model import Status

_BE = r"(?: be)?(?: \w+ly)? $"
_ORDERING = (
    r"asked|told|ordered|required|instructed|directed|forced|urged|requested|orders?|tells?|asks?|requires?|bound|"
    r"have|has|had|obliged|made|decided|agreed|moved|wants|notice|order|came|come|sent"
)
# "told them to stop", "has to be closed": the order itself is the act. "planned to", "wants to" only announce one.
_ORDERED = Cue(rf"\b(?:{_ORDERING})(?: \w+){{0,6}}? to{_BE}")
_FUTURE = Cue(
    r"\b(?:will|would|shall|must|should|going to|plans? to|planned to|planning to|means to|vow(?:s|ed|ing)? to|"
    r"pledg(?:ed?|es|ing) to|threaten(?:s|ed)? to|intends? to|set to|expected to|due to be|aims? to|promis(?:ed?|"
    r"es) to|"
    r"preparing to|about to|wants? to|hopes? to|seeks? to|in order to|so as to|ready to|to)"
    rf"(?: also| soon| then| no longer)?{_BE}"
)
# Without "may": the sentence is read as it is written, so that "May" is a month and "may" a doubt.
_POSSIBLE = Cue(
    r"\b(?:may|might|could|can|cannot rule out|possibly|considering|mulling|weighing|risks?|faces?|facing|threat of|"
    r"likely|if|whether|possible|unless|recommend(?:s|ed|ing)?(?: that)?|rumou?rs? of|fears? of|calls? for|"
    r"penalt(?:y|ies),? including(?: hard labor or)?)(?: be| be \w+ly| \w+){0,2} $"
)
_MODAL = Cue(r"\b(?:could|might|may)\b")
_MODAL_END = re.compile(r"\b(?:said|says|but|while|after|because|when)\b")
_SUPERLATIVE = Cue(r"\b(?:first|second|third|only|last|latest|next|\w+est)(?: \w+){0,4} to (?:be )?$")
_NEGATED = Cue(
    r"(?:\b(?:not|never|no|[Nn]othing|without|neither|nor|hardly|denied|deny|denies|avoid|yet to|instead of|"
    r"rather than|un)|n't)"
    r"(?: been| be| \w+ly| yet| any| \w+)? $"
)
# "I would rather be fined", "they should have been arrested": what did not happen.
_UNREAL = Cue(
    r"\b(?:(?:would|had) (?:rather|sooner|prefer(?: to)?)|(?:would|should|ought to|must)(?: never| not| \w+ly)? have|"
    r"as (?:if|though)(?: (?:he|she|it|they|we|I))?(?: had| were)?)(?: be| been| get)?(?: \w+ly)? $|"
    r"'d (?:rather|sooner|prefer(?: to)?)(?: be| get)? $|"
    r"(?:宁愿|寧願|宁可|寧可|宁肯|寧肯|情愿|情願|本应|本應|本该|本該|原本(?:应|應|该|該|会|會))[^，,。；;]{0,8}$"
)
_NOBODY = Cue(
    r"(?:^|[.;,“\"] ?|\b(?:and|but|so far|that|said) )(?:[Nn]o one|[Nn]obody|[Nn]one(?: of [\w ]{1,20})?|[Nn]ot one|"
    r"[Nn]either(?: \w+){0,2}|[Nn]o (?!less|fewer|longer|doubt|matter)[\w’'-]+(?: [\w’'-]+){0,2}?)(?: else)?"
    r"(?: (?:at|in|from|of|among|with|on|inside|outside)(?: [\w’'-]+){1,7}?)? "
    r"(?:has|have|had|was|were|is|are)(?: yet| so far)?(?: been)? $"
)
_OF_NOBODY = re.compile(r" (?:nobody|no one|no-one|none)\b(?! (?:but|other))")
_NEITHER = Cue(r"\W*(?:Neither|None of|No (?:province|city|other))\b(?:(?! and | but |; ).){0,200}$")
# "Has he been tried?": asked, and not told.
_ASKED = re.compile(
    r"(?:\W|Q(?:uestion)?[.:])*(?:Has|Have|Had|Is|Are|Was|Were|Did|Does|Do|Will|Would|Can|Could|May|Might|Should|Must)\b|"
    r"[^？?]{0,120}[吗嗎][？?]"
)
_QUESTION = re.compile(r"[?？]\W*\Z")
# "a punishment for those who get caught": nobody in particular, hence nothing that happened.
_WHOEVER = Cue(
    r"\b(?:those|anyone|anybody|everyone|people|miners|companies|users) (?:who|that|found|caught)"
    r"(?: (?:is|are|gets?|being|have been|has been|still))* $|\b[Ww]hoever\b[^.;]{0,60} $"
)
_OFFENCE = Cue(r"\b(?:for allegedly|accused of|suspected of|on suspicion of|allegedly)(?: \w+){0,3} $")
_ZH_FUTURE = Cue(
    r"(?:将(?:于|对|会|在|被|依法|继续|进一步|全面|严|从严|一律)|將(?:於|對|會|在|被|依法|繼續|進一步|全面|嚴)|拟|擬|"
    r"计划|計劃|准备|準備|表示要|"
    r"预计|預計|下一步|后续|後續)[\u4e00-\u9fff]{0,6}$|(?:将|將)(?:继续|繼續|进一步|進一步)[^，。；]{0,20}$|[将將]$|"
    r"[将將](?:严|嚴|坚决|堅決|持续|持續|继续|繼續|进一步|進一步|全面|加大|加强|加強|推进|推進|推动|推動|深入|强化|強化|加快|完善)"
    r"[^，,。；;]{1,20}[，,](?:并|並|持续|持續|继续|繼續|进一步|進一步|不断|不斷|同步)[^，,。；;]{0,8}$"
)
_ZH_POSSIBLE = Cue(
    r"(?:可能|或将|或將|或会|或會|考虑|考慮|有望|最高可|如果|若|一旦|如有)[\u4e00-\u9fff]{0,6}$|"
    r"(?:建议|建議|一律|凡是?)[^，,。；;]{0,40}$|"
    r"(?:面临|面臨|可(?:判|处|處|被判|被处|被處))[^，,。；;]{0,20}$|"
    r"(?:拒不|拒绝|拒絕|逾期|仍不|[构構]成犯罪|情[节節][严嚴]重|后果|後果)[^，,。；;]{0,12}的[，,][^，,。；;已]{0,10}$"
)
# 提请批捕, "sought approval of his arrest": asked for, and not yet done.
_REQUESTED = Cue(
    r"(?:提请|提請|报请|報請|呈请|呈請|申请|申請|请求|請求)[^，,。；;]{0,12}$|"
    r"\b(?:[Ss](?:eek|ought)|[Rr]equest(?:s|ed)?|[Aa]ppl(?:y|ies|ied) for|[Aa]sk(?:s|ed) (?:\w+ )?for)"
    r"(?: [\w’'-]+){0,3}? (?:approval|permission|consent|leave|warrants?)(?: [\w’'-]+){0,2}? "
    r"(?:of|for|to)(?: [\w’'-]+){0,2}? $"
)
_ZH_NEGATED = Cue(
    r"(?:未|没有|沒有|不会|不會|并非|並非|尚未|避免|无需|無需|不再|以免|不予|免予|免于|暂不|暫不|拒绝|拒絕)[\u4e00-\u9fff]{0,2}$|"
    r"(?:无人|無人|(?:没有|沒有)(?:任何)?(?:一?人|一[名个個]))[^，,。；;]{0,8}$"
)
_NOT_DONE = AnyOf(_NEGATED, _ZH_NEGATED, _NOBODY, _UNREAL)
_PERHAPS = AnyOf(_POSSIBLE, _ZH_POSSIBLE)
_DONE = AnyOf(_ORDERED, _SUPERLATIVE)
_AHEAD = AnyOf(_FUTURE, _ZH_FUTURE, _REQUESTED)
_DOUBTS = _NOT_DONE.bits | _PERHAPS.bits | _DONE.bits | _AHEAD.bits | bits_of(_WHOEVER, _OFFENCE)
# "denied that two had been detained", "reports that two had been detained are false": it was not done.
_DENIED = Cue(
    r"\b(?:den(?:ied|ies|y|ying)|refut\w+|rebut\w+|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)) "
    r"(?:as \w+ )?(?:(?:an?|any|all|these|such|the|online|media|earlier|recent) ){0,2}"
    r"(?:that|reports?|claims?|rumou?rs?|suggestions?|speculation|talk)\b|"
    r"否认|否認|辟谣|闢謠|澄清"
)
_UNTRUE = Cue(
    r"\b(?:is|are|was|were|as) (?:\w+ly |all |simply )?(?:false|untrue|fake|fabricated|baseless|groundless|unfounded|"
    r"not true|made up|made-up|rumou?rs?|a hoax|hoaxes)\b|"
    r"(?:系|为|為|是|属|屬|纯属|純屬)(?:谣言|謠言|不实|不實|虚假|虛假|假消息|误传|誤傳|编造|編造)|不属实|不屬實"
)
_REPORTS = Cue(
    r"\b(?:[Rr]eports?|[Cc]laims?|[Rr]umou?rs?|[Ss]tory|[Pp]osts?|[Mm]essages?|[Tt]alk) |"
    r"[称稱][^，。；]{0,40}$|消息|传言|傳言|网传|網傳"
)
_DOUBTED = bits_of(_DENIED, _UNTRUE)
_NEW_CLAUSE = re.compile(r"[;；]|, (?:but|and|while) |\band (?:\w+ly )?$|[，,]但")
_STATUTORY = re.compile(
    r"\b(?:under (?:china's |the )?(?:criminal )?law|carr(?:y|ies) (?:severe |heavy )?penalt|punishable|"
    r"(?:ordinance|law|act|statute|code|article \d+) (?:\w+ ){0,2}?(?:allows?|provides?|carries|sets|foresees|imposes)|"
    r"maximum (?:penalty|sentence)|liable to|"
    r"not out of the question)\b"
)
# "Offenders face a fine and two years in jail": what the law threatens; "he faced his judges and was given" is told.
_THREATENED = Cue(
    r"\b(?:fac(?:e|es|ed|ing)|liable|punishable|subject to|risk(?:s|ed|ing)?|threatened with|carr(?:y|ies)|"
    r"(?<!given )(?<!got )(?<!received )(?<!handed )(?<!for )(?<!sentenced to )up to)\b"
    r"(?:(?!\b(?:was|were|got|given|received|sentenced|jailed|handed|and the)\b)[^.;]){0,80}$"
)
# “Posts had it that the bureau had been told to arrest traders”: hearsay
_HEARSAY = Cue(r"\b(?:had|has|have) it that\b|\b(?:rumou?r|word|gossip) (?:was|is|went|goes) that\b")
# “Pits that might be flooded have been closed”: the doubt is that of the relative clause.
_WHICH_MIGHT = Cue(r"\b(?:that|which|who) (?:may|might|could|can)\b[^,;.]{1,50}? (?:has|have|had|was|were|is|are)(?= )")
_PENAL_NOUNS = ("imprisonment", "in prison", "in jail", "sentence", "term")
NEAR = 60  # characters before the word that can make it doubtful
_FAR = 250
_LONGEST = 600


def status(text: str, sentence: tuple[int, int], trigger: Trigger, near: int = ANY, cues: int = ANY) -> Status | None:
    """How certain the sentence makes the act that the trigger says; None when it says that it was not done.

    `near` are the bits of the cues that can match in the 60 characters before the trigger, `cues` in the sentence.
    """
    if (cues & _DOUBTED and _is_denied(text, sentence, trigger, cues)) or _OF_NOBODY.match(text, trigger.end):
        return None
    if cues & _NEITHER.bit and _NEITHER.pattern.match(text, sentence[0], trigger.start):
        return None
    if not near & _DOUBTS:
        return "possible" if _is_possible(text, sentence, trigger, cues) else "done"
    before = text[max(sentence[0], trigger.start - NEAR) : trigger.start].replace("’", "'")
    if near & _WHICH_MIGHT.bit:
        before = _WHICH_MIGHT.pattern.sub("", before)
    if _NOT_DONE.search(near, before):
        return None
    if _WHOEVER.search(near, before):
        return "possible"
    if _OFFENCE.search(near, before):
        return "alleged"
    if _PERHAPS.search(near, before) or _is_possible(text, sentence, trigger, cues):
        return "possible"
    return "announced" if not _DONE.search(near, before) and _AHEAD.search(near, before) else "done"


def _is_denied(text: str, sentence: tuple[int, int], trigger: Trigger, cues: int) -> bool:
    denied = _DENIED.search(cues, text, sentence[0], trigger.start)
    if denied and not _NEW_CLAUSE.search(text[denied.end() : trigger.start]):
        return True
    untrue = _UNTRUE.search(cues, text, trigger.end, sentence[1])
    if untrue is None or _NEW_CLAUSE.search(text, trigger.end, untrue.start()):
        return False
    return _REPORTS.search(cues, text, sentence[0], trigger.start) is not None


def _is_possible(text: str, sentence: tuple[int, int], trigger: Trigger, cues: int) -> bool:
    if _is_question(text, *sentence):
        return True
    if _HEARSAY.search(cues, text, sentence[0], trigger.start):
        return True
    is_penal = text[trigger.start : trigger.end].lower().endswith(_PENAL_NOUNS)
    if not (is_penal or cues & _MODAL.bit):
        return False
    long_before = text[max(sentence[0], trigger.start - _FAR) : trigger.start]
    if cues & _WHICH_MIGHT.bit:
        long_before = _WHICH_MIGHT.pattern.sub("", long_before)
    modals = list(_MODAL.finditer(cues, long_before))
    if modals and not _MODAL_END.search(long_before, modals[-1].end()):
        return True
    if not is_penal:
        return False
    if _THREATENED.search(cues, long_before):
        return True
    return bool(_STATUTORY.search(flat(text[sentence[0] : min(sentence[1], sentence[0] + _LONGEST)])))


def _is_question(text: str, start: int, end: int) -> bool:
    has_mark = text.find("?", start, end) >= 0 or text.find("？", start, end) >= 0
    return has_mark and bool(_ASKED.match(text, start, end) and _QUESTION.search(text, start, end))
