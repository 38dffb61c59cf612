// The browser's own store, looked at and altered behind the app's back.

/** The database of a site served under "/". */
const database = "samverkanskartan/";

/**
 * Runs `act`, the source of a function of an object store, on `name` in one transaction, and
 * gives the result of the request it returns. A string, because the page's policy allows no
 * code of ours in it, and the browser's own tools do not ask.
 */
export const inStore = (page, name, act) =>
  page.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open(${JSON.stringify(database)});
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const open = opening.result;
      const transaction = open.transaction(${JSON.stringify(name)}, "readwrite");
      const request = (${act})(transaction.objectStore(${JSON.stringify(name)}));
      transaction.oncomplete = () => { open.close(); done(request?.result); };
      transaction.onabort = () => { open.close(); failed(transaction.error); };
    };
  })`);

/** Everything in the database, byte for byte, as one text. */
export const contents = (page) =>
  page.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open(${JSON.stringify(database)});
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const open = opening.result;
      const names = [...open.objectStoreNames];
      const transaction = open.transaction(names);
      const found = names.map((name) => {
        const store = transaction.objectStore(name);
        return [name, store.getAllKeys(), store.getAll()];
      });
      const plain = (value) => value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
      transaction.oncomplete = () => {
        open.close();
        done(JSON.stringify([open.version, found.map(([name, keys, values]) => [name, keys.result, values.result.map(plain)])]));
      };
    };
  })`);

/** Lets a newer program have made the database: raises its version. */
export const raiseVersion = (page, version) =>
  page.evaluate(`new Promise((done, failed) => {
    const opening = indexedDB.open(${JSON.stringify(database)}, ${version});
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => { opening.result.close(); done(); };
  })`);

/** Changes one bit of part `number` (from 0) of what was saved as `generation`. */
export const damage = (page, generation, number) =>
  inStore(page, "chunks", `(store) => {
    const key = "${generation}/${number}";
    store.get(key).onsuccess = ({ target: { result: bytes } }) => {
      bytes[7] ^= 4;
      store.put(bytes, key);
    };
  }`);

/** Throws the database away, as a browser does that needs room. */
export const forget = (page) =>
  page.evaluate(`new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase(${JSON.stringify(database)});
    deleting.onsuccess = () => done();
    deleting.onerror = () => failed(deleting.error);
  })`);
