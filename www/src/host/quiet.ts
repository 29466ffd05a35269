/** Hides our own changes of the page from our own mutation observers. */

interface Observer {
  /** Handles the page's changes so far. */
  see(records: readonly MutationRecord[]): void;
  readonly observer: MutationObserver;
}

const observers = new Set<Observer>();

/** Registers an observer that must not see our changes; returns a function that removes it. */
export function spared(observer: MutationObserver, see: (records: readonly MutationRecord[]) => void): () => void {
  const one = { observer, see };
  observers.add(one);
  return () => void observers.delete(one);
}

/** Runs code that changes the page. */
export function quietly(work: () => void): void {
  for (const { observer, see } of observers) {
    const records = observer.takeRecords();
    if (records.length > 0) see(records);
  }
  work();
  for (const { observer } of observers) observer.takeRecords();
}
