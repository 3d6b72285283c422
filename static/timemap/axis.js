// The histogram with its window: two handles, the band between them, and the brush. Pointer, finger and keys.

const version = new URL(import.meta.url).search;
const {el, put, svg} = await import(`./dom.js${version}`);
const {OFF_MAP, ON_MAP} = await import(`./steps.js${version}`);

// Between two labels of the axis, at least (pixels).
const TICK_GAP = 4;
const LEAPS = {day: 7, month: 12, quarter: 4, year: 10};

export class Axis {
  /** `move(kind, from, to)` asks for a window while the hand is on it, `release()` says that it let go. */
  constructor(words, {move, release, cancel, current}) {
    Object.assign(this, {words, move, release, cancel, current});
    this.off = svg("path", {class: "tm-bars-off"});
    this.on = svg("path", {class: "tm-bars-on", "clip-path": "url(#tm-window)"});
    this.grey = svg("path", {class: "tm-bars-grey", "clip-path": "url(#tm-window)"});
    this.clip = svg("rect", {y: -1, height: 1e9});
    this.histogram = svg("svg", {class: "tm-histogram", preserveAspectRatio: "none", role: "img"},
      svg("defs", {}, svg("clipPath", {id: "tm-window"}, this.clip)), this.off, this.grey, this.on);
    this.shade = el("div", {class: "tm-shade"});
    this.band = this.#slider("both", "tm-band");
    this.start = this.#slider("start", "tm-handle");
    this.end = this.#slider("end", "tm-handle");
    this.ticks = el("div", {class: "tm-ticks", "aria-hidden": "true"});
    this.brush = el("div", {class: "tm-brush"}, this.histogram, this.shade);
    this.track = el("div", {class: "tm-track"}, this.band, this.start, this.end);
    this.root = el("div", {class: "tm-axis"}, this.brush, this.track, this.ticks);
    this.#drag(this.brush, "brush");
    this.#drag(this.band, "both");
    this.#drag(this.start, "start");
    this.#drag(this.end, "end");
    new ResizeObserver(() => this.time && this.#label()).observe(this.root);
  }

  #slider(kind, name) {
    const handle = el("div", {class: name, role: "slider", tabindex: 0, "aria-label": this.words[kind]});
    handle.addEventListener("keydown", event => this.#key(kind, event));
    handle.addEventListener("blur", () => this.release(true));
    return handle;
  }

  /** Take the steps of a run: bars and labels. */
  load(time) {
    if (this.time === time) return;
    this.time = time;
    const totals = Array.from({length: time.n}, (_, step) => [time.begun(ON_MAP, step), time.begun(OFF_MAP, step)]);
    const highest = Math.max(1, ...totals.map(([on, off]) => on + off));
    const width = Math.min(0.75, time.n / 40), side = (1 - width) / 2;
    const bar = (step, from, to) =>
      to > from ? `M${(step + side).toFixed(3)} ${highest - from}v${from - to}h${width.toFixed(3)}v${to - from}z` : "";
    put(this.histogram, "viewBox", `0 0 ${time.n} ${highest}`);
    put(this.off, "d", totals.map(([on, off], step) => bar(step, 0, on + off)).join(""));
    put(this.on, "d", totals.map(([on], step) => bar(step, 0, on)).join(""));
    put(this.grey, "d", totals.map(([on, off], step) => bar(step, on, on + off)).join(""));
    this.#label();
  }

  #label() {
    const most = Math.max(2, Math.floor(this.root.clientWidth / 64));
    this.ticks.replaceChildren(...this.time.ticks(most).map(([step, text]) => {
      const label = el("span", {}, text);
      label.style.left = `${100 * step / this.time.n}%`;
      return label;
    }));
    const right = tick => tick.offsetLeft + tick.offsetWidth;
    // The first one may begin inside of its year and so close to the next that they would touch: it gives way.
    const [first, second] = this.ticks.children;
    if (second && right(first) + TICK_GAP > second.offsetLeft) first.hidden = true;
    // The last one ends with the axis, which would cut it; one before it that it would touch there gives way.
    const last = this.ticks.lastElementChild, before = last?.previousElementSibling;
    if (!last || right(last) <= this.ticks.clientWidth) return;
    Object.assign(last.style, {left: "auto", right: 0});
    if (before && right(before) + TICK_GAP > last.offsetLeft) before.remove();
  }

