/** What a text names: the colour of the line is the family's, its style the role's. */
import { css } from 'lit';

export const mentions = css`
  .mention {
    color: var(--ink);
    text-decoration: underline 2px var(--mark, var(--muted));
    text-underline-offset: 0.28em;
    text-decoration-skip-ink: none;
  }
  .mention:hover {
    background: var(--accent-soft);
  }
  .mention.actor {
    --mark: var(--family-actor);
  }
  .mention.thing {
    --mark: var(--family-thing);
  }
  .mention.term {
    --mark: var(--family-term);
    text-decoration-thickness: 1px;
  }
  .mention.measure {
    --mark: var(--family-measure);
  }
  .mention.lead {
    font-weight: 700;
    text-decoration-style: solid;
  }
  .mention.via {
    font-weight: 700;
    text-decoration-style: dashed;
  }
  .mention.partner {
    font-weight: 700;
    text-decoration-style: dotted;
  }
`;
