// Makes the pictures of the documentation: `node form/pictures.js PACKAGE FOLDER`. The form with half of what the theme document
// tells of Almelo, and the first page of the report of all of it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { launch, serve } from "../tests/chromium.js";

const [, , folder, docs] = argv;
const { dossier } = JSON.parse(readFileSync(new URL("../../tests/cases/minimale-eisen/almelo.json", import.meta.url), "utf8"));

/** A4 at 96 dots to an inch, and the margin of a printer. */
const PAPER = { width: 794, height: 1123 };
const MARGIN = 57;

const [browser, site] = await Promise.all([launch(), serve(folder)]);
mkdirSync(docs, { recursive: true });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 860 }, deviceScaleFactor: 0.75 });
  await page.goto(`${site.address}form/index.html`);
  const form = page.locator("kansrijk-form");
  await form.locator("h2").waitFor();
  const fill = (dossier) => form.evaluate((form, dossier) => void Object.assign(form, { dossier }), dossier);

  await fill({ ...dossier, partners: dossier.partners.slice(0, 3), agreements: undefined, incomplete: undefined });
  await page
    .locator(".asked")
    .first()
    .evaluate((section) => section.scrollIntoView());
  await page.waitForTimeout(500);
  write("form.png", await page.screenshot());

  await fill(dossier);
  const { report, RuleSet } = await import(`${folder}/node.js`);
  const paper = await browser.newPage({ viewport: PAPER });
  await paper.setContent(report("html", RuleSet.builtin("minimale-eisen"), dossier));
  await paper.emulateMedia({ media: "print" });
  await paper.addStyleTag({ content: `body { margin: ${MARGIN}px !important }` });
  write("report.png", await paper.screenshot({ clip: { x: 0, y: 0, ...PAPER, height: PAPER.height - MARGIN } }));
} finally {
  await Promise.all([browser.close(), site.close()]);
}

/** Writes a picture, packed tighter than a browser does that has no time. */
function write(name, picture) {
  const parts = [picture.subarray(0, 8)];
  const data = [];
  for (let place = 8; place < picture.length;) {
    const length = picture.readUInt32BE(place);
    const kind = picture.toString("latin1", place + 4, place + 8);
    const content = picture.subarray(place + 8, place + 8 + length);
    if (kind === "IDAT") {
      data.push(content);
    } else {
      if (kind === "IEND") {
        parts.push(chunk("IDAT", deflateSync(inflateSync(Buffer.concat(data)), { level: 9, memLevel: 9 })));
      }
      parts.push(chunk(kind, content));
    }
    place += length + 12;
  }
  writeFileSync(join(docs, name), Buffer.concat(parts));
}

function chunk(kind, content) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
