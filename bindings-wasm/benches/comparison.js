// The ten requirements of `minimale-eisen` by each engine.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ByHand } from "./engines/by-hand.js";
import { JsonLogic } from "./engines/json-logic.js";
import { JsonRules } from "./engines/json-rules.js";
import { Kansrijk } from "./engines/kansrijk-itself.js";
import { Zen } from "./engines/zen.js";
import { interleaved, ratio, show, timed } from "./measure.js";

/** @typedef {import("./engines/engine.js").Engine} Engine */

/**
 * @param {import("./pace.js").Pace} pace
 * @param {string[]} texts
 * @param {string} asOf
 * @param {number} rounds
 */
export async function comparison(pace, texts, asOf, rounds) {
  const description = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  const versions = Object.entries(description.dependencies).map(([name, version]) => `${name} ${version}`);
  console.log(`the ten requirements of minimale-eisen by other engines (${versions.join(", ")})`);
  const words = await pace.words();
  /** @type {Engine[]} */
  const engines = [
    new Kansrijk(asOf, false),
    new Kansrijk(asOf, true),
    new JsonLogic(words),
    new JsonRules(words),
    new Zen(words),
    new ByHand(words),
  ];
  const expected = await pace.bounds(texts.length);
  for (const engine of engines) {
    await compare(engine, texts, expected);
    console.log(`${engine.name}: ${engine.remark}`);
  }
  console.log(`all answers are equal: ${census(expected)}\n`);
  await time(
    engines,
    "from JSON",
    rounds,
    (engine) => async () => {
      for (const text of texts) {
        await engine.assess(engine.prepare(text));
      }
    },
    texts.length,
  );
  await time(
    engines,
    "prepared",
    rounds,
    (engine) => {
      const prepared = texts.map((text) => engine.prepare(text));
      return async () => {
        for (const dossier of prepared) {
          await engine.assess(dossier);
        }
      };
    },
    texts.length,
  );
}

/**
 * @param {Engine} engine
 * @param {string[]} texts
 * @param {number[][]} expected
 */
async function compare(engine, texts, expected) {
  assert.equal(expected.length, texts.length);
  for (const [number, text] of texts.entries()) {
    const bounds = engine.bounds(await engine.assess(engine.prepare(text)));
    assert.deepEqual(bounds, expected[number], `${engine.name}, dossier ${number}, against Rust`);
  }
}

/** @param {number[][]} expected */
function census(expected) {
  /** @type {{ [bounds: string]: string }} */
  const names = { 22: "met", 11: "partly met", "00": "not met" };
  const counts = new Map();
  for (const bounds of expected) {
    for (let place = 0; place < bounds.length; place += 2) {
      const name = names[`${bounds[place]}${bounds[place + 1]}`] ?? "unknown";
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
}

/**
 * @param {Engine[]} engines
 * @param {string} where
 * @param {number} rounds
 * @param {(engine: Engine) => () => Promise<void>} action
 * @param {number} count
 */
async function time(engines, where, rounds, action, count) {
  const variants = engines.map((engine) => [`${engine.name}, ${where}`, timed(action(engine), count)]);
  const taken = await interleaved(Object.fromEntries(variants), rounds);
  show(taken);
  const [ours, ...others] = Object.keys(taken);
  const ratios = others.map((other) => `${other.replace(`, ${where}`, "")} ${ratio(taken, other, ours ?? "")}`);
  console.log(`against kansrijk: ${ratios.join(", ")} times\n`);
}
