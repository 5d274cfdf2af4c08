import { contract } from '#shared/contract/tabel.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { rechtenPerRol, type Rol } from '#shared/contract/rechten.ts';
import type { Opslaglaag } from '#core/opslaglaag.ts';
import type { Db } from '#db/openen.ts';
import { alleOpdrachten } from '../opdrachten.ts';
import type { Testkern } from '../hulp.ts';
import type { Stad } from '../opstelling.ts';

export type Stadskern = Testkern & { met: Stad };

/** Two worlds that no file holds together: who receives and shelters, and Veilig Thuis. */
export const werelden = {
  opvang: ['balie', 'beslisser', 'bea', 'auditor', 'bob', 'kade', 'overal', 'manager', 'gids'],
  'Veilig Thuis': ['vera', 'tess', 'bea', 'auditor'],
} as const;
export type Wereld = keyof typeof werelden;

const rolVan: Readonly<Record<string, Rol>> = {
  ...{
    balie: 'balie',
    beslisser: 'beslisser',
    auditor: 'auditor',
    bea: 'functioneel-beheer',
    bob: 'functioneel-beheer',
  },
  ...{ kade: 'aanbieder', overal: 'aanbieder', manager: 'locatiemanager', gids: 'begeleider' },
  ...{ vera: 'veilig-thuis', tess: 'teamleider' },
};
const rechten = (wie: string): readonly string[] => rechtenPerRol[rolVan[wie] ?? 'auditor'];

/** Works where people sleep, and has no part in the onderzoek (5.2.4). */
export const isAanbieder = (wie: string): boolean =>
  rechten(wie).includes('dossier.lezen') && !rechten(wie).includes('dossier.schrijven');

/** They end the session, change who may get in, or put another file in the place of this one: each has tests of its own. */
export const buiten =
  /^(installatie|sessie|gebruiker|tweedeFactor|reservekopie|noodherstel|overzetten|werkplek|uitdienst)\.|^sleutel\.(voorbereiden|vervangen)$/;

/** Go a year ahead: only taken in the last part of a walk, because the days of a stay are over after it. */
export const jaarLater = /^(vernietiging|bewaren)\./;

/** Makes a book or a paper of many pages; each is called, but a walk that does little else is about nothing. */
const zwaar =
  /^handboek\.|\.(pdf|bytes|afdruk|bestandMaken|voorbeeld|verslagBytes|aanvraagformulier)$|^(verwerkingen|rapportage)\./;

export type Keus = readonly [naam: string, eindpunt: Eindpunt];
const vrij: readonly Keus[] = Object.entries<Eindpunt>(contract).filter(
  ([naam, { uitvoerder, toegang }]) => uitvoerder !== 'schil' && toegang !== 'openbaar' && !buiten.test(naam),
);
const licht = vrij.filter(([naam]) => !zwaar.test(naam));
const mag = (wie: string, lijst: readonly Keus[]): readonly Keus[] =>
  lijst.filter(([, { toegang }]) => toegang === 'ingelogd' || rechten(wie).includes(toegang));

/** What may be drawn: everything, or what is quick; by anybody, or by who has the right to it. */
export const keuzes = {
  alles: { vrij, licht },
  van: new Map<string, { vrij: readonly Keus[]; licht: readonly Keus[] }>(
    Object.values(werelden)
      .flat()
      .map((wie) => [wie, { vrij: mag(wie, vrij), licht: mag(wie, licht) }]),
  ),
};

/** Commands as they are known to succeed in a fresh file, of one world. */
export const recepten = (wereld: Wereld, kern: () => Stadskern, bestand: () => Db) =>
  Object.entries(alleOpdrachten(kern, bestand)).filter(
    ([naam, { als }]) => !buiten.test(naam) && werelden[wereld].some((wie) => wie === als),
  );

/** Shows the file that the core has open, to look into between two calls. */
export function kijkgat() {
  let bestand: Db | null = null;
  const verstoor = (laag: Opslaglaag): Opslaglaag => ({
    ...laag,
    opslag: {
      ...laag.opslag,
      inTransactie: (...alles: Parameters<typeof laag.opslag.inTransactie>) => {
        bestand = alles[0];
        return laag.opslag.inTransactie(...alles);
      },
    } as Opslaglaag['opslag'],
  });
  return {
    verstoor,
    db: (): Db => {
      if (!bestand?.open) throw new Error('Nothing is open');
      return bestand;
    },
  };
}
