// Serves the package with the form, under the policy that a careful municipality has: `node form/serve.js FOLDER [PORT]`.
import { argv } from "node:process";
import { serve } from "../tests/chromium.js";

const [, , folder, port = "8017"] = argv;
const { address } = await serve(folder, { port: Number(port) });
console.log(`\nthe form is at ${address.replace("127.0.0.1", "localhost")}form/index.html (Ctrl+C ends it)`);
