// Bundlers find the module by this address, and put it where the page can fetch it.
import init from "./engine/kansrijk.js";

await init({ module_or_path: new URL("./engine/kansrijk_bg.wasm", import.meta.url) });

export * from "./api.js";
