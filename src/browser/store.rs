//! Where the data is kept between visits: whole texts and a log of changes, in IndexedDB.
//!
//! What is written when is decided in [`crate::interchange::keeping`]; here it is done, and
//! nothing is called saved before the disk has it.

use std::cell::RefCell;
use std::rc::Rc;

use super::idb::{self, Connection, Transaction, whole};
use super::records::{
    ALL, VERSION, build, changes, execute, head, keys, log, plain, record, search, survey,
};
use super::watermark;
use crate::interchange::keeping::plan::{self, Laid, Outlook, Pointed, Write};
use crate::interchange::keeping::recovery::{Edited, Recovery, is_own};
use crate::interchange::keeping::survey::Head;
use crate::interchange::keeping::{
    Appended, Best, Loaded, News, Over, Replaced, Restored, StoreError, TakenBack, Watermark,
};
use crate::interchange::log::Entry;
use crate::interchange::snapshot::{Damage, Manifest, Origin};

/// How often a text is laid down when other tabs save theirs meanwhile.
const ATTEMPTS: usize = 3;

/// The kept data (*lagret*). Clones share one connection.
#[derive(Clone)]
pub struct Store {
    name: Rc<str>,
    connection: Rc<RefCell<Rc<Connection>>>,
    /// The title of the data, for the watermark.
    title: Rc<RefCell<String>>,
}

