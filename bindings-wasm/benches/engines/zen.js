// The requirements as an expression of zen.

import { ZenEngine } from "@gorules/zen-engine";

const LANGUAGE = "language_development";

/** @typedef {import("./engine.js").Words} Words */
/** @typedef {[low: string, high: string]} Pair */

/** @typedef {import("./engine.js").Engine} Engine */

/** @implements {Engine} */
export class Zen {
  name = "zen-engine";
  remark = "native code; knows no unknown: two expressions for each requirement; as a decision, as it keeps no expression";
  #decision;

  /** @param {Words} words */
  constructor(words) {
    this.#decision = new ZenEngine().createDecision(decision(requirements(words)));
  }

  /** @param {string} text */
  prepare(text) {
    return JSON.parse(text);
  }

  /** @param {unknown} dossier */
  async assess(dossier) {
    return (await this.#decision.evaluate(dossier)).result.bounds;
  }

  /** @param {number[]} answer */
  bounds(answer) {
    return answer;
  }
}

/**
 * The smallest decision: what comes in, what is worked out, what goes out.
 *
 * @param {{ key: string, value: string }[]} expressions
 */
function decision(expressions) {
  const content = { expressions: expressions.map((one, number) => ({ id: `${number}`, ...one })) };
  const nodes = [
    { id: "in", type: "inputNode", name: "in" },
    { id: "work", type: "expressionNode", name: "work", content },
    { id: "out", type: "outputNode", name: "out" },
  ];
  const edges = [
    { id: "first", type: "edge", sourceId: "in", targetId: "work" },
    { id: "last", type: "edge", sourceId: "work", targetId: "out" },
  ];
  return { nodes, edges };
}

/**
 * Everything in one expression: first what several requirements need, by name; then the degrees.
 *
 * @param {Words} words
 */
function requirements(words) {
  const [agreement, agreements] = [document(words.agreement), exists("agreements")];
  /** @type {[string, string][]} */
  const said = [
    ["goals", "themes"],
    ["attention", "themes"],
    ["interventions", "themes"],
    ["agreements", "topics"],
  ];
  const language = said.map(([name]) => some(name, LANGUAGE));
  const pairs = [
    medicalAndSocial(),
    breadth(),
    document(words.plan),
    exists("target_group_involvement"),
    some("goals", "prepared_for_pregnancy"),
    some("goals", "fewer_unintended_pregnancies"),
    some("goals", "early_detection"),
    [best(language.map(([low]) => low)), best(language.map(([, high]) => high))],
    [best([agreements[0], agreement[0]]), best([agreements[1], agreement[1]])],
    exists("rivm_participation"),
  ];
  const before = ["listed = incomplete ?? []", ...said.map(([name, field]) => saidIn(name, field)), ...partners(words)];
  return [{ key: "bounds", value: [...before, `[${pairs.flat().join(", ")}]`].join("; ") }];
}

const yesIf = (/** @type {string} */ condition) => `(${condition} ? 2 : 0)`;
const best = (/** @type {string[]} */ degrees) => `max([${degrees.join(", ")}])`;
const open = (/** @type {string} */ name) => `(${name} == null or '${name}' in listed)`;
const words = (/** @type {string[]} */ all) => `[${all.map((one) => `'${one}'`).join(", ")}]`;

/**
 * @param {string} name
 * @returns {Pair}
 */
function exists(name) {
  const one = `len(${name} ?? []) > 0`;
  return [yesIf(one), yesIf(`${one} or ${open(name)}`)];
}

/** @returns {Pair} */
function breadth() {
  const answer = "answers.coalitie_breed_genoeg";
  const degree = `${answer} == 'yes' ? 2 : ${answer} == 'partly' ? 1`;
  return [`(${degree} : 0)`, `(${degree} : ${answer} == 'no' ? 0 : 2)`];
}

/**
 * What each item says: the words of every statement; nothing where it says nothing.
 *
 * @param {string} name
 * @param {string} field
 */
function saidIn(name, field) {
  const fact = `item.${field}`;
  const statements = `map(${fact}.statements, flatten([#.value]))`;
  const each = `${fact} == null ? null : type(${fact}) == 'object' ? ${statements} : [flatten([${fact}])]`;
  return `said_in_${name} = map(${name} ?? [] as item, ${each})`;
}

/**
 * Whether some item says a word: certainly, and possibly.
 *
 * @param {string} name
 * @param {string} word
 * @returns {Pair}
 */
function some(name, word) {
  const certain = `some(said_in_${name} as said, said != null and all(said, '${word}' in #))`;
  const possible = `some(said_in_${name} as said, said == null or some(said, '${word}' in #))`;
  return [yesIf(certain), yesIf(`${open(name)} or ${possible}`)];
}

/**
 * The best document: no better than its status, and only when its type serves.
 *
 * @param {import("./engine.js").Ends} kinds
 * @returns {Pair}
 */
function document({ certainly, possibly }) {
  const degree = "document.status == 'ready' ? 2 : document.status == 'in_development' ? 1";
  const low = `document.type in ${words(certainly)} ? (${degree} : 0) : 0`;
  const high = `document.type in ${words(possibly)} ? (${degree} : document.status == 'no' ? 0 : 2) : 0`;
  const highest = (/** @type {string} */ each) => `max(flatten([0, map(documents ?? [] as document, ${each})]))`;
  return [highest(low), `(${open("documents")} ? 2 : ${highest(high)})`];
}

/**
 * Of the partners that joined: how many certainly, and how many possibly, belong to a domain.
 *
 * @param {Words} kinds
 */
function partners(kinds) {
  const counts = ["joined = filter(partners ?? [], (#.status ?? 'joined') == 'joined')"];
  /** @type {["medical" | "social" | "medical_or_social", string[]][]} */
  const all = [
    ["medical", ["medical"]],
    ["social", ["social"]],
    ["medical_or_social", ["medical", "social"]],
  ];
  for (const [asked, domains] of all) {
    for (const end of /** @type {const} */ (["certainly", "possibly"])) {
      const byKind = `some(flatten([one.kind]), # in ${words(kinds[asked][end])})`;
      const stated = `one.domain in ${words(domains)}`;
      const belongs = `one.domain != null ? ${stated} : one.kind == null ? ${end === "possibly"} : ${byKind}`;
      counts.push(`${end}_${asked} = count(joined as one, ${belongs})`);
    }
  }
  return counts;
}

/**
 * Two different partners: one of each, and at least two that are one of the two.
 *
 * @returns {Pair}
 */
function medicalAndSocial() {
  const enough = (/** @type {string} */ end) => `${end}_medical >= 1 and ${end}_social >= 1 and ${end}_medical_or_social >= 2`;
  return [yesIf(enough("certainly")), yesIf(`${open("partners")} or (${enough("possibly")})`)];
}
