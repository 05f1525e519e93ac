//! The reports on hand-built assessments: an ordinary one, a hostile one, an empty one, in both languages.

mod briefs;
mod documents;
mod fragments;
mod phrases;
mod pictures;
mod plain_text;
mod sample;
mod tables;
mod variants;
