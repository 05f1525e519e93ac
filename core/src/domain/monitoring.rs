//! What is measured and evaluated.

use super::{
    DataKind, EvaluationLevel, EvaluationObject, Evidence, Fact, MonitoringSource, PartialDate, Set, record::record,
};

record! {
    /// A year in which the coalition took part in the RIVM monitoring.
    Participation {
        /// The year.
        year as "year": u32;
    }
}

record! {
    /// Figures or stories that the coalition uses.
    Source {
        /// Where they come from.
        source as "source": Set<MonitoringSource>;
        /// The year they are of.
        year as "year": u32;
    }
}

record! {
    /// An evaluation.
    Evaluation {
        /// What it looks at.
        objects as "objects": Set<EvaluationObject>;
        /// The level.
        levels as "levels": Set<EvaluationLevel>;
        /// The kind of data.
        data as "data": Set<DataKind>;
        /// When it was held.
        held as "on": PartialDate;
    }
}
