// Runs the shared cases. Every language runs them, and reports the same number.

import { KansrijkError } from "kansrijk";
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, test } from "node:test";
import { allCases, asObject, asText, FOLDER, GOLDEN, text } from "./cases.js";

const cases = allCases();
let failed = 0;

after(() => {
  const golden = cases.filter((one) => one.isGolden).length;
  console.error(`${cases.length} shared cases, ${golden} of them byte for byte, ${failed} failed`);
});

for (const one of cases) {
  test(one.name, () => {
    failed += 1;
    assert.deepEqual(one.faults(asText), []);
    if (one.hasObjects) {
      assert.deepEqual(one.faults(asObject), []);
      assert.deepEqual(told(one.answer(asObject)), told(one.answer(asText)));
    }
    failed -= 1;
  });
}

test("no case is left out", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  const golden = files.filter((file) => file.endsWith(GOLDEN)).map((file) => file.replaceAll("\\", "/"));
  assert.ok(cases.length > 0);
  assert.equal(cases.length, files.length - golden.length);
  assert.deepEqual(cases.filter((one) => one.isGolden).map((one) => one.name + GOLDEN), golden.sort());
});

/**
 * The assessment to the byte, or the faults without their places in a text.
 *
 * @param {ReturnType<typeof cases[0]["answer"]>} answer
 */
function told(answer) {
  if (answer instanceof KansrijkError) {
    const faults = answer.diagnostics.map(({ code, path, message, help }) => JSON.stringify({ code, path, message, help }));
    return faults.sort();
  }
  return answer && text(answer);
}
