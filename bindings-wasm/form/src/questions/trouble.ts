import { html, type TemplateResult } from "lit";
import { Part } from "../part.js";

export class Trouble extends Part {
  protected override render(): TemplateResult<1> {
    return html``;
  }
}

customElements.define("kansrijk-trouble", Trouble);
