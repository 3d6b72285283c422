"""Chinese names that are part of something else: newspapers, clubs, dishes, streets, airlines, works, ships, brands.

All patterns are simplified; they read windows made simplified character by character (`script.simplified`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue
from dashboard.places.embedded import join_patterns, rule_of
from dashboard.places.script import simplified

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

_H = "[\u4e00-\u9fff]"
# “湖南广播电视台原副台长”, “湖南大学原校长”: whoever heads it is an officer of the province.
_OFFICER = r"(?:总?台|集团|总?社)?(?:党[委组]|[前原](?!身)|副?(?:台长|社长|总编|总经理|董事长))"
_AFTER_ANY = join_patterns((
    ("clock", r"(?:标准)?时间"),
    ("media", r"《[^》]{1,8}(?:报|新闻|周刊|杂志|网|文摘|评论|月刊)》"),
    ("media",
        rf"(?:(?:日报|晚报|晨报|时报|商报|早报|都市报|青年报|法制报|法治报|证券报|经济报|卫视|(?:广播)?电视台|广播电台)"
        rf"(?!{_OFFICER})|"
        r"中通社|中评社|新闻社|"
        r"体育频道|新闻频道|交通广播|新闻网|"
              r"在线|网(?![络信警民友约上点店购格])|通讯社|之声|新闻(?=\d|记者|客户端|网|频道)|发布客户端|手机报|"
              r"融媒|经视|新闻广播|网络广播|(?:政法|法治|法制|经济|公共|都市|生活|影视|综合)频道|观察(?=新闻|记者|"
              r"报|[:：])|"
              r"观察报|周刊|杂志|出版社|电影制片厂)"),
    ("dateline",
        r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}|"
        r"[一二三四五六七八九十廿]{1,3})日(?:电(?![力价网量站缆源子动商视话影脑])|讯)|讯(?=[（(,，:： ])|"
        r"[专综]?电(?=[）)（(,，:： 。])|报道[。，,:： ]|报道$"),
    ("airline", r"(?:航空(?!港|产业|局|展|学|航天|母舰|枢纽)|航班)"),
    ("school", rf"(?:(?![念读上考]){_H}{{0,6}}?大学(?!生|[前原](?!身))|{_H}{{0,4}}?学院|师范|一中(?![院法])|中学)"),
    ("street",
        r"(?:[东西南北中]?[一二三四五六]?(?:(?:高架)?路(?!政|上|径|况|线|由|演|边|口岸|灯|透社|费|桥|[南北]区)|大道|大街|"
        r"街(?!道|头|区|"
        r"上|坊)|弄|胡同))"),
    ("bank", r"(?:(?:浦东发展|农村商业|农村信用|城市商业)?银行(?![业卡账网柜流保监门员])|农商行|农信)"),
    ("brand", r"(?:人寿|财险|寿险|产险|财产保险|再保险|(?:国际)?信托(?![业责基产])|期货(?=有限|股份))"),
    ("market",
        r"(?:证券交易所|期货交易所|黄金交易所|交易所综合|股市|[两三]市(?=成交|指数|股)|指数|综指|成指|合作组织|公报|"
        r"公约|条约|事变|起义|战役|会战|保卫战|大屠杀|惨案|解放战争|共识|宣言|奥运|冬奥|亚运|大运会|全运会|世博|"
        r"进博|马拉松|"
               r"大师赛|公开赛|电影节|车展|时装周|恒生|联合声明)"),
    ("dish",
        r"(?:过桥|牛肉|羊肉|酸辣|麻辣|红烧|清蒸|手抓|酱香|五香|秘制|特色|正宗|老|小)?"
        r"(?:菜(?![市农单籽园地篮价])|火锅(?!店)|烤鸭|烤鱼|拉面|米线|米粉|肠粉|凉皮|肉夹馍|刀削面|热干面|料理|小吃|"
        r"炒饭|豆捞|烧烤(?!店)|方言|土话|官话|白话|话(?![题费机剧筒])|戏(?!称)|评弹|"
             r"美食|风味|口音|腔|刺绣|鸡饭|臭豆腐|辣酱|泡菜|火腿|陈醋|老酒|花雕|龙井|毛尖|大闸蟹|月饼|奶茶|"
             r"牛肉面|拌面|烩面|板面|炸酱面|担担面|炒面|泡馍|螺蛳粉|酸辣粉|河粉|凉粉|豆花|豆皮|豆干|卤味|卤肉|腊肉|"
             r"腊肠|"
             r"香肠|烧鹅|烧鸡|扒鸡|板鸭|盐水鸭|鸭脖|烤肉|羊肉串|抓饭|大盘鸡|辣子鸡|黄焖鸡|煲仔饭|糕点|麻花|煎饼|"
             r"锅贴|饺子|"
             r"红茶|绿茶|白茶|黑茶|岩茶|黄酒|米酒|剪纸|皮影|年画|蜡染|蜀锦|云锦|"
             r"小面(?!积)|酸菜鱼|水煮鱼|毛血旺|麻婆豆腐|回锅肉|宫保鸡丁|鱼香肉丝|夫妻肺片|口水鸡|钵钵鸡|串串|冒菜|"
             r"麻辣烫|兔头|"
             r"抄手|酸汤|羊肉粉|牛肉粉|丝娃娃|汽锅鸡|饵丝|饵块|鲜花饼|普洱茶|剁椒鱼头|糖油粑粑|口味虾|小龙虾|臭鳜鱼|"
             r"毛豆腐|烧饼|"
             r"三杯鸡|瓦罐汤|拌粉|佛跳墙|沙茶面|土笋冻|鱼丸|肉燕|海蛎煎|蚵仔煎|白切鸡|盐焗鸡|白斩鸡|云吞|艇仔粥|"
             r"虾饺|烧腊|烧味|"
             r"双皮奶|姜撞奶|凉茶|老火汤|打边炉|牛丸|牛肉丸|猪脚饭|隆江猪脚|狮头鹅|文昌鸡|清补凉|椰子鸡|老友粉|"
             r"柠檬鸭|叫花鸡|醋鱼|东坡肉|"
             r"片儿川|生煎|本帮菜|年糕|汤圆|狮子头|鸭血粉丝|锅盖面|阳春面|把子肉|九转大肠|胡辣汤|道口烧鸡|灌汤包|"
             r"油泼面|臊子面|"
             r"裤带面|甑糕|过油肉|莜面|手把肉|烤全羊|羊杂|烤羊|手抓羊|八宝茶|酿皮|浆水面|烤包子|馕(?!产业)|"
             r"冷面(?!对)|锅包肉|地三鲜|铁锅炖|"
             r"粘豆包|驴肉火烧|豆汁|涮羊肉|卤煮|爆肚|糖葫芦|锅巴菜|卤肉饭|凤梨酥|太阳饼|牛轧糖|担仔面|盐酥鸡|高粱酒|"
             r"乌龙茶|铁观音|"
             r"茶(?![园山农叶厂商企场区业馆楼社室店几市陵博])|碧螺春|毛峰|大红袍|白酒(?![企产业])|蛋挞|葡挞|猪扒包|"
             r"菠萝包|鱼蛋|碗仔翅|肉骨茶|蒸肠粉|煲汤|"
             r"糖水(?!湖)|点心|甜品|"
             r"珍珠奶茶|包子|小笼|汤包|馄饨|早茶|茶餐厅|梆子|曲艺|快板|快书|坠子|琴书|大鼓|鼓书|清音|道情|花鼓|"
             r"采茶调|二人[转台]|评书|相声)"),
    ("feature", r"(?:海峡(?!两岸)|高原|盆地|海湾|藏(?:高原|铁路|线|公路)|半岛(?!都市)|丘陵|三角洲|台地|走廊|运河)"),
    ("currency", r"(?:元|币)(?!宝|市|区)"),
    ("club",
        rf"(?:{_H}{{0,6}}?(?<![支大总中分部舰车])队(?![伍长员])(?=[以在客主\d与对战的]|$)|国安|鲁能|苏宁(?=队|夺|解散|主|客)|力帆(?=队|"
        rf"主|客)|泰山(?=\d|[队客主以]|[^，。；]{{1,10}}(?:客场|主场|告负|取胜|夺冠|战平|出局|战胜|击败|[胜负平]))|"
        rf"申花|海港(?=队|\d|客|"
        rf"主|[胜负平])|恒大|足球|篮球|男篮|女篮|女排|男排|亚泰|九牛|蓉城|三镇|"
             r"津门虎|浙江队|宏远|首钢|深足|富力|建业|嵩山龙门|梅州客家|申鑫|飞虎|飞虎队|狮吼|猛狮|大鲨鱼|长狮)"),
    ("brand",
        r"(?:巴巴|健康(?=公司|股)|云(?=计算)|石化(?=股|集团|[,，。]|跌|涨)|久安|世界(?!纪录)|茅台|汾酒|白药|啤酒|"
        r"医药(?=股|集团)|松下|现代(?=汽车|车)|大众(?=汽车|车)|汽车(?=股|集团)|"
              r"证券(?!监|局|业|市场|交易|法|违|犯|投资者|所|期货|案|诈|投诉|从业|账户|类|报|时报)|"
              r"迪士尼|滩(?![涂头地])|舰(?!队|艇)|号(?=航母|货轮|客轮|邮轮|轮|舰|油轮)|肺炎|红(?=酒|茶)|映画|"
              r"电器(?=股)|"
              r"重工(?=股|集团)|能源(?=股)|同仁堂|时时彩|福彩|体彩|宾馆|饭店|酒店|大厦)"),
    ("brand", r"扑克(?!厂|公司)"),
    ("zone-elsewhere",
        r"(?:屯(?![兵垦田粮积门溪昌留])|"
        r"村(?![民委镇落级医干里庄官口寨支社超BA晚咖播史广小姑妇企组集居舍屋务道边头]|村通)|庄子?村|新村)"),
    ("elsewhere", r"[，,]?(?:俄亥俄|德克萨斯|得克萨斯|加利福尼亚|纽约州)"),
))  # fmt: skip
_BEFORE_ANY = join_patterns((
    ("person", r"(?:先生|女士)$"),
    ("street", r"\d号路$"),
    ("work", rf"(?:电影|影片|小说|歌曲|剧集|电视剧|纪录片|专辑|话剧|综艺|民谣|游戏)[《〈“「]{_H}{{0,6}}$"),
    ("brand", r"(?:航母|驱逐舰|护卫舰|货轮|邮轮|客轮)[“「]?$"),
    ("dateline", r"(?:发自|(?<!拍)摄于|撰稿于|(?:本报|本社|社|网|台)?记者" + _H + r"{2,4}[/／ ])$"),
))  # fmt: skip
# “海南能源国际交易中心”: quoted, and of the kind of names that firms, platforms and wares bear.
_QUOTED = re.compile(
    rf"{_H}{{0,14}}?(?:交易中心|交易所|交易平台|平台|国际|集团|公司|基金|链|币|矿场|矿池|矿机|商城|联盟|俱乐部|资本|"
    rf"投资|"
    r"数据中心|科技|项目|计划|群|盘|网|号|宝|钱包|商会|控股|实业|能源|金融|数字)[”」』\"]"
)
_MEDIA_OF_CHINA = Cue(r"中国$")
_WEB_OR_PAPER = re.compile(r"[网报]")
_QUOTES = ("“", "「", "『", '"')
_TITLE_OPEN, _TITLE_CLOSE = "《", "》"
# A law, a notice or a plan within 《》 is an act of the place it names; any other title is a work.
_PAPER = re.compile(
    r"(?:条例|办法|通知|规定|意见|方案|公告|决定|规划|白皮书|报告|清单|目录|细则|通告|纲要|计划|通报|指引|措施|"
    r"准则|规则|法|令|书|函|案|政策|公报|解读|倡议|标准|说明|批复|答复|复函|指南|名单)"
    r"(?:[（(][^》]{0,30}[)）])?$"
)
_ACCOUNT = Cue(r"发布(?![了会于]|关|通|公|消|一|《|首|最|新|的|预|暴|红|橙|黄|蓝|《)")
# “国网安徽电力公众号”: where a utility writes, and no place.
_UTILITIES = ("国网", "南网", "移动", "电信", "联通")
_PAGE = re.compile(rf"{_H}{{0,6}}?(?:微信)?(?:公众号|官微|微博|客户端|官网|视频号)")
# 德州: Dezhou in Shandong, or Texas beside foreign lands and in the papers of Taiwan and Hong Kong.
_ABROAD = re.compile(
    r"美国|美利坚|北美|加拿大|哈萨克|西伯利亚|俄罗斯|伊朗|冰岛|挪威|巴拉圭|埃塞俄比亚|马来西亚|纽约|加州|佛罗里达|"
    r"佐治亚|肯塔基|怀俄明|休斯敦|奥斯汀|达拉斯|罗克代尔|海外|境外"
)
_DEZHOU_TYPE = re.compile(r"市|警方|公安|法院|检察|中院|日报|经开区|陵城")
_SURNAME = re.compile(
    r"(?:^|"
    r"[人者员家长任理授师生士工民手星导“”\"，,。、：:；叫名姓/／ "
    r"和与被将把对向])[王李张刘陈杨赵黄周吴徐孙朱林郭马罗何高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭陆汪范金石廖贾韦夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]$"
)
# “陈吉林教授”, whatever stands before the surname: those that are words as well (向, 于, 方) are left out.
_FAMILY = frozenset(
    "王李张刘陈杨赵黄周吴徐孙朱林郭马罗梁郑谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢傅钟姜崔谭"
)
_OF_PERSON = re.compile(
    r"(?:教授|博士|律师|医生|老师|先生|女士|同学|同志|夫妇|一家|说|称(?!为)|表示|告诉|认为|介绍|指出|透露|回忆|坦言|"
    r"出生|"
    r"[，,]?(?:男|女)[，,])"
)
# “编剧周海南”, “监制李山东”: what somebody does, a surname, and a given name that is a place.
_TITLED = Cue(
    r"(?:编剧|导演|编导|监制|制片|主演|主播|主持|摄影|作曲|作词|歌手|球星|队长|主帅|教练|裁判|选手|前锋|中场|后卫|"
    r"门将|棋手|泳将|老将|小将|"
    r"会计|出纳|证人|护士|保安|秘书|主管|顾问|厂长|总监|总裁|主席|主任|书记|经理|司机|房东|店主|老板|律师|法官|警官|"
    r"教官|军官|队医|法医|大厨|主厨|厨师|诗人|画家|"
    r"作家|学者|博士|网红|"
    r"艺人|演员|模特|舞者|设计师|工程师|程序员|嫌疑人|被告|被告人|受害人|原告|富商|船长|机长|游客|旅客|乘客|居民|"
    r"村民|市民|网友|学生|考生|同学|男子|女子|青年|老人|妇人|少年|歌迷|球迷|获奖者|当事人|负责人|发言人|创始人|董事|"
    r"校长|院长|所长|局长|经纪人)[\u4e00-\u9fff]$"
)
_NAMED = Cue(r"(?:(?<=[，,])名|叫|名为|叫做|取名|化名|名叫|人称)[“「]?$")
# “太行山东麓”, “祁连山南坡”, “黄河北岸”: a side of a mountain or a river.
_OF_MOUNTAIN = re.compile(r"[山河江湖][东東西南北]")
_SIDE = re.compile(r"麓|坡(?![头县镇村])|岸|侧(?!翻)|脚下")
# “店长海某”, “局长安某”: an office and a surname.
_HEADED = re.compile(r"[店局市县区省镇乡村队组处科院校部会行厂社站所班董]$")
_TYPE_CHAR = re.compile(r"[省市县区州盟旗]")
_DATELINE_BEFORE = re.compile(rf"(?:社|网|记者|报)[\s（(]?{_H}{{0,4}}$")


def reject_embedded(draft: Draft, before: str, after: str) -> bool:
    """Decide a name that belongs to a publication, a club, a dish ...: True when it is no place here."""
    account = _ACCOUNT.match(draft.cues, after)
    if account and before.endswith(("“", "「", "《", '"', "号", "微博")):
        draft.background("official-account", draft.quote(account.end()), "city")
        return True
    if before.endswith(_UTILITIES) and (page := _PAGE.match(after)):
        draft.reject("media", draft.quote(page.end(), 2))
        return True
    side = _SIDE.match(after) if _OF_MOUNTAIN.fullmatch(draft.surface) else None
    if side:
        draft.reject("feature", draft.quote(side.end(), 1))
        return True
    if _is_texas(draft, after):
        draft.reject("elsewhere", draft.surface)
        return True
    found = _AFTER_ANY.match(draft.cues, after)
    if found and rule_of(found) not in ("currency", "dateline"):
        draft.reject(rule_of(found), draft.quote(found.end()))
        return True
    if found and _is_special(draft, found, before):
        return True
    if before.endswith(_QUOTES) and (quoted := _QUOTED.match(after)):
        draft.pending, draft.clue = True, draft.quote(quoted.end() - 1)
    left = _BEFORE_ANY.search(draft.cues, before)
    if left:
        draft.reject(rule_of(left), draft.quote(1, len(before) - left.start()))
        return True
    if _MEDIA_OF_CHINA.search(draft.cues, before) and _WEB_OR_PAPER.match(after):
        draft.reject("media", draft.quote(1, 2))
        return True
    return _reject_work(draft)


def _is_texas(draft: Draft, after: str) -> bool:
    """“德州、哈萨克、西伯利亚各有门槛”: the state, where nothing says Shandong."""
    if draft.surface != "德州" or _DEZHOU_TYPE.match(after) or "山东" in draft.text or "山東" in draft.text:
        return False
    sentence = draft.opening()
    plain = simplified(sentence)
    return plain != sentence or _ABROAD.search(plain) is not None


def _is_special(draft: Draft, found: re.Match[str], before: str) -> bool:
    """港元 is money, 江西元 nothing; “新华社北京18日电” is a dateline, “杭州13日电力” is not."""
    rule = rule_of(found)
    if rule == "currency" and draft.surface[-1] not in "港台湾灣臺門门":
        return False
    if rule == "dateline" and not (_DATELINE_BEFORE.search(before) or draft.hit.start == draft.sentence[0]):
        return False
    draft.reject(rule, draft.quote(found.end()))
    return True


def _reject_work(draft: Draft) -> bool:
    """《重庆森林》: a name within the title of a work."""
    left = draft.before(30)
    start = left.rfind(_TITLE_OPEN)
    if start < 0 or left.rfind(_TITLE_CLOSE) > start:
        return False
    right = draft.after(60)
    end = right.find(_TITLE_CLOSE)
    title = left[start + 1 :] + draft.surface + right[:end]
    if end < 0 or _PAPER.search(title):
        return False
    draft.reject("work", f"《{title}》")
    return True


def reject_person(draft: Draft, before: str, after: str) -> bool:
    """陈吉林: a surname before the name and no type word after it; 名叫江西: something else that bears the name."""
    # 姓黄香港男子: the character after 姓 is the whole surname.
    if before[-2:-1] == "姓" and before[-3:-2] not in ("同", "百"):
        return False
    if len(draft.surface) == 2 and _SURNAME.search(before[-2:]) and not _TYPE_CHAR.match(after) and not draft.in_list:
        draft.reject("person", before[-1] + draft.surface)
        return True
    is_titled = _TITLED.search(draft.cues, before) and not (_TYPE_CHAR.match(after) or draft.in_list)
    if len(draft.surface) == 2 and before[-1:] in _FAMILY and (is_titled or _OF_PERSON.match(after)):
        draft.reject("person", before[-1] + draft.surface)
        return True
    if draft.surface[0] in "长長" and after.startswith("某") and _HEADED.search(before):
        draft.reject("person", draft.quote(1, 1))
        return True
    if _NAMED.search(draft.cues, before):
        draft.reject("zone-elsewhere", draft.before(2) + draft.surface)
        return True
    return False
