//! The types of other languages, made from a JSON Schema: `read` makes a model of it that knows no language, and each
//! language has a writer of its own.

mod model;
mod python;
mod read;
#[cfg(test)]
mod tests;
mod typescript;

/// The Python types of the document that a schema describes.
///
/// # Errors
/// What the schema says and the model cannot hold, or what has no form in Python.
pub fn python(schema: &str) -> Result<String, String> {
    python::write(&read::read(schema)?)
}

/// The TypeScript types of the documents that these schemas describe.
///
/// # Errors
/// What the schemas say and the model cannot hold, or what has no form in TypeScript.
pub fn typescript(schemas: &[&str]) -> Result<String, String> {
    let contracts = schemas.iter().map(|schema| read::read(schema)).collect::<Result<Vec<_>, _>>()?;
    typescript::write(&contracts)
}
