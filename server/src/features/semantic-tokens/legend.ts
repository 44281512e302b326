/** What a word may be; the protocol's legend, in this order. Imports nothing: it is told before anything else is loaded. */
export const tokenTypes = ['takeawayNumber', 'takeawayReference', 'talk', 'speaker', 'project', 'claim'] as const;

/** Where a project stood on the day that the article is about; `outside`: not in the CNCF. */
export const tokenModifiers = ['outside', 'sandbox', 'incubating', 'graduated', 'archived'] as const;
