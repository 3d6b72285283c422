"""Traditional characters read as simplified ones, one for one, so that one pattern serves both scripts.

Only windows around a name are read so; the text itself and every offset stay untouched. The table holds the characters
that the patterns of this room and the words of topics use. Source: OpenCC, dictionary TSCharacters (Apache-2.0).
"""

from __future__ import annotations

import re

TRADITIONAL = (
    "萬與專業東兩嚴個箇豐臨為爲舉義烏樂習鄉書買於雲亞產産親僅從價眾衆優夥會傳傷倫體餘偵剋蘭關興內冊軍農鼕馮決"
    "況準涼鳳齣擊劃劉則創別彆製劇辦務動勢區醫韆昇陞華協單賣佔盧衛卽卻廠廳厤曆歷厲壓廈廚縣參蔘雙發髮變隻檯臺颱"
    "葉號籲喫閤衕後嚮曏嚇呂聽啓啟吳員週響迴團糰園圍國圖場堅聲處備復複頭夾奪奧媽薑孃孫學寧甯寶實審傢寬賓對導壽"
    "將爾塵侷層屬屢崗島嶽峽幣佈帥師帶蓆幹榦並併倖廣慶應開張彈強歸噹當彔錄録徵徑誌憂唸態總恆惱悅憚願戲戰戶纔釦"
    "執護報擔擬擁掛撈搗擣據攝敎數斷旂無舊時顯暫麯麴硃機殺雜權條來楊鬆闆樞査標樣覈橋樑檢樓慾毀燬譭畢氣匯彙滙湯"
    "瀋溝沒滬註濟湧澇漲溫遊灣滿潛燈災點燒熱愛爺猶獨獅獄獻環現瓊電畫畵監盜盤礦確離積稱稅竊籠籌簽籤籃類粵係繫緊"
    "紅約級紀綱縱紐綫線練組細織終經綁結繞絡絕絶統綉繡續維綜締網羅罰羣職聯肅腸勝衚鬍脫艦藝節囌甦蘇範葯藥獲穫營"
    "薩蔥蔣藍慮補錶裝見觀規視觸譽計認討讓議訊記許論設証證評識詐訴診試話說説請諸諾讀課調談謝謠謡譚譜譴負貢責敗"
    "貨購貫貴費賀賈資賴賽趙趕蹤車轉輪輕較輯邊達遷過運還進遠違連遲遜鄧郵鄒鄰鄭醖醞醬釀埰寀採裏裡鑑鑒針鍼鈡鍾鐘"
    "鋼錢鐵銀銷鎖鍋鋒鎭鎮長門閆閉間閘聞隊陽陣際陸陳隨難彫琱鵰霧靜麪麫麵韋韓順須鬚顧頓預領頻題額風飛飩飪飯餅餛"
    "舘館饃馬驅駐驗騙魚魯鮮鯊雞鷄鴨黃龍龔鑽獎"
    "絲麗爭侖們傭僑兒茲養岡寫凍幾滷疊圓塊壇墾牆婦宮屆歲巖峯幫莊庫龐憶懷撲擴揚攏撾撻損攬擺攤斬術極構棗櫃檸檻歐漢滄"
    "潑漿測塗澱灘瀾爐燉燴燙燜豬鹽蓋碼礱禮種祕筍糧紙紡紹給繼綠緬纜緝編腦腳臉臘蘆蘋蕩蘿蝦蠣螄蠟襲褲覽訓講訪詞詩詢該"
    "誤謀財賬貼贓賭贖贅贈贛軋軌輸遼選鉢鏈錯錦問闖閩陰陝險隱項餌饒餃饢驢鱖鵝麥齊"
    "側儘償剷勵勸喚垻墜壩奬幷弔懲捲換擇沖洩潰盡盪睏禍篩糾納紛緩繳罷羈脩蒐衝訂訟誡謹賄賠質贜辭釋鋃鍰鏟鐺闇階頒駁騰黨讞掃瀆"
)
SIMPLIFIED = (
    "万与专业东两严个个丰临为为举义乌乐习乡书买于云亚产产亲仅从价众众优伙会传伤伦体余侦克兰关兴内册军农冬冯决"
    "况准凉凤出击划刘则创别别制剧办务动势区医千升升华协单卖占卢卫即却厂厅历历历厉压厦厨县参参双发发变只台台台"
    "叶号吁吃合同后向向吓吕听启启吴员周响回团团园围国图场坚声处备复复头夹夺奥妈姜娘孙学宁宁宝实审家宽宾对导寿"
    "将尔尘局层属屡岗岛岳峡币布帅师带席干干并并幸广庆应开张弹强归当当录录录征径志忧念态总恒恼悦惮愿戏战户才扣"
    "执护报担拟拥挂捞捣捣据摄教数断旗无旧时显暂曲曲朱机杀杂权条来杨松板枢查标样核桥梁检楼欲毁毁毁毕气汇汇汇汤"
    "沈沟没沪注济涌涝涨温游湾满潜灯灾点烧热爱爷犹独狮狱献环现琼电画画监盗盘矿确离积称税窃笼筹签签篮类粤系系紧"
    "红约级纪纲纵纽线线练组细织终经绑结绕络绝绝统绣绣续维综缔网罗罚群职联肃肠胜胡胡脱舰艺节苏苏苏范药药获获营"
    "萨葱蒋蓝虑补表装见观规视触誉计认讨让议讯记许论设证证评识诈诉诊试话说说请诸诺读课调谈谢谣谣谭谱谴负贡责败"
    "货购贯贵费贺贾资赖赛赵赶踪车转轮轻较辑边达迁过运还进远违连迟逊邓邮邹邻郑酝酝酱酿采采采里里鉴鉴针针钟钟钟"
    "钢钱铁银销锁锅锋镇镇长门闫闭间闸闻队阳阵际陆陈随难雕雕雕雾静面面面韦韩顺须须顾顿预领频题额风飞饨饪饭饼馄"
    "馆馆馍马驱驻验骗鱼鲁鲜鲨鸡鸡鸭黄龙龚钻奖"
    "丝丽争仑们佣侨儿兹养冈写冻几卤叠圆块坛垦墙妇宫届岁岩峰帮庄库庞忆怀扑扩扬拢挝挞损揽摆摊斩术极构枣柜柠槛欧汉沧"
    "泼浆测涂淀滩澜炉炖烩烫焖猪盐盖码砻礼种秘笋粮纸纺绍给继绿缅缆缉编脑脚脸腊芦苹荡萝虾蛎蛳蜡袭裤览训讲访词诗询该"
    "误谋财账贴赃赌赎赘赠赣轧轨输辽选钵链错锦问闯闽阴陕险隐项饵饶饺馕驴鳜鹅麦齐"
    "侧尽偿铲励劝唤坝坠坝奖并吊惩卷换择冲泄溃尽荡困祸筛纠纳纷缓缴罢羁修搜冲订讼诫谨贿赔质赃辞释锒锾铲铛暗阶颁驳腾党谳扫渎"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_TABLE = str.maketrans(TRADITIONAL, SIMPLIFIED)
_WIDE = re.compile("[\u2e80-\U0010ffff]")
_SEEN = re.compile(f"[{TRADITIONAL}]")


def simplified(text: str) -> str:
    """The text with each traditional character of the table as its simplified one; the length stays the same."""
    return text.translate(_TABLE) if is_traditional(text) else text


def encodable(text: str) -> str:
    """The text with lone surrogates (no characters at all, but possible in a str) replaced one for one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def has_characters(text: str) -> bool:
    """True when the text holds a Chinese character, or another sign as wide."""
    return not text.isascii() and _WIDE.search(text) is not None


def is_traditional(text: str) -> bool:
    """True when the text holds a character that only the traditional script has."""
    return _SEEN.search(text) is not None
