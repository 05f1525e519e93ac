import type { DossierData } from "kansrijk";

/** Hands a text over as a file. It is made here, and goes nowhere else. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers begin to read after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every system takes: that of the dossier, and a date by which this year and last year stay apart. */
export function fileName({ name, subject }: DossierData, date: string, ending: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const safe = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${safe || subject}-${date}.${ending}`;
}
