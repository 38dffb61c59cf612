//! Where the data is kept between visits: generations of the canonical text in IndexedDB.
//!
//! A text is written whole, as chunks and a manifest in one transaction, before the
//! pointer moves to it in a second. Whatever stops in between leaves the generation that
//! was pointed at. Nothing is called saved before the disk has it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};

use super::idb::{self, Connection, Transaction, whole};
use super::records::{
    ALL, CHUNKS, CURRENT, LOG, MANIFESTS, POINTER, VERSION, build, chunk_key, chunk_keys, examine,
    generations, log, manifest, plain,
};
use crate::interchange::keeping::{Loaded, StoreError};
use crate::interchange::snapshot::{Damage, Kept, Manifest, Origin, Snapshot};

/// The kept data (*lagret*). Clones share one connection.
#[derive(Clone)]
pub struct Store {
    name: Rc<str>,
    connection: Rc<RefCell<Connection>>,
}

impl Store {
    /// Opens the database `name`, and makes it if there is none.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Newer`], [`StoreError::Blocked`] or
    /// [`StoreError::Failed`].
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let connection = Connection::open(name, VERSION, build).await?;
        Ok(Self {
            name: name.into(),
            connection: Rc::new(RefCell::new(connection)),
        })
    }

    /// Reads the text saved last, or, when that is damaged, the newest sound one and what
    /// is wrong with those before it.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`]. Damaged data is not an error.
    pub async fn load(&self) -> Result<Loaded, StoreError> {
        let transaction = self.read().await?;
        let generations = generations(&transaction).await?;
        if generations.is_empty() {
            return Ok(Loaded::Nothing);
        }
        let log = log(&transaction).await?;
        let mut found = Vec::new();
        for generation in generations.in_order() {
            match examine(&transaction, generation).await? {
                Ok(kept) if found.is_empty() => return Ok(Loaded::Sound { kept, log }),
                Ok(kept) => {
                    return Ok(Loaded::Damaged {
                        found,
                        best: Some(kept),
                        log,
                    });
                }
                Err(damage) => found.push(*damage),
            }
        }
        Ok(Loaded::Damaged {
            found,
            best: None,
            log,
        })
    }

    /// Keeps `text` as a new generation, made at `made_at` (ISO 8601), and answers with its
    /// manifest when it is on disk and pointed at.
    ///
    /// # Errors
    /// Any [`StoreError`]; then the generation pointed at before still is.
    pub async fn save(
        &self,
        text: &str,
        origin: Origin,
        made_at: &str,
    ) -> Result<Manifest, StoreError> {
        let manifest = self.write_whole(text, origin, made_at).await?;
        self.point_at(&manifest).await?;
        // The text is kept by now; generations that could not be deleted wait for next time.
        let _later = self.prune().await;
        Ok(manifest)
    }

    /// Takes an older generation back: its text is saved anew, as the newest.
    ///
    /// # Errors
    /// Any [`StoreError`]; and, inside, the [`Damage`] when that generation is not sound.
    pub async fn restore(
        &self,
        generation: u32,
        made_at: &str,
    ) -> Result<Result<Kept, Box<Damage>>, StoreError> {
        let found = examine(&self.read().await?, generation).await?;
        let text = match found {
            Ok(kept) => kept.text,
            Err(damage) => return Ok(Err(damage)),
        };
        let manifest = self
            .save(&text, Origin::Restored { generation }, made_at)
            .await?;
        Ok(Ok(Kept { text, manifest }))
    }

    /// The manifests of the generations that can be taken back, newest first.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`].
    pub async fn manifests(&self) -> Result<Vec<Manifest>, StoreError> {
        let transaction = self.read().await?;
        let mut manifests = Vec::new();
        for generation in generations(&transaction).await?.found.into_iter().rev() {
            manifests.extend(manifest(&transaction, generation).await?.ok());
        }
        Ok(manifests)
    }

    /// Everything found, sound or not, as bytes for a file that can be looked at by hand:
    /// a line saying what follows, then the bytes as they are.
    ///
    /// # Errors
    /// Any [`StoreError`] but [`StoreError::QuotaExceeded`].
    pub async fn raw(&self) -> Result<Vec<u8>, StoreError> {
        let transaction = self.read().await?;
        let mut raw = Vec::new();
        for store in ALL {
            let from = transaction.store(store)?;
            let keys = transaction.answer(from.get_all_keys()).await?;
            for key in Array::from(&keys).iter() {
                let name = key
                    .as_string()
                    .or_else(|| whole(&key).map(|number| number.to_string()));
                let heading = format!("\n#### {store} {}\n", name.unwrap_or_default());
                raw.extend_from_slice(heading.as_bytes());
                match transaction.answer_if_sound(from.get(&key)).await? {
                    Some(value) => raw.extend(plain(&value)),
                    None => raw.extend_from_slice(b"#### unreadable"),
                }
            }
        }
        Ok(raw)
    }

    /// Deletes everything kept here. The store can be used again and is then empty.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] when another tab holds the data: it is deleted when that tab
    /// is closed. Otherwise [`StoreError::Unavailable`] or [`StoreError::Failed`].
    pub async fn erase(&self) -> Result<(), StoreError> {
        self.connection.borrow().close();
        idb::delete(&self.name).await
    }

    async fn write_whole(
        &self,
        text: &str,
        origin: Origin,
        made_at: &str,
    ) -> Result<Manifest, StoreError> {
        let transaction = self.write(&[CHUNKS, MANIFESTS, POINTER]).await?;
        // Read in the transaction that writes, so that two tabs never choose the same number.
        let generation = generations(&transaction).await?.next();
        let Snapshot { manifest, chunks } = Snapshot::cut(text, generation, made_at, origin);
        let store = transaction.store(CHUNKS)?;
        for (number, chunk) in chunks.into_iter().enumerate() {
            let bytes = Uint8Array::from(chunk.as_bytes());
            transaction
                .answer(store.put_with_key(&bytes, &chunk_key(generation, number)))
                .await?;
        }
        let bytes = Uint8Array::from(manifest.write().as_slice());
        let store = transaction.store(MANIFESTS)?;
        transaction
            .answer(store.put_with_key(&bytes, &generation.into()))
            .await?;
        transaction.commit().await?;
        Ok(manifest)
    }

    async fn point_at(&self, manifest: &Manifest) -> Result<(), StoreError> {
        let transaction = self.write(&[POINTER, LOG]).await?;
        let pointer = transaction.store(POINTER)?;
        transaction
            .answer(pointer.put_with_key(&manifest.generation.into(), &CURRENT.into()))
            .await?;
        let entry = serde_json::to_string(&manifest.log_entry()).unwrap_or_default();
        transaction
            .answer(transaction.store(LOG)?.add(&entry.into()))
            .await?;
        transaction.commit().await
    }

    async fn prune(&self) -> Result<(), StoreError> {
        let transaction = self.write(&[CHUNKS, MANIFESTS, POINTER]).await?;
        let (chunks, manifests) = (transaction.store(CHUNKS)?, transaction.store(MANIFESTS)?);
        for generation in generations(&transaction).await?.surplus() {
            transaction
                .answer(manifests.delete(&generation.into()))
                .await?;
            transaction
                .answer(chunks.delete(&chunk_keys(generation)?))
                .await?;
        }
        transaction.commit().await
    }

    async fn read(&self) -> Result<Transaction, StoreError> {
        self.begin(|connection| connection.read(&ALL)).await
    }

    async fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        self.begin(|connection| connection.write(stores)).await
    }

    /// Begins a transaction, opening the database once more if the connection was closed.
    async fn begin(
        &self,
        transaction_on: impl Fn(&Connection) -> Result<Transaction, StoreError>,
    ) -> Result<Transaction, StoreError> {
        let begun = transaction_on(&self.connection.borrow());
        if begun.as_ref().err() != Some(&StoreError::ConnectionLost) {
            return begun;
        }
        let connection = Connection::open(&self.name, VERSION, build).await?;
        let begun = transaction_on(&connection);
        self.connection.replace(connection);
        begun
    }
}
