/** The example article: written for this page. The people and the events are invented; the countries are not. */
export const EXAMPLE = `Skip to main content
Home
World
Sign in

Iceland: Portugal Held ‘Quiet’ Talks on Atlantic Cable

By Ruth Adeyemi
LISBON, October 14

FILE - The cable ship Solveig off the coast of Iceland, Oct. 9, 2025. (Harbour Office handout)
FILE - The cable ship Solveig off the coast of Iceland, Oct. 9, 2025. (Harbour Office handout)

Iceland said Tuesday that Portugal has held five rounds of talks with Canada about a new data cable under the Atlantic, besides the one meeting that was announced in May.

“We learned of this from the newspapers,” said Sigrun Halvars, Iceland’s minister for infrastructure. “A cable of 3,900 kilometers is not a private matter between two capitals.”

The old cable carries about 40 percent of Iceland’s data traffic. It broke four times last winter, more often than in the ten years before, according to the Cable Safety Institute in Nairobi.

Lisbon rejected the complaint. Tomas Arruda, the Portuguese envoy for the oceans, told reporters that his government had "invited everybody who asked" and that the talks were ‘never secret.’

“There were two meetings, not five,” he said. "[They] will get the minutes of both before the end of the month.”

A dispute about numbers

Halvars disputed Lisbon’s assertion that only two meetings took place. The minister said Portuguese officials had told her in June that a third one was planned in Ottawa.

An official in Ottawa, who asked not to be named because the talks are not over, said that Canada “does not count coffee as a meeting.”

Amina Wekesa, who leads the Cable Safety Institute, said the quarrel hides the real problem: Norway and Morocco repaired their cables within nine days last year, while Iceland waited 31. “Nobody keeps a repair ship,” the Kenyan engineer said. “That is why every storm costs about $2 million a day.”

FILE - Amina Wekesa speaks at a conference on the oceans in Nairobi, Kenya, Sept. 2, 2025.
FILE - Amina Wekesa speaks at a conference on the oceans in Nairobi, Kenya, Sept. 2, 2025.

She warned that a second cable will not help before 2031, and that prices will rise by a tenth unless the owners share one ship.

‘A shame for both countries’

Under Icelandic law, parliament must approve every cable that lands on the island. Halvars believes that it will vote in March. Arruda called the delay “a shame for both countries,” adding that Portugal would wait.

Fishermen in the Azores see it differently. “It is the best thing that has happened to us in years,” said Georgia Lund, who owns two boats. She said she had counted 14 survey ships this summer.

Three countries depend on the route most:

- Iceland has one cable, built in 1994.
- Portugal has seven.
- Morocco has five, and plans two more.

There was no immediate comment from the Norwegian government on Wekesa’s remarks.

Share
Print
Related stories
XS
SM
MD
LG
`;
