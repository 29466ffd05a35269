/** Copy and save: the only two ways in which anything leaves the page, and only by the reader's own hand. */
import type { Format } from "../export/index.js";
import { titleOf } from "../model/title.js";
import { vouch } from "../model/vouch.js";
import { activeOf, originOf } from "../store/article.js";
import type { Commands } from "../store/commands.js";
import type { Store } from "../store/store.js";
import { STRINGS } from "../strings.js";

export async function copy(store: Store, reader: Commands["reader"], words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    store.note({ words: STRINGS.copied });
  } catch {
    reader.fail(STRINGS.copyFailed);
  }
}

export async function save(store: Store, format: Format): Promise<void> {
  const { article } = store.state;
  const { analysis, found, reading } = article;
  if (analysis === null) return;
  await vouch("export");
  const { FORMATS } = await import("../export/index.js");
  const { type, extension, write } = FORMATS[format];
  const blob = new Blob(
    [
      write({
        text: reading.text,
        analysis,
        corrections: activeOf(article),
        found: found ?? analysis,
        source: originOf(article),
      }),
    ],
    { type: `${type};charset=utf-8` },
  );
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(titleOf(reading.text, analysis))}.${extension}`;
  link.click();
  // The browser has taken hold of the bytes once the click is over; a moment more for slow ones.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(title: string): string {
  const name = title
    .normalize("NFKD")
    .replace(/[^\w ]+/g, "")
    .trim()
    .replace(/\s+/g, "-")
    .toLowerCase()
    .slice(0, 48);
  return `claimlight-${name || "article"}`;
}
