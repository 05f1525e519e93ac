import {
  type Assessment,
  type Diagnostic,
  type DossierData,
  KansrijkError,
  type Language,
  RuleSet,
  type RuleSetData,
} from "kansrijk";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Desk } from "./files/desk.js";
import "./files/files.js";
import "./files/opening.js";
import { sheets } from "./look/sheets.js";
import "./outcome/outcome.js";
import "./questions/questions.js";
import "./questions/trouble.js";
import { Session } from "./state/session.js";

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
 *
 * ```html
 * <script type="module" src="kansrijk-form.js"></script>
 * <kansrijk-form rules="minimale-eisen" lang="nl"></kansrijk-form>
 * ```
 *
 * @attr rules the id of a built-in rule set; answers stay when another is chosen that is about the same
 * @attr lang `nl` or `en`; it changes when the user chooses the other
 * @attr as-of the date to assess for; without it the date that the answers describe, or else today
 * @attr theme `page` when the page brings the design tokens, and the form's own are left away
 * @fires {CustomEvent<ChangeDetail>} kansrijk-change when an answer changed
 * @fires {CustomEvent<AssessDetail>} kansrijk-assess when there is a new assessment, the first included
 * @slot - what stands here until the form is ready, or when it cannot be
 * @slot before what comes above the form
 * @slot after what comes below it
 */
export class KansrijkForm extends LitElement {
  static override properties = {
    rules: {},
    lang: { reflect: true },
    asOf: { attribute: "as-of" },
    theme: { reflect: true },
    ruleSet: { attribute: false },
  };
  static override styles = sheets;

  declare rules: string;
  declare lang: string;
  declare asOf: string | null | undefined;
  declare theme: string | null | undefined;
  /** A rule set of your own, in the place of a built-in one. */
  declare ruleSet: RuleSetData | string | undefined;

  #session: Session | undefined;
  #desk: Desk | undefined;
  #watching: AbortController | undefined;
  /** A dossier that was set before there was a rule set to read it by. */
  #given: DossierData | undefined;
  #refused = "";
  #told: Assessment | readonly Diagnostic[] | undefined;

  constructor() {
    super();
    this.rules = "minimale-eisen";
    this.lang = "nl";
    this.#upgrade();
  }

  /** What is filled in now; set it to put another dossier in its place. */
  get dossier(): DossierData | undefined {
    return this.#session?.dossier ?? this.#given;
  }

  set dossier(dossier: DossierData | undefined) {
    if (this.#session === undefined) {
      this.#given = dossier;
    } else {
      this.#session.open(dossier ?? this.#session.empty());
    }
  }

  /** How things stand now. */
  get assessment(): Assessment | undefined {
    return this.#session?.assessment;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watching?.abort();
    this.#watching = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    try {
      const rules = changed.has("rules") || changed.has("ruleSet") ? this.#chosen() : undefined;
      const asOf = this.asOf ?? undefined;
      if (this.#session === undefined) {
        this.#begin(new Session(rules ?? this.#chosen(), this.#language, asOf));
      } else {
        this.#session.speak({ ...(rules && { rules }), lang: this.#language, asOf });
      }
      this.#refused = "";
    } catch (refused) {
      if (!(refused instanceof KansrijkError)) {
        throw refused;
      }
      this.#refused = refused.message;
    }
  }

  protected override updated(): void {
    this.#tellAssessment();
  }

  protected override render(): TemplateResult<1> {
    const [session, desk] = [this.#session, this.#desk];
    if (session === undefined || desk === undefined || this.#refused !== "") {
      return html`${this.#refused ? html`<pre role="alert" lang="en">${this.#refused}</pre>` : nothing}<slot></slot>`;
    }
    return html`
      <slot name="before"></slot>
      <div
        class="form"
        lang=${session.lang}
        @kansrijk-language=${(event: CustomEvent<Language>) => (this.lang = event.detail)}
        @dragover=${this.#over}
        @drop=${(event: DragEvent) => this.#drop(event, desk)}
      >
        <kansrijk-opening .session=${session} .desk=${desk}></kansrijk-opening>
        <kansrijk-trouble .session=${session}></kansrijk-trouble>
        <div class="columns">
          <kansrijk-questions .session=${session}></kansrijk-questions>
          <kansrijk-outcome .session=${session}></kansrijk-outcome>
        </div>
        <kansrijk-files .session=${session} .desk=${desk}></kansrijk-files>
      </div>
      <slot name="after"></slot>
    `;
  }

  /** The language of the page may be more exact than what there are texts in: `nl-NL`. */
  get #language(): Language {
    return /^en\b/i.test(this.lang ?? "") ? "en" : "nl";
  }

  #chosen(): RuleSet {
    return this.ruleSet === undefined ? RuleSet.builtin(this.rules) : new RuleSet(this.ruleSet);
  }

  #begin(session: Session): void {
    if (this.#given !== undefined) {
      session.open(this.#given);
      this.#given = undefined;
    }
    this.#session = session;
    this.#desk = new Desk(session);
    this.#watch();
  }

  #watch(): void {
    if (!this.isConnected || this.#session === undefined || this.#watching !== undefined) {
      return;
    }
    const session = this.#session;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    session.addEventListener("answers", () => this.#tell<ChangeDetail>("kansrijk-change", { dossier: session.dossier }), {
      signal,
    });
    session.addEventListener("assessed", () => this.#tellAssessment(), { signal });
    this.#desk?.keeping.watch(signal);
  }

  /** Tells of an assessment once. */
  #tellAssessment(): void {
    const { assessment, faults = [] } = this.#session ?? {};
    const news = faults.length > 0 ? faults : assessment;
    if (news !== this.#told) {
      this.#told = news;
      this.#tell<AssessDetail>("kansrijk-assess", { assessment, faults });
    }
  }

  #tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
    }
  }

  /** A file may be dropped anywhere on the form; a browser would leave the page and open it. */
  #drop(event: DragEvent, desk: Desk): void {
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) {
      event.preventDefault();
      void desk.open(file, "opening");
    }
  }

  /** A dossier that was set on the element before its class was known stands in the way of the property. */
  #upgrade(): void {
    if (Object.hasOwn(this, "dossier")) {
      const given = this.dossier;
      Reflect.deleteProperty(this, "dossier");
      this.dossier = given;
    }
  }
}

customElements.define("kansrijk-form", KansrijkForm);
