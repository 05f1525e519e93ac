import type { Assessment, Localised, Obligation, RuleSetVerdict, Standing, Subject } from "./contract.js";
import { handle } from "./dossier.js";
import * as core from "./engine/kansrijk.js";
import { ask } from "./error.js";
import { day, text } from "./given.js";
import { type AssessOptions, type DossierLike, handles, RuleSet } from "./rule-set.js";

export type * from "./contract.js";
export { Dossier } from "./dossier.js";
export { type Diagnostic, KansrijkError } from "./error.js";
export { type AssessOptions, type DossierLike, type Row, RuleSet } from "./rule-set.js";

/** What a built-in rule set is, without assessing anything. */
export interface RuleSetSummary {
  readonly id: string;
  readonly version: string;
  readonly subject: Subject;
  readonly standing: Standing;
  readonly verdict: RuleSetVerdict;
  /** Its name, in both languages. */
  readonly title: Localised;
  /** The number of its requirements of each strength. */
  readonly requirements: Readonly<Record<Obligation, number>>;
}

/** The version of the engine, as it stands in receipts. */
export function version(): string {
  return core.version();
}

/** All built-in rule sets, every version, oldest first. */
export function ruleSets(): RuleSetSummary[] {
  return JSON.parse(ask(() => core.ruleSets())) as RuleSetSummary[];
}

/**
 * Assesses a dossier by several rule sets: the track that comes first in front, the others in the order given.
 *
 * @throws {KansrijkError} as `RuleSet.assess`, of the first rule set that refuses
 */
export function assessAll(rules: readonly RuleSet[], dossier: DossierLike, options: AssessOptions = {}): Assessment[] {
  const [inside, asOf, lang] = [handle(dossier), day(options.asOf), text("lang", options.lang ?? "nl")];
  return JSON.parse(ask(() => core.assessAll(handles(rules), inside, asOf, lang))) as Assessment[];
}

/**
 * A report for people: `html` is a page of its own to print or publish, without scripts and with every text of the dossier
 * made harmless; `fragment` is the same as a part of another page, with a style that stays inside it; `markdown`; `text`, for
 * 80 columns; `csv`, one row for each requirement.
 *
 * ```js
 * const page = report("html", RuleSet.builtin("minimale-eisen"), dossier, { asOf: "2024-06-01" });
 * ```
 *
 * @param rules one rule set, or several for one report with an overview
 * @throws {KansrijkError} as `RuleSet.assess`
 */
export function report(
  format: "html" | "fragment" | "markdown" | "csv" | "text",
  rules: RuleSet | readonly RuleSet[],
  dossier: DossierLike,
  options: AssessOptions = {},
): string {
  const [inside, asOf, lang] = [handle(dossier), day(options.asOf), text("lang", options.lang ?? "nl")];
  return ask(() => core.report(text("format", format), handles(rules), inside, asOf, lang));
}