  /** Draw a window from `low` to `high` (places in steps, `high` after its last); `isOut` when it touches no step. */
  paint(low, high, isOut) {
    const share = place => `${(100 * place / this.time.n).toFixed(3)}%`;
    put(this.clip, "x", low);
    put(this.clip, "width", isOut ? 0 : Math.max(0, high - low));
    for (const element of [this.shade, this.band]) {
      element.hidden = isOut;
      element.style.left = share(low);
      element.style.width = share(Math.max(0, high - low));
    }
    this.start.style.left = share(low);
    this.end.style.left = share(high);
  }

  /** Say where the handles are: steps `a` to `b`, and their days in words. */
  name(a, b, [from, to], summary) {
    for (const [handle, now, text] of [[this.start, a, from], [this.end, b, to], [this.band, a, `${from} – ${to}`]]) {
      put(handle, "aria-valuemin", 0);
      put(handle, "aria-valuemax", this.time.n - 1);
      put(handle, "aria-valuenow", now);
      put(handle, "aria-valuetext", text);
    }
    put(this.histogram, "aria-label", summary);
  }

  #place(event) {
    const box = this.brush.getBoundingClientRect();
    return Math.min(this.time.n, Math.max(0, (event.clientX - box.x) / box.width * this.time.n));
  }

  #drag(element, kind) {
    let held = null;
    element.addEventListener("pointerdown", event => {
      if (event.button !== 0 || !this.time) return;
      element.setPointerCapture(event.pointerId);
      held = {place: this.#place(event), window: this.current(), moved: false};
      if (kind === "brush") event.preventDefault(); else element.focus({preventScroll: true});
    });
    element.addEventListener("pointermove", event => {
      if (!held) return;
      const place = this.#place(event);
      // A finger or a hand trembles: less than half a step is no move of a handle, a brush starts in its own step.
      held.moved ||= Math.abs(place - held.place) > (kind === "brush" ? 0.25 : 0);
      if (held.moved) this.#dragged(kind, held, place);
    });
    const end = event => {
      if (!held) return;
      if (event.type === "pointercancel") this.cancel(held.window);
      else if (kind === "brush" && !held.moved) this.#dragged(kind, held, this.#place(event));
      if (event.type !== "pointercancel") this.release(false);
      held = null;
    };
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
    element.addEventListener("keydown", event => {
      if (event.key === "Escape" && held) { this.cancel(held.window); held = null; }
    });
  }

  #dragged(kind, held, place) {
    const last = this.time.n - 1, [a, b] = held.window, shift = Math.round(place - held.place);
    const at = Math.min(last, Math.floor(place)), anchor = Math.min(last, Math.floor(held.place));
    if (kind === "brush") this.move(kind, Math.min(at, anchor), Math.max(at, anchor), at);
    else if (kind === "both") this.move(kind, a + shift, b + shift, at);
    else if (kind === "start") this.move(kind, Math.min(Math.round(place), b), b, at);
    else this.move(kind, a, Math.max(Math.round(place) - 1, a), at);
  }

  #key(kind, event) {
    const leap = LEAPS[this.time.unit], [a, b] = this.current(), last = this.time.n - 1;
    const by = {
      ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -leap, PageUp: leap, Home: -last, End: last,
    }[event.key] * (event.shiftKey && event.key.startsWith("Arrow") ? leap : 1);
    if (!by) return;
    event.preventDefault();
    if (kind === "both") this.move(kind, a + by, b + by);
    else if (kind === "start") this.move(kind, Math.max(0, Math.min(a + by, b)), b);
    else this.move(kind, a, Math.min(last, Math.max(b + by, a)));
    this.release(true);
  }
}
