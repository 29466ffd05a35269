/** Where Firefox is, for WebDriver BiDi; Debian's `firefox-esr` is one. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const folders = (process.env["PATH"] ?? "").split(delimiter);

export const firefox = folders
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** Why a test is skipped, or that it is not. */
export const needed = firefox === undefined ? "apt-get install firefox-esr" : false;
