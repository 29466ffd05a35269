/** The interface of a browser for the checks, whatever drives it. */
export interface Engine {
  readonly name: string;
  open(address: string): Promise<void>;
  /** The value of an expression on the page; promises are awaited. */
  value<T>(expression: string): Promise<T>;
  /** Clicks at a position in the window. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key, by its name. */
  press(key: "Escape" | "Enter" | "Tab"): Promise<void>;
  end(): Promise<void>;
}

/** Polls until an expression on the page is true, a limited number of times. */
export async function until(engine: Engine, expression: string, times = 600): Promise<void> {
  for (let asked = 0; asked < times; asked++) {
    if (await engine.value<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${engine.name}: asked ${times} times, not true: ${expression}`);
}
