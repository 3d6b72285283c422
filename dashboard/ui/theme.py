"""The look of every page: which palette is on, and the one style sheet."""

from __future__ import annotations

import streamlit as st

from dashboard.figures.palette import CLASS_LABELS, Palette, palette

# Height of the part of the map page that is not the map, on a laptop: header, headline, counters, time, footer.
_AROUND_THE_MAP = "322px"


def current_palette() -> Palette:
    """The palette of the theme that the visitor's browser shows."""
    return palette("dark" if st.context.theme.type == "dark" else "light")


def apply_theme() -> None:
    """Put the style sheet on the page. Call once per run, in the router."""
    st.html(f"<style>{style_sheet(current_palette())}</style>")


def style_sheet(colours: Palette) -> str:
    """The CSS of all pages in these colours. It holds nothing from an article or an address."""
    steps = "".join(
        f".cb-step-{index}{{background:{colour}}}" for index, colour in enumerate(colours.ramp[: len(CLASS_LABELS)])
    )
    return _CSS % {
        "text": colours.text,
        "secondary": colours.secondary,
        "line": colours.line,
        "border": colours.border,
        "blue": colours.blue,
        "paper": colours.paper,
        "dots": colours.dots,
        "hatch": colours.hatch,
        "zero": colours.ramp[0],
        "around": _AROUND_THE_MAP,
        "steps": steps,
    }


_CSS = """
.st-key-bound{display:none}
[data-testid=stHeader]{border-bottom:1px solid %(line)s;background:%(paper)s}
[data-testid=stMainBlockContainer]{padding:3rem 28px 0;max-width:none}
[data-testid=stHeader] [data-testid=stToolbar]::before{content:"Provincial Casebook";font-weight:700;font-size:16px;
 color:%(text)s;white-space:nowrap;margin:0 28px 0 14px}
.st-key-toolbar{position:fixed;top:9px;right:28px;z-index:999991;width:auto}
.st-key-toolbar>*{width:auto}
h1{padding:0!important;letter-spacing:-.011em;line-height:1.2!important}
.st-key-head{gap:5px}
.st-key-counters{gap:0 .5rem;color:%(secondary)s}
.st-key-counters [data-testid=stPageLink-NavLink],.cb-inline-links [data-testid=stPageLink-NavLink]{padding:0;
 min-height:0;background:none;line-height:1.5}
.st-key-counters [data-testid=stPageLink-NavLink] p{color:%(blue)s;border-bottom:1px solid %(blue)s;font-size:15px;
 line-height:1.25;font-weight:400}
.st-key-counters [data-testid=stPageLink-NavLink]:hover p{border-bottom-width:2px}
.st-key-counters [data-testid=stText],.st-key-counters [data-testid=stText] div{color:%(secondary)s;font-size:15px;
 font-family:inherit}
[data-testid=stText]{font-family:inherit!important}
.st-key-mapbox{position:relative;gap:0}
.st-key-mapplot{height:clamp(300px,calc(100vh - %(around)s),1000px)!important;overflow:hidden;border:0;padding:0}
.st-key-legend{position:absolute;left:0;bottom:2px;width:auto;pointer-events:none;z-index:2}
.st-key-chips{position:absolute;right:4px;bottom:6px;width:215px;z-index:3;gap:6px;justify-content:flex-end}
.st-key-chips button{min-height:26px;padding:1px 10px;font-size:12.5px;background:%(paper)s}
.st-key-chips button p{font-size:12.5px}
.cb-legend{font-size:12px;color:%(text)s;line-height:1.35}
.cb-ramp{display:flex;margin:3px 0 5px}
.cb-ramp span{display:block;width:42px;text-align:center}
.cb-ramp i{display:block;height:11px;border:1px solid %(border)s;border-right-width:0;margin-bottom:2px}
.cb-ramp span:last-child i{border-right-width:1px}
.cb-keys{display:flex;gap:14px;flex-wrap:wrap}
.cb-keys i{display:inline-block;width:15px;height:11px;border:1px solid %(border)s;margin-right:5px;
 vertical-align:-1px;background-color:%(zero)s}
.cb-dots{background-image:radial-gradient(%(dots)s 1.1px,transparent 1.4px);background-size:5px 5px}
.cb-hatch{background-image:repeating-linear-gradient(135deg,%(hatch)s 0 1.4px,transparent 1.4px 5px)}
%(steps)s
.cb-note{font-size:12px;color:%(secondary)s}
.st-key-time{border-top:1px solid %(line)s;padding-top:8px;gap:2px}
.st-key-timehead{align-items:center}
.st-key-timehead [data-testid=stText]{text-align:right;font-size:13.5px}
.st-key-window [data-testid=stSliderTickBar],.st-key-window [data-testid=stSliderThumbValue]{display:none}
.st-key-window{margin-top:-37px}
.st-key-panel{border-left:1px solid %(line)s;padding-left:22px;min-height:calc(100vh - 140px)}
.st-key-ranking{gap:2px}
.st-key-ranking button{min-height:30px;padding:2px 0;color:%(blue)s}
.st-key-ranking button p{font-size:15px}
.st-key-copy [data-testid=stCodeCopyButton]{opacity:1!important;transform:none!important}
.st-key-footer{border-top:1px solid %(line)s;padding:8px 0 10px;margin-top:4px;color:%(secondary)s}
.cb-footer{display:flex;flex-wrap:wrap;gap:2px 26px;font-size:12px;color:%(secondary)s}
.st-key-failure{max-width:640px;margin-top:2rem}
a:focus-visible,button:focus-visible{outline:2px solid %(blue)s!important;outline-offset:2px}
@media (max-width:900px){
 [data-testid=stMainBlockContainer]{padding:2.8rem 14px 0}
 [data-testid=stHeader] [data-testid=stToolbar]::before{margin:0 8px 0 4px;font-size:15px}
 .st-key-toolbar{top:8px;right:12px}
 .st-key-mapplot{height:min(78vw,520px)!important}
 .st-key-legend,.st-key-chips{position:static;width:100%%;justify-content:flex-start;margin-top:6px}
 .st-key-panel{border-left:0;padding-left:0;border-top:1px solid %(line)s;padding-top:12px;min-height:0}
 h1{font-size:22px!important}
}
"""
