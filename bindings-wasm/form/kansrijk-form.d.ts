import type { Assessment, DossierData, Language, RuleSetData } from "kansrijk";

export * from "kansrijk";

/**
 * A form that asks what a rule set asks, and shows beside it how a coalition, a partnership or a municipality stands.
 * Nothing that is filled in leaves the browser.
 */
export declare class KansrijkForm extends HTMLElement {
  /** The id of a built-in rule set: attribute `rules`. */
  rules: string;
  /** The language of all texts: attribute `lang`. */
  lang: Language;
  /** The date to assess for: attribute `as-of`. Without it the date that the answers describe, or else today. */
  asOf: string | undefined;
  /** A rule set of your own, in the place of a built-in one. */
  ruleSet: RuleSetData | undefined;
  /** What is filled in now; set it to open another dossier. */
  get dossier(): DossierData | undefined;
  set dossier(dossier: DossierData | undefined);
  /** Resolves when everything that was set is on the screen. */
  readonly updateComplete: Promise<boolean>;
}

declare global {
  interface HTMLElementTagNameMap {
    "kansrijk-form": KansrijkForm;
  }
  interface HTMLElementEventMap {
    /** An answer changed. */
    "kansrijk-change": CustomEvent<{ dossier: DossierData }>;
    /** There is a new assessment. */
    "kansrijk-assess": CustomEvent<{ assessment: Assessment }>;
  }
}
