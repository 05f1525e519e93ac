//! Links between dossiers: from a partnership to its local coalitions, from a municipality to its own.

use super::{Day, Dossier, Evidence, Fact, ListName, Standing, Statement, Subject, YesNo};
use crate::{location::Path, truth::Truth};
use serde::{Deserialize, Serialize, de};
use std::{borrow::Cow, fmt, path::Path as FilePath, sync::Arc};

/// A link to another dossier.
///
/// In files a map, which is that dossier itself; or a text, the name of the file that holds it. The core reads no
/// files: until whoever does hands over what is in it, nothing is known of the other dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Link {
    /// There is none.
    #[default]
    None,
    /// The name of a file that was not read yet.
    File(String),
    /// The other dossier.
    Dossier(Arc<Dossier>),
}

impl Link {
    /// The other dossier, where it is known.
    #[must_use]
    pub fn dossier(&self) -> Option<&Dossier> {
        match self {
            Self::Dossier(dossier) => Some(dossier),
            Self::None | Self::File(_) => None,
        }
    }

    /// Whether there is no link.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

impl Dossier {
    /// Its links to other dossiers, each with its place.
    #[must_use]
    pub fn links(&self) -> Vec<(Path, &Link)> {
        let own = (!self.coalition.is_none()).then(|| (Path::root().key("coalition"), &self.coalition));
        let listed = self.coalitions.items().iter().enumerate().filter(|(_, one)| !one.dossier.is_none());
        let listed =
            listed.map(|(place, one)| (Path::root().key("coalitions").index(place).key("dossier"), &one.dossier));
        own.into_iter().chain(listed).collect()
    }

    /// Its links, to fill in what their files hold.
    pub fn links_mut(&mut self) -> impl Iterator<Item = &mut Link> {
        let listed = self.coalitions.items_mut().iter_mut().map(|one| &mut one.dossier);
        std::iter::once(&mut self.coalition).chain(listed).filter(|link| !link.is_none())
    }

    /// Reads what its links name: `read` is handed each file, with the folder of this dossier before it, and the place
    /// of the link. Links in what it reads are left as they are: links are one level deep.
    ///
    /// ```
    /// use kansrijk::{Diagnostics, Dossier};
    /// let mut region = Dossier::from_json(
    ///     r#"{"subject": "partnership", "name": "Voorbeeld", "coalitions": [{"dossier": "noord.json"}]}"#)?;
    /// let noord = r#"{"subject": "coalition", "name": "Noord"}"#;
    /// region.read_links("dossiers".as_ref(), |file, place| {
    ///     assert!(file.ends_with("noord.json"));
    ///     assert_eq!(place.to_string(), "coalitions[0].dossier");
    ///     Dossier::from_json(noord)
    /// })?;
    /// # Ok::<(), Diagnostics>(())
    /// ```
    ///
    /// # Errors
    /// What `read` gives.
    pub fn read_links<E>(
        &mut self,
        folder: &FilePath,
        mut read: impl FnMut(&FilePath, &Path) -> Result<Self, E>,
    ) -> Result<(), E> {
        let places: Vec<Path> = self.links().into_iter().map(|(place, _)| place).collect();
        for (link, place) in self.links_mut().zip(places) {
            if let Link::File(name) = link {
                *link = Link::Dossier(Arc::new(read(&folder.join(&*name), &place)?));
            }
        }
        Ok(())
    }

    /// The dossier with what follows from its links: a municipality reads from its coalition what it does not state
    /// on that day, and a municipality of a region has a coalition when a linked one names its code. Done once, it has
    /// nothing more to add.
    #[must_use]
    pub fn through_links(&self, as_of: Day) -> Cow<'_, Self> {
        if !self.coalition.is_none() {
            return Cow::Owned(self.with_coalition(as_of));
        }
        let members = self.member_municipalities.items().iter().enumerate();
        let follows: Vec<_> = members
            .filter(|(_, member)| member.has_coalition.standing(as_of) == Standing::Unstated)
            .filter_map(|(place, member)| Some((place, self.coalition_of(member.code.as_ref()?)?)))
            .collect();
        if follows.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut whole = self.clone();
        for (place, coalition) in follows {
            let evidence = Evidence { source: Some(coalition.name.clone()), ..Evidence::default() };
            let value = YesNo(Truth::YES);
            let statement = Statement { value, from: None, until: None, evidence: Some(evidence) };
            if let Some(member) = whole.member_municipalities.items_mut().get_mut(place) {
                member.has_coalition = Fact::from_statements(vec![statement]);
            }
        }
        Cow::Owned(whole)
    }

    /// A municipality with what it reads from its coalition.
    fn with_coalition(&self, as_of: Day) -> Self {
        let mut whole = self.clone();
        if whole.has_coalition.standing(as_of) == Standing::Unstated {
            whole.has_coalition = Fact::Plain(YesNo(Truth::YES));
        }
        if let Link::Dossier(coalition) = std::mem::take(&mut whole.coalition) {
            whole.complete_from(&coalition, as_of);
        }
        whole
    }

    /// The linked coalition of the municipality with this code.
    pub(crate) fn coalition_of(&self, code: &String) -> Option<&Self> {
        let linked = self.coalitions.items().iter().filter_map(|one| one.dossier.dossier());
        linked.into_iter().find(|one| one.municipalities.contains(code))
    }

    /// Whether a list is read from the linked coalition: this dossier does not speak of it, and a coalition can.
    #[must_use]
    pub fn reads_from_coalition(&self, list: ListName) -> bool {
        !self.coalition.is_none() && !self.list(list).is_stated() && list.is_of(Subject::Coalition)
    }
}

impl Serialize for Link {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_unit(),
            Self::File(name) => serializer.serialize_str(name),
            Self::Dossier(dossier) => dossier.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Link;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a dossier, or the name of the file that holds it")
            }
            fn visit_unit<E: de::Error>(self) -> Result<Link, E> {
                Ok(Link::None)
            }
            fn visit_none<E: de::Error>(self) -> Result<Link, E> {
                Ok(Link::None)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Link, E> {
                Ok(if text == "unknown" { Link::None } else { Link::File(text.to_owned()) })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Link, A::Error> {
                Dossier::deserialize(de::value::MapAccessDeserializer::new(map)).map(|one| Link::Dossier(Arc::new(one)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
