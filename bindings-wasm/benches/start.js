// What it costs before the first answer: how large the module is, and how long a new process takes to have it ready.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { show } from "./measure.js";

const SCRIPT = `
  const begin = performance.now();
  const { RuleSet } = await import("kansrijk");
  const loaded = performance.now();
  RuleSet.builtin("minimale-eisen").assess({ subject: "coalition", name: "Voorbeeld" }, { asOf: "2025-06-30" });
  console.log(JSON.stringify([loaded - begin, performance.now() - loaded]));
`;

/** @param {number} rounds */
export function start(rounds) {
  const bytes = readFileSync(new URL("node_modules/kansrijk/engine/kansrijk_bg.wasm", import.meta.url));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`the module: ${(bytes.length / 1000).toFixed(1)} kB, ${(zipped / 1000).toFixed(1)} kB gzip (goal: 200)`);
  /** @type {import("./measure.js").Rounds} */
  const taken = { "import in a new Node process": [], "the first assessment after that": [] };
  const options = /** @type {const} */ ({ cwd: fileURLToPath(new URL(".", import.meta.url)), encoding: "utf8" });
  for (let round = 0; round < rounds; round += 1) {
    /** @type {number[]} */
    const times = JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", SCRIPT], options));
    Object.values(taken).forEach((all, place) => all.push((times[place] ?? NaN) * 1e6));
  }
  show(taken, "ms", 1e6);
}
