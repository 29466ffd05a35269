import { analyze } from "claimlight";
import { useEffect, useState } from "react";
import "claimlight/element";

const ARTICLE = "“The bridge is safe,” said Peruvian engineer Ana Ruiz. She said Chile had closed 40 bridges.";

/** What `analyze` finds; an analysis that is no longer wanted is ended. */
function useAnalysis(text) {
  const [analysis, setAnalysis] = useState(null);
  useEffect(() => {
    const abort = new AbortController();
    analyze(text, { signal: abort.signal }).then(setAnalysis, (error) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();
  }, [text]);
  return analysis;
}

export function Article() {
  const analysis = useAnalysis(ARTICLE);
  return (
    <>
      <ul>
        {analysis?.claims.map(({ id, speaker, content }) => (
          <li key={id}>
            <b>{analysis.speakers[speaker]?.name ?? "The article"}</b>:{" "}
            {content.map(({ start, end }) => ARTICLE.slice(start, end)).join(" … ")}
          </li>
        ))}
      </ul>
      <claim-light text={ARTICLE} theme="light" />
    </>
  );
}
