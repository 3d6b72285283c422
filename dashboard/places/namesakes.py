"""Places abroad that bear the name of one of ours: Macau in Brazil, Canton in Ohio, 韓國京畿道廣州市.

The lands are the members of the United Nations that news name, their old and short names, the states of the United
States and the provinces of Canada.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.cues import Cue

if TYPE_CHECKING:
    from dashboard.places.draft import Draft

# States and provinces of other lands, as an address gives them.
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|"
    "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    "Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    "Pennsylvania|Rhode Island|South Carolina|South Dakota|Dakota|Tennessee|Texas|Utah|Vermont|Virginia|"
    "Washington State|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|British Columbia|"
    "Queensland|Tasmania|New South Wales"
)
LANDS = (
    "Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bangladesh|Belarus|Belgium|"
    "Bolivia|Bosnia|Botswana|Brazil|Brunei|Bulgaria|Burma|Cambodia|Cameroon|Canada|Chile|Colombia|Congo|Costa Rica|"
    "Croatia|Cuba|Cyprus|Czechia|Denmark|East Timor|Ecuador|Egypt|England|Estonia|Ethiopia|Fiji|Finland|France|"
    "Georgia|Germany|Ghana|Greece|Guatemala|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|"
    "Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Korea|South Korea|North Korea|Kuwait|Kyrgyzstan|"
    "Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Mali|Malta|Mauritius|Mexico|"
    "Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|"
    "Nigeria|Norway|Oman|Pakistan|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|"
    "Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Singapore|Slovakia|Slovenia|Somalia|South Africa|Spain|"
    "Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Tajikistan|Tanzania|Thailand|Togo|Trinidad|Tunisia|Turkey|"
    f"Turkmenistan|Uganda|Ukraine|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|{_STATES}"
)
_PEOPLES = (
    "American|Argentine|Argentinian|Australian|Austrian|Belgian|Bolivian|Brazilian|British|Bulgarian|Cambodian|"
    "Canadian|Chilean|Colombian|Croatian|Cuban|Czech|Danish|Dutch|Egyptian|English|Filipino|Finnish|French|German|"
    "Ghanaian|Greek|Hungarian|Indian|Indonesian|Iranian|Irish|Italian|Jamaican|Japanese|Kazakh|Kenyan|Korean|Laotian|"
    "Malaysian|Mexican|Mongolian|Moroccan|Nepalese|Nigerian|Norwegian|Pakistani|Peruvian|Polish|Portuguese|Romanian|"
    "Russian|Scottish|Serbian|Spanish|Swedish|Swiss|Thai|Turkish|Ukrainian|Venezuelan|Vietnamese|Welsh"
)
_KINDS = (
    r"(?:city|town|village|hamlet|suburb|district|county|port|municipality|parish|commune|borough|township|"
    r"settlement|neighbou?rhood|island|province|resort|community)"
)
# “Macau, a town in Brazil's Rio Grande do Norte”, “Canton in Ohio”, “Hanyang, South Korea”
_AFTER = Cue(
    rf",? (?:in )?(?:(?:north|south|east|west|centr)\w*(?:-\w+)? )?(?:{LANDS})(?!['’]s (?:embassy|consulate|"
    rf"largest|biggest|central|president|government|prime|army|"
    rf"navy)|"
    r" (?:and|or) [A-Z]| (?:Road|Street|Avenue|Hotel|Tower|Park|Strait|[Dd]esk|[Tt]rade|[Rr]elations|[Ss]ummit|"
    r"[Bb]order))\b"
    rf"|,? (?:an?|the|once an?) (?:[\w-]+ ){{0,3}}{_KINDS}(?: of [\d,.]+(?: people)?)? "
    rf"(?:in|of|on the (?:\w+ )?(?:coast|shores?|banks?|island) of) (?:the )?(?:(?!border|frontier|edge|"
    rf"coast)[\w-]+ ){{0,5}}?(?:{LANDS})\b"
    r"|, (?:OH|TX|CA|NY|GA|MA|MS|CT|ME|NSW|B\.?C\.?)\b"
)
_IN_STATE = tuple(f", {state}" for state in _STATES.split("|"))
# “the Ohio town of Canton”
_BEFORE = Cue(rf"\b(?:{LANDS}|{_PEOPLES})(?:['’]s?)? (?:[\w-]+ ){{0,2}}{_KINDS} of $")
# The comma ends a clause, or stands in a list: “In Dalian, Japan won”, “in Hong Kong, Singapore and Seoul”.
_OPENS = re.compile(r", (?:and |or )?[A-Z]")
_CLAUSE_OPENS = re.compile(
    r"(?:^|[.;:“\"] ?)(?:[A-Z][\w’'-]* )?(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Tt]o|[Ll]ike|[Uu]nlike) $"
)
# “Police in Canton, Ohio, charged a man”: a comma on either side
_APPOSED = re.compile(r", (?!and |or |but |while |as |which |who )[a-z]")
_STOPS = re.compile(r"[,.;)]| (?:on|in|was|were|is|has|had|who|which|where|when|after|last|said|have|and)\b|$")

LANDS_ZH = (
    "韩国|南韩|朝鲜|北韩|日本|越南|老挝|柬埔寨|泰国|缅甸|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|印度|巴基斯坦|尼泊尔|"
    "孟加拉国|斯里兰卡|蒙古国|哈萨克斯坦|吉尔吉斯斯坦|乌兹别克斯坦|俄罗斯|乌克兰|土耳其|伊朗|伊拉克|以色列|沙特|埃及|"
    "南非|尼日利亚|肯尼亚|英国|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|波兰|希腊|美国|"
    "加拿大|墨西哥|巴西|阿根廷|智利|秘鲁|古巴|澳大利亚|澳洲|新西兰|纽西兰|巴拿马|委内瑞拉|哥伦比亚"
)
# “韩国京畿道广州市”: a land, a division of it, and the name; directly after the land only with a type word.
_ABROAD = re.compile(rf"(?:{LANDS_ZH})[\u4e00-\u9fff]{{1,6}}?[道州省郡府县](?:的)?$")
# “悉尼“上海小馆””, “多伦多广东同乡会”: a house or a circle abroad that bears the name.
CITIES_ZH = (
    "纽约|洛杉矶|旧金山|三藩市|波士顿|芝加哥|西雅图|休斯敦|华盛顿|拉斯维加斯|夏威夷|多伦多|温哥华|蒙特利尔|墨西哥城|"
    "圣保罗|利马|悉尼|雪梨|墨尔本|墨尔砵|布里斯班|珀斯|奥克兰|伦敦|曼彻斯特|利物浦|爱丁堡|巴黎|里昂|马赛|柏林|汉堡|"
    "慕尼黑|法兰克福|维也纳|布拉格|布达佩斯|罗马|米兰|马德里|巴塞罗那|里斯本|阿姆斯特丹|鹿特丹|布鲁塞尔|苏黎世|日内瓦|"
    "莫斯科|东京|大阪|横滨|神户|首尔|釜山|曼谷|清迈|吉隆坡|槟城|雅加达|马尼拉|河内|胡志明市|西贡|金边|万象|仰光|"
    "新加坡|孟买|新德里|加尔各答|迪拜|开罗|内罗毕|拉各斯|约翰内斯堡|伊斯坦布尔"
)
_CITY = re.compile(rf"(?:{CITIES_ZH}|{LANDS_ZH})(?:市|唐人街|华埠|街头|当地)?(?:的|一家|有家|一间)?[“「『]?$")
_HOUSE = re.compile(
    r"[^，。；]{0,8}?(?:小馆|菜馆|餐馆|面馆|饭馆|茶馆|会馆|楼|餐厅|饭店|酒家|酒楼|小吃|同乡会|商会|总会|公所|宗亲会|"
    r"超市|街|茶餐厅|点心|火锅|大厦|"
    r"花园|小区|广场|门|号|园|轩|阁)"
)
_LAND = re.compile(rf"(?:{LANDS_ZH})的?$")
_TYPE = re.compile(r"[市镇村郡县岛](?!场|民|长|委|面)")
_NO_PLACE = re.compile(r"(?:省|市)?(?:人|籍|商|话|菜|产|企|总商会|同乡|会馆|餐|街|路|驻|领事|分行|银行|方面)")


def reject_namesake(draft: Draft, before: str, after: str) -> bool:
    """Take out a name that the words beside it place in another land. True when they do."""
    found = _AFTER.match(draft.cues, after)
    if found and draft.level != "province" and _is_clause(found, draft, before, after):
        found = None
    is_told = found and (
        " in " in found.group() or found.group().startswith(", a") or _is_state(found, draft, before, after)
    )
    if found and draft.level == "province" and not is_told:
        found = None
    left = None if found else _BEFORE.search(draft.cues, before)
    if not found and not left:
        return False
    draft.reject("elsewhere", draft.quote(found.end() if found else 0, len(left.group()) if left else 0))
    return True


def _is_state(found: re.Match[str], draft: Draft, before: str, after: str) -> bool:
    """“Pekin, Illinois”: a state or province of another land after a comma, in no list."""
    return found.group().startswith(_IN_STATE) and not _is_clause(found, draft, before, after)


def _is_clause(found: re.Match[str], draft: Draft, before: str, after: str) -> bool:
    """True for a land that only stands behind a comma: a list, or the subject of what follows."""
    if not _OPENS.match(found.group()):
        return False
    rest = after[found.end() :]
    if _APPOSED.match(rest):
        return False
    return (
        draft.in_list
        or bool(_CLAUSE_OPENS.search(before))
        or not _STOPS.match(rest)
        or rest.startswith((" and", ", and"))
    )


def reject_namesake_zh(draft: Draft, before: str, after: str) -> bool:
    """The same in Chinese, simplified windows."""
    house = _HOUSE.match(after) if (city := _CITY.search(before)) else None
    if city and house:
        draft.reject("elsewhere", draft.quote(house.end(), len(city.group())))
        return True
    if _NO_PLACE.match(after):
        return False
    is_typed = draft.surface[-1] in "市县縣镇鎮" or bool(_TYPE.match(after))
    abroad = _ABROAD.search(before) or (_LAND.search(before) if is_typed else None)
    if abroad:
        draft.reject("elsewhere", draft.quote(0, len(abroad.group())))
    return abroad is not None
