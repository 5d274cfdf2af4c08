/** In which forms a list with figures can be saved. */
export const tabelvormen = ['csv', 'xlsx', 'pdf'] as const;
export type Tabelvorm = (typeof tabelvormen)[number];
