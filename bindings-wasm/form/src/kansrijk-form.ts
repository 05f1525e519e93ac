import { type DossierData, KansrijkError, type Language, RuleSet, type RuleSetData } from "kansrijk";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import "./files/files.js";
import { sheets } from "./look/sheets.js";
import "./outcome/outcome.js";
import "./questions/questions.js";
import "./questions/trouble.js";
import { Session } from "./state/session.js";

/**
 * A form that asks what a rule set asks, and shows beside it how a coalition, a partnership or a municipality stands.
 * Nothing that is filled in leaves the browser.
 *
 * ```html
 * <script type="module" src="kansrijk-form.js"></script>
 * <kansrijk-form rules="minimale-eisen" lang="nl"></kansrijk-form>
 * ```
 *
 * @attr rules the id of a built-in rule set
 * @attr lang `nl` or `en`
 * @attr as-of the date to assess for; without it the date that the answers describe, or else today
 * @fires kansrijk-change when an answer changed; `detail.dossier` is the dossier
 * @fires kansrijk-assess when there is a new assessment; `detail.assessment` is the assessment
 * @slot before the form
 * @slot after what comes below it
 */
export class KansrijkForm extends LitElement {
  static override properties = {
    rules: {},
    lang: {},
    asOf: { attribute: "as-of" },
    ruleSet: { attribute: false },
  };
  static override styles = sheets;

  declare rules: string;
  declare lang: Language;
  declare asOf: string | undefined;
  /** A rule set of your own, in the place of a built-in one. */
  declare ruleSet: RuleSetData | undefined;

  #session: Session | undefined;
  #refused = "";

  constructor() {
    super();
    this.rules = "minimale-eisen";
    this.lang = "nl";
  }

  /** What is filled in now; set it to open another dossier. */
  get dossier(): DossierData | undefined {
    return this.#session?.dossier;
  }

  set dossier(dossier: DossierData | undefined) {
    this.#session?.open(dossier ?? this.#session.empty());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    try {
      const rules = changed.has("rules") || changed.has("ruleSet") ? this.#chosen() : undefined;
      if (this.#session === undefined) {
        this.#session = this.#begin(rules ?? this.#chosen());
      }
      this.#session.speak({ ...(rules && { rules }), lang: this.lang, asOf: this.asOf });
      this.#refused = "";
    } catch (refused) {
      if (!(refused instanceof KansrijkError)) {
        throw refused;
      }
      this.#refused = refused.message;
    }
  }

  protected override render(): TemplateResult<1> {
    if (this.#session === undefined || this.#refused !== "") {
      return html`<pre role="alert">${this.#refused}</pre>`;
    }
    const session = this.#session;
    const { rule_set, intro } = session.questionnaire;
    return html`
      <slot name="before"></slot>
      <header>
        <h2 class="utrecht-heading-2">${rule_set.title}</h2>
        <p class="utrecht-paragraph">${rule_set.standing_label} ${rule_set.about}</p>
        ${intro.map((sentence) => html`<p class="utrecht-paragraph">${sentence}</p>`)}
      </header>
      <kansrijk-trouble .session=${session}></kansrijk-trouble>
      <div class="columns">
        <kansrijk-questions .session=${session}></kansrijk-questions>
        <kansrijk-outcome .session=${session}></kansrijk-outcome>
      </div>
      <kansrijk-files .session=${session}></kansrijk-files>
      ${nothing}
      <slot name="after"></slot>
    `;
  }

  #chosen(): RuleSet {
    return this.ruleSet === undefined ? RuleSet.builtin(this.rules) : new RuleSet(this.ruleSet);
  }

  #begin(rules: RuleSet): Session {
    const session = new Session(rules, this.lang);
    session.addEventListener("answers", () => this.#tell("kansrijk-change", { dossier: session.dossier }));
    session.addEventListener("assessed", () => this.#tell("kansrijk-assess", { assessment: session.assessment }));
    return session;
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define("kansrijk-form", KansrijkForm);
