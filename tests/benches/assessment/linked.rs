//! The examples that link to other dossiers.

use kansrijk::{Dossier, domain::Link};
use std::{fs, path::Path, sync::Arc};

/// An example with what is in the files that it links to.
pub(crate) fn example(name: &str) -> Dossier {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples"));
    let read = |name: &str| {
        let text = fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        Dossier::from_yaml(&text).unwrap_or_else(|faults| panic!("{faults}"))
    };
    let mut dossier = read(name);
    for link in dossier.links_mut() {
        if let Link::File(name) = link {
            *link = Link::Dossier(Arc::new(read(name)));
        }
    }
    dossier
}
