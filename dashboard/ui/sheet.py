"""The style sheet of evidence and cards: one place, both themes, nothing from an article in it."""

from __future__ import annotations

from dashboard.figures.palette import DARK, LIGHT


def _both(light: str, dark: str) -> str:
    """A colour for both themes: Streamlit sets `color-scheme` on the app, which `light-dark()` follows."""
    return f"light-dark({light}, {dark})"


def style_html() -> str:
    """The style sheet of evidence and cards; put it on a page once, through `st.html`."""
    variables = {
        "text": _both(LIGHT.text, DARK.text),
        "soft": _both(LIGHT.secondary, DARK.secondary),
        "line": _both(LIGHT.line, DARK.line),
        "blue": _both(LIGHT.blue, DARK.blue),
        "place": _both(LIGHT.ramp[1], DARK.ramp[1]),
        "edge": _both(LIGHT.ramp[3], DARK.ramp[3]),
        "date": _both("#dce7f2", "#1f3548"),
        "quiet": _both("#f3efe5", "#26241f"),
        "outside": _both(LIGHT.neighbours, DARK.neighbours),
        "focus": _both("#fff3c4", "#3a3214"),
    }
    root = ";".join(f"--pc-{name}:{value}" for name, value in variables.items())
    return f"<style>.stApp{{{root}}}{' '.join(_CSS.split())}</style>"


