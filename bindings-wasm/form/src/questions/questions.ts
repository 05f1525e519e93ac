import type { Entry } from "kansrijk";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { Part } from "../part.js";
import type { Session } from "../state/session.js";
import { Asking, openPaths } from "./asking.js";
import { control } from "./control.js";
import { entry } from "./entry.js";
import { fieldId } from "./focus.js";
import { inOrder, openFirst } from "./order.js";

export { focusOn } from "./focus.js";

/** Everything that the rule set asks, with the answers as they are now. */
export class Questions extends Part {
  #asking: Asking | undefined;
  #openFirst = false;
  /** The order in which the sections stand now: it changes while nobody is at work in them. */
  #order: readonly string[] = [];

  protected override render(): TemplateResult {
    const asking = this.#askingOf(this.session);
    const { about } = asking.questionnaire;
    const open = openPaths(this.session);
    return html`
      <section class="about" aria-labelledby="about:heading">
        <h3 id="about:heading" class="utrecht-heading-3">${asking.words.about}</h3>
        ${about.map(({ name, question }) =>
          control(asking, {
            path: name,
            question,
            label: question.text,
            value: asking.at(name),
            put: (value) => this.session.set(name, value ?? (name === "name" ? "" : undefined)),
          }),
        )}
      </section>
      <section class="asked" aria-labelledby="asked:heading">
        <h3 id="asked:heading" class="utrecht-heading-3">${asking.words.questions}</h3>
        ${this.#choice(asking)}
        ${open.length === 0 && this.session.assessment ? html`<p class="utrecht-paragraph">${asking.words.nothing_open}</p>` : nothing}
        <div class="entries" @focusout=${this.#left}>
          ${repeat(
            this.#entries(asking, open),
            ({ path }) => path,
            (asked) => entry(asking, asked, open),
          )}
        </div>
      </section>
      <div class="unseen" role="status">${asking.said}</div>
    `;
  }

  #choice(asking: Asking): TemplateResult {
    const id = fieldId("+open-first");
    const change = (event: Event) => {
      this.#openFirst = (event.currentTarget as HTMLInputElement).checked;
      this.requestUpdate();
    };
    return html`
      <div class="utrecht-form-field utrecht-form-field--checkbox choice">
        <input id=${id} class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" .checked=${live(this.#openFirst)} @change=${change} />
        <label class="utrecht-form-label utrecht-form-label--checkbox" for=${id}>${asking.words.open_first}</label>
      </div>
    `;
  }

  /** The entries in order. A section never moves away from under somebody's hands. */
  #entries(asking: Asking, open: readonly string[]): readonly Entry[] {
    const { entries } = asking.questionnaire;
    if (!this.#isBusy(asking.root)) {
      this.#order = (this.#openFirst ? openFirst(entries, open) : entries).map(({ path }) => path);
    }
    return inOrder(entries, this.#order);
  }

  #isBusy(root: ShadowRoot | Document): boolean {
    return this.querySelector(".entries")?.contains(root.activeElement) ?? false;
  }

  #left(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (this.#openFirst && !(to instanceof Node && (event.currentTarget as HTMLElement).contains(to))) {
      this.requestUpdate();
    }
  }

  #askingOf(session: Session): Asking {
    if (this.#asking?.session !== session) {
      const asking = new Asking(session, this);
      session.addEventListener("opened", () => asking.clear());
      session.addEventListener("words", () => asking.speak());
      this.#asking = asking;
    }
    return this.#asking;
  }
}

customElements.define("kansrijk-questions", Questions);
