//! The types of other languages, made from a JSON Schema: `read` makes a model of it that knows no language, and each
//! language has a writer of its own.

mod model;
mod python;
mod read;
#[cfg(test)]
mod tests;

/// The Python types of the document that a schema describes.
///
/// # Errors
/// What the schema says and the model cannot hold, or what has no form in Python.
pub fn python(schema: &str) -> Result<String, String> {
    python::write(&read::read(schema)?)
}
