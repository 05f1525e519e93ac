//! Plans and other documents.

use super::{DocumentFunction, DocumentType, Evidence, Fact, One, PartialDate, Progress, Set, record::record};

record! {
    /// A document of the coalition.
    Document {
        /// What it is called.
        kind as "type": One<DocumentType>;
        /// What it serves as; else it follows from the type by the table `document-functions`.
        serves_as as "serves_as": Set<DocumentFunction>, from kind;
        /// How far it is.
        status as "status": Progress;
        /// Its date.
        dated as "dated": PartialDate;
    }
}
