// What a colour stands for, as dashboard/figures/classes.py and dashboard/figures/measured.py have it.

const {fill, ON_MAP} = await import(`./steps.js${new URL(import.meta.url).search}`);

export class Measure {
  constructor(data) { Object.assign(this, data); }

  /** The class of a value: nothing is one of its own, all above it belongs to the second at least. */
  classOf(value) {
    if (!(value > 0)) return 0;
    const at = this.starts.findLastIndex(start => value >= start);
    return Math.min(Math.max(at, 1), this.steps.length - 1);
  }

  /** The place of a value's class on the ramp. */
  stepOf(value) { return this.steps[this.classOf(value)]; }

  /** A value as it stands on the map; a dash for none. */
  shown(value) {
    if (value === null) return "\u2013";
    if (!this.bases || value >= 10 || value === 0) return Math.floor(value + 0.5).toLocaleString("en");
    return String(Number(value.toPrecision(2)));
  }

  /** A value with its unit; empty where the cases and articles beside it say it already. */
  told(value) {
    if (value === null) return this.words.none;
    return fill(this.words[value === 1 ? "one" : "many"], {n: this.shown(value)});
  }

  /** The values of the steps [a, b] from the counts of cases there. */
  values(counts, time, a, b) {
    if (this.bases) return counts.map((count, index) => count ? this.bases[index] && count / this.bases[index] : 0);
    return time.runs ? counts.slice(0, ON_MAP).map((_, index) => time.distinct(index, a, b)) : counts;
  }
}