impl Store {
    /// Opens the database `name`, and makes it if there is none. One of an older version
    /// keeps everything it has.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Newer`], [`StoreError::Blocked`] or
    /// [`StoreError::Failed`].
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let connection = Connection::open(name, VERSION, build).await;
        let connection = connection.map_err(|error| match error {
            // Where nothing was ever saved, nothing is hidden by going on without.
            StoreError::Failed(words) if watermark::read(name).is_none() => {
                StoreError::Unavailable(words)
            }
            error => error,
        })?;
        Ok(Self {
            name: name.into(),
            connection: Rc::new(RefCell::new(Rc::new(connection))),
            title: Rc::default(),
        })
    }

    /// Reads what was saved last, or, when that is damaged, what can be had instead and what
    /// is wrong.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`]. Damaged data is not an error.
    pub async fn load(&self) -> Result<Loaded, StoreError> {
        // Before the data: what is saved meanwhile must not look as if it were gone.
        let told = watermark::read(&self.name);
        let connection = self.connection().await?;
        let transaction = connection.read(&ALL)?;
        let log = log(&transaction).await?;
        let recovery = Recovery::of_present(survey(&transaction).await?);
        let recovery = search(&transaction, recovery).await?;
        let found = changes(&transaction, recovery.span(&log)).await?;
        let loaded = recovery.loaded(&found, log, told);
        if let Loaded::Sound { kept, .. } = &loaded {
            self.title.replace(kept.manifest.title.clone());
        }
        Ok(loaded)
    }

    /// Keeps `text` as other data in the place of `over`: a new line of editing, made at
    /// `made_at` (ISO 8601). Answers with its manifest when it is on disk and pointed at.
    ///
    /// # Errors
    /// Any [`StoreError`]; then what was kept before still is.
    pub async fn replace(
        &self,
        text: &str,
        title: &str,
        origin: Origin,
        over: &Over,
        made_at: &str,
    ) -> Result<Replaced, StoreError> {
        for _ in 0..ATTEMPTS {
            let laid = self.lay_down(text, title, made_at).await?;
            let connection = self.connection().await?;
            let transaction = connection.write(&ALL)?;
            let survey = survey(&transaction).await?;
            if let Some(outlook) = plan::overtaken(survey.head(), over) {
                let news = news_of(&transaction, outlook).await?;
                drop(transaction);
                self.take_up(&laid).await;
                return Ok(Replaced::Behind(news));
            }
            if let Some(pointed) = laid.begin(&survey, origin.clone(), over) {
                let manifest = self.point_at(transaction, &laid, pointed).await?;
                return Ok(Replaced::Kept(manifest));
            }
            drop(transaction);
            self.take_up(&laid).await;
        }
        Err(StoreError::Failed(String::new()))
    }

    /// Keeps `text` as the edited text of the present line of editing, with the changes up to
    /// `through` in it. `None` when it is not needed: the present line is another, or has a
    /// text that reaches as far.
    ///
    /// # Errors
    /// Any [`StoreError`]; then what was kept before still is.
    pub async fn compact(
        &self,
        text: &str,
        title: &str,
        through: u32,
        made_at: &str,
    ) -> Result<Option<Manifest>, StoreError> {
        let laid = self.lay_down(text, title, made_at).await?;
        let connection = self.connection().await?;
        let transaction = connection.write(&ALL)?;
        let survey = survey(&transaction).await?;
        let log = log(&transaction).await?;
        if let Some(pointed) = laid.compact(&survey, &log, through) {
            return self.point_at(transaction, &laid, pointed).await.map(Some);
        }
        drop(transaction);
        self.take_up(&laid).await;
        Ok(None)
    }

    /// Adds changes to the log of the line of editing that began after `begun`. They follow
    /// on one another and on the last one kept; otherwise nothing is written.
    ///
    /// # Errors
    /// Any [`StoreError`]. It may be asked for again: what is kept is not kept twice.
    pub async fn append(&self, entries: &[Entry], begun: u32) -> Result<Appended, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.write(&ALL)?;
        match plan::append(head(&transaction).await?, entries, begun) {
            Ok((head, writes)) => {
                commit(transaction, &writes).await?;
                let made_at = entries.last().map(|entry| entry.made_at.as_str());
                self.saved(head, made_at.unwrap_or_default());
                Ok(Appended::Kept)
            }
            Err(outlook) => {
                let news = news_of(&transaction, outlook).await?;
                Ok(if is_own(&news, entries) {
                    Appended::Kept
                } else {
                    Appended::Behind(news)
                })
            }
        }
    }

    /// What is new to somebody who knows the line of editing that began after `begun`, up to
    /// the change `after`.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`].
    pub async fn news(&self, after: u32, begun: u32) -> Result<News, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.read(&ALL)?;
        let outlook = plan::look(head(&transaction).await?, after, begun);
        news_of(&transaction, outlook).await
    }

    /// Takes an older line of editing back, as it was at its end: its text is saved anew, as
    /// the beginning of a new one. A line goes by the generation it began with.
    ///
    /// # Errors
    /// Any [`StoreError`]; and, inside, the [`Damage`] when no text of that line is sound.
    pub async fn restore(
        &self,
        generation: u32,
        over: &Over,
        made_at: &str,
    ) -> Result<Result<TakenBack, Box<Damage>>, StoreError> {
        let edited = match self.line(generation).await? {
            Ok(edited) => edited,
            Err(damage) => return Ok(Err(damage)),
        };
        let origin = Origin::Restored { generation };
        let replaced = self
            .replace(&edited.text, &edited.title, origin, over, made_at)
            .await?;
        Ok(Ok(match replaced {
            Replaced::Kept(manifest) => TakenBack::Kept(Restored::new(edited, manifest)),
            Replaced::Behind(news) => TakenBack::Behind(news),
        }))
    }

    /// An older line of editing as it was at its end, read only. It goes by the generation it began
    /// with.
    ///
    /// # Errors
    /// Any [`StoreError`]; and, inside, the [`Damage`] when no text of that line is sound.
    pub async fn line(&self, generation: u32) -> Result<Result<Edited, Box<Damage>>, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.read(&ALL)?;
        let log = log(&transaction).await?;
        let recovery = Recovery::of_line(survey(&transaction).await?, generation);
        let recovery = search(&transaction, recovery).await?;
        let found = changes(&transaction, recovery.span(&log)).await?;
        Ok(recovery.line(&found, &log).map(Best::edited))
    }

    /// The manifests that can be read, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`].
    pub async fn manifests(&self) -> Result<Vec<Manifest>, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.read(&ALL)?;
        Ok(survey(&transaction)
            .await?
            .manifests()
            .rev()
            .cloned()
            .collect())
    }

    /// Lets go of the connection, so that the next thing asked for opens another. A connection
    /// on which something failed, as on a full disk, may fail for good.
    pub fn let_go(&self) {
        self.connection.borrow().close();
    }

    async fn lay_down(&self, text: &str, title: &str, made_at: &str) -> Result<Laid, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.write(&ALL)?;
        // Read in the transaction that writes, so that two tabs never choose the same number.
        let (laid, writes) = Laid::down(&survey(&transaction).await?, text, title, made_at);
        commit(transaction, &writes).await?;
        Ok(laid)
    }

    async fn point_at(
        &self,
        transaction: Transaction<'_>,
        laid: &Laid,
        pointed: Pointed,
    ) -> Result<Manifest, StoreError> {
        if let Err(error) = commit(transaction, &pointed.writes).await {
            self.take_up(laid).await;
            return Err(error);
        }
        let manifest = pointed.manifest;
        self.is_called(manifest.title.clone());
        self.saved(pointed.head, &manifest.made_at);
        // The text is kept by now; what could not be deleted waits for next time.
        let _later = self.prune().await;
        Ok(manifest)
    }

    /// Clears away a text that is not to be kept after all. Should that fail, a later pruning
    /// does it.
    async fn take_up(&self, laid: &Laid) {
        if let Ok(connection) = self.connection().await
            && let Ok(transaction) = connection.write(&ALL)
            && let Ok(survey) = survey(&transaction).await
        {
            let _later = commit(transaction, &laid.taken_up(&survey)).await;
        }
    }

    async fn prune(&self) -> Result<(), StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.write(&ALL)?;
        let writes = plan::prune(&survey(&transaction).await?, &log(&transaction).await?);
        commit(transaction, &writes).await
    }

    /// Notes the title of the data, for the watermark.
    pub(super) fn is_called(&self, title: String) {
        self.title.replace(title);
    }

    pub(super) fn saved(&self, head: Head, at: &str) {
        let watermark = Watermark {
            generation: head.generation,
            number: head.last,
            at: at.to_owned(),
            title: self.title.borrow().clone(),
        };
        watermark::note(&self.name, &watermark);
    }

    /// The connection, opened once more if it was closed.
    pub(super) async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        let connection = Rc::clone(&self.connection.borrow());
        if connection.is_open() {
            return Ok(connection);
        }
        let connection = Rc::new(Connection::open(&self.name, VERSION, build).await?);
        self.connection.replace(Rc::clone(&connection));
        Ok(connection)
    }
}

