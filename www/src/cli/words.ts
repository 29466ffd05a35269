/** The messages of the command line. */
export const COUNT = (count: number): string => `${count} ${count === 1 ? "mention" : "mentions"}`;

export const HELP = `claimlight: who says what about which country, in a news article

  claimlight [FILE]                 the marked article and a summary
  claimlight --json [FILE]          everything that was found, as JSON
  claimlight --html PAGE [FILE]     the marked article as one HTML page (- writes it to standard output)
  claimlight --csv [FILE]           the statements as a table
  claimlight --jsonl [FILE]         many articles: {"id", "text"} lines in, {"id", "analysis"} lines out
                                    ({"id", "html"} in, {"id", "text", "analysis"} out); a line that cannot be
                                    read gives {"id", "error", "line"}
      --jobs N                      analyses N articles at once, at most one per core
      --csv                         a table of all statements, with the id of each article
      --resume FILE                 writes to FILE, and continues after the results of an earlier run
  --fields claims,speakers          with --json and --jsonl: only these parts of the analysis
  claimlight --help | --version

FILE is text in UTF-8, or a page (.html); without one, or with -, standard input is read. Nothing is sent anywhere.
Positions in the JSON are UTF-16 code units: text.slice(start, end) in JavaScript is the marked text.
NO_COLOR switches colours off.
`;
