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
STRONG_SPORT_CUES = (
    "midfielder", "striker", "goalkeeper", "referee", "playoff", "playoffs", "semi-final", "quarter-final", "super league", "title race", "kick-off",
    "penalty shootout", "sent off", "points behind", "basketball", "football", "soccer", "cba", "hat-trick", "win the cup", "at home to", "lost at home", "scoring",
    "主场", "客场", "主場", "客場", "球队", "球隊", "进球", "進球", "联赛", "聯賽", "中超", "比分", "主教练", "主帅", "球员", "球員", "球迷", "足球", "篮球", "籃球", "门将", "夺冠",
)  # fmt: skip
SPORT_CUES = ("beat", "match", "goal", "goals", "league", "coach", "scored", "draw", "drew", "stadium", "defender", "championship", "win over", "trophy", "fc", "cup", "轮", "射门", "告负", "握手言和")
