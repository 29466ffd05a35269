/** The types of the result, as generated from the Rust structs. */
export type {
  Analysis, Block, BlockKind, Claim, ClaimKind, Country, CountryMention, Evidence, MentionVia, Quotation, Range,
  Sentence, Speaker, SpeakerKind, SpeakerMention, Via,
} from "../../../build/wasm/claimlight.js";
