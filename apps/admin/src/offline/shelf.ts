/** What a courier's phone keeps where there is no net: the last answers, and the marks that are not sent yet. */
const NAME = 'bytorg-courier';
const answers = 'answers';
/** Higher whenever an answer takes another form: what was kept in an older one is found no more. */
const FORM = 2;
const marks = 'marks';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(answers);
      asked.result.createObjectStore(marks, { keyPath: 'id', autoIncrement: true });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error!);
  }).catch((problem: unknown) => {
    opened = undefined; // a private window may refuse once and allow later
    throw problem;
  });
  return opened;
}

async function on<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const tx = db.transaction(store, mode);
    const asked = work(tx.objectStore(store));
    // Only when the transaction is through is it on the disk.
    tx.oncomplete = () => resolve(asked.result);
    tx.onabort = () => reject(tx.error!);
  });
}

const keyOf = (name: string) => `${FORM} ${name}`;
export const keepAnswer = (name: string, answer: unknown) =>
  on(answers, 'readwrite', (store) => store.put(answer, keyOf(name)));
export const keptAnswer = <T>(name: string) =>
  on<T | undefined>(answers, 'readonly', (store) => store.get(keyOf(name)));
export const forgetAnswers = () => on(answers, 'readwrite', (store) => store.clear());

export const keptMarks = <T>() => on<T[]>(marks, 'readonly', (store) => store.getAll());
export const keepMark = (mark: object) => on(marks, 'readwrite', (store) => store.put(mark));
export const forgetMark = (id: number) => on(marks, 'readwrite', (store) => store.delete(id));
