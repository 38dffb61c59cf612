//! The screen *Publicera*: what is chosen of an edition, what of it looks private, and the files
//! that are made of it.

use std::collections::BTreeSet;

use super::dates;
use super::difference::sentences;
use super::words::errors::Advice;
use super::words::publish as words;
use crate::domain::{Audience, Change, Collection, Day, Edition, Unknown, Workspace};
use crate::form::date::read;
use crate::interchange;
use crate::publish::{self, Officials, Outgoing, Secret, Site, secrets};

pub use crate::publish::{EDITION, Files as SiteFiles};

/// What is chosen of an edition, as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Whom it is for.
    pub audience: Audience,
    /// Whether officials stand by title or role.
    pub by_role: bool,
    /// Its number.
    pub number: String,
    /// The day it is given out.
    pub date: String,
    /// Who answers for it.
    pub publisher: String,
    /// What a reader should know.
    pub note: String,
    /// What is new, a line each.
    pub news: String,
}

impl Choices {
    /// What stands there at first. What was `changed` since the data came is another edition
    /// than the one it came as.
    pub fn new(workspace: &Workspace, changed: bool, today: Day) -> Self {
        let records = workspace.records();
        let said = records.edition.as_ref();
        Self {
            audience: Audience::All,
            by_role: false,
            number: (records.revision + u32::from(changed)).to_string(),
            date: dates::day(today),
            publisher: said.map_or_else(String::new, |it| it.publisher.clone()),
            note: said.map_or_else(String::new, |it| it.note.clone()),
            news: String::new(),
        }
    }

    /// What the workspace is given out by.
    ///
    /// # Errors
    /// What cannot be read, in words.
    fn outgoing(&self) -> Result<Outgoing, Advice> {
        let number = self.number.trim();
        let number = number
            .parse()
            .map_err(|_| words::not_a_number(&self.number))?;
        let date = read(&self.date, &dates::READ).filter(|date| date.exact().is_some());
        let news = self.news.lines().map(str::trim);
        Ok(Outgoing {
            audience: self.audience,
            officials: if self.by_role {
                Officials::ByRole
            } else {
                Officials::ByName
            },
            official: words::OFFICIAL.to_owned(),
            number: Some(number),
            edition: Some(Edition {
                date: date.ok_or_else(|| words::not_a_day(&self.date))?,
                publisher: self.publisher.trim().to_owned(),
                note: self.note.trim().to_owned(),
                news: news
                    .filter(|line| !line.is_empty())
                    .map(str::to_owned)
                    .collect(),
                unknown: Unknown::new(),
            }),
        })
    }

    /// What is new since an earlier edition, a line each, made from what goes out of both.
    ///
    /// # Errors
    /// What cannot be read, or does not hold together, in words.
    pub fn news_since(&self, earlier: &[u8], workspace: &Workspace) -> Result<String, Advice> {
        let earlier = interchange::read(earlier).map_err(|error| words::not_read(&error))?;
        let outgoing = self.outgoing()?;
        let [before, after] = [&earlier, workspace].map(|it| outgoing.of(it));
        let not_whole = |_| words::not_whole();
        let told = sentences(&before.map_err(not_whole)?, &after.map_err(not_whole)?);
        let lines: Vec<_> = told.into_iter().map(|it| it.sentence).collect();
        Ok(lines.join("\n"))
    }
}

/// An edition before it is given out, looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    edition: Workspace,
    found: Vec<Secret>,
    /// What goes out, and what does not.
    pub told: Vec<String>,
}

impl Review {
    /// Looks through what would go out.
    ///
    /// # Errors
    /// What cannot be read, or does not hold together, in words.
    pub fn new(workspace: &Workspace, choices: &Choices) -> Result<Self, Advice> {
        let outgoing = choices.outgoing()?;
        let edition = outgoing.of(workspace).map_err(|_| words::not_whole())?;
        let records = edition.records();
        let count = records.counts().iter().map(|(_, count)| count).sum();
        let restricted = workspace.records().restricted.iter();
        let withheld = restricted
            .filter(|it| it.audience > choices.audience)
            .count();
        let mut told = vec![words::goes_out(records.revision, count)];
        told.extend(words::withheld(withheld));
        Ok(Self {
            found: secrets(&edition),
            edition,
            told,
        })
    }

