"""English: the cues that end with “in”: where somebody was born, what a firm keeps there, what will be held there."""

from __future__ import annotations

from dashboard.places.words import PRIVATE_NOUNS, SPEECH, TRADE_NOUNS

_KIN = (
    r"friends?|relatives?|famil(?:y|ies)|parents|mother|father|brother|sister|wife|husband|cousin|uncle|"
    r"girlfriend|boyfriend|classmates?|"
    r"namesakes?|colleagues|counterparts|peers|rivals?|competitors?|victims|customers?|clients?|buyers|"
    r"pensioners|subscribers|readers|"
    r"shareholders|creditors|suppliers?|partners?|investors|users|home|house|flats?|villas?|apartments?|pension|"
    r"childhood|youth|a post|a job"
)
# A participle after a number or an article (“nine rented factories”) holds nothing.
_HELD = (
    r"(?:has|have|had|look(?:s|ed|ing)? (?:at|for)|seek\w*|eye[ds]?|eyeing|hunt\w* for|search\w* for|consider\w*|"
    r"own|owns|run(?:s)?|keep(?:s)?|operates?|opened|open|with|sheds|scout\w*|rents?|leases?|"
    r"(?:owned|bought|built|rented|leased)(?= (?:an?|its|their|his|her|two|three|four|five|several|some|the|more|"
    r"new) ))"
)
_SENT = (
    r"sent|send|ship(?:s|ped)?|truck(?:ed|s)?|deliver(?:ed|s)?|exported|hauled|railed|flown|flew|supplied|sold|"
    r"dispatched"
)
_LOADS = (
    r"tonnes?|tons?|kilos?|kg|boxes|crates|cartons|truckloads|litres|containers|parcels|bags|sacks|units|machines|rigs|"
    r"goods|products|worth|loads"
)
TRAVELLERS = (
    r"lorr(?:y|ies)|trucks?|vans?|cars?|coach|bus|ships?|vessels?|trains?|planes?|flights?|couriers?|drivers?|he|"
    r"she|they|"
    r"who|convoys?|cargo|shipments?|parcels?|loads?|goods|rigs|machines|journey|trip|route"
)
_SITES = (
    r"plants?|factor(?:y|ies)|offices?|subsidiar(?:y|ies)|warehouses?|home|house|flats?|villas?|branch(?:es)?|"
    r"farms?|sheds|sites?|parks?|studios?|laborator(?:y|ies)|campus(?:es)?|stores?|outlets?|land|property|"
    r"vineyards?|hotels?|shops?|estates?|stakes?|"
    r"dams?|post ?box(?:es)?|mailbox(?:es)?|letter-?box(?:es)?|showrooms?|desks?"
)
_LIFE = (
    r"born(?: and (?:raised|bred))?|raised|educated|studie[sd]|studying|grew up|grown up|liv(?:es?|ed|ing)|"
    r"resid(?:es?|ed|ing)|settled|married|"
    r"retired|schooled|trained|enrolled|graduated|brought up|spent(?: \w+){1,4}|"
    r"learn(?:ed|t) (?:the|his|her|their|its)(?: \w+)? (?:trade|craft|business|ropes|job|skills?|tricks?|method)|"
    r"cut (?:his|her|their) teeth|got (?:his|her|their) start|apprenticed|"
    r"work(?:s|ed|ing)(?: (?:as|for|at)(?: \w+){1,4})?|"
    r"taught|honeymooned|holidayed"
)
_MADE = r"made|produced|manufactured|assembled|grown|bottled|bred|brewed|packed"
SEATED = (
    r"headquartered|registered|licen[cs]ed|based|incorporated|domiciled|listed|headquarters|located|quoted|seat|listing"
)
# “In May a woman in Tangshan”, “On May 9”: the month, which patterns that take any case would read as the verb.
NO_MONTH = (
    r"(?<!\bin )(?<!\bof )(?<!since )(?<!from )(?<!until )(?<!last )(?<!early )(?<!late )(?<!this )(?<!\d )"
    r"(?!\bmay \d)"
)
ON_ITS_WAY = (
    r"\b(?:en route|(?<!police )(?<!officers )on (?:its|their|the) way|bound|destined|headed) (?:to|for) "
    r"(?:[\w’'-]+ ){1,4}"
)
IN: tuple[tuple[str, str], ...] = (
    ("not-acted", r"\b(?:none|nobody|no one|not one)\b[^,;:.]{0,30} (?:was|were|is|are|lies?|lay|stood) in$"),
    ("expected", r"\b(?:forecast|expected|predicted|planned|due) in$"),
    ("not-acted",
        r"\b(?:no (?:signs?|word|trace|evidence|reports?|mention|plans?|talk)(?: [\w’'-]+){0,6}|"
        r"(?<!may )(?<!must )not(?: \w+){0,4}|none(?: \w+){0,3}|nobody|no one|nothing(?: \w+){0,3}|nor|"
        r"no (?:such )?(?:\w+ )?(?:action|orders?|bans?|notices?|measures|rules?|cases?)(?: \w+){0,4}|never) in$"),
    ("not-acted", r"(?:^|[.;:“\"] ?)no (?!(?:one|injur\w+|casualt\w+|damage|deaths?|victims?|survivors?|fatalit\w+|"
        r"trains?|flights?|buses|power|water|electricity|classes|lessons|signal)\b)(?:[\w’'-]+ ){1,3}in$"),
    ("movement", rf"\b(?:{TRAVELLERS})\b[^,;:.]{{0,40}}\b(?:started|set (?:out|off)|boarded|been loaded|changed "
        r"(?:planes|trains|buses)|departed|transited|stopped over)(?: \w+)? in$"),
    ("origin", r"\b(?:all|both|mostly|most|many|some|comes?|came|hails?|was|were|is|are|,) from (?:one|the same|"
        r"an?|"
        r"two|three|several) (?:[\w-]+ )?(?:villages?|towns?|count(?:y|ies)|districts?|cit(?:y|ies)|famil(?:y|ies)|"
        r"clans?|schools?|hamlets?) in$"),
    ("origin", r"\bhad (?:once |long |also )?been an? (?:[\w-]+ ){1,3}in$"),
    ("origin", r"\btraced (?:back )?to an? (?:[\w-]+ ){1,2}in$"),
    ("trait", r"\b(?:sets?|setting) (?:his|her|their|its|the) (?:[\w-]+ ){1,3}in$"),
    ("movement", r"\b(?:parcels?|packages?|letters?|box(?:es)?|envelopes?)\b[^,;:.]{0,20} (?:posted|mailed|"
        r"handed in) in$"),
    ("seat", r"\bpa(?:ys|id|y|ying) (?:its|his|her|their) (?:\w+ )?tax(?:es)? in$"),
    ("comparison", r"\bcompar(?:ed?|es|ing) [^,;:.]{1,50} (?:with|to) (?:an? |the |one )?(?:[\w-]+ ){0,3}in$"),
    ("not-acted", r"\bnever (?!(?:been )?(?:seen|known|experienced|recorded|witnessed|felt|before)\b)(?:been )?"
        r"[a-z]+ in$"),
    ("expected", r"\bwill (?:be (?:held|staged|hosted|buried|shown|unveiled|performed)|"
        r"take place)\b[^,;:.]{0,30} in$"),
    ("origin", r"\b(?:(?:on loan|borrowed) from|lent by) (?:an?|the) (?:[\w-]+ ){1,3}in$"),
    ("movement", rf"\b(?:{_SENT}) (?:[\w,.-]+ ){{0,4}}(?:{_LOADS})\b[^,;:.]{{0,40}} to (?:[\w-]+ ){{1,4}}in$"),
    ("movement", r"\b(?:leav(?:e|es|ing)|left|head(?:ed|ing|s)?|depart(?:ed|ing)?|set out|bound)(?: \w+)? for an? "
        r"(?:[\w-]+ ){1,3}in$"),
    ("trait", r"\b(?:is|are|was|were|being|been) (?:\w+ ){0,2}?(?:taught|studied|exhibited|on show|quoted)"
        r"(?: [\w’'-]+){0,3}? (?:at|in) (?:[\w’'-]+ ){1,4}in$"),
    ("expected", r"\b(?:was|were) to (?!(?:be|blame|become|have|die|end)\b)(?:[\w’'-]+ ){1,7}in$"),
    ("movement", rf"{ON_ITS_WAY}in$"),
    ("trait", r"\b(?:is|are|was|were|remain(?:s|ed)?|sta(?:ys?|yed)) (?:(?:still|now) )?(?:left|in place|in force|"
        r"valid)(?: (?:only|mainly|mostly|just))? in$"),
    ("trait", r"\b(?:is|are|was|were) (?:partly |mostly |largely |all )?set in$"),
    ("expected",
        r"\b(?:plan|plans|planned|planning|propose[sd]?|considers?|mulls?|envisages?) (?:an?|its|their|two|"
        r"three|more|new) "
        r"(?:[\w-]+ ){1,6}in$"),
    ("expected", r"\b(?:due|scheduled|slated|planned|poised) to (?:[\w-]+ ){1,4}in$"),
    ("not-acted",
        r"\b(?:been|is|are|was|were|be) no (?!(?:injur\w+|casualt\w+|damage|deaths?|victims?|survivors?|"
        r"fatalit\w+|less|"
        r"fewer|longer|trains?|flights?|buses|power|water|electricity|classes|lessons|signal)\b)(?:[\w-]+ "
        r"){1,4}in$"),
    ("not-acted",
        r"(?:^|[.;:“\"] ?)(?:no|not an?(?: single)?|not one|none|neither) "
        r"(?!(?:one|injur\w+|casualt\w+|damage|deaths?|victims?|survivors?|fatalit\w+)\b)"
        r"(?:[\w’'-]+ ){0,5}?(?:has|have|had|was|were|is|are)(?: (?:yet|so far|ever|as yet))?(?: been)? "
        r"(?:reported|recorded|found|confirmed|detected|registered|announced|seen|issued|filed|made|planned|"
        r"granted|licen[cs]ed|"
        r"taken|ordered|known|opened|approved|noted|observed)(?: [\w’'-]+){0,4} in$"),
    ("origin",
        r"\b(?:is|was|are|were|comes?|came|hails?|originally|natives?) (?:from|of) [A-Z][\w’'-]+(?: "
        r"[A-Z][\w’'-]+)? "
        r"(?:county|city|village|district|town|township|prefecture) in$"),
    ("origin",
        r"\b(?:made|earned|won) (?:his|her|their|its) (?:name|fortune|money|first million|debut|reputation)"
        r"(?: \w+){0,3} in$|\b(?:began|started|launched) (?:his|her|their) (?:\w+ )?(?:career|working life|"
        r"business|life|trade)(?: [\w-]+){0,4} in$|\bas an? (?:boy|girl|child|student|young \w+|teenager|youth|"
        r"apprentice) in$"),
    ("origin",
        r"\b(?:born|raised|grew up|brought up|lived|living|lives)\b(?:(?! (?:but|and|until|"
        r"before) )[^,;:.]){0,30} in$"),
    ("origin",
        r"\b(?:at|told|tells|addressed|attended|joined) an? (?:[\w-]+ ){0,3}"
        r"(?:university|college|institute|think tank|law firm|brokerage|bank|hospital|"
        r"accounting firm|consultancy|conference|forum|fair|seminar|summit|workshop|exhibition|expo) in$"),
    ("origin", r"\b(?:reached|speaking|by phone) in$"),
    ("origin", r"\b(?:believed|thought|understood|presumed|said|reported) to (?:be )?(?:hid(?:e|ing)|in hiding|"
        r"liv(?:e|ing)|at large|stay(?:ing)?|work(?:ing)?) in$"),
    ("seat", r"\b(?:sister|parent|affiliated|related) (?:firm|company|concern|outfit|business)(?:es|ies)? in$"),
    ("origin", r"\b(?:on offer|(?:for|on) sale) in$"),
    ("origin", r"\bmet (?:\w+ )?(?:in|at|through) an? (?:[\w-]+ ){1,3}in$"),
    ("origin", r"\b(?:stationed|garrisoned|deployed) in$"),
    ("origin", r"\b(?:transfer\w*|wired|remitted|withdr\w+|deposit\w*|paid)\b[^;:.]{0,50} "
        r"(?:from|at|to|into|through) an? (?:[\w-]+ ){0,2}(?:branch|bank|ATM|account|counter|shop|outlet) in$"),
    ("seat", r"\b(?:his|her|their) (?:\w+ )?(?:bank|lender|employer|landlord|insurer|broker|lawyer|doctor) in$"),
    ("origin", r"\bused to (?:\w+ ){1,5}?in$"),
    ("origin", r"\b(?:at|in|after|since) (?:the )?(?:universit(?:y|ies)|college|(?:high |night |middle )?school|"
        r"kindergarten|army) in$"),
    ("origin", r"\b(?:[Bb]efore (?:that|then)|[Pp]reviously|[Ee]arlier|[Oo]nce|[Aa]t first|[Uu]ntil then),? "
        r"(?:he|she) (?:had )?(?:sold|ran|run|drove|taught|traded|kept|worked|served|farmed|cooked|dealt|"
        r"managed|owned|repaired|fixed|mined|dug)\b[^,;:.]{0,30} in$"),
    ("origin", r",? (?:an?|the|whose|his|her) (?:[\w-]+ ){0,2}(?:teacher|nurse|doctor|cook|driver|student|clerk|"
        r"farmer|accountant|electrician|welder|salesm[ae]n|saleswom[ae]n|shopkeeper|housewife|mechanic|waiter|"
        r"barber|"
        r"guard|soldier|singer|builder|plumber) in$"),
    ("seat", rf"\bby an? (?:[\w-]+ ){{0,2}}(?:{TRADE_NOUNS}|foundry|factory|foundation|workshop|newspaper|magazine|"
        r"broadcaster|lender|bank|blog|news site|weekly|daily|laboratory|university) in$"),
    ("seat", r"\b(?:accounts?|cards?|wallets?) (?:\w+ )?(?:opened|registered|held|issued|kept) in$"),
    ("seat", r"\b(?:servers?|data|web ?sites?|domains?)\b[^,;:.]{0,20} (?:was|were|is|are|being|been) (?:\w+ly )?"
        r"(?:hosted|kept|stored|located|housed|placed|rented|based) in$"),
    ("seat", r", (?:which was |which were |originally |first )?(?:founded|incorporated|started life) in$"),
    ("trait", r"\b(?:thriv(?:ed?|es|ing)|flourish(?:ed|es|ing)?|boom(?:ed|s|ing)?|prosper(?:ed|s|ing)?|"
        r"bloom(?:ed|s|ing)?|proliferat(?:ed?|es|ing)|congregat(?:ed?|es|ing)|mushroom(?:ed|s|ing)?) in$"),
    ("trait", r"\b(?:many|most|some|half|much|the (?:biggest|largest|main|bulk))\b(?![^,;:.]{0,60}\b(?:arrest|"
        r"detain|held|clos|shut|"
        r"seiz|raid|found|fined|caught))[^,;:.]{0,50} (?:are|is|were|was|lies?|lay|stands?|stood|sits?|sat|"
        r"located|concentrated|"
        r"clustered|based) in$"),
    ("trait", r"(?:^|[.;“\"] ?)(?:most|much|many|half|the bulk) of (?:the|its|china['’]s|all) [\w -]{1,30} in$"),
    ("seat", r"\b(?:(?:liaison|representative|rep) offices?(?: of [\w’' ]{1,40})?|(?:government|province|city|"
        r"provincial|"
        r"municipal|region)['’]?s? (?:own )?(?:office|mission|bureau)|embassy|consulate(?: general)?) in$"),
    ("seat",
        r"\b(?:keeps?|kept|hosts?|hosted|stores?|stored|rents?|rented) (?:its |their |his |her )?(?:data|servers?|"
        r"website|site|files)\b[^,;:]{0,30} in$"),
    ("seat", r"\b(?:company|firm|business|platform|exchange|shop) (?:was|is|were) (?:set up|founded|"
        r"established) in$"),
    ("origin", r"\b(?:previously|earlier|formerly|had) (?:served|worked|been posted)\b[^,;:]{0,40} in$"),
    ("trait", r"\b(?:river|stream|lake)\b[^,;:.]{0,20} (?:rises?|springs?|flows?|begins?|"
        r"ends?)\b[^,;:.]{0,20} in$"),
    ("comparison", r"\b(?:against|compared (?:with|to)|versus) [^,;:]{0,30} in$"),
    ("comparison", r"\b(?:than|(?<!well )(?:just )?as|unlike|like|namesakes?|similar to (?:that|those)) in$"),
    ("exception", r"\b(?:except|but not|save) in$|\b(?:all|every|any|everywhere|nowhere|none)\b.{0,30} but in$"),
    ("origin", rf"\b(?:{_LIFE}|(?<!\bbeen ){_MADE}|once (?:an? |the |his |her )?[\w -]{{1,30}}) in$"),
    ("origin",
        rf"(?:^|[.;“\"] ?|, (?:and |but )?)(?:many |some |most |several |other |few )?(?:{PRIVATE_NOUNS}) in$"),
    ("origin",
        r"\b(?:target(?:ed|ing)|cheat\w*|conn?ed|swindl\w*|defraud\w*|call(?:ed|ing)|rang up|ringing|dup(?:ed|ing)|"
        r"fleec\w+|trick\w+|befriend\w*|lur(?:ed|ing)|woo\w*)\b[^,;:.]{0,50} in$"),
    ("origin",
        rf"(?:\b(?:a|an|his|her|their|its|whose|old|two|three|some|many|other|more|of|with|and|by) (?:[\w-]+ )?|"
        rf"['’]s |\d ?)(?:{_KIN}) in$"),
    ("origin",
        r"\b(?:victims|customers|buyers|pensioners|namesakes?|colleagues|counterparts|relatives|friends|"
        r"clients) in$"),
    ("origin", r"\b(?:household registration|hukou|home ?town|birthplace|(?:went to|attended|"
        r"at) (?:\w+ )?school|degree) in$"),
    ("origin", r"\b(?:bought|buy|hired|borrowed)\b[^,;:]{0,60} in$"),
    ("seat", rf"(?<!his )(?<!her )(?<!\ba )\b(?:{SEATED}) in$"),  # nobody's seat in a parliament
    ("seat", rf"\b(?:is|are|was|were|has|have|headquartered|based|{TRADE_NOUNS})\b[^.;:]{{0,40}} with "
        r"(?:its |their |some |about |over |\d+ |a few |an? |more )?"
        r"(?:people|staff|employees|engineers|developers|coders|programmers|teams?|offices?|branch(?:es)?|labs?|"
        r"subsidiar(?:y|ies)|desks?|representatives|servers) in$"),
    ("seat", r"\b(?:lists?|listed|gives?|gave|has|had|uses?|used|shows?|showed|claims?|claimed) (?:an?|its|his|her|"
        r"their) (?:[\w-]+ )?address in$"),
    ("seat", r"\b(?:register(?:ed|s|ing)?|incorporat(?:ed|es|ing)) (?!(?:an? |the |\d+ )?(?:\w+ )?(?:cases?|"
        r"complaints?|victims|marriages?|deaths?)\b)[^,;:.]{1,50} in$"),
    ("seat", r"\b(?:shell|front|offshore|letterbox|letter-box|paper|mailbox|holding) (?:company|companies|firms?|"
        r"entit(?:y|ies)|outfits?)(?: (?:set up|registered|founded|opened|based))? in$"),
    ("seat",
        rf"\b(?:registered to|owned by|belong\w* to|sold to|supplied by|leased (?:to|from)|rented (?:to|from)|"
        rf"bought from|on behalf of|working for|employed by|ordered from) (?:an? |the |its )?(?:[\w-]+ ){{0,2}}"
        rf"(?:{TRADE_NOUNS}) in$"),
    ("origin",
        r"\b(?:meant|intended|destined|built|made|designed|reserved|(?:billed|described|advertised|"
        r"passed off) as|produc\w+|"
        r"suppl\w+)\b"
        r"[^,;:]{0,40} for (?:[\w-]+ ){1,3}in$"),
    ("seat", rf"\b{_HELD} (?:an?|its|their|his|her|two|three|several|some|the)? ?(?:\w+ ){{0,2}}(?:{_SITES}) in$"),
    ("origin",
        rf"\b(?:{SPEECH})\b[^,;:]{{0,30}}\b(?:an?|one|some|two|several|another|"
        rf"the) (?:[\w-]+ ){{0,3}}(?:{PRIVATE_NOUNS})(?: surnamed \w+| named \w+ ?\w*)? in$"),
    ("expected", rf"{NO_MONTH}\b(?:may(?! not)|might|could) (?:\w+ ){{0,2}}in$"),
    ("expected",
        r"\b(?:plans?|ambitions?|intentions?|intends?|hopes|bids?|licen[cs]es?|permission|applied|applying) (?:to|"
        r"for) (?:issu|launch|open|build|list|expand|set up|start|offer|sell|invest|move|found|creat|establish|buy|"
        r"leas|rent|host|float|trad)(?:e|ing)?\b[^,;:]{0,50} in$"),
    ("trait",
        r"\bthere(?: are|['’]re| is|['’]s) (?:still |also |now )?(?:many|few|some|plenty|lots|hundreds|thousands|"
        r"dozens|scores|countless|numerous|a (?:few|lot|number|handful|great many))\b[^,;:.]{0,50} in$"),
)  # fmt: skip
