"""The phrases that web pages put around a story, as data: whole lines by kind, headers that open a block, patterns.

The phrases are those of the common publishing systems (WordPress, Disqus, Akismet, Jetpack, Ghost) and of the large
English and Chinese news sites; none is taken from one particular article.
"""

from __future__ import annotations

import re
from typing import Final

_MONTH: Final = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
# A calendar date as a page prints it beside a story, in English or Chinese.
DATE: Final = (
    rf"(?:{_MONTH} {_DAY}(?:,? {{1,2}}\d{{4}})?|{_DAY},? {_MONTH},?(?: \d{{4}})?|"
    r"(?:19|20)\d\d ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d|"
    r"(?:(?:19|20)\d\d ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日)"
)

# Whole lines, lower-case, without closing punctuation.
WHOLE_LINES: Final[dict[str, tuple[str, ...]]] = {
    "navigation": (
        "home", "home news", "news", "menu", "search", "skip to content", "skip to main content", "toggle navigation",
        "exit mobile version", "back to top", "scroll to top", "go to top", "table of contents", "contents", "loading",
        "log in", "login", "sign in", "register", "about us", "contact us", "advertise with us", "print", "print this",
        "advertisement", "sponsored", "ad", "load more", "view all", "see all", "next page", "previous page",
        "read more", "continue reading", "show more", "site map", "sitemap",
        "首页", "返回首页", "返回顶部", "回到顶部", "网站首页", "导航", "目录", "登录", "注册", "搜索", "广告",
        "阅读全文", "查看更多", "加载更多", "展开全文", "點擊閱讀全文", "返回頂部", "首頁", "廣告", "關於我們",
        "关于我们", "联系我们", "聯絡我們", "打印", "字号", "大 中 小",
    ),
    "comments": (
        "leave a comment", "leave a reply", "leave your comment", "cancel reply", "reply", "comments", "comment",
        "post comment", "post a comment", "add a comment", "submit comment", "write a comment", "view comments",
        "no comments", "no comments yet", "comments are closed", "be the first to comment", "join the discussion",
        "join the conversation", "what do you think", "name", "email", "website",
        "发表评论", "网友评论", "最新评论", "热门评论", "全部评论", "我要评论", "发表回复", "取消回复", "暂无评论",
        "评论", "添加评论", "查看评论", "發表評論", "發表回應", "發佈留言", "發表留言", "留言", "網友評論", "回覆",
    ),
    "cookies": (
        "privacy & cookies policy", "privacy and cookies policy", "cookie policy", "cookies policy", "privacy policy",
        "privacy overview", "privacy & cookies", "accept", "accept all", "accept cookies", "accept all cookies",
        "reject all", "cookie settings", "manage cookies", "cookie preferences", "got it", "necessary always enabled",
        "terms of service", "terms of use", "terms and conditions", "隐私政策", "隱私政策", "接受", "接受所有cookie",
    ),
    "share": (
        "share", "share this", "share this article", "share this story", "share this post", "share via", "tweet",
        "pin it", "copy link", "link copied", "follow us", "follow", "follow us on", "like this", "like", "save",
        "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "reddit", "wechat", "weibo", "email this",
        "分享", "分享到", "分享至", "转发", "收藏", "点赞", "关注我们", "扫码关注", "微信", "微博", "新浪微博",
        "朋友圈", "举报", "在看", "追蹤我們", "關注我們",
    ),
}  # fmt: skip