    /// What looks private and where it stands, without telling it.
    pub fn found(&self) -> Vec<String> {
        self.found.iter().map(words::place).collect()
    }

    /// The edition's number.
    pub fn number(&self) -> u32 {
        self.edition.records().revision
    }

    /// The edition, without what looks private. What is `kept` of that, by its number in
    /// [`Self::found`], was said to be for all to read.
    ///
    /// # Errors
    /// When not all can be taken out.
    pub fn edition(&self, kept: &BTreeSet<usize>) -> Result<Workspace, Advice> {
        let found = self.found.iter().enumerate();
        let (stays, goes): (Vec<_>, Vec<_>) = found.partition(|(n, _)| kept.contains(n));
        if goes.is_empty() {
            return Ok(self.edition.clone());
        }
        let goes: Vec<_> = goes.into_iter().map(|(_, it)| it.clone()).collect();
        let cut = publish::cut(&self.edition, &goes, words::CUT);
        let cut = cut.map_err(|_| words::not_whole())?;
        let is_kept = |it: &Secret| {
            let mut stays = stays.iter();
            stays.any(|(_, kept)| kept.text == it.text && kept.kind == it.kind)
        };
        match secrets(&cut).iter().find(|it| !is_kept(it)) {
            Some(left) => Err(words::not_cut(left)),
            None => Ok(cut),
        }
    }
}

/// A file that an edition is given out as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole site, as a zip.
    Site,
    /// The whole site, as one page.
    Page,
    /// The data alone.
    Data,
}

impl Kind {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 3] = [Self::Site, Self::Page, Self::Data];

    /// What it is called, and what it is good for.
    pub const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Site => (words::SITE, words::SITE_TEXT),
            Self::Page => (words::PAGE, words::PAGE_TEXT),
            Self::Data => (words::DATA, words::DATA_TEXT),
        }
    }

    /// What kind of file it is.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Site => "application/zip",
            Self::Page => "text/html",
            Self::Data => "application/json",
        }
    }

    /// The name of the file: ”vasterbotten-utgava-2.zip”.
    pub fn file_name(self, edition: &Workspace) -> String {
        let records = edition.records();
        let end = match self {
            Self::Site => "zip",
            Self::Page => "html",
            Self::Data => "json",
        };
        format!("{}-utgava-{}.{end}", records.dataset_id, records.revision)
    }

    /// The bytes of the file, made of the site's own files where it is more than the data.
    ///
    /// # Errors
    /// When the files are not those of one built site, in words.
    pub fn make(self, files: SiteFiles, edition: &Workspace) -> Result<Vec<u8>, Advice> {
        if self == Self::Data {
            return Ok(interchange::write(edition).into_bytes());
        }
        let unfit = |it| words::unfit(&it);
        let site = Site::new(files).and_then(|site| site.with(edition));
        let site = site.map_err(unfit)?;
        if self == Self::Page {
            return publish::single(&site)
                .map(String::into_bytes)
                .map_err(unfit);
        }
        publish::zip(&site.put_up()).map_err(|_| words::too_large())
    }
}

/// The names of the site's files, by its worker.
pub fn site_names(worker: &[u8]) -> Vec<String> {
    Site::names(worker)
}

/// That the workspace's own number becomes that of the edition.
pub fn number_noted(workspace: &Workspace, number: u32) -> Change {
    let before = workspace.records().value(Collection::Own, "");
    let mut after = before.clone();
    if let Some(field) = after.as_mut().and_then(|it| it.get_mut("revision")) {
        *field = number.into();
    }
    Change::between_values(Collection::Own, "", before.as_ref(), after.as_ref())
}
