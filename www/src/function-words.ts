/** Words that only connect others, so they are never a reason for anything. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `
a an the this that these those such some any each every all both either neither no none one ones other others another same own
i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours they them their theirs themselves who whom whose which what
be am is are was were been being do does did done have has had having will would shall should can could may might must ought
and or but nor so yet if because although though while when where whether as than that until since unless
of in on at by for with from to into onto over under about above below between among through during before after against within without toward towards upon off out up down near
not n't also too very more most less least much many few little just only even still already again ever never always often here there then now how why
said say says saying told tell tells added according mr mrs ms dr re ve ll d s t m
`
    .trim()
    .split(/\s+/),
);

/** Whether at least one of the words carries meaning: a number, a name, or any word that is not a function word. */
export const saysSomething = (words: string): boolean =>
  (
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).some((word) => (word.length > 2 || /\p{N}/u.test(word)) && !FUNCTION_WORDS.has(word));
