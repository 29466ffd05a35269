/** The types of the result, as generated from the Rust structs. */
export type {
  Analysis, Block, BlockKind, Claim, ClaimKind, Country, CountryMention, Entity, EntityMention, Evidence, List,
  Manner, MentionVia, Quotation, Range,
  Sentence, Speaker, SpeakerKind, SpeakerMention, Via,
} from "../../../build/wasm/claimlight.js";
