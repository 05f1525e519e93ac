//! Linked dossiers: the files that a dossier names are read beside it.

use crate::input::Document;
use crate::refusal::Refusal;
use kansrijk::{Dossier, domain::Link};
use std::path::{Component, Path};
use std::sync::Arc;

/// Reads the files that a dossier links to, as seen from its own folder. Links in those are left to the engine, which
/// refuses them: links are one level deep.
pub fn read_links(dossier: &mut Dossier, path: &Path) -> Result<(), Refusal> {
    let folder = path.parent().unwrap_or(Path::new(""));
    for link in dossier.links_mut() {
        let Link::File(name) = link else { continue };
        let inside =
            Path::new(&*name).components().all(|part| !matches!(part, Component::RootDir | Component::Prefix(_)));
        if !inside {
            let message = format!("`{name}` is no file beside this dossier");
            return Err(Refusal::outside(message, "name a linked file as seen from the folder of the dossier"));
        }
        let document = Document::read(&folder.join(&*name))?;
        let linked = Dossier::read(&document.input())?;
        *link = Link::Dossier(Arc::new(linked));
    }
    Ok(())
}