# The toolbar of a table would download titles that a spreadsheet takes for formulas; the exports have safe ones.
_CSS = """
.pc-card,.pc-panel,.pc-article,.pc-quote,.pc-source,.pc-facts,.pc-note{color:var(--pc-text);font-size:15px;line-height:1.5;
 overflow-wrap:anywhere}
.pc-card{border:1px solid var(--pc-line);border-radius:10px;padding:14px 16px}
.pc-card.pc-partly{border-style:dashed}
.pc-card :is(h2,h3){font-size:16px;line-height:1.3;font-weight:650;margin:0 0 8px;padding:0;letter-spacing:0}
.pc-panel h2{font-size:22px;line-height:1.25;font-weight:650;margin:0;padding:0;letter-spacing:0}
.stApp .pc-left h2{margin-bottom:8px}
.pc-panel h2 span{font-weight:400;color:var(--pc-soft);font-size:18px;margin-left:4px}
.pc-panel p,.pc-card p{margin:2px 0}
.pc-panel h3,.stApp .pc-lists h2{font-size:16px;font-weight:650;margin:10px 0 4px;padding:0}
.stApp .pc-lists h2 span{font-size:16px}
.pc-soft,.pc-source,.pc-cut{color:var(--pc-soft)}
.pc-source,.pc-why,.pc-cut{font-size:12.5px}
.stApp .pc-source{margin:2px 0 14px}
.stApp .pc-source+.pc-why{margin:-6px 0 18px}.stApp .pc-why+.pc-why{margin-top:-10px}
.stApp .pc-link{color:var(--pc-blue);text-decoration:underline;text-underline-offset:2px}
.stApp .pc-link:focus-visible,.pc-card summary:focus-visible{outline:2px solid var(--pc-blue);outline-offset:2px}
.pc-steps{list-style:none;display:flex;flex-wrap:wrap;gap:6px 6px;padding:0!important;margin:0 0 10px;font-size:13px}
.pc-steps li{margin:0;padding:0;display:flex;align-items:center;gap:6px}
.pc-steps li span{background:var(--pc-quiet);border-radius:11px;padding:2px 10px}
.pc-steps li+li:not(.pc-mark,.pc-loose)::before{content:"\\2192";color:var(--pc-soft)}
.pc-steps li.pc-mark span{background:none;border:1px solid var(--pc-line)}
.pc-steps li.pc-partly span{border-style:dashed;border-color:var(--pc-soft)}
.pc-facts{padding:0!important;display:grid;grid-template-columns:max-content 1fr;gap:1px 12px;font-size:13.5px;
 margin:8px 0}
.pc-facts dt{color:var(--pc-soft);font-weight:400}.pc-facts dd{margin:0}
.pc-quote{margin:0 0 2px;padding:0 0 0 12px;border-left:3px solid var(--pc-place);unicode-bidi:isolate}
.pc-why{background:var(--pc-quiet);border-radius:6px;padding:7px 10px;margin:4px 0 16px;unicode-bidi:isolate}
.pc-what-if{margin:0}.pc-what-if details{margin-top:4px;font-size:13.5px}.pc-what-if ul{margin:6px 0;padding-left:18px}
.pc-what-if summary{cursor:pointer;color:var(--pc-blue)}
.pc-sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:8px;margin:4px 0 10px}
.pc-sides>div{border:1px solid var(--pc-line);border-radius:6px;padding:6px 10px}
.stApp .pc-sides .pc-source{margin-bottom:2px}
.pc-card details{margin-top:6px}.pc-card summary{cursor:pointer;color:var(--pc-blue);font-size:13.5px;margin-bottom:6px}
.pc-ids,.stApp .pc-ids :is(p,li,summary){font-size:12.5px;color:var(--pc-soft)}
.stApp .pc-ids code{font-size:12px;color:inherit;background:none;padding:0;user-select:all;overflow-wrap:anywhere}
.stApp .pc-ids ul{margin:0;padding-left:18px}
.pc-left{border-top:1px solid var(--pc-line);padding:8px 0 0;margin:8px 0 0}
.pc-article{white-space:pre-wrap;unicode-bidi:isolate;line-height:1.65;max-width:44em}
mark[class^=pc-]{color:inherit;background:none;padding:0 1px;border-radius:2px;text-underline-offset:3px;
 text-decoration-thickness:2px;text-decoration-skip-ink:none}
mark.pc-place{background:var(--pc-place);text-decoration:underline solid var(--pc-edge) 2px}
mark.pc-context{text-decoration:underline dotted var(--pc-soft) 2px}
mark.pc-rejected{text-decoration:line-through solid var(--pc-soft) 1px;color:var(--pc-soft)}
mark.pc-date{background:var(--pc-date);text-decoration:underline double var(--pc-blue) 1px}
.stApp .pc-hit{background:var(--pc-focus);box-shadow:0 0 0 1.5px var(--pc-blue)}
mark.pc-person{text-decoration:underline dashed var(--pc-soft) 1px}
.pc-boilerplate{color:var(--pc-soft);font-style:italic;font-size:.88em}
.pc-report{background:var(--pc-quiet)}
.pc-report.pc-first::before{content:"\\27E6";color:var(--pc-soft)}
.pc-report.pc-last::after{content:"\\27E7";color:var(--pc-soft)}
.pc-focus{background:var(--pc-focus);box-shadow:0 2px 0 var(--pc-blue)}
.pc-focus .pc-report{background:none}
.pc-focus.pc-first::before{content:"\\25B6\\FE0E ";color:var(--pc-blue);font-size:.8em}
.pc-anchor{display:inline-block;width:0;height:1em;vertical-align:top;scroll-margin-top:96px;scroll-initial-target:nearest}
[data-testid=stMain]{scroll-padding-top:96px}
[data-testid=stElementToolbarButton]:has([aria-label^="Download as CSV"]){display:none}
.pc-legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;padding:0!important;margin:0;font-size:12.5px;
 color:var(--pc-soft)}
.pc-legend li{margin:0}
.pc-panel h1{font-size:27px;line-height:1.2;font-weight:700;margin:0;padding:0;overflow-wrap:anywhere}
.pc-panel h1 span{font-weight:400;color:var(--pc-soft);font-size:22px;margin-left:6px}
.pc-table{table-layout:fixed;border-collapse:collapse;width:100%;font-size:13.5px;color:var(--pc-text);
 margin:0 0 14px}
.pc-table th{text-align:left;font-weight:500;color:var(--pc-soft)}
.pc-table th,.pc-table td{padding:4px 10px 4px 0;border:0;border-bottom:1px solid var(--pc-line);vertical-align:top;
 overflow-wrap:anywhere}
.pc-swatch{display:inline-block;width:22px;height:14px;border:1px solid var(--pc-soft)}
.pc-asked{margin:10px 0 6px}.pc-asked .pc-quote{margin-top:6px}
.st-key-phone_list{display:none}
.st-key-list_and_card .st-key-wide_list [data-testid=stElementToolbar]{display:none}
.pc-list{list-style:none;padding:0!important;margin:0;font-size:13px;color:var(--pc-soft);line-height:1.45}
.stApp .pc-list li{margin:0;padding:9px 0;border-bottom:1px solid var(--pc-line);overflow-wrap:anywhere;font-size:13px}
.stApp .pc-list .pc-link{font-size:15px;text-decoration:none}
.st-key-pick_search{min-width:0}.st-key-pick_search input{padding-block:3px}
.st-key-pick_search [data-testid=stTextInputRootElement]{height:30px;min-height:30px}
@media print,(max-width:640px){
 .st-key-wide_list,[data-testid=stLayoutWrapper]:has(>.st-key-wide_list){display:none}
 .st-key-phone_list{display:flex}
 .st-key-list_and_card [data-testid=stLayoutWrapper]:has(>.st-key-chosen_case){order:-1}
 .st-key-pick_search,.st-key-search_box{width:100%!important}
}
.cb-outside{background:var(--pc-outside);border-style:dashed}
"""
