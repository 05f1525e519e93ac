//! Packing all texts into one piece. Used by the build script, never at run time.

use lzma_rust2::{LzmaOptions, LzmaWriter};
use std::io::{Error, Write};

/// The texts with a null byte between each two, packed by LZMA: it finds what texts have in common however far apart they
/// stand.
pub fn pack(texts: &[String]) -> Result<Vec<u8>, String> {
    if texts.iter().any(|text| text.contains('\0')) {
        return Err("a text holds a null byte, which separates texts when they are packed".to_owned());
    }
    written(texts.join("\0").as_bytes()).map_err(|error| format!("packing failed: {error}"))
}

fn written(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut options = LzmaOptions::with_preset(9);
    // A dictionary no larger than needed: unpacking sets aside as much memory.
    options.dict_size = u32::try_from(bytes.len().next_power_of_two()).unwrap_or(options.dict_size);
    // These are bytes of text: what stands before tells most, and where they stand nothing.
    (options.lc, options.lp, options.pb) = (3, 0, 0);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    writer.finish()
}
