import type { AnswerOption } from "kansrijk";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { live } from "lit/directives/live.js";
import { filled } from "./asking.js";

/**
 * A field that finds a word of a long list by a few letters: the combobox with a list box of the WAI-ARIA practices. It
 * gives the word that was chosen, and is empty again for the next.
 */
export class Find extends LitElement {
  static override properties = {
    field: {},
    about: {},
    invalid: { type: Boolean },
    words: { attribute: false },
    hint: {},
    found: {},
    nothingFound: {},
    choose: { attribute: false },
    typed: { state: true },
    open: { state: true },
    active: { state: true },
    left: { state: true },
  };

  /** The id of the input; its label stands outside. */
  declare field: string;
  declare about: string | undefined;
  declare invalid: boolean;
  declare words: readonly AnswerOption[];
  declare hint: string;
  declare found: string;
  declare nothingFound: string;
  declare choose: (id: string) => void;
  declare private typed: string;
  declare private open: boolean;
  declare private active: number;
  /** Whether one went on with letters in the field that chose nothing. */
  declare private left: boolean;

  constructor() {
    super();
    this.typed = "";
    this.open = false;
    this.active = -1;
    this.left = false;
    this.invalid = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const found = this.open ? this.#matching() : [];
    const list = `${this.field}:list`;
    const missed = (this.open && found.length === 0) || this.left;
    return html`
      <div class="utrecht-combobox find">
        <input
          id=${this.field}
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          placeholder=${this.hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded=${this.open && found.length > 0 ? "true" : "false"}
          aria-controls=${list}
          aria-activedescendant=${ifDefined(this.open && found[this.active] ? `${list}:${this.active}` : undefined)}
          aria-describedby=${ifDefined([this.about, missed ? `${list}:none` : ""].filter(Boolean).join(" ") || undefined)}
          aria-invalid=${this.invalid || this.left ? "true" : nothing}
          .value=${live(this.typed)}
          @input=${this.#type}
          @keydown=${this.#key}
          @click=${() => this.#show()}
          @blur=${this.#leave}
        />
        <ul
          id=${list}
          class="utrecht-listbox utrecht-listbox--html-div find-list"
          role="listbox"
          aria-label=${this.hint}
          ?hidden=${!this.open || found.length === 0}
          @mousedown=${(event: Event) => event.preventDefault()}
        >
          ${found.map((word, place) => this.#option(word, place, `${list}:${place}`))}
        </ul>
        ${missed ? html`<div id="${list}:none" class="utrecht-form-field-description">${this.nothingFound}</div>` : nothing}
        <div class="unseen" role="status">
          ${this.open && this.typed !== "" ? (found.length > 0 ? filled(this.found, { count: found.length }) : this.nothingFound) : nothing}
        </div>
      </div>
    `;
  }

  protected override updated(): void {
    if (this.open) {
      this.querySelector(".utrecht-listbox__option--active")?.scrollIntoView({ block: "nearest" });
    }
  }

  #option(word: AnswerOption, place: number, id: string): TemplateResult {
    const active = place === this.active;
    return html`
      <li
        id=${id}
        class="utrecht-listbox__option utrecht-listbox__option--html-li ${active ? "utrecht-listbox__option--active" : ""}"
        role="option"
        aria-selected=${active ? "true" : "false"}
        @click=${() => this.#take(word)}
      >
        ${word.label}
      </li>
    `;
  }

  /** The words with these letters, those that begin with them first. */
  #matching(): readonly AnswerOption[] {
    const letters = plain(this.typed.trim());
    const found = this.words.filter(({ label }) => plain(label).includes(letters));
    const begins = ({ label }: AnswerOption) => plain(label).startsWith(letters);
    return letters === "" ? found : [...found.filter(begins), ...found.filter((word) => !begins(word))];
  }

  #type(event: Event): void {
    this.typed = (event.currentTarget as HTMLInputElement).value;
    this.left = false;
    this.open = true;
    // With letters typed the first word is at hand; without, Enter must not choose what nobody looked for.
    this.active = this.typed.trim() === "" ? -1 : 0;
  }

  #key(event: KeyboardEvent): void {
    const found = this.#matching();
    const last = found.length - 1;
    const wasOpen = this.open;
    const to: Record<string, () => void> = {
      ArrowDown: () => this.#move(wasOpen && this.active < last ? this.active + 1 : 0),
      ArrowUp: () => this.#move(wasOpen && this.active > 0 ? this.active - 1 : last),
    };
    if (wasOpen && this.active >= 0) {
      to.Home = () => this.#move(0);
      to.End = () => this.#move(last);
    }
    if (wasOpen || this.typed !== "") {
      to.Escape = () => this.#escape();
    }
    const chosen = wasOpen ? found[this.active] : undefined;
    // Enter alone would send a form around this one.
    to.Enter = () => chosen && this.#take(chosen);
    const step = event.isComposing ? undefined : to[event.key];
    if (step !== undefined) {
      event.preventDefault();
      step();
    }
  }

  #show(): void {
    this.open = true;
    this.active = this.typed.trim() === "" ? -1 : 0;
  }

  #move(to: number): void {
    this.open = true;
    this.active = to;
  }

  #escape(): void {
    if (!this.open) {
      this.typed = "";
    }
    this.left = false;
    this.open = false;
  }

  #leave(): void {
    const exact = this.words.find(({ label }) => plain(label) === plain(this.typed.trim()));
    if (exact !== undefined) {
      this.#take(exact);
    }
    this.open = false;
    this.left = this.typed.trim() !== "";
  }

  #take(word: AnswerOption): void {
    this.typed = "";
    this.open = false;
    this.left = false;
    this.choose(word.id);
  }
}

/** Letters without case and accents. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

customElements.define("kansrijk-find", Find);
