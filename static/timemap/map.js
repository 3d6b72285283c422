// The map: provinces as paths, textures as patterns, labels, chips, legend. It draws what it is given and tells what
// was chosen; what stands in the tooltip it asks for.

const version = new URL(import.meta.url).search;
const {el, put, say, svg} = await import(`./dom.js${version}`);
const {fill} = await import(`./steps.js${version}`);
const {Measure} = await import(`./measure.js${version}`);
const {Tip} = await import(`./tip.js${version}`);

const RING = "○";
// Kilometres a pixel from which on there is no room for names, and up to which there is some for those of all provinces.
const NO_NAMES = 13.5, ALL_NAMES = 8;
// The size of a number in pixels for which the next are given.
const NUMBER_SIZE = 15;
// Pixels from the middle of a number to the top of the name under it.
const NAME_BELOW = 10;
// Half the height of a number and the height of a name, and what a digit and a ring take of a line, in pixels.
const [NUMBER_HALF, NAME_HEIGHT, DIGIT, RING_WIDE] = [8, 13, 9.5, 13];
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

export class ProvinceMap {
  /** `pick(code or null, isAdded)` is called for a choice, `describe(index)` for the lines of a tooltip.
   *  With `data.is_still` it is a picture, without anything to choose. */
  constructor(geometry, data, pick, describe) {
    Object.assign(this, {geometry, pick, describe, codes: data.codes, isStill: data.is_still, filter: new Set(), wide: []});
    this.shapes = this.codes.map(code => geometry.provinces[code]);
    this.active = 0;
    this.drawn = [];
    this.#build(data.words, data.lang);
    this.measured(new Measure(data.measure), data.words);
    new ResizeObserver(() => this.#fit()).observe(this.svg);
  }

  #build(words, lang) {
    this.names = this.shapes.map(shape => shape.name[lang] ?? shape.name.en);
    this.provinces = this.shapes.map((shape, index) => svg("path", {
      d: shape.d, class: "tm-province", "data-code": this.codes[index],
      ...(this.isStill ? {} : {role: "button", tabindex: index ? -1 : 0}),
    }));
    this.textures = this.shapes.map(shape => svg("path", {d: shape.d, class: "tm-texture", fill: "none"}));
    this.outlines = svg("g", {class: "tm-outlines"});
    this.focus = svg("path", {class: "tm-focus"});
    this.labels = this.shapes.map(() => ({number: svg("text", {class: "tm-number"}), name: svg("text", {class: "tm-name"})}));
    this.patterns = [
      svg("pattern", {id: "tm-dots", width: 9, height: 9, patternUnits: "userSpaceOnUse"},
        svg("circle", {cx: 2, cy: 2, r: 0.95}), svg("circle", {cx: 6.5, cy: 6.5, r: 0.95})),
      svg("pattern", {id: "tm-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse"},
        svg("path", {d: "M-1 8L8-1M-1 1L1-1M6 8L8 6"})),
    ];
    this.ground = svg("g", {}, svg("path", {d: this.geometry.neighbours, class: "tm-neighbours"}),
      svg("g", {}, ...this.provinces), svg("g", {}, ...this.textures),
      svg("path", {d: this.geometry.claims, class: "tm-claims"}), this.outlines, this.focus);
    this.svg = svg("svg", {class: "tm-svg", role: this.isStill ? "img" : "group"}, svg("defs", {}, ...this.patterns), this.ground,
      svg("g", {class: "tm-labels", "aria-hidden": "true"}, ...this.labels.flatMap(label => [label.number, label.name])));
    this.tip = new Tip();
    this.legend = el("div", {class: "tm-legend cb-legend"});
    this.chips = this.codes.flatMap((code, index) => this.shapes[index].is_small ? [this.#chip(index)] : []);
    this.root = el("div", {class: "tm-map"}, this.svg, this.legend,
      el("div", {class: "tm-chips", role: "group", "aria-label": words.small}, ...this.chips.map(chip => chip.button)),
      this.tip.root);
    if (!this.isStill) this.#listen(words);
  }

  #chip(index) {
    if (this.isStill) return {index, button: el("span", {class: "tm-chip"})};
    const button = el("button", {
      type: "button", "data-code": this.codes[index],
      onclick: event => this.#picked(index, event),
      onpointerenter: event => this.#hover(index, event), onpointerleave: () => this.tip.hide(),
    });
    return {index, button};
  }

  /** Take what the colours stand for; the legend is made anew when it is something else. */
  measured(measure, words) {
    const {title, scheme, hatch, labels} = measure, key = [title, scheme, ...labels].join("|");
    this.measure = measure;
    if (key === this.legendKey) return;
    this.legendKey = key;
    this.filter.clear();
    this.drawn = [];
    const step = index => el("i", {class: `cb-step-${measure.steps[index]}`});
    this.steps = labels.map((label, index) => this.isStill ? el("span", {}, step(index), label) : el("button", {
      type: "button", "aria-pressed": "false", "aria-label": fill(words.filter_class, {n: label}),
      onclick: () => this.#filtered(index),
    }, step(index), label));
    this.legend.replaceChildren(el("span", {class: "tm-title"}, `${title} · `, el("span", {class: "cb-scheme"}, scheme)),
      el("div", {class: "cb-ramp"}, ...this.steps),
      el("div", {class: "cb-keys"}, el("span", {}, el("i", {class: "cb-dots"}), words.key_mentioned),
        el("span", {}, el("i", {class: "cb-hatch"}), hatch), el("span", {}, `${RING} ${words.fragile}`)));
  }

  #listen(words) {
    put(this.svg, "aria-description", words.map_help);
    this.provinces.forEach((path, index) => {
      path.addEventListener("click", event => this.#picked(index, event));
      path.addEventListener("pointermove", event => event.pointerType !== "touch" && this.#hover(index, event));
      path.addEventListener("pointerleave", () => this.tip.hide());
      path.addEventListener("focus", () => this.#focused(index));
      path.addEventListener("blur", () => { put(this.focus, "d", ""); this.tip.hide(); });
    });
    this.svg.addEventListener("keydown", event => this.#key(event));
  }

  #picked(index, event) {
    this.#activate(index);
    this.pick(this.codes[index], event.shiftKey || event.ctrlKey || event.metaKey);
  }

  #filtered(index) {
    if (!this.filter.delete(index)) this.filter.add(index);
    this.steps.forEach((button, step) => put(button, "aria-pressed", this.filter.has(step)));
    if (this.view) this.paint(this.view);
  }

  #hover(index, event) {
    const box = this.root.getBoundingClientRect();
    this.tip.show(this.describe(index), event.clientX - box.x, event.clientY - box.y, this.root);
  }

  #focused(index) {
    const path = this.provinces[index];
    this.#activate(index);
    if (!path.matches(":focus-visible")) return;
    put(this.focus, "d", this.shapes[index].d);
    const [x, y] = this.#screen(this.shapes[index].at);
    this.tip.show(this.describe(index), x, y, this.root);
  }

