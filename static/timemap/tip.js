// The tooltip: a name, lines of text, and the trend as small bars.

const {el, put, svg} = await import(`./dom.js${new URL(import.meta.url).search}`);

const WIDTH = 150, HEIGHT = 26;

export class Tip {
  constructor() {
    this.root = el("div", {class: "tm-tip", hidden: true, "aria-hidden": "true"});
  }

  /** Show `{name, lines, trend: {bars, from, to} or null}` beside a point of `around`, inside of it. */
  show({name, lines, trend}, x, y, around) {
    this.root.replaceChildren(el("strong", {}, name), ...lines.map(line => el("div", {}, line)),
      ...(trend ? [bars(trend)] : []));
    this.root.hidden = false;
    const {offsetWidth: width, offsetHeight: height} = this.root;
    const left = x + 14 + width > around.clientWidth ? x - 14 - width : x + 14;
    const top = Math.min(Math.max(0, y + 12), around.clientHeight - height);
    this.root.style.transform = `translate(${Math.max(0, left)}px, ${top}px)`;
  }

  hide() { this.root.hidden = true; }
}

/** Cases by step, those of the window [from, to] in colour. At most one bar a pixel: neighbours are joined. */
function bars({bars: counts, from, to}) {
  const every = Math.ceil(counts.length / (WIDTH / 2));
  const joined = Array.from({length: Math.ceil(counts.length / every)}, (_, index) =>
    counts.slice(index * every, (index + 1) * every).reduce((sum, count) => sum + count, 0));
  const highest = Math.max(1, ...joined), step = WIDTH / joined.length;
  const drawn = svg("svg", {class: "tm-trend", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT});
  joined.forEach((count, index) => {
    const height = count && Math.max(2, HEIGHT * count / highest), at = index * every;
    const bar = svg("rect", {x: index * step, y: HEIGHT - height, width: Math.min(6, Math.max(1, step - 0.5)), height});
    put(bar, "class", at + every > from && at <= to ? "tm-in" : "tm-out");
    if (count) drawn.append(bar);
  });
  return drawn;
}
