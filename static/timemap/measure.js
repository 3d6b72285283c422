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

  /** A value as it is written; a dash for none. Of a rate two digits, and as many more as keep it in its class. */
  shown(value) {
    if (value === null) return "\u2013";
    if (!this.bases || value === 0) return Math.floor(value + 0.5).toLocaleString("en");
    let digits = Math.max(2, String(Math.floor(value)).length) - 1, near;
    do near = Number(value.toPrecision(++digits)); while (near !== value && this.classOf(near) !== this.classOf(value));
    return near.toLocaleString("en", {minimumSignificantDigits: digits, maximumSignificantDigits: digits});
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
