// Runs the shared cases on a page, and leaves the answers to whoever opened it.

import { Case } from "../case.js";

// Where the server has the package; checked as what it is.
const address = "../kansrijk/browser.js";
/** @type {import("../case.js").Package} */
const kansrijk = await import(address);

/** @type {import("../case.js").CaseFile[]} */
const files = await (await fetch("cases.json")).json();
const answers = files.map((file) => {
  const one = new Case(kansrijk, file);
  const faults = one.run();
  return { name: one.name, golden: one.isGolden, faults, told: faults.length > 0 ? "" : one.told() };
});
Object.assign(globalThis, { answers });
