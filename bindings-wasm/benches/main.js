// Measures the installed package: against Rust, and against other engines on the same dossiers.
//
// `cargo xtask bench --only wasm` builds the package and runs this with it. All answers are compared before anything is timed.
// Each round times every variant once, in turn; a figure is the median of the rounds with the lowest and the highest, and a
// ratio is the median of the ratios within each round, also with the lowest and the highest: how far these lie apart is the
// noise of the machine. Times are of the processor, but for the start.

import { version } from "kansrijk";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { comparison } from "./comparison.js";
import { changedAnswer, findings } from "./findings.js";
import { Pace } from "./pace.js";
import { start } from "./start.js";

/** The date of all assessments, in Rust as well. */
const AS_OF = "2025-06-30";

const { values } = parseArgs({
  options: {
    // The program that does the same work in Rust.
    pace: { type: "string" },
    // How often each variant is timed.
    rounds: { type: "string", default: "9" },
    // How many dossiers there are, at most 10000.
    dossiers: { type: "string", default: "300" },
  },
});
if (values.pace === undefined) {
  throw new Error("--pace names the program that does the same work in Rust");
}
const [rounds, count] = [Number(values.rounds), Number(values.dossiers)];
const load = () => loadavg()[0]?.toFixed(1);

const pace = new Pace(values.pace);
try {
  const texts = await pace.dossiers(count);
  const size = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / count);
  console.log(`kansrijk ${version()}, Node ${process.version}, ${cpus().length} cores, load ${load()}, ${rounds} rounds`);
  console.log(`${count} generated dossiers, ${size} bytes of JSON on average\n`);
  start(rounds);
  console.log();
  await findings(pace, texts, AS_OF, rounds);
  console.log();
  await changedAnswer(texts, AS_OF, rounds);
  console.log();
  await comparison(pace, texts, AS_OF, rounds);
  console.log(`load at the end ${load()}`);
} finally {
  pace.close();
}
