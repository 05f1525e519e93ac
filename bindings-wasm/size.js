// Says how large the module is as a browser fetches it, and fails above the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { gzipSync } from "node:zlib";

/** What we want it to be, in kB (1000 bytes) after gzip. */
const GOAL = 200;

/**
 * What it may not exceed: lower it whenever it can be. The standard library takes less room when it is built for size,
 * for which the machine needs its sources.
 */
const LIMITS = { small: 510, usual: 560 };

const library = argv[3];
const limit = LIMITS[library];
const bytes = readFileSync(join(argv[2], "engine/kansrijk_bg.wasm"));
const size = gzipSync(bytes, { level: 9 }).length / 1000;
console.log(`module: ${size.toFixed(1)} kB gzip (${(bytes.length / 1000).toFixed(0)} kB plain); goal ${GOAL}, limit ${limit} with the ${library} standard library`);
if (size > limit) {
  console.error(`error: the module is larger than ${limit} kB`);
  exit(1);
}
