/** Turns the result as it leaves wasm, with flat arrays for its numerous parts, into the public `Analysis`. */
import type { Analysis, BlockKind, Country, Packed, Via } from "../../../build/wasm/claimlight.js";

/** The version of this build's results, as in `src/result/wire.rs`. */
export const SCHEMA_VERSION = 4;

export function unpack(packed: Packed): Analysis {
  const word = (place: number): string => packed.words[place] ?? "";
  const countries: Country[] = packed.countries.map((country) => ({ ...country, mentions: [] }));
  for (const [start, end, country, via, because, part] of rows(packed.mentions, 6)) {
    const named = word(part);
    countries[country]?.mentions.push({
      start,
      end,
      ...(named ? { part: named } : {}),
      via: word(via) as Via,
      because: word(because),
    });
  }
  return {
    schemaVersion: packed.schemaVersion,
    language: packed.language,
    blocks: rows(packed.blocks, 4).map(([start, end, kind, because]) => ({
      start,
      end,
      kind: word(kind) as BlockKind,
      because: word(because),
    })),
    sentences: rows(packed.sentences, 3).map(([start, end, thousandths]) => ({
      start,
      end,
      checkability: thousandths / 1000,
    })),
    claims: packed.claims,
    speakers: packed.speakers,
    entities: packed.entities,
    countries,
  };
}

type Row = [number, number, number, number, number, number];

/** Splits a flat array into rows of `width` numbers. */
function rows(flat: Uint32Array, width: number): Row[] {
  return Array.from(
    { length: flat.length / width },
    (_, row) => [...flat.subarray(row * width, (row + 1) * width)] as Row,
  );
}
