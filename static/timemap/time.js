// Time: play, speed, modes, clock, step, typed dates, and the axis. It holds the window while the hand is on it.

const version = new URL(import.meta.url).search;
const {el, put, say} = await import(`./dom.js${version}`);
const {Axis} = await import(`./axis.js${version}`);
const {dayOf, isoOf} = await import(`./steps.js${version}`);

const MODES = ["range", "cumulative", "moving"];
const CLOCKS = ["happened", "published"];
const SPEEDS = [0.5, 1, 2, 4];
// Playing all of it takes about so long (milliseconds) at speed 1; no step is shown for less or more than this.
const WHOLE_MS = 9000, LEAST_MS = 60, MOST_MS = 700;
// After the last key or typed date (milliseconds).
const KEY_PAUSE = 400, DATE_PAUSE = 900;

export class TimeControl {
  /** `repaint()` draws the window as it is now; `ask(parameters)` tells the server, once for each letting go. */
  constructor(data, repaint, ask) {
    Object.assign(this, {words: data.words, repaint, ask, isHeld: false, isPlaying: false, speed: 1});
    this.#build();
  }

  #build() {
    const {words} = this;
    this.play = el("button", {type: "button", class: "tm-play", "aria-label": words.play, onclick: () => this.#toggle()});
    this.speeds = this.#menu(words.speed, SPEEDS.map(speed => [speed, `${speed}×`]), value => { this.speed = Number(value); });
    this.speeds.value = "1";
    this.modes = this.#group(words.mode, MODES, mode => this.#setMode(mode));
    this.clocks = this.#group(words.clock, CLOCKS, clock => this.#stopAndAsk({clock}));
    this.units = this.#menu(words.unit, [], step => this.#stopAndAsk({step}));
    this.now = el("span", {class: "tm-now"});
    this.from = this.#date(words.from);
    this.to = this.#date(words.to);
    this.known = this.#date(words.known);
    this.known.title = words.known_help;
    this.later = el("span", {class: "tm-later"});
    this.reset = el("button", {type: "button", class: "tm-reset", onclick: () => this.#stopAndAsk({from: "", to: ""})}, words.reset);
    this.axis = new Axis(words, {
      move: (kind, a, b, at) => this.#moved(kind, a, b, at), release: isKey => this.#released(isKey),
      cancel: window => { this.isHeld = false; this.#set(...window); this.rest?.(); }, current: () => [this.a, this.b],
    });
    this.root = el("section", {class: "tm-time", "aria-label": words.time},
      el("div", {class: "tm-bar"}, this.play, this.speeds, this.modes, this.clocks, this.units,
        el("span", {class: "tm-dates"}, this.from, el("span", {"aria-hidden": "true"}, "–"), this.to)),
      el("div", {class: "tm-bar"}, this.now, this.reset,
        el("label", {class: "tm-dates"}, this.later, words.known, this.known)),
      this.axis.root);
  }

  #menu(label, options, chosen) {
    const menu = el("select", {"aria-label": label, title: label, onchange: () => chosen(menu.value)});
    menu.append(...options.map(([value, text]) => el("option", {value}, text)));
    return menu;
  }

  #group(label, names, chosen) {
    return el("div", {class: "tm-group", role: "group", "aria-label": label}, ...names.map(name =>
      el("button", {type: "button", "data-name": name, onclick: () => chosen(name)}, this.words[name])));
  }

  #date(label) {
    const send = () => { clearTimeout(this.typing); this.#typed(); };
    return el("input", {
      type: "date", "aria-label": label,
      onchange: () => { clearTimeout(this.typing); this.typing = setTimeout(send, DATE_PAUSE); },
      onkeydown: event => event.key === "Enter" && send(), onblur: () => this.typing && send(),
    });
  }

  /** Take what the server says; the window stays as it is while a hand is on it. */
  load(data, time) {
    this.data = data;
    this.time = time;
    this.root.classList.toggle("tm-undated", !time);
    press(this.clocks, data.clock);
    this.known.value = data.rest.known;
    say(this.later, data.rest.known && data.rest.n_later ? this.laterWords(data.rest.n_later) + " ·" : "");
    if (!time) { say(this.now, this.words.no_dates); return; }
    this.units.replaceChildren(...time.units.map(unit => el("option", {value: unit}, this.words[unit])));
    this.units.hidden = time.units.length < 2;
    this.units.value = time.unit;
    this.axis.load(time);
    if (!this.isBusy) this.#settle();
  }

  get isBusy() { return this.isHeld || this.isPlaying || Boolean(this.waiting); }

  /** The window of the server: to the day, so that it may begin or end inside of a step. */
  #settle() {
    const {time, data: {rest}} = this, end = time.edges[time.n];
    const from = rest.from ? dayOf(rest.from) : time.edges[0], to = rest.to ? dayOf(rest.to) : end - 1;
    this.isOut = to < time.edges[0] || from >= end;
    this.a = time.stepOf(from);
    this.b = time.stepOf(to);
    this.mode = this.data.mode;
    this.isResting = true;
    this.#showMode();
    this.from.value = isoOf(from);
    this.to.value = isoOf(to);
    this.reset.hidden = !rest.from && !rest.to;
    this.axis.paint(time.place(from), time.place(to + 1), this.isOut);
  }

  get span() {
    const {time, from, to} = this;
    if (!this.isResting) return time.span(this.a, this.b);
    const isWhole = from.value === isoOf(time.edges[this.a]) && to.value === isoOf(time.edges[this.b + 1] - 1);
    return isWhole ? time.span(this.a, this.b) : `${time.dayName(dayOf(from.value))} – ${time.dayName(dayOf(to.value))}`;
  }

  /** Put the window on whole steps [a, b] and repaint in the next frame. */
  #set(a, b) {
    const last = this.time.n - 1, width = b - a;
    if (a < 0) [a, b] = [0, Math.min(last, width)];
    if (b > last) [a, b] = [Math.max(0, last - width), last];
    this.isOut = this.isResting = false;
    if (a === this.a && b === this.b && this.frame) return;
    [this.a, this.b] = [a, b];
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.#showDays();
      this.axis.paint(this.a, this.b + 1, false);
      this.repaint();
    });
  }

  /** The typed days follow the window, unless somebody is typing. */
  #showDays() {
    if ([this.from, this.to].includes(document.activeElement)) return;
    this.from.value = isoOf(this.time.edges[this.a]);
    this.to.value = isoOf(this.time.edges[this.b + 1] - 1);
  }

  #moved(kind, a, b, at = b) {
    this.#stop();
    this.isHeld = true;
    const isWhole = this.a === 0 && this.b === this.time.n - 1, width = this.b - this.a;
    if (this.mode === "cumulative") this.#set(0, kind === "start" ? a : kind === "brush" ? at : b);
    else if (this.mode === "moving" && !isWhole) {
      if (kind === "start") this.#set(a, a + width);
      else if (kind === "end") this.#set(b - width, b);
      else if (kind === "brush") this.#set(at - (width >> 1), at - (width >> 1) + width);
      else this.#set(a, b);
    } else this.#set(a, b);
  }

  #released(isKey) {
    if (!this.isHeld && !this.waiting) return;
    this.isHeld = false;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { this.waiting = null; this.#tell(); }, isKey ? KEY_PAUSE : 0);
  }

  /** The window as parameters of the address; an end at the end of all steps is open. */
  #tell(more = {}) {
    const {time} = this;
    const asked = this.isResting ? {} : {
      from: this.a === 0 ? "" : isoOf(time.edges[this.a]),
      to: this.b === time.n - 1 ? "" : isoOf(time.edges[this.b + 1] - 1),
    };
    this.ask({...asked, ...more});
  }

  #setMode(mode) {
    this.#stop();
    this.mode = mode;
    this.#showMode();
    if (mode === "cumulative" && this.a > 0) this.#set(0, this.b);
    this.#tell({mode});
  }

  #showMode() {
    press(this.modes, this.mode);
    this.root.classList.toggle("tm-cumulative", this.mode === "cumulative");
  }

  #stopAndAsk(parameters) {
    this.#stop();
    if ("clock" in parameters) press(this.clocks, parameters.clock);
    this.ask(parameters);
  }

  #typed() {
    this.typing = null;
    const {time, from, to, known} = this, isDay = text => text === "" || text >= "1000";
    if (![from, to, known].every(input => isDay(input.value))) return;
    const open = (text, day) => text === isoOf(day) ? "" : text;
    const typed = {
      from: open(from.value, time.edges[0]), to: open(to.value, time.edges[time.n] - 1), known: known.value,
    };
    const changed = Object.entries(typed).filter(([name, value]) => value !== this.data.rest[name]);
    if (changed.length) this.#stopAndAsk(Object.fromEntries(changed));
  }

  #toggle() {
    if (this.isPlaying) { this.#stop(); this.#tell(); return; }
    const last = this.time.n - 1, isWhole = this.a === 0 && this.b === last;
    const mode = this.mode === "range" && this.a === this.b ? "moving" : this.mode;
    let [a, b] = [this.a, this.b], stop = last;
    if (mode === "range") { stop = b; b = a; }
    else if (mode === "cumulative") [a, b] = [0, b === last ? 0 : b];
    else if (isWhole) [a, b] = [0, Math.max(0, Math.round(this.time.n / 12) - 1)];
    else if (b === last) [a, b] = [0, b - a];
    this.#playing(true);
    const pause = Math.min(MOST_MS, Math.max(LEAST_MS, WHOLE_MS / (stop - b + 1)));
    const step = () => {
      this.#set(a, b);
      if (b >= stop) { this.#stop(); this.#tell(); return; }
      b += 1;
      if (mode === "moving") a += 1;
      this.timer = setTimeout(step, pause / this.speed);
    };
    step();
  }

  #stop() {
    clearTimeout(this.timer);
    this.#playing(false);
  }

  #playing(isOn) {
    this.isPlaying = isOn;
    this.play.toggleAttribute("data-playing", isOn);
    put(this.play, "aria-label", isOn ? this.words.pause : this.words.play);
  }

  close() {
    this.#stop();
    clearTimeout(this.waiting);
    clearTimeout(this.typing);
  }
}

function press(group, name) {
  for (const button of group.children) put(button, "aria-pressed", button.dataset.name === name);
}
