import { html, nothing, type TemplateResult } from "lit";
import { button, DeskPart, fileButton } from "./desk-part.js";
import { comparison } from "./comparison.js";

/** What comes last: keep, share and compare. */
export class Files extends DeskPart {
  protected override readonly place = "closing";

  protected override render(): TemplateResult<1> {
    const { files } = this.session.questionnaire.words;
    const { desk } = this;
    return html`
      <section class="files" aria-labelledby="kansrijk-files">
        <h3 class="utrecht-heading-3" id="kansrijk-files" tabindex="-1">${files.heading}</h3>
        <p class="utrecht-paragraph">${files.private}</p>
        <div class="utrecht-button-group">
          ${button("primary-action", files.save, () => desk.save("closing"))}
          ${button("secondary-action", files.print, () => desk.print("closing", this))}
          ${button("secondary-action", files.save_report, () => desk.saveReport("closing"))}
          ${button("secondary-action", files.save_table, () => desk.saveTable("closing"))}
        </div>
        ${this.said()} ${this.#keep()}
        <div class="utrecht-button-group">
          ${fileButton(files.open, (file) => void desk.open(file, "closing"))}
          ${button("secondary-action", files.clear, () => desk.clear("closing"))}
        </div>
        <p class="utrecht-paragraph quiet">${files.open_help}</p>
        <div class="utrecht-button-group">
          ${fileButton(files.compare, (file) => void desk.compareWith(file, "closing"))}
          ${desk.earlier === undefined ? nothing : button("secondary-action", files.stop_comparing, () => void this.leave(() => desk.stopComparing()))}
        </div>
        <p class="utrecht-paragraph quiet">${files.compare_help}</p>
        ${comparison(desk)}
      </section>
    `;
  }

  /** To keep what is filled in; before that, what to do with what was kept before. */
  #keep(): TemplateResult<1> | typeof nothing {
    const { files } = this.session.questionnaire.words;
    const { keeping } = this.desk;
    if (keeping.offered !== undefined || keeping.broken) {
      return this.kept();
    }
    return html`
      <div class="utrecht-form-field keep">
        <label class="utrecht-form-label utrecht-form-label--checkbox">
          <input
            class="utrecht-checkbox utrecht-checkbox--html-input"
            type="checkbox"
            aria-describedby="kansrijk-keep-help"
            .checked=${keeping.on}
            @change=${(event: Event) => this.#turn(event.currentTarget as HTMLInputElement)}
          />
          ${files.keep}
        </label>
        <p class="utrecht-form-field-description" id="kansrijk-keep-help">${files.keep_help}</p>
      </div>
      ${keeping.failed ? this.kept() : nothing}
    `;
  }

  #turn(box: HTMLInputElement): void {
    this.desk.keeping.turn(box.checked);
    // A browser that cannot keep leaves it as it was.
    box.checked = this.desk.keeping.on;
  }
}

customElements.define("kansrijk-files", Files);
