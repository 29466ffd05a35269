/** Compares processor times of 1 and 16 times the input, so that neither the machine nor its load matters. */
import assert from "node:assert/strict";

/** The factor of the larger input. */
const MORE = 16;
/** Linear work takes 16 times as long, quadratic work 256 times. */
const MOST = 4 * MORE;
/** Times below this, in microseconds, are mostly noise. */
const LEAST = 2500;

/**
 * @param work is called with the factor of its input: 1 or 16.
 * @param most how many times as long the larger input may take
 */
export function growsWithItsInput(work: (times: number) => void, most = MOST): void {
  const [small, large] = [1, MORE].map((times) =>
    Math.max(
      LEAST,
      best(() => work(times)),
    ),
  ) as [number, number];
  assert.ok(large <= most * small, `${small} µs of processor time; ${MORE} times the input: ${large} µs`);
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
