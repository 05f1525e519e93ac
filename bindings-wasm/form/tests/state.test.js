// What the form keeps: every way to write a fact or a list in a dossier, read and written without loss.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** A module of the form; Node cannot read TypeScript itself. */
async function load(name) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../src/state/${name}.ts`, import.meta.url)));
  return module;
}

const { at, withAt, steps } = await load("path");
const { factOf, saidBy, saying, statements, stating, withoutStatement } = await load("fact");
const { incomplete, itemsOf, saidOf, sizeOf, withItems, withSize } = await load("list");

describe("a path", () => {
  test("is read in steps", () => {
    assert.deepEqual(steps("partners[1].kind"), ["partners", 1, "kind"]);
    assert.deepEqual(steps("answers.breed_genoeg"), ["answers", "breed_genoeg"]);
  });

  test("leads into a list that is written as a map", () => {
    const dossier = { partners: { items: [{ kind: "midwife" }], size: 4 } };
    assert.equal(at(dossier, "partners[0].kind"), "midwife");
    assert.deepEqual(withAt(dossier, "partners[0].kind", "gp"), { partners: { items: [{ kind: "gp" }], size: 4 } });
  });

  test("leads nowhere where nothing stands, not to what every object has", () => {
    assert.equal(at({}, "partners[0].kind"), undefined);
    assert.equal(at({}, "constructor"), undefined);
    assert.equal(at({ name: "x" }, "name.length"), undefined);
  });

  test("keeps the order of the file, and leaves what it was given as it is", () => {
    const dossier = { subject: "coalition", name: "A", note: "x" };
    assert.equal(JSON.stringify(withAt(dossier, "name", "B")), '{"subject":"coalition","name":"B","note":"x"}');
    assert.equal(dossier.name, "A");
  });

  test("takes away maps that hold nothing any more, but no items", () => {
    const dossier = { name: "A", evidence: { by: "ggd" }, partners: [{ kind: "gp" }] };
    assert.deepEqual(withAt(dossier, "evidence.by", undefined), { name: "A", partners: [{ kind: "gp" }] });
    assert.deepEqual(withAt(dossier, "partners[0].kind", undefined).partners, [{}]);
    assert.deepEqual(withAt(dossier, "partners[0]", undefined).partners, []);
  });

  test("reads an evidence that is only a text as its source", () => {
    assert.equal(at({ evidence: "T4.9" }, "evidence.source"), "T4.9");
    assert.deepEqual(withAt({ evidence: "T4.9" }, "evidence.by", "ggd"), { evidence: { source: "T4.9", by: "ggd" } });
  });
});

describe("a fact", () => {
  const ground = { by: "ggd" };

  for (const fact of [
    "yes",
    ["medical", "social"],
    12,
    { value: "yes", evidence: ground },
    { at_least: "partly" },
    { statements: [{ value: "yes" }, { value: "no", evidence: ground }] },
  ]) {
    test(`is written as it was read: ${JSON.stringify(fact)}`, () => assert.deepEqual(factOf(statements(fact)), fact));
  }

  for (const fact of [undefined, null, "unknown"]) {
    test(`says nothing when it is ${fact}`, () => assert.deepEqual(statements(fact), []));
  }

  test("without an answer is not there, and a ground alone is no fact", () => {
    assert.equal(saying("yes", 0, undefined), undefined);
    assert.equal(saying({ value: "yes", evidence: ground }, 0, undefined), undefined);
    assert.equal(factOf([{ evidence: ground }]), undefined);
  });

  test("keeps its ground when the answer changes, and loses bounds that the answer replaces", () => {
    assert.deepEqual(saying({ value: "yes", evidence: ground }, 0, "no"), { value: "no", evidence: ground });
    assert.deepEqual(saying({ at_least: "partly", evidence: ground }, 0, "yes"), { evidence: ground, value: "yes" });
  });

  test("may be said twice, and the last never takes the place of the first", () => {
    assert.deepEqual(saying("yes", 1, "no"), { statements: [{ value: "yes" }, { value: "no" }] });
    const two = { statements: [{ value: "yes", evidence: ground }, { value: "no" }] };
    assert.equal(saidBy(two, 1), "no");
    assert.equal(withoutStatement(two, 0), "no");
    assert.deepEqual(saying(two, 0, undefined), { statements: [{ value: "unknown", evidence: ground }, { value: "no" }] });
  });

  test("takes a ground", () => {
    assert.deepEqual(stating("yes", 0, { value: "yes", evidence: ground }), { value: "yes", evidence: ground });
  });
});

describe("a list", () => {
  const one = { kind: "gp" };

  test("that is not there is unknown; an empty one says that there is none", () => {
    assert.equal(saidOf(undefined), "unknown");
    assert.equal(saidOf("unknown"), "unknown");
    assert.equal(saidOf([]), "none");
    assert.equal(saidOf([one]), "named");
    assert.equal(saidOf({ size: 14 }), "named");
  });

  test("of which the last item goes does not say that there is none", () => {
    assert.equal(withItems([one], []), undefined);
    assert.deepEqual(withItems({ items: [one], size: 3 }, []), { items: [], size: 3 });
  });

  test("with a number of items is a map, and without it an array again", () => {
    const counted = withSize([one], 4);
    assert.deepEqual(counted, { items: [one], size: 4 });
    assert.equal(sizeOf(counted), 4);
    assert.deepEqual(itemsOf(counted), [one]);
    assert.deepEqual(withSize(counted, undefined), [one]);
    assert.deepEqual(withSize({ items: [one], size: 4, evidence: "T1" }, undefined), { items: [one], evidence: "T1" });
  });

  test("may hold more than its items", () => {
    assert.deepEqual(incomplete(undefined, "partners", true), ["partners"]);
    assert.deepEqual(incomplete("goals", "partners", true), ["goals", "partners"]);
    assert.deepEqual(incomplete(["goals", "partners"], "partners", true), ["goals", "partners"]);
    assert.equal(incomplete(["partners"], "partners", false), undefined);
  });
});
