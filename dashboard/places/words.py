"""Word lists that several rules of reading places share."""

from __future__ import annotations

import re

# Heads of the names of public bodies, capitalised as news write them.
INSTITUTION_HEADS = (
    "Government|Governments|Committee|Commission|Bureau|Department|Court|Courts|Procuratorate|Police|Security|"
    "Branch|Office|Administration|"
    "Authority|Congress|Customs|Prosecutors|Prosecutor|Prison|Inspection|Council|Association|Cyberspace|"
    "Hospital|Finance|"
    "Zone|Park|Center|Centre|Conference|Exchange Administration|Regulatory|Regulator|Ministry|Division|"
    "Station|Team|Detachment|Brigade|Inspectorate|(?<!Main )(?<!Enterprise )Board|(?<!News )(?<!Travel )Agency"
)
MONTHS_AND_DAYS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday I".split()
)
# Surnames that are no English word and no pronoun.
SURNAMES = frozenset(
    "Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin Gao Luo Zheng Liang Xie Tang Cao Deng "
    "Feng Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Yao Shen Cui Tan "
    "Lai Mo Xi".split()
)
# Words that may stand between a place and the larger one around it: "Suixi County police, of eastern China's Anhui".
CONNECTORS = frozenset(
    "in of under the a an at s city cities county counties county-level prefecture-level district prefecture "
    "province provincial municipal "
    "municipality autonomous region special administrative party committee public security bureau police "
    "people's people’s "
    "procuratorate court intermediate higher government office china's china’s chinese north south east west "
    "central northern southern eastern "
    "western northwest northeast southwest southeast northwestern northeastern southwestern southeastern "
    "coastal neighbouring local inland "
    "new area zone development economic technological high-tech industrial town township village yi hui "
    "tibetan miao dong tujia mongol kazakh "
    "qiang bai dai hani zhuang buyei korean kyrgyz located".split()
)
# Private persons: what is said of where they come from says nothing of where the story happens.
PRIVATE_NOUNS = (
    "businessm[ae]n|businesswom[ae]n|businesspeople|entrepreneurs?|investors?|traders?|lawyers?|attorneys?|"
    "analysts?|brokers?|managers?|"
    "executives?|consultants?|researchers?|professors?|scholars?|academics?|economists?|dealers?|engineers?|"
    "programmers?|bankers?|"
    "strategists?|founders?|bloggers?|columnists?|experts?|activists?|m[ae]n|wom[ae]n|girls?|boys?|youths?|pensioners?|"
    "graduates?|buyers?|sellers?|holders?|tycoons?|magnates?|collectors?|speculators?|influencers?|"
    "commentators?|insiders?|partners?|shareholders?|friends?|netizens?"
)
# Verbs of saying.
SPEECH = (
    r"said|says|say|told|tells|according to|added|adds|asked|quoted|recall\w*|complain\w*|warn\w*|reckon\w*|joked?|"
    r"believe\w*|think\w*|argue\w*|estimate\w*|explain\w*"
)
# Firms: "a Chengdu start-up" names a seat.
TRADE_NOUNS = (
    "firms?|company|companies|makers?|manufacturers?|start-?ups?|suppliers?|exporters?|vendors?|developers?|"
    "conglomerates?|retailers?|"
    "carmakers?|chipmakers?|brokerages?|consultanc(?:y|ies)|fund managers?|think tanks?|unicorns?|"
    "exchanges?|platforms?|websites?|outfits?|distributors?|wholesalers?|assemblers?|refiners?|shippers?|foundries"
)
# Words that tell an act or an event: of authorities, of courts, of crime, of accidents. Topic words stay out.
ACT = re.compile(
    r"\b(?i:arrest\w*|detain\w*|detention|seiz\w+|confiscat\w+|raid\w*|fine[ds]?|fining|sentenc\w+|jail\w*|"
    r"convict\w+|charge[ds]|indict\w+|prosecut\w+|"
    r"tried|trial|rul(?:ed|ing|es?)|verdict|courts?|order(?:ed|s|ing)?|ban(?:s|ned|ning)?|forb[aio]d\w*|"
    r"prohibit\w*|clos(?:e[ds]?|ing|ure)|shut\w*|halt\w*|"
    r"suspend\w*|stop(?:s|ped)|cut off|switch\w* off|unplug\w*|inspect\w*|checks?|checked|investigat\w+|"
    r"prob(?:e[ds]?|ing)|sweep|swept|crack\w*|notices?|circular|"
    r"announc\w+|issue[ds]?|publish\w*|releas\w+|draft\w*|regulat\w+|require[ds]?|tell|told|ask(?:s|ed)|warn\w*|"
    r"urg(?:e[ds]?|ing)|demand(?:s|ed)|surcharge|"
    r"tariffs?|punish\w*|penal\w+|expel\w+|dismiss\w*|sack(?:s|ed)|remov(?:e[ds]?|ing)|revok\w+|regist\w+|"
    r"kill\w*|die[sd]?|dead|deaths?|injur\w+|missing|collaps\w+|"
    r"explo\w+|blast|blaze|fire|flood\w*|quake|earthquake|landslide|typhoon|storm|rain\w*|rescue\w*|evacuat\w+|"
    r"strand\w+|crash\w*|leak\w*|launch\w*|open(?:s|ed)|"
    r"start(?:s|ed)|began|begun|begins?|join(?:s|ed)|follow(?:s|ed)|vow\w*|pledg\w+|found|uncover\w*|bust\w*|"
    r"broke|broken|dismantl\w+|campaign|freez\w+|froze|solved?|"
    r"nabb\w+|caught|held|took|taken|pass(?:es|ed)|adopt\w*|sign(?:s|ed)|set up|put|impos\w+|rais(?:e[ds]?|ing)|"
    r"lower(?:s|ed)|police|prosecutors?|officials?|authorities|"
    r"governments?|committee|commission|bureau|agency|department|officers?|judges?|inspectors?|regulators?|"
    r"watchdog|cleared|scrapp\w+|dropp\w+|ended|ending|lost|won|"
    r"stole\w*|defraud\w*|scam\w*|fraud|smuggl\w+|launder\w+|brib\w+|murder\w*|attack\w*|gang|protest\w*|strike|"
    r"quarantin\w+|lock(?:ed|s)? ?down|outbreak|infect\w*|decisions?|decrees?|directives?|searche[ds]|cases)\b"
)
# The same in Chinese, simplified and traditional.
ACT_ZH = re.compile(
    r"[抓逮拘][获獲捕留]|被抓|抓[到住]|拘捕|刑拘|被捕|落网|落網|归案|歸案|扣押|查扣|查封|查[处處获獲]|查[办辦]|没收|沒收|罚|"
    r"罰|判[处處决決刑]|宣判|获刑|獲刑|起[诉訴]|公[诉訴]|审[理判]|審[理判]|"
    r"裁定|法院|检察|檢察|公安|警|[关關][停闭閉]|取[缔締]|叫停|停[止产產工业業]|[断斷][电電]|[断斷]供|"
    r"整[治改顿頓]|清[退理查]|[检檢]查|排查|核查|督[查察]|巡[视視查]|[调調]查|立案|通[报報知]|"
    r"公[告布佈]|[发發][布佈文]|印[发發]|出[台臺]|下[发發达達]|要求|禁止|禁令|[责責]令|部署|[开開]展|"
    r"[约約][谈談]|[举舉][报報]|[受][理]|[开開]除|免[职職]|撤[职職销銷]|双开|雙開|"
    r"[拦攔][下截][获獲]?|侧翻|側翻|翻[车車船]|追尾|相撞|[坠墜][毁毀落入江河海崖]|溺|沉[没沒船]|自燃|[起着失]火|"
    r"死亡|遇[难難]|受[伤傷]|失[联聯踪蹤]|爆炸|火[灾災]|坍塌|垮塌|透水|地震|暴雨|洪|台[风風]|颱風|滑坡|泥石流|"
    r"救援|救出|[转轉]移安置|撤离|撤離|封[锁鎖控]|确诊|確診|感染|"
    r"委[员員][会會]|政府|[发發]改委|改革委|[监監]管|[执執]法|[电電]力|局|[厅廳]|[诈詐][骗騙]|洗[钱錢]|盗|盜|案|"
    r"侦|偵|破[获獲]|[捣搗][毁毀]|[启啟][动動]|加[价價]|电价|電價|[实實]施|[执執]行|"
    r"[开開]工|[开開]通|[关關]押|[获獲][释釋]|[绑綁]架|解救|落地|吊[销銷]|留置|找到|[试試]?[运運]行|[处處]置|"
    r"[转轉]移[^，。]{0,8}[人民众眾]|[带帶]了?回|[设設]立|[宣][布佈]|[责責]成|投[产產]|[签簽][署约約]|召[开開]|救起|引[进進]|批准|事故|[举舉][行办辦]|成立|"
    r"[开開][业業放]|[运運][营營]|[带帶]走|[归歸]入|列入|[纳納]入|加收|加\d|定[了]?[调調]|跟[进進]|"
    r"自查|切[断斷]|拆[除走]|出手|不例外|受[审審]|押[解回]|[发發]出"
)
