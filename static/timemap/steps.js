// Steps of the calendar and the counts in them, as dashboard/casebook/steps.py makes them.

const DAY = 86_400_000;
const MONTHS = {month: 1, quarter: 3, year: 12};
const N_CODES = 34;
export const ON_MAP = 34;
export const OFF_MAP = 35;
const N_ROWS = 36;

export const dayOf = iso => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
export const isoOf = day => new Date(day * DAY).toISOString().slice(0, 10);

/** The text with its {names} filled in; an amount behind a Chinese sign stands apart, as in dashboard/language.py. */
export const fill = (text, values) => text.replace(/(\p{Script=Han}?)\{(\w+)\}/gu, (all, before, name) => {
  const value = values[name];
  return value === undefined ? all : before && /^[\d,]+ /.test(value) ? `${before} ${value}` : before + value;
});

/** First day of every step and the day after the last, in days from 1970. */
function edgesOf({unit, first, n}) {
  const [year, month, day] = first.split("-").map(Number);
  return Array.from({length: n + 1}, (_, index) => {
    const shifted = unit === "day" ? [year, month - 1, day + index] : [year, month - 1 + MONTHS[unit] * index, 1];
    return Math.round(Date.UTC(...shifted) / DAY);
  });
}

/** The integers of a packed tally (figures/timemap.py: `packed`). */
async function unpacked({bits, data}) {
  const bytes = Uint8Array.from(atob(data), char => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const raw = await new Response(stream).arrayBuffer();
  return new {8: Int8Array, 16: Int16Array, 32: Int32Array}[bits](raw);
}

/** Two tables of running sums of `nRows` rows, taken from `values` at `at`: [by first step, by last step, undated]. */
function tables(values, at, nRows, n) {
  const starts = new Int32Array(nRows * (n + 1)), ends = new Int32Array(nRows * (n + 1));
  for (let row = 0; row < nRows; row++) {
    for (let step = 0; step < n; step++) {
      const from = at + row * n + step, to = row * (n + 1) + step;
      starts[to + 1] = starts[to] + values[from];
      ends[to + 1] = ends[to] + values[from] + values[from + nRows * n];
    }
  }
  const end = at + 2 * nRows * n;
  return {starts, ends, undated: values.slice(end, end + nRows), next: end + nRows};
}

/** Runs of articles (figures/timemap.py: `packed_runs`): tables as above, and the gaps of each province. */
function runsOf(values, n) {
  const found = tables(values, 0, N_CODES, n), nGaps = (values.length - found.next) / 3;
  const gaps = Array.from({length: N_CODES}, () => []);
  for (let at = found.next; at < found.next + nGaps; at++) {
    gaps[values[at]].push([values[at + nGaps], values[at + 2 * nGaps]]);
  }
  return {...found, gaps};
}

/** The steps of a run's data with their counts and names. */
export class Time {
  static async of(data, words) {
    const time = new Time();
    Object.assign(time, {...data, words, edges: edgesOf(data)});
    const values = await unpacked(data.tally);
    time.cases = tables(values, 0, N_ROWS, data.n);
    time.fragile = tables(values, time.cases.next, N_CODES, data.n);
    time.only = new Set(data.mentioned);
    if (data.runs) time.runs = runsOf(await unpacked(data.runs), data.n);
    return time;
  }

  /** The step of a day, at most the last and at least the first. */
  stepOf(day) {
    let low = 0, high = this.n;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.edges[middle] <= day) low = middle; else high = middle;
    }
    return low;
  }

  /** Where the beginning of a day is on the axis: steps from its left end, with fractions, kept on the axis. */
  place(day) {
    const step = this.stepOf(day);
    const share = (day - this.edges[step]) / (this.edges[step + 1] - this.edges[step]);
    return Math.min(this.n, Math.max(0, step + share));
  }

  isFull(a, b) { return a <= this.whole[0] && b >= this.whole[1]; }

  isCovered(a, b) { return this.covered[0] <= b && this.covered[1] >= a; }

  /** Cases of a row in the steps [a, b]; `table` is `cases` or `fragile`. */
  count(table, row, a, b) {
    const at = row * (this.n + 1);
    const seen = table.starts[at + b + 1] - table.ends[at + a];
    return this.isFull(a, b) ? seen + table.undated[row] : seen;
  }

  /** Distinct articles, or origins, of a province in the steps [a, b], as dashboard/casebook/runs.py. */
  distinct(index, a, b) {
    const {gaps} = this.runs;
    let again = 0;
    for (const [before, after] of gaps[index]) if (before >= a && after <= b) again += 1;
    return this.count(this.runs, index, a, b) - again;
  }

  /** Cases of a row that begin in one step. */
  begun(row, step) {
    const at = row * (this.n + 1) + step;
    return this.cases.starts[at + 1] - this.cases.starts[at];
  }

  dayName(day) { return this.#name("day", new Date(day * DAY)); }

  name(step) { return this.#name(this.unit, new Date(this.edges[step] * DAY)); }

  #name(unit, date) {
    const month = date.getUTCMonth();
    return fill(this.words[`on_${unit}`], {
      y: date.getUTCFullYear(), q: Math.floor(month / 3) + 1, d: date.getUTCDate(),
      mon: this.words.months.split(" ")[month],
    });
  }

  /** A range of steps in words. */
  span(a, b) {
    return a === b ? this.name(a) : fill(this.words.span, {from: this.name(a), to: this.name(b)});
  }

  /** Labels of the axis: [place in steps, text], about `most` at most: years, or months where there are few. */
  ticks(most) {
    const dates = this.edges.slice(0, -1).map(day => new Date(day * DAY));
    const isYear = date => date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const years = dates.flatMap((date, step) => step === 0 || isYear(date) ? [step] : []);
    const months = dates.flatMap((date, step) => step === 0 || date.getUTCDate() === 1 ? [step] : []);
    const chosen = years.length > 3 || this.unit === "year" ? years : this.unit === "day" && months.length < 4
      ? dates.map((_, step) => step) : months;
    const every = Math.ceil(chosen.length / most);
    const unit = chosen === years ? "year" : chosen === months ? "month" : "day";
    return chosen.filter((_, index) => index % every === 0).map(step => [step, this.#name(unit, dates[step])]);
  }
}