# Lines that open a list of other stories.
RELATED_HEADERS: Final = frozenset(
    (
        "related articles", "related article", "related posts", "related stories", "related story", "related news",
        "related topics", "related content", "related reading", "related links", "related coverage", "related",
        "you may also like", "you might also like", "you may like", "you may also be interested in",
        "you might also be interested in", "you may also enjoy", "also read", "read also", "also on the site",
        "recommended", "recommended for you", "recommended articles", "recommended stories", "recommended reading",
        "recommended posts", "more for you", "more stories", "more news", "more articles", "more on this story",
        "more on this topic", "more like this", "more to read", "read next", "up next", "what to read next",
        "further reading", "keep reading", "most read", "most popular", "most viewed", "popular posts",
        "popular articles", "popular stories", "popular now", "trending", "trending now", "trending stories",
        "top stories", "latest news", "latest posts", "latest articles", "latest stories", "recent posts",
        "recent articles", "recent news", "editor's picks", "editors' picks", "editor's choice", "editor's pick",
        "don't miss", "around the web", "from the web", "from around the web", "sponsored content",
        "sponsored stories", "promoted stories", "promoted content", "similar articles", "similar posts",
        "other news", "other stories", "in other news", "featured articles", "featured stories", "related videos",
        "相关阅读", "相关新闻", "相关文章", "相关报道", "相关推荐", "相关链接", "相关资讯", "相关内容", "延伸阅读",
        "扩展阅读", "推荐阅读", "推荐新闻", "推荐文章", "热门推荐", "精彩推荐", "为您推荐", "为你推荐", "猜你喜欢",
        "您可能感兴趣", "你可能感兴趣", "你可能也喜欢", "您可能还喜欢", "更多新闻", "更多报道", "更多精彩",
        "热点新闻", "热门新闻", "热门文章", "热文排行", "热门排行", "最新文章", "最新新闻", "最新资讯", "最新消息",
        "编辑推荐", "编辑精选", "大家都在看", "大家都在搜", "往期回顾", "往期推荐", "阅读排行", "点击排行", "今日热点",
        "相關閱讀", "相關新聞", "相關文章", "相關報導", "相關報道", "延伸閱讀", "推薦閱讀", "熱門推薦", "為您推薦",
        "猜你喜歡", "您可能感興趣", "更多新聞", "熱門新聞", "熱門文章", "編輯推薦", "最新文章", "你可能也喜歡",
    )
)  # fmt: skip

# Headers of a comment section: nothing of the story follows them once the story has begun.
COMMENT_HEADERS: Final = frozenset(
    (
        "leave a comment", "leave a reply", "post a comment", "add a comment", "write a comment", "leave your comment",
        "join the discussion", "join the conversation", "发表评论", "网友评论", "最新评论", "热门评论", "全部评论",
        "我要评论", "发表回复", "發表評論", "發表回應", "發佈留言", "發表留言", "網友評論",
    )
)  # fmt: skip

_NETWORK: Final = (
    r"(?:wechat|weixin|weibo|facebook|twitter|linkedin|whatsapp|telegram|reddit|instagram|youtube|pinterest|tumblr|"
    r"e-?mail|messenger|flipboard|pocket|line|qq|qzone|x|print|copy link|tiktok|threads|mastodon|bluesky|rss)"
)
_NAME: Final = r"(?-i:[A-Z\u00c0-\u00de])[\w.'’-]{0,30}"
_PERSON: Final = rf"{_NAME}(?: {_NAME}){{0,4}}"
LABEL: Final = (
    r"(?:(?:first |last |originally |article )?(?:published|updated|posted|modified|created|edited|released)"
    r"(?: (?:on|at|date|time))?|publication date|publish date|date|dated|time|last modified|发布时间|发布日期|发布于|"
    r"发表时间|发表于|更新时间|更新于|时间|日期|發佈時間|發布時間|發表於|更新時間|時間|日期)"
)
WEEKDAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|星期.|周.|週.)"
_CLOCK: Final = (
    r"(?:\d{1,2}\.\d\d(?= ?(?:am|pm|bst|gmt)\b)|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:[a-z]{2,4}|gmt ?[+-] ?\d{1,2}|北京时间)\)?)?"
)

