import { html, nothing, type TemplateResult } from "lit";
import { Part } from "../part.js";
import { focusOn } from "./focus.js";

/** What is not right yet, above everything else. It comes and goes without taking the focus. */
export class Trouble extends Part {
  protected override render(): TemplateResult {
    const { unread, faults, questionnaire } = this.session;
    const { trouble } = questionnaire.words;
    const wrong = [
      ...[...unread].map(([path, message]) => ({
        path,
        message,
        help: [] as readonly string[],
        lang: this.session.lang as string,
      })),
      // What the core refuses it says in English.
      ...faults.map(({ path, message, help }) => ({ path, message, help, lang: "en" })),
    ];
    return html`
      <div aria-live="polite">
        ${
          wrong.length === 0
            ? nothing
            : html`
              <div class="trouble" role="region" aria-labelledby="trouble:heading" tabindex="-1">
                <h3 id="trouble:heading" class="utrecht-heading-3">${trouble.heading}</h3>
                <ul class="utrecht-unordered-list">
                  ${wrong.map(
                    ({ path, message, help, lang }) => html`
                      <li class="utrecht-unordered-list__item">
                        <span lang=${lang}>${message}</span>${help.length > 0 ? html`<div class="utrecht-form-field-description" lang=${lang}>${help.join(". ")}</div>` : nothing}
                        <button type="button" class="utrecht-button utrecht-button--subtle" @click=${() => this.#go(path)}>
                          ${trouble.to_field}<span class="unseen" lang=${lang}>: ${message}</span>
                        </button>
                      </li>
                    `,
                  )}
                </ul>
                ${faults.length > 0 ? html`<p class="utrecht-paragraph">${trouble.waits}</p>` : nothing}
              </div>
            `
        }
      </div>
    `;
  }

  #go(path: string): void {
    focusOn(this.getRootNode() as ShadowRoot, path);
  }
}

customElements.define("kansrijk-trouble", Trouble);
