/**
 * Every word that the page shows, in one place. Plain and short: no jargon, no verdicts.
 * The codes of the analysis (kinds, ways of mentioning, reasons) get their words in words.ts.
 */
const many = (count: number, one: string, more: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

export const STRINGS = {
  name: "Claimlight",

  // Before anything is pasted
  pasteHeading: "Who says what?",
  pasteLabel: "Paste an article",
  pasteHint: "Paste an article here, or drop a file",
  pasteRead: "Mark the text",
  pasteFile: "Open a file",
  pasteExample: "Try an example",
  pasteMarks: "Claimlight marks what is claimed, who says it, and which countries are mentioned.",
  pasteStays: "Nothing you paste leaves this page.",
  pasteCheck: "How to check that yourself",
  pasteChecks: [
    "Open your browser’s developer tools at “Network”, then paste an article: no line appears.",
    "Or disconnect from the network once this page is open: everything still works.",
    "Or read the page’s source: its first lines forbid the browser every connection (connect-src 'none').",
  ],
  dropHere: "Drop the file to read it",

  // What went wrong
  problemEmpty: "There is no text in that. Paste the words of an article.",
  problemLink: "That is a link. Claimlight opens no links, since nothing may leave this page: open the article, select its text, copy it and paste it here.",
  problemLong: (most: number) => `That is longer than ${most.toLocaleString("en")} characters. Paste it in parts.`,
  problemLarge: "That file is too large to be an article (over 8 MB).",
  problemNotText: "That file is not text. Claimlight reads .txt, .md and .html files.",
  problemUnreadable: "The browser could not read that file. Try to open it and copy its text.",
  problemNoFile: "Nothing readable was dropped. Drop a .txt, .md or .html file, or some text.",
  problemEngine: "The analysis stopped with an error. Your text is still here; try again, or reload the page.",
  tryAgain: "Try again",
  dismiss: "Dismiss",

  // While it works
  working: "Reading …",
  cancel: "Stop",
  cancelled: "Stopped. The text is shown without all its marks.",
  continueReading: "Mark the rest",

  // The bar
  layers: "Marks",
  layer: { claim: "Claims", speaker: "Speakers", country: "Countries" },
  layerKeys: { claim: "1", speaker: "2", country: "3" },
  layerTitle: (name: string, key: string) => `Show or hide: ${name} (key ${key})`,
  newArticle: "New article",
  clearedUndo: "Bring back the last article",
  menu: "Menu",
  save: "Save the result",
  saveAs: {
    markdown: "Notes (Markdown)", csv: "Table (CSV)", html: "Marked article (HTML)", json: "Everything (JSON)",
    annotations: "Web Annotations (JSON-LD)", claimreview: "ClaimReview drafts (JSON-LD)",
  },
  print: "Print",
  copyText: "Copy the text",
  theme: "Colours",
  themes: { auto: "As the device", light: "Light", dark: "Dark" },
  keys: "Keys",
  keysOn: "Single-key shortcuts",
  keyList: [
    ["J, →", "next mark"], ["K, ←", "previous mark"], ["Enter", "open what is marked"], ["Esc", "close it"],
    ["1, 2, 3", "show or hide claims, speakers, countries"], ["H", "show or hide all marks"], ["Z", "undo a correction"],
  ] as readonly (readonly [string, string])[],

  // The article
  articleLabel: "The article",
  notArticle: (lines: number) => many(lines, "line that is not the article", "lines that are not the article"),
  repeated: (lines: number) => (lines === 1 ? "The same line again" : `${lines} lines again`),
  nothingFound: "No claims, speakers or countries were found in this text.",

  // The panel
  panelLabel: "What was found",
  tabs: { speakers: "Who says what", claims: "Worth checking", countries: "Countries" },
  sheetOpen: "Pull up what was found",
  sheetClose: "Push it down",
  share: (percent: number) => `${percent} % of the words reported here`,
  statements: (count: number) => many(count, "statement", "statements"),
  speakers: (count: number) => many(count, "speaker", "speakers"),
  countries: (count: number) => many(count, "country", "countries"),
  mentions: (count: number) => many(count, "mention", "mentions"),
  notNamed: "Not named",
  notNamedHint: "The text says that somebody says it, not who.",
  ownWords: "The article itself",
  inside: (name: string) => `in what ${name} says`,
  copyAll: (count: number) => (count === 2 ? "Copy both" : `Copy all ${count}`),
  showAll: (count: number) => `Show all ${count}`,
  about: "About",
  by: "By",
  kind: "Kind",
  quotedOnly: "In quotation marks",
  allKinds: "All",
  removeFilter: (what: string) => `${what}: remove this filter`,
  clearFilters: "Show everything",
  noSpeakers: "Nobody is quoted or reported in this text.",
  noClaims: "Nothing in this text looks worth checking.",
  noCountries: "No country is mentioned in this text.",
  noMatch: "No statement fits these filters.",
  spokenAbout: (count: number) => `${many(count, "statement", "statements")} about it`,
  spokenAboutNobody: "No statement is about it.",
  mostLikely: "The score says how likely a fact-checker would want to check a sentence like this. It does not say whether it is true.",
  checkScore: (percent: number) => `worth checking: ${percent} of 100`,
  ticks: ["hardly worth checking", "perhaps worth checking", "worth checking", "very much worth checking"] as const,

  // The card
  cardWho: "Whose words",
  cardHow: "How we know",
  cardKind: "What kind",
  cardMore: (name: string) => `Also from ${name}`,
  cardAlso: "Also here",
  alsoClaim: (name: string, words: string) => `Statement, ${name}: ${words}`,
  alsoSpeaker: (name: string) => `Speaker: ${name}`,
  alsoCountry: (name: string) => `Country: ${name}`,
  cardContains: "Reported inside it",
  cardPart: "Reported inside",
  mentionedAs: (word: string, how: string) => `“${word}”: ${how}`,
  means: (word: string, name: string, how: string) => `“${word}” means ${name}, ${how}`,
  namedAs: (word: string) => `“${word}” is named with it`,
  cardCountry: "Country",
  cardSpeaker: "Speaker",
  close: "Close",
  copy: "Copy with attribution",
  copied: "Copied",
  copyFailed: "The browser did not allow copying. Select the text and copy it by hand.",
  correct: "Correct this",
  correctSpeaker: "Who says this?",
  correctSpeakerOther: "Somebody else …",
  correctSpeakerName: "Name",
  correctSame: "The same as",
  correctApply: "Change",
  correctReject: { claim: "This is not a statement", speaker: "This is not the speaker", country: "This is not the country" },
  corrected: "Corrected.",
  undo: "Undo",
  undone: "The correction is undone.",
  corrections: (count: number) => many(count, "correction", "corrections"),
  byYou: "You corrected this.",

  // Spoken to screen readers, once for each analysis
  announce: (claims: number, speakers: number, countries: number) =>
    `The article is marked: ${many(claims, "statement", "statements")}, ${many(speakers, "speaker", "speakers")}, ${many(countries, "country", "countries")}.`,
  marksShown: "Marks are shown.",
  marksHidden: "Marks are hidden.",

  // Taken away
  exportTitle: "Who says what",
  exportWorth: "Worth checking",
  exportCountries: "Countries",
  exportBy: "Made with Claimlight on the reader’s own device. Scores are estimates, not verdicts.",
  printSpeakers: "Who says what, by number",
} as const;
