"""The phrases around a story: each pattern finds its lines, and lines of a story are left alone."""

import pytest

from dashboard.articles.boilerplate import line_kind
from dashboard.articles.furniture import KEYED_PATTERNS, LINE_PATTERNS, RELATED_HEADERS, WHOLE_LINES

_LINES = {
    "see-also": ["See also  Goletta Verde, 10 areas analyzed", "Read more: Sichuan orders mines shut",
                 "READ ALSO: Hunan police hold 93", "Click here to read more",
                 "Read the full article here:", "另见：云南整治挖矿"],
    "related": ["Related: Qinghai bans mining", "Related Articles", "You may also like", "More For You: a letter",
                "Previous article: Anhui", "相关阅读：内蒙古关停矿场",
                "上一篇：云南整治挖矿", "延伸阅读", "猜你喜欢",
                "RECOMMENDED FOR YOU:", "Don’t miss"],
    "comments": ["Leave a Comment", "12 Comments", "Comments (3)", "No comments yet. Why don’t you start?",
                 "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
                 "Your email address will not be published. Required fields are marked *",
                 "You must be logged in to post a comment.", "登录后才能评论", "发表评论", "3条评论"],
    "cookies": ["We use cookies to improve your experience.", "Privacy & Cookies Policy", "Accept all cookies",
                "This website uses cookies to improve your experience. Accept Read More",
                "By continuing to use this site, you agree to our privacy policy and cookies.", "本网站使用cookie"],
    "share": ["Share Wechat", "Share on Facebook", "Share this article", "Follow us on Twitter and Facebook",
              "Facebook Twitter LinkedIn Email", "分享到：微信 微博", "扫一扫关注微信公众号",
              "Join our Telegram channel"],
    "newsletter": ["THE SCOOP: sign up for our newsletter", "Sign up for our newsletter", "Subscribe",
                   "Subscribe to our daily newsletter for more news", "Get the latest news delivered to your inbox",
                   "Never miss a story: sign up for alerts", "欢迎订阅我们的电子报"],
    "byline": ["by admin", "By Sharan Kaur Phillora", "By Coco Feng and Josh Ye", "by Wolfie Zhao | August 8, 2023",
               "(Reporter Luo Tingting Comprehensive Report / Chief Editor: Wen Hui)", "Editor: Li Yan",
               "Posted by admin",
               "Reporting by Samuel Shen in Shanghai; Editing by Kim Coghill", "Source: Xinhua", "责任编辑：张三",
               "（记者 张三 李四）", "文/张三", "原标题：四川清理挖矿项目", "来源：新华网", "By Reuters"],
    "dateline-line": ["August 8, 2023", "Published: Dec 15, 2021", "PUBLISHED: Sunday, 27 August, 2017", "2019/11/22",
                      "SOURCE / ECONOMY Published: Sep 14, 2021", "date 2021-08-23 BeInCrypto -", "2021-12-23",
                      "August 22, 2023 11:33 PM", "Updated 3:44 PM EDT, Thu July 1, 2021", "发布时间：2021-06-18 09:12",
                      "2021年12月23日 10:05 来源：新华网",
                      "Jun 18, 2021 at 10:04 p.m. UTC", "Mon 21 Jun 2021 11.32 BST"],
    "url-line": ["The URL of this article: https://www.ntdtv.com/gb/2021/11/15/a.html", "https://example.com/a",
                 "原文链接：https://example.com/a", "www.example.com/a"],
    "navigation": ["Home News", "Site icon ForkLog", "Exit mobile version", "Skip to content", "Tags: bitcoin, Sichuan",
                   "Topic | Bitcoin", "Categorized as News", "BitcoinBitcoin NewsBTC NewsCryptoCrypto Mining NewsNews",
                   "Filed Under: China", "3 min read", "Home > News > China", "首页 > 新闻 > 国内", "阅读 1234",
                   "Advertisement", "标签：比特币"],
    "site": ["CentBit.Online", "CoinTelegraph.com", "news.example.com.cn"],
    "caption": ["(Illustration dated May 20, 2021)", "Photo: Getty Images", "Image credit: Shutterstock",
                "(Photo by Li Wei/VCG via Getty Images)", "(Header photo: rigs near Ya'an, 2018)",
                "[photo] A woman carries a part in the county, May 2. Li Wei/Agency",
                "图为被查获的矿机。", "图源：视觉中国", "张三 摄"],
    "legal": ["© 2021 CoinDesk. All Rights Reserved.", "Copyright 2021 by Xinhua", "版权所有 未经授权不得转载",
              "Disclaimer: nothing here is investment advice.", "未经授权禁止转载"],
}  # fmt: skip

