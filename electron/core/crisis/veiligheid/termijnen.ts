import { plusDagen } from '#shared/beleid/index.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Termijn } from '#shared/contract/groepen/dossier.ts';
import { geldig, signaalOpen, voorwaardestand, vraagtPlekbesluit } from '#shared/domein/crisis/veiligheidsstand.ts';
import { ontbreektBijKind } from '#shared/domein/crisis/kindstand.ts';
import { veiligheidstermijnen } from '#shared/taal/crisis/veiligheid.ts';
import { dagVanMoment } from '../../klok.ts';
import type { Crisistermijnen } from '../termijnen.ts';

type Soort = keyof typeof veiligheidstermijnen;
const termijn = (soort: Soort, sleutel: string, uiterlijk: string | null): Termijn[] =>
  uiterlijk
    ? [
        {
          soort,
          sleutel,
          uiterlijk,
          artikel: soort === 'crisis-kind' ? '5.1.2' : '5.1.3',
          omschrijving: veiligheidstermijnen[soort],
        },
      ]
    : [];

const vanSignalen = (stukken: readonly Crisisstuk[]): Termijn[] =>
  geldig(stukken, 'gevaarsignaal')
    .filter(({ inhoud }) => signaalOpen(inhoud))
    .flatMap(({ id, inhoud }) =>
      termijn(vraagtPlekbesluit(inhoud) ? 'crisis-plek-besluit' : 'crisis-signaal', id, inhoud.moment.slice(0, 10)),
    );

const vanVoorwaarden = (stukken: readonly Crisisstuk[]): Termijn[] =>
  geldig(stukken, 'veiligheidsvoorwaarde').flatMap(({ id, inhoud }) => {
    const stand = voorwaardestand(inhoud);
    if (stand === 'gestopt') return [];
    if (stand !== 'geschonden') return termijn('crisis-voorwaarde', id, inhoud.controleOp);
    return termijn(
      'crisis-geschonden',
      id,
      inhoud.controles
        .map(({ op }) => op)
        .sort()
        .at(-1) ?? null,
    );
  });

/** Children of whom too little is known, counted from the day on which they were added. */
function vanKinderen(stukken: readonly Crisisstuk[], dagen: number): Termijn[] {
  const over = geldig(stukken, 'kind');
  return geldig(stukken, 'gezinslid')
    .filter(({ inhoud }) => inhoud.rol === 'kind')
    .flatMap(({ clientId, inhoud, eersteOp }) => {
      const kind = over.find((een) => een.clientId === clientId)?.inhoud ?? null;
      if (!clientId || ontbreektBijKind(kind, inhoud.ongeboren).length === 0) return [];
      return termijn('crisis-kind', clientId, plusDagen(dagVanMoment(eersteOp), dagen));
    });
}

/** What about safety somebody must come back to, while the case runs. */
export const veiligheidtermijnen: Crisistermijnen = ({ instellingen }, { gemeldOp, status }, stukken) => {
  if (status === 'gesloten') return [];
  const { beoordelingDagen, kindDagen } = instellingen.veiligheid;
  const beoordeling = geldig(stukken, 'veiligheidsbeoordeling')[0] ?? null;
  return [
    ...vanSignalen(stukken),
    ...(beoordeling
      ? termijn('crisis-beoordeling', beoordeling.id, beoordeling.inhoud.volgendeOp)
      : termijn('crisis-beoordeling', 'eerste', plusDagen(gemeldOp, beoordelingDagen))),
    ...vanVoorwaarden(stukken),
    ...geldig(stukken, 'veiligheidsplan').flatMap(({ id, inhoud }) => termijn('crisis-plan', id, inhoud.herzienOp)),
    ...vanKinderen(stukken, kindDagen),
    ...geldig(stukken, 'kindmeldcode').flatMap(({ id, inhoud }) => termijn('crisis-stap', id, inhoud.volgendeOp)),
  ];
};
