/**
 * Formats measures for readers. The analysis gives them in ISO 8601 ("P17Y", "2018-11-05") or with a sign before the
 * number ("≈10 rounds", "1200000000 USD"); readers see "17 years", "5 November 2018", "about 10 rounds",
 * "1,200,000,000 USD". Anything else is shown as it is.
 */

const SIGNS: Record<string, string> = {
  "≈": "about",
  ">": "more than",
  "<": "less than",
  "≥": "at least",
  "≤": "at most",
};

const UNITS: Record<string, string> = {
  TS: "second",
  TM: "minute",
  TH: "hour",
  D: "day",
  W: "week",
  M: "month",
  Y: "year",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const month = (number: string): string => MONTHS[Number(number) - 1] ?? number;

/** The forms of a date, with the format of each. */
const DATES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, (year, of, day) => `${Number(day)} ${month(of ?? "")} ${year}`],
  [/^(\d{4})-W(\d\d)$/, (year, week) => daysOf(Number(year), Number(week))],
  [/^(\d{4})-(\d\d)$/, (year, of) => `${month(of ?? "")} ${year}`],
  [/^(\d{4})\/(\d{4})$/, (from, to) => `${from} to ${to}`],
  [/^--(\d\d)-(\d\d)$/, (of, day) => `${Number(day)} ${month(of ?? "")}`],
  [/^--(\d\d)$/, (of) => month(of ?? "")],
  [/^-W-(\d)$/, (day) => DAYS[Number(day) - 1] ?? ""],
];

/** "5 to 11 November 2018": an ISO week begins on Monday, and week 1 contains the year's first Thursday. */
function daysOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7));
  const sunday = new Date(monday.getTime() + 6 * 86_400_000);
  const [from, to] = [monday, sunday].map((day) => ({
    day: day.getUTCDate(),
    month: MONTHS[day.getUTCMonth()] ?? "",
    year: day.getUTCFullYear(),
  }));
  if (!from || !to) return "";
  const start =
    from.year !== to.year
      ? `${from.day} ${from.month} ${from.year}`
      : from.month !== to.month
        ? `${from.day} ${from.month}`
        : String(from.day);
  return `${start} to ${to.day} ${to.month} ${to.year}`;
}

/** A measure in words; empty if that says no more than the words of the text. */
export function measured(detail: string, words: string): string {
  const said = inWords(detail);
  const plain = (what: string): string => what.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(words).includes(plain(said)) ? "" : said;
}

function inWords(detail: string): string {
  const [, sign = "", rest = ""] = /^([≈><≥≤]?)(.*)$/s.exec(detail) ?? [];
  const before = SIGNS[sign] === undefined ? "" : `${SIGNS[sign]} `;
  return before + (date(rest) ?? period(rest) ?? grouped(rest));
}

/** "2018-11, early" → "early in November 2018" */
function date(iso: string): string | undefined {
  const [when = "", part] = iso.split(", ");
  for (const [form, say] of DATES) {
    const found = form.exec(when);
    if (found)
      return part === undefined || part === "in it" ? say(...found.slice(1)) : `${part} in ${say(...found.slice(1))}`;
  }
  return undefined;
}

/** "P17Y" → "17 years", "P2D–P3D" → "2 to 3 days" */
function period(iso: string): string | undefined {
  const ends = iso.split("–").map((end) => /^P(T?)([\d.]+)([SMHDWY])$/.exec(end));
  const last = ends.at(-1);
  if (!last || ends.some((end) => !end)) return undefined;
  const unit = UNITS[`${last[1] ?? ""}${last[3] ?? ""}`] ?? "";
  const counts = ends.map((end) => end?.[2] ?? "");
  return `${counts.join(" to ")} ${unit}${counts.at(-1) === "1" ? "" : "s"}`;
}

/** "1200000 USD" → "1,200,000 USD"; shares and multiples keep their signs. */
const grouped = (amount: string): string =>
  amount.replace(/\d{5,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ","));
