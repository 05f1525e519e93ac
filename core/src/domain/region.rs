//! What a regional partnership brings together: municipalities and local coalitions.

use super::{Degrees, Evidence, Fact, Link, YesNo, record::record};

record! {
    /// A municipality that is a member of a partnership.
    MemberMunicipality {
        /// Whether it has a local coalition; else it follows from the linked coalitions that name its code.
        has_coalition as "has_coalition": YesNo;
        /// Whether it goes on working locally beside the region.
        works_locally as "works_locally": Degrees;
    }
    plain {
        /// Its code: `GM` and four digits.
        code: Option<String>,
    }
}

record! {
    /// A local coalition in the area of a partnership.
    LocalCoalition {
        /// Whether it is agreed who represents it in the region.
        represented as "represented": Degrees;
        /// Whether it is agreed how the parties that work regionally are represented in it.
        regional_parties as "regional_parties": Degrees;
    }
    plain {
        /// Its own dossier.
        dossier: Link,
    }
    worked_out {
        /// What rule sets say of that dossier; worked out for an assessment, never read from a file.
        verdicts: Vec<Fact<Degrees>>,
    }
}
