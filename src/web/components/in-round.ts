/** The address of a page of a round; `page` may carry a query. */
export const inRound = (round: string, page: string): string =>
  `/rounds/${encodeURIComponent(round)}/${page}`;

/** The address of a system. */
export const systemAddress = (round: string, id: string): string =>
  inRound(round, `systems/${encodeURIComponent(id)}`);

/** Of the API, for downloads and uploads that the typed client does not make. */
export const apiInRound = (round: string, rest: string): string =>
  `/api/rounds/${encodeURIComponent(round)}/${rest}`;
