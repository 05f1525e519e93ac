// Taking turns, so that noise of the machine falls on all alike.

/** @typedef {{ [name: string]: number[] }} Rounds by name what each round took, in nanoseconds for one of what there are many */
/** @typedef {() => Promise<number>} Variant */

/**
 * Runs every variant once a round, each time beginning with another; the first round warms up.
 *
 * @param {{ [name: string]: Variant }} variants
 * @param {number} rounds
 * @returns {Promise<Rounds>}
 */
export async function interleaved(variants, rounds) {
  const all = Object.entries(variants);
  /** @type {Rounds} */
  const taken = Object.fromEntries(all.map(([name]) => [name, []]));
  for (let number = 0; number <= rounds; number += 1) {
    const first = number % all.length;
    for (const [name, variant] of [...all.slice(first), ...all.slice(0, first)]) {
      const one = await variant();
      if (number > 0) {
        taken[name]?.push(one);
      }
    }
  }
  return taken;
}

/**
 * The nanoseconds of processor, of all threads together, that an action takes for one of so many. What else the machine does costs
 * those no time.
 *
 * @param {() => unknown} action which may promise
 * @param {number} count
 * @returns {Variant}
 */
export function timed(action, count) {
  return async () => {
    globalThis.gc?.();
    const start = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(start);
    return ((user + system) * 1000) / count;
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length - 1 - middle] ?? NaN)) / 2;
}

/**
 * The median of the ratios within each round, with the lowest and the highest.
 *
 * @param {Rounds} rounds
 * @param {string} one
 * @param {string} other
 */
export function ratio(rounds, one, other) {
  const others = rounds[other] ?? [];
  const ratios = (rounds[one] ?? []).map((value, round) => value / (others[round] ?? NaN));
  const [low, middle, high] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((value) => value.toPrecision(2));
  return `${middle} (${low}..${high})`;
}

/**
 * The median of each, and between what its rounds lay.
 *
 * @param {Rounds} rounds
 * @param {string} unit
 * @param {number} [divisor] how many nanoseconds are one of the unit
 */
export function show(rounds, unit = "us a dossier", divisor = 1000) {
  for (const [name, taken] of Object.entries(rounds)) {
    const [low, middle, high] = [Math.min(...taken), median(taken), Math.max(...taken)].map((one) => (one / divisor).toFixed(2));
    console.log(`${name.padEnd(44)} ${(middle ?? "").padStart(9)} ${unit} (${low}..${high})`);
  }
}
