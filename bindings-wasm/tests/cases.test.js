// Runs the shared cases in Node. Every language runs them, and reports the same number.

import * as kansrijk from "kansrijk";
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Case } from "./case.js";
import { caseFiles, Count } from "./case-files.js";

const count = new Count();
after(() => count.tell("javascript"));

for (const file of caseFiles()) {
  test(file.name, () => {
    const one = new Case(kansrijk, file);
    const faults = one.run();
    count.add(one.isGolden, faults.length > 0);
    assert.deepEqual(faults, []);
  });
}
