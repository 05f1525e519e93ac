/**
 * Puts a page of the core into a frame of this page, to look at or to print. The page brings a style sheet inside itself,
 * which a strict policy of the surrounding page refuses; as a sheet of the frame's own window it is allowed. Nothing in
 * the page runs: scripts that a parser made never do, and the core writes none.
 */
export async function frameOf(page: string, within: ParentNode & Node): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  // Some browsers fill an empty frame only after they have told that it is loaded.
  await new Promise<void>((ready) => {
    frame.addEventListener("load", () => ready(), { once: true });
    within.append(frame);
  });
  const [inside, window] = [frame.contentDocument, frame.contentWindow as (Window & typeof globalThis) | null];
  if (inside === null || window === null) {
    frame.remove();
    throw new Error("a frame of this page has no document");
  }
  fillIn(inside, window, new DOMParser().parseFromString(page, "text/html"));
  frame.title = inside.title;
  return frame;
}

function fillIn(inside: Document, window: Window & typeof globalThis, page: Document): void {
  inside.adoptedStyleSheets = [...page.querySelectorAll("style")].map((style) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(style.textContent);
    return sheet;
  });
  page.querySelectorAll("style, script, link, meta, base").forEach((one) => one.remove());
  inside.documentElement.lang = page.documentElement.lang;
  inside.title = page.title;
  inside.body.className = page.body.className;
  inside.body.replaceChildren(...inside.adoptNode(page.body).childNodes);
}

/** Prints a page of the core. */
export async function print(page: string, within: ParentNode & Node): Promise<void> {
  within.querySelector(".print-frame")?.remove();
  const frame = await frameOf(page, within);
  // It stays until the next time: some browsers go on before the paper is made.
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}
