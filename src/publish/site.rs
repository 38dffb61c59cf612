//! The files of a built site, with an edition in the place of the built-in one.

use std::collections::BTreeMap;

use super::manifest::{Worker, hash_of};
use super::{hosts, page};
use crate::domain::Workspace;
use crate::domain::order::map_of;
use crate::interchange;

/// Files by their names, a folder and its file with a slash between.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Where a site has its edition.
pub const EDITION: &str = "data/vasterbotten.json";

pub(super) const PAGE: &str = "index.html";
const WORKER: &str = "worker.js";
const INSTALLED: &str = "manifest.webmanifest";

/// Why files are no site that can be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A file that a built site has is missing.
    Missing(String),
    /// A file is not as it was built.
    Changed(String),
    /// A file is not made as this version makes it: the site was built by another one.
    Unknown(String),
}

/// A built site (*webbplats*), whole: every file is as it was built, and there is no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    files: Files,
}

impl Site {
    /// Takes in a site's files. Which they are its worker knows; whatever else lies in the
    /// folder is left there, also what was compressed of them, which would be of another
    /// edition.
    ///
    /// # Errors
    /// What is missing, or not as it was built.
    pub fn new(mut found: Files) -> Result<Self, Unfit> {
        let worker = found.remove(WORKER);
        let worker = worker.ok_or_else(|| Unfit::Missing(WORKER.to_owned()))?;
        let known = std::str::from_utf8(&worker).ok().and_then(Worker::read);
        let hashes = known
            .ok_or_else(|| Unfit::Unknown(WORKER.to_owned()))?
            .hashes;
        let mut files = Files::new();
        for (name, hash) in hashes {
            let Some(bytes) = found.remove(&name) else {
                return Err(Unfit::Missing(name));
            };
            if hash_of(&bytes) != hash {
                return Err(Unfit::Changed(name));
            }
            files.insert(name, bytes);
        }
        files.insert(WORKER.to_owned(), worker);
        let site = Self { files };
        [PAGE, EDITION]
            .iter()
            .try_for_each(|name| site.text(name).map(|_| ()))?;
        Ok(site)
    }

    /// The names of the files of a site, which its worker knows; none where the build did not
    /// write it.
    pub fn names(worker: &[u8]) -> Vec<String> {
        let known = std::str::from_utf8(worker).ok().and_then(Worker::read);
        known.map_or_else(Vec::new, |it| it.hashes.into_keys().collect())
    }

    /// The files.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When there is none, or it is no text.
    pub(super) fn text(&self, name: &str) -> Result<&str, Unfit> {
        let bytes = self.files.get(name);
        let bytes = bytes.ok_or_else(|| Unfit::Missing(name.to_owned()))?;
        std::str::from_utf8(bytes).map_err(|_| Unfit::Changed(name.to_owned()))
    }

    /// The same site with this edition in it, and what a host needs to serve it: the page and
    /// what is installed are named by it, and the worker knows the files that are now there.
    ///
    /// # Errors
    /// When the site was built by another version.
    pub fn with(&self, edition: &Workspace) -> Result<Self, Unfit> {
        let title = &edition.records().title;
        let named = page::named(self.text(PAGE)?, title);
        let named = named.ok_or_else(|| Unfit::Unknown(PAGE.to_owned()))?;
        let style = page::style(&named).ok_or_else(|| Unfit::Unknown(PAGE.to_owned()))?;
        let mut files = self.files.clone();
        let mut put = |name: &str, text: String| files.insert(name.to_owned(), text.into_bytes());
        for (name, text) in hosts::pages(style) {
            put(name, text);
        }
        put(EDITION, interchange::write(edition));
        put(PAGE, named.clone());
        if let Ok(text) = self.text(INSTALLED) {
            put(INSTALLED, page::installed(text, title));
        }
        files.remove(WORKER);
        let worker = Worker::read(self.text(WORKER)?);
        let mut worker = worker.ok_or_else(|| Unfit::Unknown(WORKER.to_owned()))?;
        let hashes = files.iter();
        let hashes = hashes.map(|(name, bytes)| (name.clone(), hash_of(bytes)));
        worker.hashes = map_of(hashes);
        files.insert(WORKER.to_owned(), worker.write().into_bytes());
        Ok(Self { files })
    }

    /// The files as they are put up: the site's, and those that tell hosts how to serve it,
    /// which no browser asks for.
    pub fn put_up(&self) -> Files {
        let mut files = self.files.clone();
        let for_hosts = hosts::files();
        files.extend(
            for_hosts
                .into_iter()
                .map(|(name, text)| (name.to_owned(), text.into_bytes())),
        );
        files
    }
}
