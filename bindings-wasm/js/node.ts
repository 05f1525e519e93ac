import { readFileSync } from "node:fs";
import { initSync } from "./engine/kansrijk.js";

initSync({ module: readFileSync(new URL("./engine/kansrijk_bg.wasm", import.meta.url)) });

export * from "./api.js";
