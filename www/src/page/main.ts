/** The paste-and-analyse page: one element that fills it. The tab's title is the open article's. */
import "claimlight/element";

const name = document.title;
const element = document.querySelector("claim-light");
element?.addEventListener("claimlight-title", (event) => {
  const { detail } = event as CustomEvent<string>;
  document.title = detail === "" ? name : `${detail} – Claimlight`;
});
