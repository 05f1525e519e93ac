// The requirements in JSONLogic, for json-logic-engine.

import { LogicEngine } from "json-logic-engine";

const [NO, PARTLY, YES] = [0, 1, 2];
const LANGUAGE = "language_development";

/** @typedef {import("./engine.js").Words} Words */
/** @typedef {any} Rule JSONLogic */

/** @typedef {import("./engine.js").Engine} Engine */

/** @implements {Engine} */
export class JsonLogic {
  name = "json-logic-engine";
  remark = "compiled to JavaScript with `eval`; knows no unknown: two expressions for each requirement";
  #rule;

  /** @param {Words} words */
  constructor(words) {
    this.#rule = new LogicEngine().build(requirements(words));
  }

  /** @param {string} text */
  prepare(text) {
    return JSON.parse(text);
  }

  /** @param {unknown} dossier */
  assess(dossier) {
    return this.#rule(dossier);
  }

  /** @param {number[]} answer */
  bounds(answer) {
    return answer;
  }
}

/**
 * Of every requirement the lowest and the highest degree.
 *
 * @param {Words} words
 * @returns {Rule[]}
 */
function requirements(words) {
  const [agreement, agreements] = [document(words.agreement), exists("agreements")];
  const language = [
    some("attention", "themes", LANGUAGE),
    some("goals", "themes", LANGUAGE),
    some("interventions", "themes", LANGUAGE),
    some("agreements", "topics", LANGUAGE),
  ];
  const best = (/** @type {Rule[][]} */ pairs) => [0, 1].map((end) => ({ max: pairs.map((pair) => pair[end]) }));
  return [
    medicalAndSocial(words),
    breadth(),
    document(words.plan),
    exists("target_group_involvement"),
    some("goals", "themes", "prepared_for_pregnancy"),
    some("goals", "themes", "fewer_unintended_pregnancies"),
    some("goals", "themes", "early_detection"),
    best(language),
    best([agreements, agreement]),
    exists("rivm_participation"),
  ].flat();
}

const get = (/** @type {string} */ path) => ({ var: path });
const listOf = (/** @type {string} */ name) => ({ "??": [get(name), []] });
const yesIf = (/** @type {Rule} */ condition) => ({ if: [condition, YES, NO] });

/** @param {string} name */
function open(name) {
  return { or: [{ "!": { exists: name } }, { in: [name, listOf("incomplete")] }] };
}

/** @param {string} name */
function exists(name) {
  const one = { ">": [{ length: [listOf(name)] }, 0] };
  return [yesIf(one), yesIf({ or: [one, open(name)] })];
}

function breadth() {
  const answer = get("answers.coalitie_breed_genoeg");
  const degree = [{ "==": [answer, "yes"] }, YES, { "==": [answer, "partly"] }, PARTLY];
  return [{ if: [...degree, NO] }, { if: [...degree, { "==": [answer, "no"] }, NO, YES] }];
}

/**
 * Whether some item says a word: certainly, and possibly.
 *
 * @param {string} name
 * @param {string} field
 * @param {string} word
 */
function some(name, field, word) {
  const statements = get(`${field}.statements`);
  // One word or a list of them: merged, a list.
  const states = { in: [word, { merge: [get("value")] }] };
  const plain = { in: [word, { merge: [get(field)] }] };
  const certain = { if: [statements, { all: [statements, states] }, plain] };
  const possible = { if: [{ "!": [get(field)] }, true, statements, { some: [statements, states] }, plain] };
  return [yesIf({ some: [listOf(name), certain] }), yesIf({ or: [open(name), { some: [listOf(name), possible] }] })];
}

/**
 * The best document: no better than its status, and only when its type serves.
 *
 * @param {import("./engine.js").Ends} kinds
 */
function document(kinds) {
  const status = [{ "==": [get("status"), "ready"] }, YES, { "==": [get("status"), "in_development"] }, PARTLY];
  const low = { if: [{ in: [get("type"), kinds.certainly] }, { if: [...status, NO] }, NO] };
  const known = { if: [...status, { "==": [get("status"), "no"] }, NO, YES] };
  const high = { if: [{ in: [get("type"), kinds.possibly] }, known, NO] };
  const best = (/** @type {Rule} */ degree) => ({ max: { merge: [NO, { map: [listOf("documents"), degree] }] } });
  return [best(low), { if: [open("documents"), YES, best(high)] }];
}

/**
 * Two different partners: one of each, and at least two that are one of the two.
 *
 * @param {Words} words
 */
function medicalAndSocial(words) {
  const joined = { filter: [listOf("partners"), { "==": [{ "??": [get("status"), "joined"] }, "joined"] }] };
  const enough = (/** @type {"certainly" | "possibly"} */ end) => {
    const count = (/** @type {string[]} */ domains, /** @type {string[]} */ kinds) => {
      const byKind = { some: [{ merge: [get("kind")] }, { in: [get(""), kinds] }] };
      const silent = end === "possibly" ? { if: [get("kind"), byKind, true] } : { if: [get("kind"), byKind, false] };
      const belongs = { if: [get("domain"), { in: [get("domain"), domains] }, silent] };
      return { length: [{ filter: [joined, belongs] }] };
    };
    return {
      and: [
        { ">=": [count(["medical"], words.medical[end]), 1] },
        { ">=": [count(["social"], words.social[end]), 1] },
        { ">=": [count(["medical", "social"], words.medical_or_social[end]), 2] },
      ],
    };
  };
  return [yesIf(enough("certainly")), yesIf({ or: [open("partners"), enough("possibly")] })];
}
