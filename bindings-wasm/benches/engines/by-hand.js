// The requirements as JavaScript on objects: what one writes without an engine.

/** @typedef {import("./engine.js").Words} Words */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {{ [key: string]: any }} Item */
/** @typedef {readonly [low: number, high: number]} Ends */

const [NO, PARTLY, YES, UNKNOWN] = /** @type {const} */ ([
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 2],
]);
const [MEDICAL, SOCIAL, EITHER] = [1, 2, 4];
const LANGUAGE = "language_development";

/** @type {{ [status: string]: Ends }} */
const STATUS = { ready: YES, in_development: PARTLY, no: NO };
/** @type {{ [answer: string]: Ends }} */
const ANSWER = { yes: YES, partly: PARTLY, no: NO };
/** @type {{ [domain: string]: number }} */
const STATED = { medical: MEDICAL | EITHER, social: SOCIAL | EITHER };

/** @implements {Engine} */
export class ByHand {
  name = "code by hand";
  remark = "the requirements are JavaScript";
  #documents;
  #certainly;
  #possibly;

  /** @param {Words} words */
  constructor(words) {
    const sets = (/** @type {import("./engine.js").Ends} */ ends) => [new Set(ends.certainly), new Set(ends.possibly)];
    this.#documents = { plan: sets(words.plan), agreement: sets(words.agreement) };
    // Of each kind what it certainly, and what it possibly, works in.
    this.#certainly = domains(words, "certainly");
    this.#possibly = domains(words, "possibly");
  }

  /** @param {string} text */
  prepare(text) {
    return JSON.parse(text);
  }

  /** @param {Item} dossier */
  assess(dossier) {
    const incomplete = dossier["incomplete"] ?? [];
    const list = (/** @type {string} */ name) => dossier[name] ?? [];
    const open = (/** @type {string} */ name) => dossier[name] === undefined || incomplete.includes(name);
    const filled = (/** @type {string} */ name) => exists(list(name), open(name));
    const theme = (/** @type {string} */ word, name = "goals", field = "themes") => some(list(name), field, word, open(name));
    return [
      this.#medicalAndSocial(list("partners"), open("partners")),
      ANSWER[dossier["answers"]?.coalitie_breed_genoeg] ?? UNKNOWN,
      this.#document(list("documents"), "plan", open("documents")),
      filled("target_group_involvement"),
      theme("prepared_for_pregnancy"),
      theme("fewer_unintended_pregnancies"),
      theme("early_detection"),
      best(
        theme(LANGUAGE, "attention"),
        theme(LANGUAGE),
        theme(LANGUAGE, "interventions"),
        theme(LANGUAGE, "agreements", "topics"),
      ),
      best(filled("agreements"), this.#document(list("documents"), "agreement", open("documents"))),
      filled("rivm_participation"),
    ];
  }

  /** @param {Ends[]} answer */
  bounds(answer) {
    return answer.flat();
  }

  /**
   * @param {Item[]} partners
   * @param {boolean} open
   * @returns {Ends}
   */
  #medicalAndSocial(partners, open) {
    const [certain, possible] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (const { status, domain, kind } of partners) {
      if ((status ?? "joined") !== "joined") {
        continue;
      }
      if (domain !== undefined) {
        certain.push(STATED[domain] ?? 0);
        possible.push(STATED[domain] ?? 0);
      } else if (kind === undefined) {
        possible.push(MEDICAL | SOCIAL | EITHER);
      } else {
        certain.push(together(this.#certainly, kind));
        possible.push(together(this.#possibly, kind));
      }
    }
    return [twoParties(certain) ? 2 : 0, open || twoParties(possible) ? 2 : 0];
  }

  /**
   * The best document: no better than its status, and only when its type serves.
   *
   * @param {Item[]} documents
   * @param {"plan" | "agreement"} serves
   * @param {boolean} open
   * @returns {Ends}
   */
  #document(documents, serves, open) {
    const [certainly, possibly] = this.#documents[serves];
    let [low, high] = [0, open ? 2 : 0];
    for (const { type, status } of documents) {
      const [least, most] = STATUS[status] ?? UNKNOWN;
      low = certainly?.has(type) ? Math.max(low, least) : low;
      high = possibly?.has(type) ? Math.max(high, most) : high;
    }
    return [low, high];
  }
}

/**
 * @param {Words} words
 * @param {"certainly" | "possibly"} end
 */
function domains(words, end) {
  /** @type {Map<string, number>} */
  const domains = new Map();
  for (const [asked, bit] of /** @type {const} */ ([
    ["medical", MEDICAL],
    ["social", SOCIAL],
    ["medical_or_social", EITHER],
  ])) {
    words[asked][end].forEach((kind) => domains.set(kind, (domains.get(kind) ?? 0) | bit));
  }
  return domains;
}

/**
 * @param {Map<string, number>} domains
 * @param {string | string[]} kinds
 */
function together(domains, kinds) {
  return typeof kinds === "string" ? (domains.get(kinds) ?? 0) : kinds.reduce((bits, kind) => bits | (domains.get(kind) ?? 0), 0);
}

/**
 * Whether two different partners are the medical and the social one: one of each, and two that are either.
 *
 * @param {number[]} partners
 */
function twoParties(partners) {
  const count = (/** @type {number} */ bit) => partners.filter((bits) => bits & bit).length;
  return count(MEDICAL) > 0 && count(SOCIAL) > 0 && count(EITHER) > 1;
}

/**
 * @param {Item[]} items
 * @param {boolean} open
 */
function exists(items, open) {
  return items.length > 0 ? YES : open ? UNKNOWN : NO;
}

/**
 * Whether some item says a word.
 *
 * @param {Item[]} items
 * @param {string} field
 * @param {string} word
 * @param {boolean} open
 */
function some(items, field, word, open) {
  let maybe = open;
  for (const item of items) {
    const [certain, possible] = says(item[field], word);
    if (certain) {
      return YES;
    }
    maybe ||= possible;
  }
  return maybe ? UNKNOWN : NO;
}

/**
 * Whether a fact certainly, and whether it possibly, says a word.
 *
 * @param {any} fact
 * @param {string} word
 * @returns {readonly [boolean, boolean]}
 */
function says(fact, word) {
  if (fact === undefined) {
    return [false, true];
  }
  if (typeof fact === "string" || Array.isArray(fact)) {
    const said = typeof fact === "string" ? fact === word : fact.includes(word);
    return [said, said];
  }
  const said = fact.statements.map((/** @type {Item} */ one) => says(one["value"], word)[0]);
  return [said.every(Boolean), said.some(Boolean)];
}

/**
 * @param {Ends[]} all
 * @returns {Ends}
 */
function best(...all) {
  return [Math.max(...all.map(([low]) => low)), Math.max(...all.map(([, high]) => high))];
}