  #activate(index) {
    put(this.provinces[this.active], "tabindex", -1);
    put(this.provinces[index], "tabindex", 0);
    this.active = index;
  }

  #key(event) {
    const index = this.provinces.indexOf(event.target);
    if (index < 0) return;
    if (event.key === "Enter" || event.key === " ") this.#picked(index, event);
    else if (event.key === "Escape") { this.tip.hide(); this.pick(null, false); }
    else if (ARROWS[event.key]) this.provinces[this.#next(index, ...ARROWS[event.key])].focus();
    else return;
    event.preventDefault();
  }

  /** The nearest province in a direction: what lies to the side counts double. */
  #next(index, dx, dy) {
    const [x, y] = this.shapes[index].at;
    const far = this.shapes.map(({at}) => {
      const along = (at[0] - x) * dx + (at[1] - y) * dy, aside = Math.abs((at[0] - x) * dy) + Math.abs((at[1] - y) * dx);
      return along > 0 && aside < 2.5 * along ? along + 2 * aside : Infinity;
    });
    const least = Math.min(...far);
    return least < Infinity ? far.indexOf(least) : index;
  }

  #screen([x, y]) { return [this.left + x * this.scale, this.top + y * this.scale]; }

  #fit() {
    const {width, height} = this.svg.getBoundingClientRect();
    if (!width || !height) return;
    this.scale = Math.min(width / this.geometry.width, height / this.geometry.height);
    this.left = (width - this.geometry.width * this.scale) / 2;
    this.top = (height - this.geometry.height * this.scale) / 2;
    // The same as its box on a screen; a printer gives it another box and tells nobody.
    put(this.svg, "viewBox", `0 0 ${width} ${height}`);
    put(this.ground, "transform", `translate(${this.left.toFixed(1)} ${this.top.toFixed(1)}) scale(${this.scale.toFixed(5)})`);
    this.patterns.forEach(pattern => put(pattern, "patternTransform", `scale(${(1 / this.scale).toFixed(4)})`));
    this.root.classList.toggle("tm-narrow", 1 / this.scale > NO_NAMES);
    this.size = parseFloat(getComputedStyle(this.labels[0].number).fontSize) / NUMBER_SIZE;
    this.labels.forEach((label, index) => {
      const [x, y] = this.#screen(this.shapes[index].at);
      for (const [text, below] of [[label.number, 0], [label.name, NAME_BELOW * this.size]]) {
        put(text, "x", x.toFixed(1));
        put(text, "y", (y + below).toFixed(1));
      }
    });
    this.wide = [];
    this.#clear();
  }

  /** Hide each name that would touch the number of another province, or a name of one with more. */
  #clear() {
    if (!this.view || !this.scale || this.root.classList.contains("tm-narrow")) return;
    const {values} = this.view, shown = this.codes.map((_, index) => index).filter(index => this.labels[index].number.textContent);
    const {size} = this;
    const box = (index, wide, top, high) => {
      const [x, y] = this.#screen(this.shapes[index].at);
      return {index, left: x - wide / 2, right: x + wide / 2, top: y + top * size, bottom: y + (top + high) * size};
    };
    const taken = shown.map(index => {
      const wide = DIGIT * this.labels[index].number.textContent.replace(RING, "").length;
      return box(index, size * (wide + (this.view.fragile[index] ? RING_WIDE : 0)), -NUMBER_HALF, 2 * NUMBER_HALF);
    });
    const isRoomy = 1 / this.scale <= ALL_NAMES, rank = at => (this.shapes[at].is_named ? 1e9 : 0) + values[at];
    for (const index of shown.sort((one, other) => rank(other) - rank(one))) {
      const {name} = this.labels[index];
      if (!this.shapes[index].is_named && !isRoomy) { put(name, "visibility", "hidden"); continue; }
      this.wide[index] ||= name.getComputedTextLength();
      const own = box(index, this.wide[index], NAME_BELOW, NAME_HEIGHT);
      const isFree = taken.every(one => one.index === index || one.left > own.right || one.right < own.left
        || one.top > own.bottom || one.bottom < own.top);
      put(name, "visibility", isFree ? "visible" : "hidden");
      if (isFree) taken.push(own);
    }
  }

  /** Draw a view: `counts`, `values`, `states` and `fragile` by index, the `selected` codes. Touches what changed. */
  paint(view) {
    this.view = view;
    this.codes.forEach((code, index) => {
      const count = view.counts[index], value = view.values[index], state = view.states[index];
      const step = this.measure.stepOf(value);
      const isOff = this.filter.size > 0 && !this.filter.has(this.measure.classOf(value));
      const now = `${count} ${value} ${state} ${view.fragile[index]} ${isOff}`;
      if (this.drawn[index] === now) return;
      this.drawn[index] = now;
      put(this.provinces[index], "class", `tm-province tm-fill-${step}${isOff ? " tm-off" : ""}`);
      const texture = {mentioned: "url(#tm-dots)", not_covered: "url(#tm-hatch)", no_value: "url(#tm-hatch)"}[state];
      put(this.textures[index], "fill", !isOff && texture || "none");
      this.#label(index, count ? this.measure.shown(value) : "", step, isOff || this.shapes[index].is_small);
    });
    for (const {index, button} of this.chips) {
      const ring = view.fragile[index] ? ` ${RING}` : "";
      say(button, `${this.names[index]} ${this.measure.shown(view.counts[index] ? view.values[index] : 0)}${ring}`);
      if (this.isStill) button.hidden = !view.counts[index];
      else put(button, "aria-pressed", view.selected.includes(this.codes[index]));
    }
    this.#clear();
    this.#outline(view.selected);
  }

  #label(index, text, step, isOff) {
    const {number, name} = this.labels[index], isShown = text && !isOff;
    say(number, isShown ? text : "");
    if (isShown && this.view.fragile[index]) number.append(svg("tspan", {class: "tm-ring", dx: 3}, RING));
    say(name, isShown ? this.names[index] : "");
    put(number, "class", `tm-number tm-on-${step}`);
    put(name, "class", `tm-name tm-on-${step}`);
  }

  #outline(selected) {
    const key = selected.join();
    if (this.outlined === key) return;
    this.outlined = key;
    this.outlines.replaceChildren(...selected.map(code =>
      svg("path", {d: this.geometry.provinces[code].d, class: "tm-outline", "data-code": code})));
    if (this.isStill) return;
    this.codes.forEach((code, index) => put(this.provinces[index], "aria-pressed", selected.includes(code)));
  }

  /** Give the map its summary (headline, another measure than cases, the provinces with cases, the highest first) and every province its words,
   *  for a reader of the screen; done at rest, not while time moves. */
  name(headline) {
    const {counts, values} = this.view, some = this.codes.map((_, index) => index).filter(index => counts[index]);
    const ranked = some.sort((one, other) => values[other] - values[one])
      .map(index => `${this.names[index]} ${this.measure.shown(values[index])}`);
    const what = this.measure.code === "cases" ? [] : [this.measure.title];
    put(this.svg, "aria-label", [headline, ...what, ...ranked].join("; "));
    this.codes.forEach((_, index) => {
      const {name, lines} = this.describe(index);
      put(this.provinces[index], "aria-label", [name, ...lines].join(", "));
    });
  }
}
