import type { Assessment, Diagnostic, DossierData, RuleSetData } from "kansrijk";

export * from "kansrijk";

/** What `kansrijk-change` tells. */
export interface ChangeDetail {
  /** What is filled in now, also when it is not sound; a plain object that may be kept and set again. */
  readonly dossier: DossierData;
}

/** What `kansrijk-assess` tells. */
export interface AssessDetail {
  /** The assessment of what is filled in; while something is wrong with that, the one of before. */
  readonly assessment: Assessment | undefined;
  /** What is wrong with what is filled in; empty when the assessment is of now. */
  readonly faults: readonly Diagnostic[];
}

/**
 * A form that asks what a rule set asks, and shows beside it how a coalition, a partnership or a municipality stands.
 * Nothing that is filled in leaves the browser.
 */
export declare class KansrijkForm extends HTMLElement {
  /** The id of a built-in rule set; attribute `rules`, `minimale-eisen` when it is left out. */
  rules: string;
  /** The language of all texts, `nl` or `en`; attribute `lang`. It changes when the user chooses the other. */
  lang: string;
  /** The date to assess for; attribute `as-of`. Without it the date that the answers describe, or else today. */
  asOf: string | null | undefined;
  /** `page` when the page brings the design tokens; attribute `theme`. */
  theme: string | null | undefined;
  /** A rule set of your own, in the place of a built-in one. */
  ruleSet: RuleSetData | string | undefined;
  /** What is filled in now; set it to put another dossier in its place. */
  get dossier(): DossierData | undefined;
  set dossier(dossier: DossierData | undefined);
  /** How things stand now. */
  get assessment(): Assessment | undefined;
  /** Resolves when everything that was set is on the screen. */
  get updateComplete(): Promise<boolean>;
}

declare global {
  interface HTMLElementTagNameMap {
    "kansrijk-form": KansrijkForm;
  }
  interface HTMLElementEventMap {
    /** An answer changed. */
    "kansrijk-change": CustomEvent<ChangeDetail>;
    /** There is a new assessment, the first included. */
    "kansrijk-assess": CustomEvent<AssessDetail>;
  }
}
