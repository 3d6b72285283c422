// The map that moves through time: holds the counts of a run, draws what the window leaves of them, and tells the
// server when the hand lets go. Everything it shows comes from figures/timemap.py and static/geo/paths.json.
// The version in this file's address is handed on to the others, so that no browser mixes an old one with a new one.

const version = new URL(import.meta.url).search;
const [{el, say}, {fill, ON_MAP, Time}, {Measure}, {ProvinceMap}, {TimeControl}] = await Promise.all(
  ["dom", "steps", "measure", "map", "time"].map(name => import(`./${name}.js${version}`)));

// An answer that takes longer (milliseconds) is no longer waited for.
const ANSWER_MS = 5000;

const shown = new WeakMap();
const geometries = new Map();
// What lasts longer than a run, by its digest; it comes in a message of its own, before or after those that need it.
const parts = new Map();
const MOST_PARTS = 20;

function geometryOf(address) {
  if (!geometries.has(address)) {
    geometries.set(address, fetch(address).then(answer => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json();
    }));
  }
  return geometries.get(address);
}

function partOf(digest) {
  if (!parts.has(digest)) parts.set(digest, Promise.withResolvers());
  if (parts.size > MOST_PARTS) parts.delete(parts.keys().next().value);
  return parts.get(digest);
}

/** The server writes each parameter of an answer into the address by itself: make one entry of the history of them. */
function joinEntries() {
  const push = history.pushState;
  let isFirst = true;
  history.pushState = (...entry) => {
    (isFirst ? push : history.replaceState).apply(history, entry);
    isFirst = false;
  };
  const end = () => { clearTimeout(timer); delete history.pushState; };
  // An answer that never comes must not keep other pages from the history.
  const timer = setTimeout(end, ANSWER_MS);
  return end;
}

/** Show the data of a run in a place of the page; called anew on every run. */
export async function show({data: given, parentElement, setTriggerValue}, root) {
  if (given.part) { partOf(given.digest).resolve(given.part); return; }
  const data = {...given, ...await partOf(given.digest).promise};
  const kept = shown.get(parentElement);
  const board = kept?.matches(data) ? kept : new Board(root, await geometryOf(data.geometry), data);
  if (board !== kept) { kept?.close(); shown.set(parentElement, board); }
  board.send = value => setTriggerValue("asked", value);
  await board.load(data);
}

export function hide(parentElement) {
  shown.get(parentElement)?.close();
  shown.delete(parentElement);
}

