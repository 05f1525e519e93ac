// Says how large the module is as a browser fetches it and what takes the room, and fails above the limit.
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

/** The sections that take the most room, by their number in the format of WebAssembly. */
const SECTIONS = new Map([
  [10, "code"],
  [11, "data: texts of rule sets and words, packed, and tables"],
]);

/** What takes the room: the sections, each as large as it is by itself after gzip. */
function* sections(/** @type {Buffer} */ module) {
  for (let at = 8; at < module.length;) {
    const kind = module[at] ?? 0;
    let [length, shift] = [0, 0];
    do {
      at += 1;
      length += ((module[at] ?? 0) & 0x7f) * 2 ** shift;
      shift += 7;
    } while ((module[at] ?? 0) > 0x7f);
    yield { kind, content: module.subarray(at + 1, at + 1 + length) };
    at += 1 + length;
  }
}

const kilobytes = (/** @type {Uint8Array} */ bytes) => gzipSync(bytes, { level: 9 }).length / 1000;

const library = argv[3];
const limit = LIMITS[library];
const bytes = readFileSync(join(argv[2], "engine/kansrijk_bg.wasm"));
const size = kilobytes(bytes);
console.log(
  `module: ${size.toFixed(1)} kB gzip (${(bytes.length / 1000).toFixed(0)} kB plain); goal ${GOAL}, limit ${limit} with the ${library} standard library`,
);
for (const { kind, content } of sections(bytes)) {
  if (SECTIONS.has(kind)) {
    console.log(`  ${kilobytes(content).toFixed(1)} kB ${SECTIONS.get(kind)}`);
  }
}
if (size > limit) {
  console.error(`error: the module is larger than ${limit} kB`);
  exit(1);
}
