import type { Tijdlijnregel } from '#shared/contract/groepen/dossier.ts';
import { plusDagen } from '#shared/beleid/kalender.ts';
import { kluistekst as tekst } from '#shared/taal/crisis/kluis.ts';
import type { Kluisadresrij, Kluisinzagerij } from '#db/opslag/index.ts';
import type { Aanvulling } from '../dossier/aanvullingen.ts';
import { dagVanMoment } from '../klok.ts';

const t = tekst.tijdlijn;
const detail = (label: string, wordt: string): Tijdlijnregel['details'] => (wordt ? [{ label, was: null, wordt }] : []);

function adresregel({ versie, anders, ingetrokken, reden, op, door }: Kluisadresrij): Tijdlijnregel {
  const wat = ingetrokken ? t.ingetrokken : versie === 1 ? t.vastgelegd : anders ? t.gewijzigd : t.gedeeld;
  return { moment: op, door, soort: 'overig', titel: wat, details: detail(t.reden, reden) };
}

function inzageregel({ wijze, grond, toelichting, nummer, bestemdVoor, op, wie }: Kluisinzagerij): Tijdlijnregel {
  return {
    moment: op,
    door: wie,
    soort: 'overig',
    titel: wijze === 'brief' ? t.afgedrukt : t.bekeken,
    details: [
      ...detail(t.grond, `${tekst.gronden[grond]}: ${toelichting}`),
      ...detail(t.nummer, nummer === null ? '' : String(nummer)),
      ...detail(t.bestemdVoor, bestemdVoor ?? ''),
    ],
  };
}

/** That an address was stored, shared or looked at; never what it says. */
export const kluisaanvulling: Aanvulling = {
  termijnen: ({ db, opslag, instellingen }, { id }) => {
    const eerste = opslag.leesKluisinzagen(db, { dossierId: id, open: true, aantal: 500 }).at(-1);
    if (!eerste) return [];
    const uiterlijk = plusDagen(dagVanMoment(eerste.op), instellingen.adresOordeelDagen);
    return [{ soort: 'adres-inzage', sleutel: '', uiterlijk, artikel: '5.1.2', omschrijving: tekst.termijn }];
  },
  tijdlijn: ({ db, opslag, sessie }, { id }) =>
    sessie.rechten.includes('crisis.lezen')
      ? [
          ...opslag.leesKluisadressen(db, { dossierId: id }).map(adresregel),
          ...opslag.leesKluisinzagen(db, { dossierId: id, open: false, aantal: 500 }).map(inzageregel),
        ]
      : [],
};