# Patterns on one whole trimmed line of at most MAX_LINE characters: (kind, openers, pattern). One is tried only on
# lines whose first word or character is among its openers ("0" stands for any digit), lower-case: most lines of a story
# open with none of them. Every quantifier is bounded or stands alone at the end.
MAX_LINE: Final = 600
LINE_PATTERNS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "see-also",
        "see read also must recommended watch listen 另 参 更 阅 閱 參",
        r"(?:see also|see more|read also|also read|read more|read next|read this|must read|recommended read|watch|"
        r"listen|另见|参见|参阅|更多阅读|阅读更多|閱讀更多|另見|參見) ?[:：>»|→].*",
    ),
    (
        "see-also",
        "see read click",
        r"see also\b.*|(?:read more|click here)(?: about| on)?[^.。!?]{0,80}>{0,2}|"
        r"read the (?:full|whole|original) (?:article|story|report|post|text)\b[^.。!?]{0,60}",
    ),
    (
        "related",
        "related more don you previous next 上 下 相 延 推",
        r"(?:related|related (?:article|story|news|reading|post)|more for you|more on this|don['’]t miss|"
        r"you may also like|(?:previous|next) (?:article|post|story)|上一篇|下一篇|上一条|下一条|"
        r"(?:相关|相關|延伸|推荐|推薦)(?:阅读|閱讀|新闻|新聞|报道|報導|文章|链接)) ?[:：>»|→].*",
    ),
    (
        "comments",
        "0 comment comments no this learn your required save notify you please log login sign register "
        "be 评 留 网 以 跟 評 登 注 您 你 的 电 邮 電 必 文",
        r"(?:\d{1,6} (?:comments?|repl(?:y|ies)|responses?|thoughts on)\b[^.]{0,80}|comments? ?\(\d{1,6}\)|"
        r"no comments yet\b.*|this site uses akismet\b.*|learn how your comment data\b.*|"
        r"your e-?mail address will not be published\b.*|required fields are marked\b.*|"
        r"save my name, e-?mail\b.*|notify me of (?:new|follow-?up)\b.*|"
        r"(?:you must be |please )?(?:log(?:ged)? in|sign(?:ed)? in|login|register)(?: or \w+)? to "
        r"(?:post a |leave a |join|comment|reply)\b.*|be the first to (?:comment|reply|like)\b.*|"
        r"(?:评论|留言|网友评论|跟帖|評論) ?[(（]\d{1,6}[)）]|\d{1,6} ?(?:条评论|則留言|条回复|跟贴)|"
        r"(?:登录|注册|登錄|登入)后?(?:才能|方可|即可|可以|後可|后可)(?:发表)?(?:评论|留言|評論).*|"
        r"您?的?(?:电子邮箱|邮箱地址|電子郵件)(?:地址|位址)?不[会會]被[公发發].*|必填项已用.*|文明上网.{0,40}|"
        r"(?:网友|以上)评论仅.{0,60})",
    ),
    (
        "cookies",
        "this our the we by privacy cookie cookies accept 本 我 继",
        r"(?:(?:this|our|the) (?:web)?site (?:uses|requires|stores)\b.{0,80}\bcookies?\b.*|"
        r"we (?:and our partners )?use\b.{0,60}\bcookies?\b.*|"
        r"by (?:continuing|using|clicking|browsing)\b.{0,160}\b(?:cookies?|privacy policy|terms)\b.*|"
        r"(?:privacy|cookies?)\b.{0,30}\b(?:policy|settings|preferences|notice)|accept (?:all )?cookies\b.*|"
        r"(?:本网站|本站|我们|我們|本網站).{0,20}使用.{0,20}cookie.*|继续(?:浏览|使用).{0,20}(?:cookie|隐私).*)",
    ),
    (
        "share",
        "share tweet post follow like find pin save send join subscribe wechat weixin weibo facebook "
        "twitter linkedin whatsapp telegram reddit instagram youtube pinterest tumblr e email messenger "
        "flipboard pocket line qq qzone x print copy tiktok threads mastodon bluesky rss 0 分 扫 掃 长 点 欢 请 "
        "敬 歡 关 關 追 打",
        rf"(?:(?:share|tweet|post|follow|like|find|pin|save|send)(?: (?:us|this|it|article|story|post|page|to|on|via|"
        rf"with|by|in|and|or|the|a))* {{0,2}}:?(?: {{0,2}}[|,/·&]? {{0,2}}(?:{_NETWORK}|friends?|and|or))+|"
        rf"{_NETWORK}(?: ?[|,/·&]? ?{_NETWORK})+|(?:share this|follow us on|join us on|join our|like us on|"
        r"follow our) [^.。]{0,60}|\d{1,6}(?:\.\d)?k? shares?|"
        r"分享(?:到|至|给|給)?[:：]?(?:微信|微博|朋友圈|QQ|好友|空间|Facebook|Line| |、)*|"
        r"(?:扫一扫|扫描|扫码|掃描|长按|点击).{0,30}(?:二维码|关注|公众号|微信|下载|分享|二維碼).{0,30}|"
        r"(?:欢迎|请|敬请|歡迎)?(?:关注|關注|追蹤).{0,20}(?:微信|公众号|微博|账号|我们|粉絲專頁).{0,30}|打开微信.{0,40})",
    ),
    (
        "newsletter",
        "get receive have our the daily weekly free newsletter subscribe sign 欢 立 马 点 歡 订 訂",
        r"(?:get|receive|have)\b.{0,80}\b(?:in|to|straight to|delivered to) your (?:inbox|e-?mail)\b.*|"
        r"(?:our|the|daily|weekly|free) [\w ]{0,30}newsletter|newsletter|subscribe(?: now| today)?|sign up(?: now)?|"
        r"(?:欢迎|立即|马上|点击|歡迎)?(?:订阅|訂閱).{0,20}(?:电子报|邮件|通讯|频道|日报|早报|電子報|頻道).{0,30}",
    ),
    (
        "byline",
        "by",
        rf"(?-i:(?:By|BY|by) (?:admin|editor|staff|guest|"
        rf"{_NAME}(?:(?: {_NAME}){{1,4}}(?:(?:,|,? and| &) {_PERSON}){{0,3}})?))"
        rf"(?:,? (?:staff|senior|chief|special|contributing|business)?[ \w]{{0,30}}"
        rf"(?:writers?|reporters?|correspondents?|editors?))?(?: ?[|,·•–—-]? ?(?:on )?{DATE}.{{0,30}})?",
    ),
    (
        "byline",
        "( （ [ additional reporting writing editing reported edited written posted compiled translated "
        "translation produced author authors reporter reporters editor editors chief responsible "
        "translator source sources via credit proofreader",
        r"(?:additional )?(?:reporting|writing|editing) by (?-i:[A-Z]).{2,200}|"
        r"[(（\[](?:additional )?(?:reporting|writing|editing|reported|edited|written|posted|translated) by\b.{2,200}|"
        rf"(?:reported|edited|written|posted|compiled|translated|translation|produced) by (?:admin|{_PERSON})"
        r"(?: (?:on|at|\|) .{0,40})?|"
        r"[(（\[](?:reporters?|editors?|chief editor|responsible editor|by|editor-in-chief|author)\b.{0,160}[)）\]]|"
        rf"(?:authors?|reporters?|editors?|chief editor|responsible editor|editor-in-chief|translator|source|sources|"
        rf"via|credit|proofreader) ?[:：] ?(?:{_PERSON})(?: ?[,/;|&、] ?{_PERSON}){{0,4}}",
    ),
    (
        "byline",
        "( （ [ 【 责 責 编 編 记 記 本 实 作 撰 文 采 校 审 监 来 來 稿 信 新 原 中 人 见",
        r"[(（\[【]?(?:责任编辑|责编|责任編輯|責任編輯|責編|编辑|編輯|记者|記者|本报记者|本網記者|本网记者|实习生|"
        r"作者|撰文|文|采写|校对|审核|监制|编审|来源|稿源|信息来源|文章来源|新闻来源|來源|原标题|原題)"
        r" ?[/／|:：丨] ?[^。，,！？]{1,60}[)）\]】]?|"
        r"[(（\[【](?:.{0,6}(?:记者|記者|编辑|编辑部|編輯|实习生|通讯员|完|作者|原标题))[^。！？()（）]{0,60}[)）\]】]|"
        r"(?:本报|本网|新华社|中新社|中新网|人民网)?(?:记者|記者|见习记者)[ \u3000][^。，,！？]{1,20}|[(（]完[)）]",
    ),
    (
        "navigation",
        "site home tag tags tagged filed categorized posted category categories keyword keywords topic topics "
        "reading page view viewed views back return prev previous 0 首 当 标 关 分 栏 標 關 阅 浏",
        r"(?:site icon \S.{0,60}|(?:home|首页|首頁|当前位置[:：].{0,20}) ?[>»›/→].{0,160}|"
        r"(?:tags?|tagged(?: with| in)?|filed under|categor(?:y|ies)|keywords?|topics?|标签|关键词|关键字|分类|栏目|"
        r"標籤|關鍵字|分類) ?[:：|].{0,300}|(?:filed under|categorized as|posted in) [^.,]{1,60}|"
        r"\d{1,3} ?min(?:ute)?s?(?: of)? read(?:ing)?(?: time)?|"
        r"reading time ?[:：].{0,30}|page \d{1,3} of \d{1,3}|\d{1,9} views?|view(?:ed)? \d{1,9} times?|"
        r"阅读(?:量|数|次数)? ?[:：(（]?\d{1,9}.{0,3}|浏览(?:量|次数)? ?[:：(（]?\d{1,9}.{0,3}|"
        r"(?:back|return) to .{0,30}(?:home|top|page|list)|prev(?:ious)? ?[|/] ?next)",
    ),
    (
        "legal",
        "© ( copyright proudly powered disclaimer 版 未 转 免 特 郑 沪 京 粤 浙 苏 湘 鄂",
        r"(?:(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|by\b)).{0,200}|"
        r"(?:proudly )?powered by \S{1,30}|"
        r"(?:版权所有|版權所有|未经.{0,20}(?:转载|使用|复制|摘编)|转载请注明|未經.{0,20}(?:轉載|使用)|免责声明|"
        r"免責聲明|版权声明|特别声明|郑重声明).{0,300}|[沪京粤浙苏湘鄂]ICP[备证].{0,60}|disclaimer ?:.{0,500})",
    ),
    (
        "caption",
        "( （ [ 【 photo photos image images picture pictures illustration graphic screenshot featured "
        "file header cover lead "
        "credit credits caption getty shutterstock unsplash pixabay reuters afp ap 图 圖 资 資 配 摄 攝 供 视 影 ▲ "
        "△ ↑",
        r"(?:[(（\[](?:(?:file|header|cover|lead|top|title|stock|handout|archive) )?"
        r"(?:illustration|photo|image|picture|graphic|screenshot|video|图|資料圖|圖)"
        r".{0,300}[)）\]]|[(（\[【](?:photo|image|picture|图|圖|(?:图|圖)片|资料图|資料圖)[)）\]】].{1,300}|"
        r"(?:photos?|images?|pictures?|illustration|graphic|screenshot|(?:featured|header|cover|lead) image|(?:file|"
        r"header|cover|lead) photo|"
        r"photo credit|"
        r"image credit|image source|photo source|credits?|caption)(?: (?:by|from|via|courtesy of|credit|source))? ?"
        r"(?:[:：©].{0,300}|(?: by | from | via ).{0,80}[^.!?])|"
        r"(?:图为|圖為|图源|圖源|图片来源|圖片來源|资料图|資料圖|(?:图片?|圖片?|配图|摄影|攝影|供图|视频|影片)[:：/]|"
        r"[▲△↑]).{0,200}|(?:getty images|shutterstock|unsplash|pixabay|reuters|afp|ap photo)"
        r"(?: ?[/|,] ?[\w ]{1,40})?)",
    ),
)
# Patterns for lines that may open with anything, of at most MAX_KEYED characters: tried when one of the keys,
# lower-case, is in the line.
MAX_KEYED: Final = 300
KEYED_PATTERNS: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (
        "newsletter",
        ("sign up", "sign-up", "signup", "subscribe", "register"),
        r"(?:[^.:。：]{0,40}[:：–—-] ?)?(?:please |click here to |don['’]t forget to |to )?"
        r"(?:sign[ -]?up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefing|digest|"
        r"channel|daily|weekly|today|here|now|free)\b.{0,120}",
    ),
    (
        "url-line",
        ("http", "www."),
        r"(?:[^.。:：]{0,60}[:：] {0,3}|via |source |from )?<?https?://\S+|www\.\S+\.\S+",
    ),
    ("legal", ("rights reserved",), r".{0,80}\ball rights reserved\b.{0,120}"),
    ("caption", ("摄", "攝"), r".{0,60}(?:摄|攝)[)）]?"),
)
# A line that is only the name of a site: "CentBit.Online", "www.example.com".
SITE: Final = r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[A-Za-z]{2,12}"

# What credits a picture at the end of its caption; the caption itself is read as a sentence.
PICTURE_CREDIT = re.compile(
    r"\b(?:(?:File|Handout|Stock|Archive|Header|Cover) (?:photo|image|picture)|"
    r"(?:Photo|Photograph|Image|Picture|Illustration|Graphic|Screenshot)s?)"
    r"(?: (?:by|from|via|credit|courtesy of))? ?[:：] ?[^.!?。\n]{2,60}\Z"
)

DATE_LABEL = re.compile(LABEL + r"\b ?[:：]? ?|" + LABEL + r" ?[:：]", re.IGNORECASE)
DATE_PIECE = re.compile(
    rf"{DATE}|{_CLOCK}|(?<!\w)(?:{WEEKDAY}|at|on)(?!\w)|(?:来源|來源|source) ?[:：] ?\S{{1,30}}", re.IGNORECASE
)
DATE_ONLY = re.compile(DATE, re.IGNORECASE)
