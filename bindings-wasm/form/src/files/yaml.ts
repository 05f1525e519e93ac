import { parseDocument } from "yaml";
import type { Fault } from "./reading.js";

/**
 * YAML as JSON. Most people never open such a file, so that this reader is fetched when one does.
 *
 * @throws when aliases are followed more often than `aliases`, or something is nested too deep
 */
export function fromYaml(text: string, aliases: number): { json: string } | { fault: Fault } {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true, strict: true, logLevel: "error" });
  const [error] = document.errors;
  if (error !== undefined) {
    const [message = ""] = error.message.split(" at line ");
    return { fault: { message, path: "", help: [], ...(error.linePos && { line: error.linePos[0].line }) } };
  }
  return { json: JSON.stringify(document.toJS({ maxAliasCount: aliases }), exact) };
}

/** JSON has no such numbers, and would write that nothing is known. */
function exact(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
