//! The properties of semantics.md, section 12, on rule sets and dossiers made by chance.
//!
//! `KANSRIJK_PROPERTY_CASES` (or `PROPTEST_CASES`) sets how many cases each property tries, `PROPTEST_RNG_SEED` which
//! ones; without them the same few are tried every time. What was tried is printed: `cargo test --test properties --
//! --nocapture`.

mod because;
mod bounds;
mod links;
mod measures;
mod missing;
mod once;
mod order;
mod trying;
