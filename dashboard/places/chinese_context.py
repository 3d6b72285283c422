"""Chinese: what a sentence says of a place when nothing of the story happens there (neighbour, origin, seat ...).

All patterns are simplified; they read windows made simplified character by character (`script.simplified`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import AnyOf, Cue, Table
from dashboard.places.chinese_aside import find_aside
from dashboard.places.embedded import join_patterns, rule_of
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_H = "[\u4e00-\u9fff]"
# Between the name and what is said of it: type word, "and so on", adverbs.
_MID = (
    r"(?:特别行政区|自治区|省|市|区|县|州)?(?:方面|官方|当局|政府|两地|三地|两省|三省|四省|"
    r"各地)?(?:等(?:[一二两三四五六七八九十多]?(?:地|省份|省区|省市|省|市|区))?)?"
    r"(?:则|目前|至今|迄今|暂时|暂|也|都|均|仍|还|就|却|同样|此前|本周|近日|一直|依然|方面|当地|尚|今年|明年|"
    r"年内|下月|下周|接下来|随后|之后){0,3}"
)
_PEOPLE = (
    r"(?:商人|企业家|富豪|老板|老乡|游客|网友|网民|用户|客户|投资者|投资人|买家|卖家|散户|股民|矿工|矿主|民工|"
    r"务工人员|务工者|打工者|移民|消费者|食客|"
    r"旅客|乘客|团友|旅行团|旅游团|受害人|受害者|被害人|受骗者|苦主|失主|报案人|事主|律师|学者|专家|教授|分析师|"
    r"业内人士|同行(?!们?的?(?:配合|协助|协作|帮助|支援|支持|联手|一起|一道))|东商|志愿者|歌手|演员|导演|作家|画家|"
    r"厨师|富商|炒家|球迷)"
)
_AFTER_ANY = join_patterns((
    ("origin",
        rf"(?:省|市|县)?(?:籍|人(?![民大社事员力口才群工身为均心体行数物士潮流])|的?{_PEOPLE}|(?:男子|女子|小伙|姑娘|"
        rf"大妈|大爷|妹子|司机|学生|大学生|考生|青年)(?=[^，。；;]{{0,12}}[在赴到于])|出生|户籍|产(?:的|"
        rf"[^业量品地能值销出生])|制造(?:的|$)|出产|特产|货(?=[,，。]|源))"),
    ("origin", rf"(?:省|市|县)?(?:等[一二两三四五六七八九十多]?(?:省|地|市|省份))?(?:的)?(?:电诈)?(?:{_PEOPLE})"),
    ("seat",
        r"(?:省|市)?(?:总部|注册|上市(?!公司监)|挂牌|(?:矿机|芯片|科技|互联网)?(?:企业|厂商|厂家|公司|矿机商|"
        r"初创公司)(?![被因遭未的须应需要在和与、，,。监违涉用自也已将均通共偷窃挖逃骗全不有为数开停复签承接收提购从参组及进登负排关盗])|"
        r"(?:矿机)?(?:厂商|厂家|矿机商)(?=股|[,，。的]|降|涨))"),
    ("neighbour",
        rf"{_MID}(?:接壤|毗邻|交界(?!处)|相邻|为邻|相接|相望|邻近|隔[江河海]|一[江河]之隔|近在咫尺|以[东西南北]|对岸)"),
    ("neighbour", r"(?:省|市)?(?:约|仅|只有|不到|不足)?\d+(?:\.\d+)?(?:多)?(?:公里|千米)"),
    ("not-acted",
        r"[^，。；;]{0,10}(?:表示|称|说|回应)[，,：:]?[“「]?(?:目前|现时|当地)?(?:暂无|没有|并无|尚无|不会|无意|"
        r"未有|(?:暂|尚|并|仍|还|从)?未(?:曾|能)?[接收]到)"),
    ("expected",
        r"的?(?:海关|警方|公安|法院|检方|检察院|政府|部门|监管部门|监管机构|当局)(?:(?:正|正在|仍在|也在|尚在)"
        r"(?:酝酿|研究|考虑|讨论|商讨|筹划)|[也亦终]?(?:迟早|早晚|可能|或许|或会|或将|也许|恐怕|想必)(?![已曾早]))"),
    ("exception", rf"{_MID}(?:除外|例外|不在此列|不在其列|不在名单|不在列|未列入|未在列)"),
    ("not-acted",
        rf"{_MID}(?:尚未|并未|未(?![来经成遂必婚免])|没有(?!的)|暂无|还没|无(?:此|类似|相关|任何|明确|动静|动作|"
        rf"明文)|不(?:受影响|涉及|存在|属于|设|征|收|跟进|作|会|同意|打算|准备|承认|予|置可否)|"
                  rf"从未|从不|否认|拒绝|按兵不动|观望|静观|沉默|幸免|未被|没被|没动|照常|如常|照旧|维持(?:原|"
                  rf"不变|现)|保持(?:沉默|原|不变)|不变|不动)"),
    ("not-acted",
        rf"{_MID}的?(?:数字|数据|情况|案件|名单|比例)[，,]?[^，。；;]{{0,8}}(?:没有|并未|未|没)(?:涉及|提及|提到|包括|"
        r"披露|公布|列出|统计|说明)"),
    ("expected",
        rf"{_MID}(?:或将|或许|或会|或(?=于|在|跟|成|出|很|也)|将会|可能|很可能|有可能|有望|料将|料(?=会|于)|预计|"
        rf"预期|拟(?!定的|议)|计划(?!单列)|打算|准备|有意|酝酿|正?在?(?:研究(?!部署|决定|通过|制定|院|所|员|生|中心|"
        rf"会|人员|团队|发现|显示|表明|报告)|酝酿|考虑|讨论(?!通过|会)|筹划|商讨|斟酌|观望)|"
                 rf"据传|传出|传将|会不会|是否|何时|会否|恐(?![怖慌吓])|势将|{_H}{{0,3}}将(?:逐步|陆续)|"
                 rf"即将(?:跟进|成为)|将(?:跟进|效仿|步|成为下|也|是下)|能否|要不要|迟早|早晚|下一步|呼之欲出)"),
    ("comparison", rf"{_MID}(?:相比|不如|更(?:多|少|高|低|严|早|大|小)|相似|类似|相仿|一样(?!的)|那样|那般|模式|经验)"),
    ("trait",
        r"(?:省|市|自治区)?(?:是(?:(?:中国|全国|全球|世界|我国|国内|北方|南方|西北|西南|东南|华北|华东)的?)?(?:最大|"
        r"第[一二三四五]|主要|重要|著名|传统|有名|知名|(?:矿工|矿场|算力|水电|煤炭|能源|经济|人口|农业|旅游|制造业|"
        r"电力)[^，,。]{0,6}(?:省|地|区|中心|大省|强省|聚集|集中))|"
              r"(?:水电|煤炭|风电|电力|资源|水能)[^，,。]{0,6}(?:丰富|充沛|便宜|低廉)|电价[^，,。]{0,4}(?:便宜|"
              r"低廉|最低|较低)|素有|素来|盛产|以[^，,。]{2,10}(?:闻名|著称)|因[^，,。]{2,10}(?:闻名|著称|得名)|"
              r"地处|位于|坐落|被称为|被誉为|人称|人口|面积|拥有|坐拥|聚集着|集中了|一向|历来|向来)"),
    ("origin", r"(?:省|市)?(?:牌照|车牌|号牌|牌)(?:的|号)"),
    ("movement", r"(?:省|市|县)?(?:开往|驶往|飞往|飞抵)"),
    ("origin", r"(?:省|市|县)?(?:的)?(?:展位|展台|展区|展团|展馆|参展[团商])"),
    ("trait",
        rf"(?:省|市)?(?:[两二三四五]地|[两二三四五]省|[两二三四五]市)?(?:的)?(?:一[项份])?{_H}{{0,4}}?(?:薪酬|薪资|"
        rf"工资|房价|租金|消费|民意|"
        r"问卷|抽样|满意度|人才|就业|市场|幸福感)(?:状况|情况)?(?:调查(?!组|队|员|局|处|人|总队|中心|取证|发现问题)|"
        r"指数|排行)"),
    ("origin", r"(?:省|市|县)?老家|(?:棉(?!纺)花?|苹果|荔枝|枸杞|茶叶|柑橘|大米|大枣|哈密瓜|葡萄酒)"),
    ("share", rf"{_MID}(?:数量|人数|规模)?(?:最多|较多|居多|为主|次之|最高|最低|最少|较少|较高|较低|居前|靠前|领先)"),
    ("not-acted", rf"{_MID}(?:在(?:运转|运行|营业|开工|生产)|可(?:以)?(?:挖|开))"),
    ("share", rf"的{_H}{{1,10}}(?:占全|居全国|居首|居世界|排名第|位居|位列)"),
    ("comparison",
        rf"{_MID}的?(?:电价|电费|成本|价格|房价|气温|产量|算力)(?:只有|仅为|仅|不到|低于|高于|约为|相当于|比(?!特))"),
    ("share", r"的(?:总?(?:算力|挖矿|产量|全网))?(?:份额|占比|比重|比例)"),
    ("share",
        rf"{_MID}(?:合计|合共|共|加起来|总计|一共|总共|两省|两地)?(?:约|大约|以|则以|的)?(?:占(?!用|地|领|比特)|"
        rf"份额|比重|排名?第|排名?(?:全国|全球)|位居|位列|"
        rf"居(?:全国|首|第|次|末)|排在?(?:末|首|前|榜|倒数)|次之|垫底|殿后|贡献(?:了)?(?:全|约|\d)|(?:的)?算力占|"
        rf"[（(]?\d[\d.]*[%％]|"
        rf"[\s:：]{{1,3}}\d[\d.]*[%％](?=\s*(?:$|[，,、；;。）)]))|[一二三四五六七八九]成|"
        rf"超过?[一二三四五六七八九]成|近[一二三四五六七八九]成)"),
))  # fmt: skip
_BEFORE_ANY = join_patterns((
    ("neighbour",
        r"(?:毗邻|邻近|紧邻|环绕|接壤的?|靠近|临近|相邻的|邻省|邻居|邻近的|周边的?|隔壁(?:的|是|就是)?|对岸的?|"
        r"[东西南北][接邻临靠连界抵望][着]?|距离?|(?<![撤逃脱隔])离|上游的?|下游的?|隔[江河海]相望的|包围着?)$"),
    ("origin",
        r"(?:出自|户籍(?:地|所在地)?(?:为|在|是|系)?|籍贯(?:为|是)?|(?<![宗起])来自(?:中国|于)?|买自|购自|采自|源自|"
        r"产自|产于|"
        r"出生[于在]|(?<![发产学医考新])生[于在]|祖籍|老家(?:在|是)?|家[住在]|家住|住在|居住?[在于]|现居|定居|原籍|"
        r"毕业于|就读(?:于|在)?|供职于|任职于|任教于|成长于)$"),
    ("origin", r"(?:进口|[一两二三几多数\d]批)$"),  # “暂停进口台湾产品”, “退运一批台湾果汁”
    ("origin",
        r"(?:受害[人者]|被害人|苦主|报案人|买家|客户|用户|成员|投资[人者]|会员|事主|失主)(?:多|大多|主要|均|都|"
        r"还)?(?:来自|"
        r"分布在|分布于|遍布|在|集中在|涉及|为|身[处在]|散居|分居|居于)(?:[\u4e00-\u9fff]{2,4}[、和及与]){0,2}$"),
    ("seat",
        r"(?:总部(?:位于|设在|设于|在|地)?|注册(?:地(?:为|在)?|于|在)|(?:公司|企业|厂商|平台|工厂|办事处|子公司|"
        r"分公司|分部|办公室)(?:位于|设在|设于)|(?:设有|设立了?|开设了?|建有)(?:工厂|办事处|分部)?(?:于|在)|挂牌于|"
        r"上市于|服务器(?:设|架设|托管|租|放|位)(?:在|于|用)?)$"),
    ("exception", r"(?:是不是(?:指|说|在)?|是否(?:指|为|是|在)|[说指]的(?:并)?不是|不是指)$"),
    ("question",
        r"(?:网友|读者|网民|有人|粉丝|听众|观众)(?:们)?(?:留言|来信|来电)?[追询]?问(?:起|及|到|道)?$"),
    ("exception", r"(?:误作|误写[为成]|误称|误传|误报|误为|错写[为成])$"),
    ("exception",
        r"(?:而非此前所传的|而非|并非|不是|不含|不包括|不包含|除去|除开|有别于|唯独|惟独|独缺|只差|撇开|排除)$"),
    ("comparison",
        r"(?:相比|不同于|不如|超过|超越|赶超|赶上|仅次于|类似|高于|低于|多于|少于|逊于|优于|好比|堪比|媲美|比起|"
        r"(?<![图录影偶])像|较之|对比|相当于|远超|落后于|领先于|好过|有如|如同|对标|借鉴|学习|参照|参考)(?:了)?$"),
    ("movement",
        r"(?:转移[到至]|迁[往至到入]|搬[到往去至]|逃[往到至]|潜逃至|出逃至|流[向入到]|涌[向入]|运[往到至]|发往|"
        r"寄[往到]|迁移[到至]|搬迁[到至]|转战|转场(?:到|至)?|南下|北上|东进|西进|(?<!起)飞[往抵赴到回]?|去往|远赴|"
        r"销往|卖到|出口到|"
        r"远销|前往|途经|取道|经由|路过|投奔|落户|转投|转[往到]|改往|西迁|南迁|东迁|北迁|移师|开[往向]|"
        r"驶[往向离出入]|离开|起于|始于|(?<![已曾业财])经[由过]?|移往|挪到|跑到|"
        r"撤[到往至]|发到|卖往|卖给|流到|输往|送[往到]|送电|外送|供应|供给|售往|运销)$"),
    ("trait", r"(?:看完|逛完|游完|玩遍|打卡|畅游|游览|玩转|自驾游)$"),
    ("expected",
        r"(?:建议|倡议|提议|预计|预期|传闻|据传|风传|下一个(?:可能)?(?:就)?是|(?<!日)轮到|有望在|如果|若|倘若|假如|"
        r"一旦|万一|期待|盼|担心|"
        r"等待|静待|不排除|会不会是|或是|可能是|恐怕是|矛头指向|"
        r"[将拟][^，。；]{0,6}(?:进驻|入驻|赴)[，,]?(?:去的是|的是|包括|涉及|分别是)?)$"),
))  # fmt: skip
# “来自四川的消息”: the news comes from where the story is.
_NEWS_OF = Cue(r"(?:省|市)?的(?:消息|通知|文件|指令|数据|报告|法官|检察|警|执法|官员|代表|报道|通报)")
_BESIDES = Cue(rf"除(?:了|去|开)?{_H}{{0,2}}$|除(?:了|去|开)?[^。；;，,]{{1,20}}[、和与及]$")
_BESIDES_END = re.compile(r"[^。；;，,]{0,20}?(?:之?外|以外)[，,]?(?P<rest>[^。；;]{0,24})")
# “适用于海南以外的沿海省份”
_BEYOND = re.compile(r"(?:省|市|自治区|县)?(?:以外|之外)的?")
_ALSO = re.compile(r"[也还亦]|同样|另有|另外|[均都]?有")
# “其中包括吉林甲厂和四川乙药业的产品”: whose wares are on the list
_AMONG = Cue(r"(?:其中)?(?:包括|包含|涉及|涉|含有?|有)[^，。；;]{0,16}$")
_WARES_OF = re.compile(
    r"[^，。；;：]{0,24}?(?:厂|公司|制药|药业|集团|企业|牌|乳业|食品|生物)[^，。；;：]{0,12}?"
    r"(?:的|生产的?|所产)(?:\d+[个批种款]?)?(?:产品|药品|疫苗|奶粉|胶囊|批次|食品|货品|商品)"
)
_WITH = Cue(r"[与和同跟][^，。；;]{0,12}$")
_WITH_BORDER = re.compile(r"[^，。；;]{0,14}?(?:接壤|毗邻|交界(?!处)|相邻|为邻|相接|相望|一[江河]之隔)")
_WITH_NOTHING = re.compile(
    r"[^，。；;]{0,8}?(?:作(?:了|过|出)?比较|做(?:了|过)?比较|无关|相比|不同|一样|类似|相似|相近|相仿|相当(?!于)|"
    r"差距|混淆|同名|重名|混为一谈|不是一回事|"
    r"没有关系|并无关系|"
    r"两码事|对比|持平|并列|看齐|接轨)|"
    r"[^，。；;]{0,16}?(?:[念弄搞听读写看认]混|混淆|混为一谈|[弄搞听认]错)"
)
_THAN = Cue(rf"(?:比(?![特如赛例])|较(?![为多大]))(?:{_H}{{0,3}})$")
_THAN_END = re.compile(rf"{_H}{{0,8}}?(?:更|还|[多少高低大小快慢早晚严好差]|要)")
_FROM = Cue(rf"(?:从|由|自)(?:{_H}{{0,4}})$")
_FROM_END = re.compile(
    rf"{_H}{{0,4}}(?:[、和]{_H}{{2,6}})?(?:出发|南下|北上|迁|搬|运来|运往|运到|运出|转|撤|购|买|进货|收购|飞|"
    rf"调[来入货]|流[出入向]|寄|发往|招募|招来|赶来|逃|涌|过来|而来|来的)"
)
_LAWFUL = re.compile(
    r"警|公安|民警|专案组|专班|办案|带了?回|检察|法官|执法|督察|督导|检查组|工作组|调查组|巡视|消防|救援|部队|官兵|押|侦|抓|纪委|法院|"
    r"记者|搜索票|搜[查捕]|拘票|查缉"
)
_WORKED = Cue(rf"(?:曾|先后|原先|早年|此前|后来|自幼|从小|年轻时|大学时)?在(?:{_H}{{0,2}})$")
_WORKED_END = re.compile(
    rf"(?:省|市|县)?(?:的?{_H}{{0,6}}?)?(?:打工|读书|上学|念书|求学|留学|当兵|服役|长大|生活|出生|定居|经商|任教|"
    rf"上大学|工作过|务工|有(?:房|家|工厂|分公司|办事处)|设有|做过|调研|考察|挂职|待过|讲学|"
    rf"(?:一场|一次|某)?{_H}{{0,4}}(?:论坛|研讨会|峰会|培训班|展会|博览会|讲座)上|开(?:设|办)过?|创办|"
    rf"经营)(?!时(?!装)|期间|途中|之际)"
)
# “途中在广州转机”, “在新疆还有一处矿场”
_AT = Cue(r"在$")
_CHANGED = re.compile(r"(?:市)?(?:的?机场)?(?:转机|转车|转乘|换乘|换车|中转|过境|经停|登机|上车|装车|装货|装船)")
_HAS_TOO = re.compile(r"(?:省|市)?[还另也]有[一两三四五几多数\d]*[处家间座个套][^，。；]{1,8}(?=[，。；]|$)")
# “一家杭州公司开发的软件”, unless it is the firm to which something is done
_ONE_FIRM = Cue(r"(?:[一某两几多]家|某)$")
_FIRM = re.compile(
    rf"(?:省|市)?的?{_H}{{0,4}}?(?:公司|企业|平台|厂商|厂家|机构|事务所|工作室)(?![^，。；]{{0,6}}[被遭因涉]|"
    rf"[^，。；]{{0,8}}(?:关停|停业|停产|倒闭|起火|爆炸))"
)
# “适用香港法律”, “援引澳门的判例”
_BY_LAW = Cue(r"(?:适用|援引|引用|引述|搬出|比照|借用|套用|参引)(?:了|的是)?$")
_LAW = re.compile(rf"(?:省|市)?的?(?:《|{_H}{{0,8}}?(?:法律|法例|法规|条例|判例|成文法|普通法|法(?![院官庭])))")
_SHARE = Cue(r"\d[%％]|百分之|[一二三四五六七八九]成|分之|排名|位居|位列|依次为|依次是")
_SHARE_OF = re.compile(
    r"算力|哈希率|全网|占比|份额|比重|产量|占(?:全国|全球|世界)|全国的?(?:\d|[一二三四五六七八九]成)"
)
# “骗走一名香港赌客”, “把浙江一名会计被骗的钱”: the place of a person to whom or with whom something is done.
_COUNTED = Cue(r"(?:[一二两三四五六七八九十多数几某\d][名位个]|[\d一二三四五六七八九十][岁歲]的?|另[一]?[名位])$")
_PERSON = re.compile(
    rf"(?:省|市|县)?(?:籍)?的?(?:{_H}{{0,2}}?(?:[男女]子|[男女]性|[男女]生|夫妇|夫妻|青年|居民|网民|老人)|(?!官员|"
    rf"干部|领导|法官|检察|警){_H}{{0,4}}?[客人商师民者户友士主婆爷妈妇员生工](?!民|"
    rf"员|大|业|厂|地|会))"
)
_SURNAMED = Cue(rf"(?<![同百])姓{_H}$")  # 姓黄香港男子
# “把浙江一名会计和上海一名教师被骗的钱”
_AND = Cue(r"(?:和|与|、|及|以及)$")
_CHEATED = re.compile(
    r"(?:省|市|县)?的?(?:一|某|多|数|几|两|\d+)[名位个][\u4e00-\u9fff]{1,8}?(?:被骗|受骗|上当|损失|的(?:钱|款|资金)|"
    r"转来|汇来|打来)"
)
# “号称要开进香港，并未成事”
_CLAIMED = re.compile(
    r"(?:号称|声称|宣称|扬言|自称|计划|打算|拟|准备|希望|有意|一度)(?:要|将|能|可|想)?(?:开进|开到|进军|进入|落户|"
    r"迁往|搬到|扩张到|"
    r"拓展到|推广到|杀入|开拓)$"
)
_DONE_TO = Cue(rf"(?:[把骗向给替]|冒充|联系|骗取|骗走|诈骗|招揽|拉拢|转给|卖给){_H}{{0,4}}$")
_SOMEBODY = re.compile(rf"(?:省|市|县)?(?:等地)?(?:的)?(?:[一两三四五六七八九十多数几某\d]+)[名位个]{_H}{{1,6}}")
# “国家电网河南、甘肃公司”: who cuts the power is an authority; “驻北京办事处”: an office that looks home.
_GRID = re.compile(r"(?:国网|电网|南网|电力|供电)[^，。；;]{0,10}$")
_STATIONED = re.compile(r"(?:市|省)?(?:办事处|联络处|代表处|办公室|联络办)")
# “打算运往新疆，但当地亦已下令停机”, “住在江苏宿迁，案件由当地法院审理”
_ACTS_THERE = Cue(
    r"[^。；;]{0,24}(?:当地|该地|该省|该区|该市)(?:(?:法院|警方|公安|检方|政府|监管部门)|(?:也|亦|"
    r"均)?已(?:经)?(?:提前)?"
    r"(?:下令|要求|叫停|关停|发布|启动|转移))"
)
_HELD = re.compile(r"(?:市)?(?:召开|举行|举办|主持|开会|出席|开幕|启动会|的?[^，。；]{0,6}?(?:新闻)?发布会)")
_STATE = re.compile(r"国务院|国家|中央|全国|[\u4e00-\u9fff]部(?!门)|总局|最高")
# “传闻有三地要做试点：海南、福建、宁夏。”
_RUMOURED = Cue(
    r"(?:传闻|据传|盛传|风传|传出|网传|预计|有望|候选|备选|"
    r"猜测)[^，。；：:]{0,16}[：:](?:[\u4e00-\u9fff]{2,6}[、和与及]){0,4}$"
)
_HYPOTHETICAL = Cue(
    r"(?:如果|若|倘若|假如|要是|假使|假设|倘使|如若|若是|一旦|预计|业内预计|分析认为|市场传闻|据传)[^，。；;]{0,3}$"
)
_HEARD = AnyOf(_HYPOTHETICAL, _RUMOURED)
_FRAMES = Table(
    (_WITH, (_WITH_BORDER, "neighbour")), (_WITH, (_WITH_NOTHING, "comparison")), (_THAN, (_THAN_END, "comparison")),
    (_FROM, (_FROM_END, "movement")), (_AT, (_CHANGED, "movement")), (_AT, (_HAS_TOO, "origin")),
    (_ONE_FIRM, (_FIRM, "seat")), (_BY_LAW, (_LAW, "comparison")), (_WORKED, (_WORKED_END, "origin")),
    (_COUNTED, (_PERSON, "origin")), (_SURNAMED, (_PERSON, "origin")), (_AND, (_CHEATED, "origin")),
    (_DONE_TO, (_SOMEBODY, "origin")), (_AMONG, (_WARES_OF, "origin")),
)  # fmt: skip


def find_context(draft: Draft, before: str, after: str, *, has_body: bool) -> str:
    """The rule by which a cue makes the name context, with the draft marked so; an empty string when none does."""
    if _ACTS_THERE.match(draft.cues, after):
        return ""
    if _is_venue(draft, before, after):
        return "trait"
    stationed = _STATIONED.match(after) if before.endswith("驻") else None
    if stationed:
        return _mark(draft, "seat", stationed.end(), 1)
    found = _AFTER_ANY.match(draft.cues, after)
    if found and rule_of(found) == "seat" and _GRID.search(before):
        return ""
    if found and not (has_body and rule_of(found) not in ("not-acted", "expected", "exception")):
        return _mark(draft, rule_of(found), found.end())
    if has_body:
        return ""
    left = None if _NEWS_OF.match(draft.cues, after) else _BEFORE_ANY.search(draft.cues, before)
    if left and not (rule_of(left) == "movement" and _LAWFUL.search(draft.before(24) + after)):
        return _mark(draft, rule_of(left), 0, len(before) - left.start())
    aside = find_aside(draft, before, after)
    if aside:
        return _mark(draft, *aside)
    return _by_frame(draft, before, after) or _by_share(draft)


def _is_venue(draft: Draft, before: str, after: str) -> bool:
    """国务院安委会在北京召开会议: where the state met, and no act of the place. Marks it so."""
    held = _HELD.match(after) if before.endswith("在") else None
    if held is None or not _STATE.search(simplified(draft.text[draft.sentence[0] : draft.hit.start])):
        return False
    _mark(draft, "trait", held.end(), 1)
    return True


def _by_frame(draft: Draft, before: str, after: str) -> str:
    """Cues that stand on both sides of the name: 除…外, 与…接壤, 比…更, 从…迁出, 曾在…打工."""
    for left, (right, rule) in _FRAMES.standing(draft.cues):
        opened = left.search(before)
        closed = right.match(after) if opened else None
        if opened and closed and not (right is _FROM_END and _LAWFUL.search(draft.before(24) + after)):
            return _mark(draft, rule, closed.end(), len(before) - opened.start())
    outside = _BESIDES_END.match(after) if _BESIDES.search(draft.cues, before) else None
    if outside and not _ALSO.search(outside.group("rest")):
        return _mark(draft, "exception", outside.start("rest"), 1)
    beyond = None if "除" in before else _BEYOND.match(after)
    if beyond:
        return _mark(draft, "exception", beyond.end())
    if _HEARD.search(draft.cues, before) or _CLAIMED.search(before):
        return _mark(draft, "expected", 0, 6)
    return ""


def _by_share(draft: Draft) -> str:
    if not draft.cues & _SHARE.bit:
        return ""
    sentence = simplified(draft.opening())
    if _SHARE.search(draft.cues, sentence) and _SHARE_OF.search(sentence):
        draft.background("share", draft.opening(24))
        return "share"
    return ""


def _mark(draft: Draft, rule: str, end: int, start: int = 0) -> str:
    draft.background(
        rule, draft.quote(end, min(start, draft.hit.start)), "demonym" if rule in ("origin", "seat") else None
    )
    return rule
