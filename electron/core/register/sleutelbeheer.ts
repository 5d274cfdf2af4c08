import type { Sleutelregel } from '#shared/contract/groepen/acuut.ts';
import { uitwisselteksten } from '#shared/taal/uitwisseling.ts';
import type { Registersleutelrij } from '#db/opslag/index.ts';
import type { Behandelaars, Context } from '../context.ts';
import { openbareSleutelSchema, type OpenbareSleutel } from '../copas/sleutels.ts';
import { bewaarTekensleutel, tekensleutel } from '../copas/tekensleutel.ts';
import { neemtInVan } from '../inbak/verwerken.ts';
import { weiger } from '../weigering.ts';
import { leesSleutelkaart, schrijfSleutelkaart, sleutelkenmerk } from './sleuteltekst.ts';

function alsRegel(rij: Registersleutelrij): Sleutelregel {
  const { sleutelId, organisatienaam, door, op, ingetrokkenOp, ingetrokkenReden } = rij;
  return {
    sleutelId,
    organisatienaam,
    kenmerk: sleutelkenmerk(openbareSleutelSchema.parse(rij.openbaar)),
    door,
    op,
    ingetrokken: ingetrokkenOp ? { op: ingetrokkenOp, reden: ingetrokkenReden ?? '' } : null,
  };
}

/** A key by whose signature a file is read in, with the organisation that it is of. */
export interface Registersleutel {
  organisatieId: string;
  sleutel: OpenbareSleutel;
}

/** The keys that beheer entered, withdrawn ones as such. */
export function leesRegistersleutels({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Registersleutel[] {
  return opslag.leesRegistersleutels(db).map(({ organisatieId, openbaar, ingetrokkenOp }) => ({
    organisatieId,
    sleutel: { ...openbareSleutelSchema.parse(openbaar), ingetrokkenOp },
  }));
}

const vind = (context: Context, sleutelId: string): Sleutelregel => {
  const rij = context.opslag.leesRegistersleutels(context.db).find((een) => een.sleutelId === sleutelId);
  return rij ? alsRegel(rij) : weiger('niet-gevonden');
};

export const sleutelbehandelaars: Behandelaars<
  'sleutel.eigen' | 'sleutel.lijst' | 'sleutel.toevoegen' | 'sleutel.intrekken'
> = {
  'sleutel.eigen': (context) => {
    const paar = tekensleutel(context);
    bewaarTekensleutel(context, paar);
    const { id, naam, soort } = context.sessie.organisatie;
    const tekst = schrijfSleutelkaart({ organisatie: { id, naam, soort }, sleutel: paar.openbaar });
    return { tekst, kenmerk: sleutelkenmerk(paar.openbaar) };
  },
  'sleutel.lijst': ({ db, opslag }) => opslag.leesRegistersleutels(db).map(alsRegel),
  'sleutel.toevoegen': (context, { tekst }) => {
    const { db, opslag, sessie, nu } = context;
    const fout = (code: 'sleutel-onjuist' | 'sleutel-bekend', bericht: string): never =>
      weiger(code, { velden: [{ pad: 'tekst', bericht }] });
    const kaart = leesSleutelkaart(tekst) ?? fout('sleutel-onjuist', 'Kopieer de hele tekst opnieuw.');
    const { organisatie, sleutel } = kaart;
    // The own key is no key of another; a college and an aanbieder read in each other's files, nobody else's.
    const soort = neemtInVan(context);
    if (organisatie.id === sessie.organisatie.id || organisatie.soort !== soort)
      fout('sleutel-onjuist', uitwisselteksten.sleutelVan[soort]);
    const regel = {
      id: sleutel.sleutelId,
      organisatieId: organisatie.id,
      organisatienaam: organisatie.naam,
      openbaar: { ...sleutel, ingetrokkenOp: null },
      doorId: sessie.gebruikerId,
      op: nu,
    };
    if (!opslag.schrijfRegistersleutel(db, regel)) fout('sleutel-bekend', 'Deze sleutel staat al in de lijst.');
    return vind(context, sleutel.sleutelId);
  },
  'sleutel.intrekken': (context, { sleutelId, reden }) => {
    const { db, opslag, sessie, nu, vandaag } = context;
    vind(context, sleutelId);
    if (!opslag.trekRegistersleutelIn(db, { sleutelId, dag: vandaag, reden, doorId: sessie.gebruikerId, op: nu }))
      weiger('conflict');
    return vind(context, sleutelId);
  },
};
