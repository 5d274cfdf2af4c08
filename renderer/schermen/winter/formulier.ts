import { g4steden, type Wintergronden } from '#shared/domein/winter.ts';

/** Grounds not filled in yet; the forecast is about the day after the first night. */
export const legeGronden = (voorDag: string): Wintergronden => ({
  verwachting: { voorDag, temperatuur: null, gevoelstemperatuur: null, weer: '', bron: '', gelezenOp: null },
  humanitaireReden: null,
  humanitair: '',
  g4: g4steden.map((stad) => ({ stad, met: '', op: null, wat: '' })),
  toelichting: '',
  afwijking: '',
});

/** The locaties that take part. Text that is no number goes along, so that the core says what is wrong with it. */
export const gekozenLocaties = (bedden: Readonly<Record<string, string>>): { locatieId: string; bedden: number }[] =>
  Object.entries(bedden).flatMap(([locatieId, aantal]) =>
    aantal.trim() === '' || aantal.trim() === '0' ? [] : [{ locatieId, bedden: Number(aantal) }],
  );
