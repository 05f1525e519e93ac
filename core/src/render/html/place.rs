//! Where a report stands: its headings and its anchors.

/// Where a report stands: as a page of its own, or among others.
pub(super) struct Place<'p> {
    /// Its number among others.
    pub(super) number: Option<usize>,
    /// The level of its title.
    pub(super) level: usize,
    /// What its anchors begin with, where a page holds more than this.
    pub(super) prefix: &'p str,
}

impl Place<'_> {
    /// The tag of a heading so many levels under the title.
    pub(super) fn heading(&self, under: usize) -> String {
        format!("h{}", (self.level + under).min(6))
    }

    /// The anchor of a report among others.
    pub(super) fn id(&self) -> Option<String> {
        self.number.map(|number| format!("{}r{number}", self.prefix))
    }

    /// The anchor of a finding. Only numbers: an id of a user never becomes an anchor.
    pub(super) fn anchor(&self, finding: usize) -> String {
        match self.id() {
            Some(id) => format!("{id}-p{finding}"),
            None => format!("p{finding}"),
        }
    }
}
