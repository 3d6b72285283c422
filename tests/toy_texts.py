"""The texts of the toy world (tests/toy.py): made up, and one of them hostile."""

from __future__ import annotations

HOSTILE_TITLE = (
    '=HYPERLINK("http://evil.example/t","kites") <img src=x onerror=alert(1)> **Sichuan** [here](http://evil.example)'
)
HOSTILE_SENTENCE = (
    'Police in Sichuan seized <script>alert("kites")</script> **kites** [proof](javascript:alert(2)) in February 2022.'
)

TEXTS: dict[str, str] = {
    "t001": (
        "Kite official charged in Jiangxi\n\n"
        "Prosecutors in Fuzhou, Jiangxi Province charged Chen Lang on June 8, 2021. "
        "Chen, a friend of a Fujian dealer, was arrested in May 2021 over 2,400 banned kites worth 30 million yuan. "
        "Beijing vowed to ban kites. "
        "Workshops in Yunnan and Gansu were also shut down in July 2021.\n\n"
        "See also: Kites of the world"
    ),
    "t002": "江西风筝案\n\n江西检察机关6月8日起诉陈浪。陈浪涉及2600只风筝。",
    "t003": (
        "Kites in China\n\n"
        "The central bank banned all kite trading on September 24, 2021. "
        "A court sentenced Li Moumou to three years in prison on March 3, 2022. "
        "Police in Hebei seized 90 kites. "
        "A shop in Taizhou closed."
    ),
    "t004": f"{HOSTILE_TITLE}\n\n{HOSTILE_SENTENCE}",
}
TITLES = {
    "t001": "Kite official charged in Jiangxi",
    "t002": "江西风筝案",
    "t003": "Kites in China",
    "t004": HOSTILE_TITLE,
}
TOPIC_TOML = """name = "kites"
title = "The kite crackdown"
title_zh = "风筝整治"

[actions.charge]
en = ["charged"]
zh = ["起诉"]

[actions.arrest]
en = ["arrested"]

[actions.shutdown]
en = ["shut down"]

[actions.sentence]
en = ["sentenced"]

[actions.seizure]
en = ["seized"]

[actions.regulation]
en = ["banned"]
"""
