import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Part } from "../part.js";
import { fill } from "../state/words.js";
import type { Desk, Doubt, Notice, Place } from "./desk.js";
import type { Fault } from "./reading.js";

/** A part of the form from which files are opened and saved. It says what came of it in the place where it was asked. */
export abstract class DeskPart extends Part {
  static override properties = { ...Part.properties, desk: { attribute: false } };

  declare desk: Desk;

  protected abstract readonly place: Place;

  #listening: AbortController | undefined;
  #shown: Doubt | Notice | undefined;
  /** Where the focus was when something was asked, to go back to. */
  #from: Element | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#listening = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate("desk");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("desk")) {
      this.#listening?.abort();
      this.#listening = new AbortController();
      this.desk.addEventListener("desk", () => this.requestUpdate(), { signal: this.#listening.signal });
    }
  }

  protected override updated(): void {
    const { notice, doubt } = this.desk;
    const shown = [doubt, notice].find((one) => one?.place === this.place);
    if (shown === this.#shown) {
      return;
    }
    const wasAsking = this.#shown !== undefined && "go" in this.#shown;
    this.#shown = shown;
    if (shown !== undefined && ("go" in shown || shown.kind === "error")) {
      this.#from ??= (this.getRootNode() as ShadowRoot).activeElement;
      this.querySelector<HTMLElement>(".said")?.focus();
    } else if (wasAsking) {
      (this.#from as HTMLElement | null)?.focus();
      this.#from = null;
    }
  }

  /** Does what takes away the button that was pressed. Who works by keyboard goes on from the heading above it. */
  protected async leave(act: () => void): Promise<void> {
    act();
    await this.updateComplete;
    if ((this.getRootNode() as ShadowRoot).activeElement === null) {
      this.querySelector<HTMLElement>("[tabindex='-1']:is(h2, h3)")?.focus();
    }
  }

  /** What is said and what is asked here. */
  protected said(): TemplateResult<1> {
    const { notice, doubt } = this.desk;
    return html`
      <div role="status">${notice?.place === this.place ? this.#notice(notice) : nothing}</div>
      ${doubt?.place === this.place ? this.#doubt(doubt) : nothing}
    `;
  }

  #notice({ kind, say, faults }: Notice): TemplateResult<1> {
    return html`
      <div class="said utrecht-alert utrecht-alert--${kind}" tabindex="-1">
        <div class="utrecht-alert__content">
          <p class="utrecht-paragraph">${say(this.session.questionnaire.words)}</p>
          ${faults.length === 0 ? nothing : html`<ul class="utrecht-unordered-list faults">${faults.map(fault)}</ul>`}
        </div>
      </div>
    `;
  }

  #doubt({ say, yes }: Doubt): TemplateResult<1> {
    const { words } = this.session.questionnaire;
    return html`
      <div
        class="said utrecht-alert utrecht-alert--warning"
        role="group"
        aria-labelledby="kansrijk-doubt-${this.place}"
        tabindex="-1"
        @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.desk.answer(false)}
      >
        <div class="utrecht-alert__content">
          <p class="utrecht-paragraph" id="kansrijk-doubt-${this.place}">${say(words)}</p>
          <div class="utrecht-button-group">
            ${button("primary-action", yes(words), () => void this.leave(() => this.desk.answer(true)))}
            ${button("secondary-action", words.files.cancel, () => this.desk.answer(false))}
          </div>
        </div>
      </div>
    `;
  }

  /** What was kept in this browser before: to go on with, or to forget. */
  protected kept(): TemplateResult<1> | typeof nothing {
    const { files, trouble } = this.session.questionnaire.words;
    const { offered, broken, failed, resumed } = this.desk.keeping;
    const forget = button("secondary-action", files.forget, () => void this.leave(() => this.desk.keeping.forget()));
    if (offered !== undefined) {
      const resume = button("secondary-action", files.resume, () => void this.leave(() => this.desk.resume(this.place)));
      return alert("info", this.#record(files.kept, offered), html`<div class="utrecht-button-group">${resume} ${forget}</div>`);
    }
    if (broken) {
      return alert("warning", trouble.kept_broken, html`<div class="utrecht-button-group">${forget}</div>`);
    }
    if (failed) {
      return alert("warning", trouble.cannot_keep);
    }
    return resumed === undefined ? nothing : alert("info", this.#record(files.resumed, resumed));
  }

  #record(text: string, { dossier, at }: { dossier: { name: string }; at: string }): string {
    const { subject_label, lang } = this.session.questionnaire;
    const time = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
    return fill(text, { name: dossier.name || subject_label, time });
  }
}

function alert(kind: "info" | "warning", text: string, below: unknown = nothing): TemplateResult<1> {
  return html`
    <div class="utrecht-alert utrecht-alert--${kind}">
      <div class="utrecht-alert__content"><p class="utrecht-paragraph">${text}</p>${below}</div>
    </div>
  `;
}

/** One fault: where it stands, what it is, and how to mend it. The words are those of the core. */
function fault({ message, path, help }: Fault): TemplateResult<1> {
  return html`
    <li class="utrecht-unordered-list__item">
      ${path ? html`<code class="utrecht-code">${path}</code> ` : nothing}<span lang="en">${message}</span>
      ${help.map((one) => html`<span class="quiet" lang="en">${one}</span>`)}
    </li>
  `;
}

export function button(kind: "primary-action" | "secondary-action" | "subtle", text: string, act: () => void): TemplateResult<1> {
  return html`
    <button type="button" class="utrecht-button utrecht-button--${kind} utrecht-button--html-button" @click=${act}>${text}</button>
  `;
}

/** A button that asks for a file. The field itself stays away: it looks otherwise in every browser, in words of its own. */
export function fileButton(text: string, use: (file: File) => void): TemplateResult<1> {
  const chosen = (event: Event) => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file !== undefined) {
      use(file);
    }
    // So that the same file can be chosen again.
    field.value = "";
  };
  const ask = (event: Event) => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
  return html`
    <span class="file-button">
      <button type="button" class="utrecht-button utrecht-button--secondary-action utrecht-button--html-button" @click=${ask}>${text}</button>
      <input type="file" hidden accept=".json,.yaml,.yml,application/json,application/yaml" @change=${chosen} />
    </span>
  `;
}
