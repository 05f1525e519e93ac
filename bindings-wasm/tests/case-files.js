// The shared cases where they are kept: one file a case, run by every language.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../tests/cases/", import.meta.url));
const GOLDEN = ".assessment.json";

/**
 * All cases, by name. None at all is a mistake, and so is a whole assessment without its case.
 *
 * @returns {import("./case.js").CaseFile[]}
 */
export function caseFiles() {
  const found = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  const files = found.map((file) => file.replaceAll("\\", "/")).sort();
  const golden = new Set(files.filter((file) => file.endsWith(GOLDEN)));
  const cases = files
    .filter((file) => !golden.has(file))
    .map((file) => {
      const name = file.replace(/\.json$/, "");
      const content = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
      const whole = golden.delete(name + GOLDEN) ? readFileSync(join(FOLDER, name + GOLDEN), "utf8") : undefined;
      return { name, content, golden: whole };
    });
  assert.ok(cases.length > 0, "there are no cases");
  assert.deepEqual([...golden], [], "every whole assessment has its case");
  return cases;
}

/** Counts what ran, and tells it in the words of every language's runner. */
export class Count {
  #ran = 0;
  #golden = 0;
  #failed = 0;

  /**
   * A case ran.
   *
   * @param {boolean} golden
   * @param {boolean} failed
   */
  add(golden, failed) {
    this.#ran += 1;
    this.#golden += Number(golden);
    this.#failed += Number(failed);
  }

  /**
   * Says it to whoever looks on, and to whoever compares the languages.
   *
   * @param {string} language
   */
  tell(language) {
    const line = `${this.#ran} shared cases, ${this.#golden} of them byte for byte, ${this.#failed} failed`;
    console.error(`${language}: ${line}`);
    const folder = process.env["CASES_TOLD"];
    if (folder !== undefined) {
      writeFileSync(join(folder, `${language}.cases.txt`), `${line}\n`);
    }
    assert.ok(this.#ran > 0, "no case ran");
  }
}
