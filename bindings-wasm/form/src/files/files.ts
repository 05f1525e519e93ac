import { html, type TemplateResult } from "lit";
import { Part } from "../part.js";

export class Files extends Part {
  protected override render(): TemplateResult<1> {
    return html``;
  }
}

customElements.define("kansrijk-files", Files);
