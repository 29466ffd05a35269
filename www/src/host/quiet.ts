/** Our own changes of the page, which no observer of ours takes for the page's. */

interface Observer {
  /** Looks at what the page has changed so far. */
  see(records: readonly MutationRecord[]): void;
  readonly observer: MutationObserver;
}

const observers = new Set<Observer>();

/** From now on an observer is spared our own changes; gives what ends that. */
export function spared(observer: MutationObserver, see: (records: readonly MutationRecord[]) => void): () => void {
  const one = { observer, see };
  observers.add(one);
  return () => void observers.delete(one);
}

/** Does what changes the page. */
export function quietly(work: () => void): void {
  for (const { observer, see } of observers) {
    const records = observer.takeRecords();
    if (records.length > 0) see(records);
  }
  work();
  for (const { observer } of observers) observer.takeRecords();
}