_STORY = """Share prices of miners fell in Shanghai on Friday.
Shares of Canaan fell 10%
By Monday, Sichuan had closed 26 projects.
By Land and Sea, Police Chase Smugglers
Related charges were filed in Hunan.
Register of deeds in Hangzhou leaks data
Search warrants issued in Guangdong
Comments by Yi Gang roil markets
Images from the scene show police in Sichuan raiding the mine.
视频显示，警方在四川查获矿机。
记者从省发改委获悉，云南将整治挖矿。
记者了解到，江西抚州的矿场已关停。
未经许可擅自开展虚拟货币业务的，由公安机关查处。
Published in May, the notice of Inner Mongolia bans mining.
Posted guards stood in Xinjiang
Reported by residents, the farm was closed.
Produced in Sichuan, the power was cheap.
June 18: Sichuan orders closure of 26 mines
On June 18, Sichuan ordered closure
2021年6月18日，四川省发改委发文。
6月18日四川关停矿场
Powered by cheap hydropower, Sichuan mined on
Follow the money: Hunan police
Like Sichuan, Yunnan shut mines
Source of power was a dam in Sichuan.
图们市警方查获矿机
来宾市公安局抓获13人
新华区警方通报
长治市公安局：抓获挖矿团伙
编号为003的矿场被关停
关于整治虚拟货币挖矿活动的通知
Bitcoin mining in China
Crackdown in Inner Mongolia
Reuters: Sichuan to shut mines
Save energy, Sichuan told
Post office in Hefei robbed of 30 machines
The daily newsletter of the Sichuan bureau named 26 mines.
扫码领红包被骗 江西警方抓获3人
点击量造假 江苏警方抓获5人
来源不明的矿机在四川被查扣
Email scam: Fujian police arrest 5
Watch maker in Shenzhen fined
Your savings in Anhui banks
The website of the Sichuan bureau was hacked
Posted in Sichuan, the guards slept.
Topic of the day was mining in Sichuan
BitRiver and YouTube and PayPal quit mining in Sichuan and Yunnan""".splitlines()


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in _LINES.items() for line in lines])
def test_a_line_of_furniture_has_its_kind(kind: str, line: str) -> None:
    assert line_kind(line, (0, len(line))) == kind


@pytest.mark.parametrize("line", _STORY)
def test_a_line_of_a_story_is_no_furniture(line: str) -> None:
    assert line_kind(line, (0, len(line))) is None


def test_a_paragraph_is_no_furniture_however_it_begins() -> None:
    line = "Share on Facebook, said the notice, " + "which the police of Sichuan had posted in every village. " * 12
    assert line_kind(line, (0, len(line))) is None


def test_every_kind_of_pattern_has_an_example() -> None:
    kinds = {kind for kind, *_ in (*LINE_PATTERNS, *KEYED_PATTERNS)} | set(WHOLE_LINES) | {"related", "site"}
    assert kinds | {"dateline-line"} == set(_LINES)


def test_phrases_are_written_as_they_are_compared() -> None:
    phrases = [phrase for listed in WHOLE_LINES.values() for phrase in listed] + list(RELATED_HEADERS)
    assert all(phrase == phrase.casefold().strip() and "’" not in phrase for phrase in phrases)
