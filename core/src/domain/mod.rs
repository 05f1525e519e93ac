//! What is assessed: the dossier, its facts, and the words and tables to read them by.

mod agreement;
mod answer;
mod check;
mod date;
mod date_words;
mod degrees;
mod document;
mod dossier;
mod evidence;
mod fact;
mod fact_form;
mod goal;
mod intervention;
mod involvement;
mod item_form;
mod lead;
mod link;
mod link_faults;
mod list;
mod monitoring;
mod open_value;
mod partner;
mod question;
mod record;
mod refusal;
mod region;
#[cfg(feature = "schema")]
mod schema;
mod spending;
mod statement_form;
mod table;
mod test;
mod text;
mod unique_map;
mod untyped;
mod value;
pub mod vocabulary;

pub use agreement::Agreement;
pub use answer::Answer;
pub use date::{DateError, Day, PartialDate};
pub use degrees::{Degrees, Progress, YesNo};
pub use document::Document;
pub(crate) use dossier::Sizes;
pub use dossier::{Dossier, ListName};
pub use evidence::Evidence;
pub use fact::{Fact, Period, Standing, Statement, Statements};
pub use goal::{Attention, Goal};
pub use intervention::Intervention;
pub use involvement::Involvement;
pub use lead::Lead;
pub use link::Link;
pub use list::{AnyList, List, Stated};
pub use monitoring::{Evaluation, Participation, Source};
pub use partner::Partner;
pub use question::{AnswerType, AnswerTypeName, Choice, FieldQuestion, Instead, Question, QuestionRegister, Roles};
pub use record::{Described, FactType, FieldDescription, Look, Record, Records, ShownStatement};
pub use region::{LocalCoalition, MemberMunicipality};
pub use spending::Expense;
pub use table::{
    Basis, DocumentFunctions, LeadFunctions, PartnerDomains, Row, RowDocument, Table, TableDocument, Tables,
};
pub use test::{Bound, Test};
pub use text::Localised;
pub use value::{One, Set, Shown, Value};
pub use vocabulary::*;
pub use vocabulary::{Language, Subject};

pub(crate) use check::{ID_FORM, is_id};
pub(crate) use record::VERDICTS;

#[cfg(feature = "schema")]
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
