/**
 * Puts a page of the core into a frame of this page, to look at or to print. The page brings a style sheet inside itself,
 * which a strict policy of the surrounding page refuses; as a sheet of the frame's own window it is allowed. Nothing in
 * the page runs: scripts that a parser made never do, and the core writes none.
 */
export async function frameOf(page: string, within: ParentNode & Node): Promise<HTMLIFrameElement> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.setAttribute("aria-hidden", "true");
  // Nobody meets it: it is there for paper alone.
  frame.inert = true;
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
  fillIn(inside, window, page);
  frame.title = inside.title;
  return frame;
}

function fillIn(inside: Document, window: Window & typeof globalThis, page: string): void {
  const styles: string[] = [];
  // Cut out before the page is read: a strict policy reports a style sheet even in a document that nobody sees. The core
  // writes every text of a dossier without `<`, so that no other sheet can stand in it.
  const bare = page.replace(/<style>([^]*?)<\/style>/g, (_, style: string) => {
    styles.push(style);
    return "";
  });
  const read = new DOMParser().parseFromString(bare, "text/html");
  read.querySelectorAll("script, link, meta, base").forEach((one) => one.remove());
  inside.adoptedStyleSheets = styles.map((style) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  inside.documentElement.lang = read.documentElement.lang;
  inside.title = read.title;
  inside.body.className = read.body.className;
  inside.body.replaceChildren(...inside.adoptNode(read.body).childNodes);
}

/** Prints a page of the core. */
export async function print(page: string, within: ParentNode & Node): Promise<void> {
  within.querySelector(".print-frame")?.remove();
  const frame = await frameOf(page, within);
  // It stays until the next time: some browsers go on before the paper is made.
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
}
