//! Forgetting a person in everything that the store has of a workspace.

use super::idb::Transaction;
use super::records::{ALL, CHUNKS, bytes, changes, execute, keys, log, record, survey};
use super::store::Store;
use crate::domain::Forgetting;
use crate::interchange::keeping::StoreError;
use crate::interchange::keeping::forgetting::{Everything, Forgotten, NotForgotten};
use crate::interchange::keeping::recovery::Span;

impl Store {
    /// Writes everything that is kept anew, without a person, in one transaction. `known` are the
    /// numbers after which the changes come that are shown, and of the last of them.
    ///
    /// # Errors
    /// Any [`StoreError`]; and, inside, why it is not done. Then everything is as it was.
    pub async fn forget(
        &self,
        forgetting: &Forgetting,
        known: (u32, u32),
        made_at: &str,
    ) -> Result<Result<Forgotten, NotForgotten>, StoreError> {
        let connection = self.connection().await?;
        let transaction = connection.write(&ALL)?;
        let all = everything(&transaction).await?;
        let anew = match all.without(forgetting, known, made_at) {
            Ok(anew) => anew,
            Err(why) => return Ok(Err(why)),
        };
        execute(&transaction, &anew.writes)?;
        transaction.commit().await?;
        self.is_called(anew.title);
        self.saved(anew.head, made_at);
        Ok(Ok(anew.forgotten))
    }
}

async fn everything(transaction: &Transaction<'_>) -> Result<Everything, StoreError> {
    let mut all = Everything {
        survey: survey(transaction).await?,
        log: log(transaction).await?,
        ..Everything::default()
    };
    let store = transaction.store(CHUNKS)?;
    for key in keys(transaction, CHUNKS).await? {
        let Some(place) = place_of(&key.as_string().unwrap_or_default()) else {
            continue;
        };
        let found = record(transaction, &store, key).await?;
        if let Some(chunk) = found.as_ref().and_then(bytes) {
            all.chunks.insert(place, chunk);
        }
    }
    let whole_log = Span {
        line: 0,
        after: 0,
        through: u32::MAX,
        last: u32::MAX,
    };
    all.changes = changes(transaction, Some(whole_log)).await?;
    Ok(all)
}

/// The generation and the number of a chunk.
fn place_of(key: &str) -> Option<(u32, usize)> {
    let (generation, number) = key.split_once('/')?;
    Some((generation.parse().ok()?, number.parse().ok()?))
}
