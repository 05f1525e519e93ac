import type { Language } from "kansrijk";
import { html, type TemplateResult } from "lit";
import { button, DeskPart, fileButton } from "./desk-part.js";

const LANGUAGES: readonly Language[] = ["nl", "en"];

/** What comes first: what one gets and how long it takes, the language, and what was filled in before. */
export class Opening extends DeskPart {
  protected override readonly place = "opening";

  protected override render(): TemplateResult<1> {
    const { rule_set, intro, words } = this.session.questionnaire;
    return html`
      <header class="opening">
        ${this.#languages()}
        <h2 class="utrecht-heading-2" tabindex="-1">${rule_set.title}</h2>
        ${intro.map((sentence) => html`<p class="utrecht-paragraph utrecht-paragraph--lead">${sentence}</p>`)}
        <p class="utrecht-paragraph">${words.files.private}</p>
        <p class="utrecht-paragraph quiet">${rule_set.standing_label} ${rule_set.about}</p>
        ${this.kept()}
        <div class="utrecht-button-group">
          ${fileButton(words.files.open, (file) => void this.desk.open(file, "opening"))}
          ${button("secondary-action", words.files.save, () => this.desk.save("opening"))}
        </div>
        ${this.said()}
      </header>
    `;
  }

  /** Each language is called by its own name, so that who does not read this one finds it. */
  #languages(): TemplateResult<1> {
    const { words, lang } = this.session.questionnaire;
    return html`
      <fieldset class="languages">
        <legend>${words.asking.language}</legend>
        ${LANGUAGES.map(
          (one) => html`
            <label class="utrecht-form-label utrecht-form-label--radio" lang=${one}>
              <input
                class="utrecht-radio-button utrecht-radio-button--html-input"
                type="radio"
                name="kansrijk-language"
                .checked=${one === lang}
                @change=${() => this.#choose(one)}
              />
              ${nameOf(one)}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #choose(lang: Language): void {
    this.dispatchEvent(new CustomEvent<Language>("kansrijk-language", { detail: lang, bubbles: true }));
  }
}

function nameOf(lang: Language): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

customElements.define("kansrijk-opening", Opening);
