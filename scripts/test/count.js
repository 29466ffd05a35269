/** Runs a command and counts the tests that it reports; a command that reports none counts as one test. */
import { spawn } from "node:child_process";
import { ROOT } from "../run.js";

/** @returns {Promise<{ passed: number, failed: number }>} */
export function counted(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...env },
    });
    let text = "";
    child.stdout.on("data", (part) => {
      process.stdout.write(part);
      text += part;
    });
    child.on("error", (error) => {
      console.error(`${command} did not start: ${error.message}`);
      resolve({ passed: 0, failed: 1 });
    });
    child.on("close", (code) => {
      const { passed, failed } = reported(text);
      if (passed + failed === 0) resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      // A test runner that crashes has failed, whatever it counted before.
      else resolve({ passed, failed: code === 0 ? failed : Math.max(failed, 1) });
    });
  });
}

/** The summaries of cargo's and Node's test runners, and of our own. */
function reported(text) {
  const sum = (pattern) => [...text.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  return {
    passed:
      sum(/^test result: \w+\. (\d+) passed/gm) + sum(/^(?:ℹ|#) pass (\d+)/gm) + sum(/^(\d+) passed, \d+ failed$/gm),
    failed:
      sum(/^test result: \w+\. \d+ passed; (\d+) failed/gm) +
      sum(/^(?:ℹ|#) fail (\d+)/gm) +
      sum(/^\d+ passed, (\d+) failed$/gm),
  };
}

/** Runs several commands, one after the other. */
export async function all(...runs) {
  const total = { passed: 0, failed: 0 };
  for (const run of runs) {
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
