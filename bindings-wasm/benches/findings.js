// From the JSON of a dossier to all findings, in Rust and by way of WebAssembly; and again after one changed answer.

import { Dossier, RuleSet } from "kansrijk";
import assert from "node:assert/strict";
import { interleaved, ratio, show, timed } from "./measure.js";

/**
 * @param {import("./pace.js").Pace} pace
 * @param {string[]} texts
 * @param {string} asOf
 * @param {number} rounds
 */
export async function findings(pace, texts, asOf, rounds) {
  console.log(`${texts.length} dossiers, each from JSON to its whole assessment by minimale-eisen`);
  const rules = RuleSet.builtin("minimale-eisen");
  const assess = (/** @type {string} */ text) => rules.assess(new Dossier(text), { asOf });
  const expected = await pace.assessments(texts.length);
  texts.forEach((text, number) => assert.equal(JSON.stringify(assess(text)), expected[number], `dossier ${number}`));
  console.log("all assessments are equal to the byte");
  const taken = await interleaved(
    {
      "Rust, to JSON": () => pace.assessJson(texts.length),
      "WebAssembly, to objects": timed(() => texts.forEach(assess), texts.length),
      "of which JSON.parse of the assessment": timed(() => expected.forEach((text) => JSON.parse(text)), texts.length),
    },
    rounds,
  );
  show(taken);
  console.log(`WebAssembly against Rust: ${ratio(taken, "WebAssembly, to objects", "Rust, to JSON")} times (goal: at most 2.5)`);
}

/**
 * @param {string[]} texts
 * @param {string} asOf
 * @param {number} rounds
 */
export async function changedAnswer(texts, asOf, rounds) {
  console.log("one changed answer, from an object to a new assessment by minimale-eisen");
  const rules = RuleSet.builtin("minimale-eisen");
  const dossiers = texts.map((text) => JSON.parse(text));
  const sizes = texts.map((text) => text.length);
  const places = { "the first dossier": 0, "the largest dossier": sizes.indexOf(Math.max(...sizes)) };
  const outcomes = [];
  const answers = ["yes", "partly", "no"];
  /** @type {{ [name: string]: import("./measure.js").Variant }} */
  const variants = {};
  for (const [name, place] of Object.entries(places)) {
    const change = (/** @type {number} */ round) => {
      const changed = { ...dossiers[place], answers: { coalitie_breed_genoeg: answers[round % 3] } };
      return rules.assess(changed, { asOf }).findings.find((one) => one.requirement === "breed")?.outcome;
    };
    outcomes.push(answers.map((_, round) => change(round)));
    variants[`${name}, ${sizes[place]} bytes`] = timed(() => Array.from({ length: 30 }, (_, round) => change(round)), 30);
  }
  assert.deepEqual(
    outcomes,
    Object.keys(places).map(() => ["met", "partly_met", "not_met"]),
  );
  show(await interleaved(variants, rounds), "ms (goal: under 1)", 1e6);
}
