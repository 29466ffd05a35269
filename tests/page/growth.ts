/** How the processor time of some work grows with its input: a proportion, so that no machine and no load decides. */
import assert from "node:assert/strict";

/** So much more input. */
const MORE = 16;
/** Work that grows with the input takes 16 times as long, work that compares all pairs 256 times. */
const MOST = 4 * MORE;
/** Below this, in microseconds, a time is mostly noise. */
const LEAST = 500;

/** @param work is given how many times its input it is to take: 1 or 16. */
export function growsWithItsInput(work: (times: number) => void): void {
  const [small, large] = [1, MORE].map((times) =>
    Math.max(
      LEAST,
      best(() => work(times)),
    ),
  ) as [number, number];
  assert.ok(large < MOST * small, `${small} µs of processor time; ${MORE} times the input: ${large} µs`);
}

function best(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    }),
  );
}