/// Everything found in the database `name`, sound or not and of whatever version, as bytes for
/// a file that can be looked at by hand: a line saying what follows, then the bytes as they are.
///
/// # Errors
/// Any [`StoreError`] but [`StoreError::QuotaExceeded`].
pub async fn raw(name: &str) -> Result<Vec<u8>, StoreError> {
    let mut raw = Vec::new();
    let Some(connection) = Connection::open_as_it_is(name).await? else {
        return Ok(raw);
    };
    let stores = connection.stores();
    let stores: Vec<&str> = stores.iter().map(String::as_str).collect();
    let transaction = connection.read(&stores)?;
    for store in stores {
        let from = transaction.store(store)?;
        for key in keys(&transaction, store).await? {
            let name = key
                .as_string()
                .or_else(|| whole(&key).map(|number| number.to_string()));
            let heading = format!("\n#### {store} {}\n", name.unwrap_or_default());
            raw.extend_from_slice(heading.as_bytes());
            match record(&transaction, &from, key).await? {
                Some(value) => raw.extend(plain(&value)),
                None => raw.extend_from_slice(b"#### unreadable"),
            }
        }
    }
    Ok(raw)
}

/// Deletes everything kept in the database `name`, which can be used again and is then empty.
///
/// # Errors
/// [`StoreError::Blocked`] when somebody holds the data: it is deleted when they let go of it.
/// Otherwise [`StoreError::Unavailable`] or [`StoreError::Failed`].
pub async fn erase(name: &str) -> Result<(), StoreError> {
    let deleted = idb::delete(name).await;
    if matches!(deleted, Ok(()) | Err(StoreError::Blocked)) {
        watermark::remove(name);
    }
    deleted
}

async fn commit(transaction: Transaction<'_>, writes: &[Write<'_>]) -> Result<(), StoreError> {
    execute(&transaction, writes)?;
    transaction.commit().await
}

async fn news_of(transaction: &Transaction<'_>, outlook: Outlook) -> Result<News, StoreError> {
    match outlook {
        Outlook::Known(news) => Ok(news),
        Outlook::Changes(span) => Ok(span.news(&changes(transaction, Some(span)).await?)),
    }
}
