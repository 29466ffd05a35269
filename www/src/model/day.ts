/** The date of an article: the first full date in its date line or byline, in ISO 8601. */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH = String.raw`(?<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;

/** "Feb. 3, 2018", "3 February 2018", "2018-02-03". "03/02/2018" is ambiguous and not read. */
const FORMS = [
  new RegExp(String.raw`\b${MONTH}\s+${DAY},?\s+${YEAR}\b`, "i"),
  new RegExp(String.raw`\b${DAY}\s+${MONTH},?\s+${YEAR}\b`, "i"),
  new RegExp(String.raw`\b${YEAR}-(?<number>\d\d)-(?<day>\d\d)(?!\d)`),
];

export function dayOf(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    for (const form of FORMS) {
      const { year, month, number, day } = form.exec(line)?.groups ?? {};
      const iso = [
        year,
        number ?? two(MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? "") + 1),
        two(Number(day)),
      ].join("-");
      // An invalid date comes back as a different one.
      const date = new Date(`${iso}T00:00:00Z`);
      if (day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso;
    }
  }
  return undefined;
}

const two = (number: number): string => String(number).padStart(2, "0");
