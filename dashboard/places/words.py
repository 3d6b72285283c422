"""Word lists that several rules of reading places share."""

from __future__ import annotations

# Heads of the names of public bodies, capitalised as news write them.
INSTITUTION_HEADS = (
    "Government|Governments|Committee|Commission|Bureau|Department|Court|Courts|Procuratorate|Police|Security|Branch|Office|Administration|"
    "Authority|Congress|Customs|Prosecutors|Prosecutor|Prison|Inspection|Council|Association|Cyberspace|Hospital|Finance|"
    "Energy|Zone|Park|Center|Centre|Conference|Exchange Administration|Regulatory|Regulator|Ministry|Division|Station|Team|Detachment|Brigade"
)
MONTHS_AND_DAYS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday I".split()
)
# Words that may stand between a place and the larger place that contains it: "Suixi County police, of eastern China's Anhui".
CONNECTORS = frozenset(
    "in of under the a an at s city cities county counties county-level prefecture-level district prefecture province provincial municipal "
    "municipality autonomous region special administrative party committee public security bureau police people's people’s "
    "procuratorate court intermediate higher government office china's china’s chinese north south east west central northern southern eastern "
    "western northwest northeast southwest southeast northwestern northeastern southwestern southeastern coastal neighbouring local inland "
    "new area zone development economic technological high-tech industrial town township village yi hui tibetan miao dong tujia mongol kazakh "
    "qiang bai dai hani zhuang buyei korean kyrgyz located".split()
)
SPORT_CUES = (
    "beat", "match", "goal", "goals", "league", "coach", "scored", "round", "draw", "drew", "stadium", "season", "midfielder",
    "striker", "defender", "referee", "penalty shootout", "sent off", "championship", "semi-final", "quarter-final", "super league",
    "points behind", "table", "basketball", "football", "soccer", "cba", "playoff", "playoffs", "win over", "0:0", "1:0", "2-1", "3:0",
    "主场", "客场", "球队", "进球", "联赛", "中超", "比分", "主教练", "球员", "足球", "篮球", "轮", "射门",
)  # fmt: skip
