//! Chromium, for what shows in a browser alone.

use super::node::{self, node};
use crate::command::{Outcome, Trouble, succeeds};
use crate::setup;

const DEBIAN_PACKAGES: [&str; 1] = ["chromium"];

/// The tests know where it may be.
const ASKS: &str = "import { executable } from './tests/chromium.js'; process.exit(await executable() ? 0 : 1)";

/// Sees to it that the tests find it.
pub fn chromium() -> Outcome {
    node()?;
    let there = || succeeds(node::script("--input-type=module").args(["--eval", ASKS]));
    if there() || (setup::debian_packages(&DEBIAN_PACKAGES) && there()) {
        return Ok(());
    }
    Err(Trouble::Lacking(format!(
        "this machine lacks Chromium\n\
         get it with `npx playwright-core install chromium` in `bindings-wasm`, or, on Debian, as root, with \
         `apt-get install {}`",
        DEBIAN_PACKAGES.join(" ")
    )))
}
