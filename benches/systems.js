/**
 * The systems under test. Each is initialised, then counts something in a text. The same code runs in Node and,
 * bundled, in a page. BIAS.md says what each does and whom the comparison is unfair to.
 *
 * @typedef {(text: string) => number | Promise<number>} Analyse the number of things found, which is checked
 * @typedef {{ ready: (wasm: () => Promise<Uint8Array>) => Promise<Analyse> }} System
 */

const core = async (wasm) => (await import("claimlight/core")).load(await wasm());

/** @type {Record<string, System>} */
export const SYSTEMS = {
  claimlight: {
    ready: async (wasm) => {
      const engine = await core(wasm);
      return (text) => engine.analyze(text).claims.length;
    },
  },
  "claimlight, quick look": {
    ready: async (wasm) => {
      const engine = await core(wasm);
      return (text) => engine.preview(text).countries.length;
    },
  },
  compromise: {
    ready: async () => {
      const { default: nlp } = await import("compromise");
      return (text) => {
        const doc = nlp(text);
        return [doc.people(), doc.places(), doc.quotations()].reduce((sum, found) => sum + found.length, 0);
      };
    },
  },
  winknlp: {
    ready: async () => {
      const [{ default: winkNLP }, { default: model }] = await Promise.all([
        import("wink-nlp"),
        import("wink-eng-lite-web-model"),
      ]);
      const nlp = winkNLP(model);
      return (text) => {
        const doc = nlp.readDoc(text);
        return doc.entities().length() + doc.sentences().length();
      };
    },
  },
  "harper.js": {
    ready: async () => {
      const [{ LocalLinter }, { slimBinaryInlined }] = await Promise.all([
        import("harper.js"),
        import("harper.js/slimBinaryInlined"),
      ]);
      const linter = new LocalLinter({ binary: slimBinaryInlined });
      await linter.setup();
      return async (text) => (await linter.lint(text)).length;
    },
  },
};