class Board {
  constructor(root, geometry, data) {
    this.key = keyOf(data);
    this.number = 0;
    this.words = data.words;
    this.map = new ProvinceMap(geometry, data, (code, isAdded) => this.#pick(code, isAdded), index => this.#describe(index));
    this.control = new TimeControl(data, () => this.paint(), asked => this.ask(asked));
    this.control.laterWords = n => fill(this.words.later, {cases: this.#count(n, "case")});
    this.control.rest = () => { this.control.load(this.data, this.time); this.paint(); };
    this.status = el("div", {class: "tm-status", role: "status"});
    // In a picture the window stands still as well: what tells and moves it stays away.
    root.replaceChildren(this.map.root, ...(data.is_still ? [] : [this.control.root, this.status]));
  }

  matches(data) { return this.key === keyOf(data); }

  /** Take a run: its counts, and its window and selection unless something newer was asked for in the meantime. */
  async load(data) {
    this.loading = data;
    if (data.number >= this.number) this.joined?.();
    const time = data.digest === this.data?.digest ? this.time : data.time && await Time.of(data.time, data.words);
    const isOlder = data.number < this.number && performance.now() - this.askedAt < ANSWER_MS;
    if (this.loading !== data || isOlder) return;
    Object.assign(this, {data, time, number: data.number, selected: data.selected});
    this.map.measured(new Measure(data.measure), data.words);
    this.control.load(data, time);
    this.paint();
    if (!this.control.isBusy) this.#rest();
  }

  close() {
    this.joined?.();
    this.control.close();
    document.documentElement.classList.remove("cb-moving");
  }

  /** Tell the server; what it had sent before it heard of this is no longer taken. */
  ask(asked) {
    this.number += 1;
    this.askedAt = performance.now();
    this.joined?.();
    this.joined = joinEntries();
    this.send({number: this.number, ...asked});
  }

  #pick(code, isAdded) {
    const others = this.selected.filter(other => other !== code);
    const isIn = others.length < this.selected.length;
    this.selected = code === null ? [] : isAdded ? (isIn ? others : [...this.selected, code])
      : isIn && this.selected.length === 1 ? [] : [code];
    this.paint();
    this.ask({prov: this.selected.join("~")});
  }

  /** Counts, values, states and fragile marks of the window as it is now, by index of the codes. */
  #view() {
    const {data: {rest, codes}, control, time, selected, map: {measure}} = this;
    if (!time || control.isResting) {
      const values = rest.values ?? rest.counts;
      const states = codes.map((_, index) => rest.counts[index] ? (values[index] === null ? "no_value" : "cases")
        : rest.not_covered ? "not_covered" : rest.mentioned.includes(index) ? "mentioned" : "none");
      const fragile = codes.map((_, index) => rest.fragile.includes(index));
      return {counts: rest.counts, values, states, fragile, selected, n: rest.n};
    }
    const {a, b} = control, isCovered = time.isCovered(a, b);
    const counts = codes.map((_, index) => time.count(time.cases, index, a, b));
    const values = measure.values(counts, time, a, b);
    const states = counts.map((count, index) => count ? (values[index] === null ? "no_value" : "cases") : !isCovered ? "not_covered"
      : time.only.has(index) ? "mentioned" : "none");
    const fragile = counts.map((count, index) => count > 0 && time.count(time.fragile, index, a, b) === count);
    return {counts, values, states, fragile, selected, n: time.count(time.cases, ON_MAP, a, b)};
  }

  paint() {
    if (!this.data) return;
    const began = performance.now();
    this.view = this.#view();
    this.map.paint(this.view);
    const {n, counts} = this.view, nProvinces = counts.filter(Boolean).length;
    const found = n ? fill(this.words.joined, {cases: this.#count(n, "case"), provinces: this.#count(nProvinces, "province")})
      : this.words.no_cases;
    const spanning = this.time && this.control.isResting ? this.data.rest.spanning : "";
    this.found = [found, this.time && this.control.span, spanning].filter(Boolean).join(" · ");
    if (this.time) say(this.control.now, this.found);
    const {classList, style} = document.documentElement, isMoving = Boolean(this.time) && !this.control.isResting;
    // The headline of the server is that of another window: until it answers, the page shows this in its place.
    style.setProperty("--tm-now", isMoving ? cssText(this.found) : '""');
    style.setProperty("--tm-ranking", isMoving ? cssText(this.#ranking(counts)) : '""');
    classList.toggle("cb-moving", isMoving);
    performance.measure("timemap-paint", {start: began});
  }

  /** What is said once nothing moves. */
  #rest() {
    this.map.name(this.data.headline);
    say(this.status, this.found);
    if (!this.time) return;
    const {control, words, time} = this;
    control.axis.name(control.a, control.b, [control.from.value, control.to.value],
      fill(words.histogram, {unit: words[time.unit].toLowerCase()}));
  }

  /** The provinces with cases, the highest first, a line for each. */
  #ranking(counts) {
    const some = counts.map((_, index) => index).filter(index => counts[index]);
    return some.sort((one, other) => counts[other] - counts[one])
      .map(index => `${this.#names(index)} · ${this.#count(counts[index], "case")}`).join("\n");
  }

  /** Both names of a province, that of the page's language first. */
  #names(index) {
    const {zh, en} = this.map.shapes[index].name;
    return this.data.lang === "zh" ? `${zh} ${en}` : `${en} ${zh}`;
  }

  #count(n, noun) { return fill(this.words[`${noun}${n === 1 ? 1 : 2}`], {n: n.toLocaleString("en")}); }

  /** The tooltip of a province: its name, lines in words, and its trend. */
  #describe(index) {
    const {view, data: {rest, codes}, words, time, control} = this;
    const count = view.counts[index], isResting = !time || control.isResting;
    const lines = [];
    if (count) {
      const {measure} = this.map, value = view.values[index], told = measure.told(value);
      const articles = measure.code === "articles" ? value : isResting ? rest.articles[index] : null;
      lines.push(this.#count(count, "case") + (articles === null ? "" : ` · ${this.#count(articles, "article")}`));
      if (told) lines.push(told);
      if (isResting && rest.partly[index]) lines.push(fill(words.partly, {n: rest.partly[index]}));
      if (view.fragile[index]) lines.push(words.fragile);
    } else if (isResting && rest.hidden[index] && view.states[index] === "none") {
      lines.push(fill(words.hidden, {cases: this.#count(rest.hidden[index], "case")}));
    } else lines.push(words[view.states[index]]);
    if (view.selected.includes(codes[index])) lines.push(words.selected);
    const bars = time ? Array.from({length: time.n}, (_, step) => time.begun(index, step)) : [];
    const trend = bars.some(Boolean) ? {bars, from: control.a, to: control.b} : null;
    return {name: this.#names(index), lines, trend};
  }
}

/** Text as a string of a style sheet, in which a line break has a name of its own. */
function cssText(text) { return JSON.stringify(text).replaceAll("\\n", "\\a "); }

function keyOf({geometry, lang, is_still}) { return `${geometry} ${lang} ${is_still}`; }
