import { LitElement } from "lit";
import { Watching } from "./state/watching.js";
import type { Session } from "./state/session.js";

/**
 * A part of the form. It draws into the form itself, not into a shadow tree of its own: so labels, errors and links
 * between parts find each other, and one style sheet serves all.
 */
export abstract class Part extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  constructor() {
    super();
    new Watching(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
