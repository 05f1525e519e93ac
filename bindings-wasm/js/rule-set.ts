import type {
  Applies,
  Assessment,
  DegreeBounds,
  DossierData,
  Language,
  Outcome,
  Questionnaire,
  RuleSetData,
  Subject,
  Timing,
} from "./contract.js";
import { Dossier, handle as dossierHandle } from "./dossier.js";
import * as core from "./engine/kansrijk.js";
import { ask } from "./error.js";
import { day, text } from "./given.js";
import { toJson } from "./json.js";

/** How to assess. */
export interface AssessOptions {
  /**
   * The date that the assessment speaks of, as `2024-06-01`, `2024-06` or `2024`; of a month or a year the last day. Without
   * it, the date that the dossier describes.
   */
  asOf?: string | undefined;
  /** The language of all texts; `nl` when it is left out. */
  lang?: Language | undefined;
}

/** How one requirement stands, without a word. */
export interface Row {
  readonly requirement: string;
  /** Whether it applies. */
  readonly applies: Applies;
  readonly outcome: Outcome;
  /** What is possible; for a requirement that may not apply: if it applies. */
  readonly bounds: DegreeBounds;
  /** How many unknown facts could still change the outcome. */
  readonly missing: number;
  /** How many disputed facts could change it. */
  readonly disputed: number;
  /** How it stands to its deadline, if it has one. */
  readonly timing?: Timing;
}

/** A dossier, or what one is made from. */
export type DossierLike = Dossier | DossierData | string;

/**
 * One instrument (a checklist, a step plan), checked and compiled once.
 *
 * ```js
 * const rules = RuleSet.builtin("minimale-eisen");
 * const assessment = rules.assess(dossier, { asOf: "2024-06-01", lang: "nl" });
 * ```
 */
export class RuleSet {
  readonly #core: core.RuleSet;

  /**
   * Reads and checks a rule set of your own, which may refer to all that is built in.
   *
   * @param source the rule set as an object, or its JSON text. Only for a text do faults have a line and a column.
   * @throws {KansrijkError} with all faults at once
   */
  constructor(source: RuleSetData | string);
  /** @internal */
  constructor(source: core.RuleSet);
  constructor(source: RuleSetData | string | core.RuleSet) {
    this.#core =
      typeof source === "string"
        ? ask(() => core.RuleSet.fromJson(source, true))
        : source instanceof core.RuleSet
          ? source
          : ask(() => core.RuleSet.fromJson(toJson(source), false));
  }

  /**
   * A rule set that comes with the engine: the version in force on a date, or else the newest.
   *
   * @throws {KansrijkError} when there is none with this id; its help says which there are
   */
  static builtin(id: string, options: { asOf?: string | undefined } = {}): RuleSet {
    const asOf = day(options.asOf);
    return new RuleSet(ask(() => core.RuleSet.builtin(text("id", id), asOf)));
  }

  /**
   * All built-in rule sets about what a dossier is about, in force on a date; without one, on the date that it describes.
   */
  static applicable(dossier: DossierLike, options: { asOf?: string | undefined } = {}): RuleSet[] {
    const asOf = day(options.asOf);
    return ask(() => core.RuleSet.applicable(dossierHandle(dossier), asOf)).map((one) => new RuleSet(one));
  }

  /** Its id: a Dutch slug that names the instrument. */
  get id(): string {
    return this.#core.id;
  }

  /** The version of this encoding: three numbers. */
  get version(): string {
    return this.#core.version;
  }

  /** What it assesses. */
  get subject(): Subject {
    return this.#core.subject as Subject;
  }

  /** The ids of its requirements, in order. */
  get requirements(): string[] {
    return this.#core.requirements;
  }

  /** Its name. */
  title(lang: Language = "nl"): string {
    return ask(() => this.#core.title(text("lang", lang)));
  }

  /** What it is, and what it is not. */
  about(lang: Language = "nl"): string {
    return ask(() => this.#core.about(text("lang", lang)));
  }

  /** What it asks: everything to draw a form from. */
  questionnaire(lang: Language = "nl"): Questionnaire {
    return JSON.parse(ask(() => this.#core.questionnaire(text("lang", lang)))) as Questionnaire;
  }

  /** The same rule set, with others that it may refer to; they go before built-in ones of the same id. */
  withRuleSets(...others: RuleSet[]): RuleSet {
    return new RuleSet(this.#core.withRuleSets(handles(others)));
  }

  /**
   * Assesses a dossier: all findings, each with its reasons, what is missing, and what to do.
   *
   * @throws {KansrijkError} when the dossier is refused, is about something else, or there is no date
   */
  assess(dossier: DossierLike, options: AssessOptions = {}): Assessment {
    const [inside, asOf, lang] = [dossierHandle(dossier), day(options.asOf), text("lang", options.lang ?? "nl")];
    return JSON.parse(ask(() => this.#core.assess(inside, asOf, lang))) as Assessment;
  }

  /**
   * How each requirement stands, without a word, in the order of the rule set: what `assess` finds, for many dossiers or for
   * every keystroke.
   *
   * @throws {KansrijkError} as `assess`
   */
  rows(dossier: DossierLike, options: Pick<AssessOptions, "asOf"> = {}): Row[] {
    const [inside, asOf] = [dossierHandle(dossier), day(options.asOf)];
    return JSON.parse(ask(() => this.#core.rows(inside, asOf))) as Row[];
  }

  /** The rule set as its author writes it, as an object; `JSON.stringify` uses it. */
  toJSON(): RuleSetData {
    return JSON.parse(this.#core.toJson()) as RuleSetData;
  }

  /** @internal */
  static handle(rules: RuleSet): core.RuleSet {
    return rules.#core.shared();
  }
}

/** What the core knows rule sets by; it keeps what it is handed. */
export function handles(rules: RuleSet | readonly RuleSet[]): core.RuleSet[] {
  return [rules].flat().map((one) => RuleSet.handle(one));
}
