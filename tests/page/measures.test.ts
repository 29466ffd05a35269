import assert from "node:assert/strict";
import test from "node:test";
import { measured } from "../../www/src/measures.js";

/** The analysis's notation | the words in the text | what the reader sees in addition */
const CASES = `
≈10 rounds | around ten rounds | about 10 rounds
10 rounds | 10 rounds |
1200000000 USD | $1.2 billion | 1,200,000,000 USD
>50 % | more than half | more than 50 %
40 % | 40 percent |
1/2 | half | 1/2
×2 | doubled | ×2
P17Y | 17 years |
P17Y | seventeen years | 17 years
P1W | a week | 1 week
≥P2M | at least two months | at least 2 months
P2D–P3D | two or three days | 2 to 3 days
PT90M | 90 minutes |
PT1H | an hour | 1 hour
2018-11-05 | Monday | 5 November 2018
2018-11-05 | 5 November 2018 |
2018-12, early | early next month | early in December 2018
2018-11, in it | earlier this month | November 2018
2018-W45 | last week | 5 to 11 November 2018
2018-W01 | this week | 1 to 7 January 2018
2018-W22 | this week | 28 May to 3 June 2018
2020-W53 | this week | 28 December 2020 to 3 January 2021
2018 | last year | 2018
1990/1999 | the 1990s | 1990 to 1999
--03-04 | March 4 | 4 March
--03 | March |
-W-1 | Monday |
17 | the 17th |
something else | new | something else
`;

for (const line of CASES.trim().split("\n")) {
  const [detail = "", words = "", expected = ""] = line.split("|").map((part) => part.trim());
  test(`${words} (${detail})`, () => assert.equal(measured(detail, words), expected));
}
