// The requirements as rules of json-rules-engine: conditions on the fields of a dossier, and operators of one's own for its
// lists, which the engine asks its users to write.

import { Engine as RulesEngine } from "json-rules-engine";

const LANGUAGE = "language_development";

/** @typedef {import("./engine.js").Words} Words */
/** @typedef {import("./engine.js").Ends} Ends */
/** @typedef {import("json-rules-engine").NestedCondition} Condition */
/** @typedef {{ [key: string]: any }} Item */
/** @typedef {{ low: [partly: Condition, yes: Condition], high: [partly: Condition, yes: Condition] }} Requirement */

/** @typedef {import("./engine.js").Engine} Engine */

/** @implements {Engine} */
export class JsonRules {
  name = "json-rules-engine";
  remark = "knows no unknown and no degrees: a rule for each end and degree; lists are read by operators in JavaScript";
  #engine = new RulesEngine([], { allowUndefinedFacts: true });
  #size;

  /** @param {Words} words */
  constructor(words) {
    Object.entries(OPERATORS).forEach(([name, test]) => this.#engine.addOperator(name, test));
    const all = requirements(words);
    this.#size = 2 * all.length;
    all.forEach(({ low, high }, number) => {
      [low, high].forEach((end, offset) => {
        // One rule where the two degrees ask the same.
        const rules = /** @type {[Condition, number][]} */ (
          end[0] === end[1]
            ? [[end[1], 2]]
            : [
                [end[0], 1],
                [end[1], 2],
              ]
        );
        for (const [condition, degree] of rules) {
          const event = { type: "reached", params: { place: 2 * number + offset, degree } };
          this.#engine.addRule({ conditions: { all: [condition] }, event });
        }
      });
    });
  }

  /** @param {string} text */
  prepare(text) {
    return JSON.parse(text);
  }

  /** @param {Item} dossier */
  async assess(dossier) {
    const { events } = await this.#engine.run(dossier);
    return events;
  }

  /** @param {import("json-rules-engine").Event[]} events */
  bounds(events) {
    const ends = Array.from({ length: this.#size }, () => 0);
    for (const { params } of events) {
      ends[params?.["place"]] = Math.max(ends[params?.["place"]] ?? 0, params?.["degree"]);
    }
    return ends;
  }
}

const list = (/** @type {any} */ words) => [words].flat();

/** @type {{ [name: string]: (fact: any, value: any) => boolean }} */
const OPERATORS = {
  absent: (fact) => fact === undefined,
  filled: (items) => items?.length > 0,
  oneSaysCertainly: (items, { field, word }) => one(items, (item) => says(item[field], word, "every")),
  oneSaysPossibly: (items, { field, word }) => one(items, (item) => item[field] === undefined || says(item[field], word, "some")),
  oneIs: (items, { types, statuses }) =>
    one(items, ({ type, status }) => types.includes(type) && statuses.includes(status ?? "unknown")),
  haveCertainly: (partners, { words }) => enough(partners, words, "certainly"),
  havePossibly: (partners, { words }) => enough(partners, words, "possibly"),
};

/**
 * @param {Item[] | undefined} items
 * @param {(item: Item) => boolean} test
 */
function one(items, test) {
  return items?.some(test) ?? false;
}

/**
 * @param {any} fact a word, a list of words, or several statements
 * @param {string} word
 * @param {"every" | "some"} whether
 */
function says(fact, word, whether) {
  if (fact?.statements !== undefined) {
    return fact.statements[whether]((/** @type {Item} */ one) => list(one["value"]).includes(word));
  }
  return fact !== undefined && list(fact).includes(word);
}

/**
 * Whether two different partners are the medical and the social one: one of each, and at least two that are one of the two.
 *
 * @param {Item[] | undefined} partners
 * @param {Words} words
 * @param {"certainly" | "possibly"} end
 */
function enough(partners, words, end) {
  const joined = (partners ?? []).filter((one) => (one["status"] ?? "joined") === "joined");
  const count = (/** @type {string[]} */ domains, /** @type {string[]} */ kinds) =>
    joined.filter(({ domain, kind }) => {
      if (domain !== undefined) {
        return domains.includes(domain);
      }
      return kind === undefined ? end === "possibly" : list(kind).some((one) => kinds.includes(one));
    }).length;
  return (
    count(["medical"], words.medical[end]) >= 1 &&
    count(["social"], words.social[end]) >= 1 &&
    count(["medical", "social"], words.medical_or_social[end]) >= 2
  );
}

/**
 * @param {Words} words
 * @returns {Requirement[]}
 */
function requirements(words) {
  const [agreement, agreements] = [document(words.agreement), exists("agreements")];
  const language = [
    some("attention", "themes", LANGUAGE),
    some("goals", "themes", LANGUAGE),
    some("interventions", "themes", LANGUAGE),
    some("agreements", "topics", LANGUAGE),
  ];
  return [
    medicalAndSocial(words),
    breadth(),
    document(words.plan),
    exists("target_group_involvement"),
    some("goals", "themes", "prepared_for_pregnancy"),
    some("goals", "themes", "fewer_unintended_pregnancies"),
    some("goals", "themes", "early_detection"),
    either(any(...language.map(({ low }) => low[1])), any(...language.map(({ high }) => high[1]))),
    {
      low: [any(agreements.low[0], agreement.low[0]), any(agreements.low[1], agreement.low[1])],
      high: [any(agreements.high[0], agreement.high[0]), any(agreements.high[1], agreement.high[1])],
    },
    exists("rivm_participation"),
  ];
}

/**
 * @param {string} fact
 * @param {string} operator
 * @param {unknown} [value]
 * @param {string} [path]
 * @returns {Condition}
 */
function condition(fact, operator, value = true, path) {
  return { fact, operator, value, ...(path === undefined ? {} : { path }) };
}

/**
 * @param {Condition[]} conditions
 * @returns {Condition}
 */
function any(...conditions) {
  return { any: conditions };
}

/**
 * A requirement that is met or not, and never in part.
 *
 * @param {Condition} low
 * @param {Condition} high
 * @returns {Requirement}
 */
function either(low, high) {
  return { low: [low, low], high: [high, high] };
}

/** @param {string} name */
function open(name) {
  return any(condition(name, "absent"), condition("incomplete", "contains", name));
}

/** @param {string} name */
function exists(name) {
  const one = condition(name, "filled");
  return either(one, any(one, open(name)));
}

/**
 * @param {string} name
 * @param {string} field
 * @param {string} word
 */
function some(name, field, word) {
  const value = { field, word };
  return either(condition(name, "oneSaysCertainly", value), any(open(name), condition(name, "oneSaysPossibly", value)));
}

/**
 * @param {Words} words
 * @returns {Requirement}
 */
function medicalAndSocial(words) {
  const [certain, possible] = ["haveCertainly", "havePossibly"].map((operator) => condition("partners", operator, { words }));
  return either(/** @type {Condition} */ (certain), any(open("partners"), /** @type {Condition} */ (possible)));
}

/** @returns {Requirement} */
function breadth() {
  const among = (/** @type {string[]} */ ...answers) => condition("answers", "in", answers, "$.coalitie_breed_genoeg");
  const notAmong = (/** @type {string[]} */ ...answers) => condition("answers", "notIn", answers, "$.coalitie_breed_genoeg");
  return { low: [among("yes", "partly"), among("yes")], high: [notAmong("no"), notAmong("no", "partly")] };
}

/**
 * The best document: no better than its status, and only when its type serves.
 *
 * @param {Ends} kinds
 * @returns {Requirement}
 */
function document({ certainly, possibly }) {
  const one = (/** @type {string[]} */ types, /** @type {string[]} */ ...statuses) =>
    condition("documents", "oneIs", { types, statuses });
  const openOr = (/** @type {Condition} */ other) => any(open("documents"), other);
  return {
    low: [one(certainly, "ready", "in_development"), one(certainly, "ready")],
    high: [openOr(one(possibly, "ready", "in_development", "unknown")), openOr(one(possibly, "ready", "unknown"))],
  };
}
