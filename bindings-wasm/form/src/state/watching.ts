import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Session } from "./session.js";

/** Draws an element again whenever its session tells something. */
export class Watching implements ReactiveController {
  #session: Session | undefined;
  readonly #draw = () => this.host.requestUpdate();

  constructor(
    private readonly host: ReactiveControllerHost & { session: Session },
    private readonly what: readonly ("answers" | "assessed" | "words")[] = ["answers", "assessed", "words"],
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#session !== this.host.session) {
      this.hostDisconnected();
      this.#session = this.host.session;
      this.what.forEach((what) => this.#session?.addEventListener(what, this.#draw));
    }
  }

  hostDisconnected(): void {
    this.what.forEach((what) => this.#session?.removeEventListener(what, this.#draw));
    this.#session = undefined;
  }
}
