/** Copy and save: the only ways in which anything leaves the page, and only if the reader asks for it. */
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
  const { FORMATS, fileName } = await import("../export/index.js");
  const { type, extension, write } = FORMATS[format];
  const blob = new Blob(
    [
      write({
        text: reading.text,
        structure: reading.structure,
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
  // Browsers hold the bytes once the click has been handled; slow ones get a little longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
