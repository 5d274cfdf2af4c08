import { parameterwaarde } from '#shared/beleid/index.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { gemeentenaam } from '#shared/domein/gemeenten.ts';
import { normaliseer } from '#shared/domein/naam.ts';
import type { Centrumregio } from '#shared/domein/regio.ts';
import { regioteksten as tekst } from '#shared/taal/regio.ts';
import type { Behandelaars, Context } from '../context.ts';
import { weiger } from '../weigering.ts';

type Bron = Pick<Context, 'db' | 'opslag' | 'beleid' | 'vandaag'>;

const eigenGemeenten = ({ beleid, vandaag }: Bron): string[] =>
  parameterwaarde(beleid, 'opvangregio', vandaag).map(({ code }) => code);

/** The centrumregio's. The gemeenten of our own are those of the policy today (5.2.1), whatever the table says. */
export function leesRegiotabel(context: Bron): Centrumregio[] {
  const van5_2_1 = eigenGemeenten(context);
  const vanOns = new Set(van5_2_1);
  return context.opslag.leesRegios(context.db).map((regio) => ({
    ...regio,
    gemeenten: regio.eigen ? van5_2_1 : regio.gemeenten.filter((code) => !vanOns.has(code)),
  }));
}

const gelijk = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());

/** Refuses a name twice, a gemeente in two regions, and our own region otherwise than the policy has it. */
function controleer(context: Bron, regio: Centrumregio): void {
  const velden: Veldfout[] = [];
  const anderen = leesRegiotabel(context).filter(({ id }) => id !== regio.id);
  if (anderen.some(({ naam }) => normaliseer(naam) === normaliseer(regio.naam)))
    velden.push({ pad: 'naam', bericht: tekst.naamBezet });
  if (regio.eigen && !gelijk(regio.gemeenten, eigenGemeenten(context)))
    velden.push({ pad: 'gemeenten', bericht: tekst.eigenGemeenten });
  if (regio.eigen && !regio.actief) velden.push({ pad: 'actief', bericht: tekst.eigenActief });
  for (const { naam, gemeenten } of anderen) {
    const bezet = regio.gemeenten.find((code) => gemeenten.includes(code));
    if (bezet) velden.push({ pad: 'gemeenten', bericht: tekst.gemeenteBezet(gemeentenaam(bezet) ?? bezet, naam) });
  }
  if (velden.length > 0) weiger('ongeldige-invoer', { velden });
}

export const regiotabelbehandelaars: Behandelaars<'regio.lijst' | 'regio.toevoegen' | 'regio.wijzigen'> = {
  'regio.lijst': (context) => leesRegiotabel(context),
  'regio.toevoegen': (context, velden) => {
    const regio = { id: context.id(), versie: 1, eigen: false, ...velden };
    controleer(context, regio);
    context.opslag.schrijfRegio(context.db, regio);
    return regio;
  },
  'regio.wijzigen': (context, { id, versie, ...velden }) => {
    const huidig = leesRegiotabel(context).find((regio) => regio.id === id) ?? weiger('niet-gevonden');
    const regio = { id, versie, eigen: huidig.eigen, ...velden };
    controleer(context, regio);
    if (!context.opslag.wijzigRegio(context.db, regio)) weiger('conflict');
    return { ...regio, versie: versie + 1 };
  },
};
