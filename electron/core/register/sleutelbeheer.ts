import type { Sleutelregel } from '#shared/contract/groepen/acuut.ts';
import { uitwisselteksten } from '#shared/taal/uitwisseling.ts';
import type { Registersleutelrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { openbareSleutelSchema, type OpenbareSleutel } from '../copas/sleutels.ts';
import { bewaarTekensleutel, tekensleutel } from '../copas/tekensleutel.ts';
import { neemtInVan } from '../inbak/verwerken.ts';
import { weiger } from '../weigering.ts';
import { bestandssleutel, bewaarBestandssleutel, type Bestandssleutel } from './versleutelen.ts';
import { leesSleutelkaart, schrijfSleutelkaart, sleutelkenmerk } from './sleuteltekst.ts';

function alsRegel(rij: Registersleutelrij, ontvanger: string | null): Sleutelregel {
  const { sleutelId, organisatienaam, door, op, ingetrokkenOp, ingetrokkenReden } = rij;
  return {
    sleutelId,
    organisatienaam,
    kenmerk: sleutelkenmerk(openbareSleutelSchema.parse(rij.openbaar).openbaar, ontvanger ?? ''),
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

const metOntvanger =
  ({ db, opslag }: Pick<Context, 'db' | 'opslag'>) =>
  (rij: Registersleutelrij): Sleutelregel =>
    alsRegel(rij, opslag.leesBestandsontvanger(db, rij.organisatieId));

const vind = (context: Context, sleutelId: string): Sleutelregel => {
  const rij = context.opslag.leesRegistersleutels(context.db).find((een) => een.sleutelId === sleutelId);
  return rij ? metOntvanger(context)(rij) : weiger('niet-gevonden');
};

export const sleutelbehandelaars: Behandelaars<
  'sleutel.eigen' | 'sleutel.lijst' | 'sleutel.toevoegen' | 'sleutel.intrekken'
> = {
  'sleutel.eigen': tweedelig<'sleutel.eigen', Bestandssleutel>({
    voorbereiden: bestandssleutel,
    uitvoeren: (context, _invoer, gemaakt) => {
      const paar = tekensleutel(context);
      bewaarTekensleutel(context, paar);
      const { ontvanger } = bewaarBestandssleutel(context, gemaakt);
      const { id, naam, soort } = context.sessie.organisatie;
      const tekst = schrijfSleutelkaart({ organisatie: { id, naam, soort }, sleutel: paar.openbaar, ontvanger });
      return { tekst, kenmerk: sleutelkenmerk(paar.openbaar.openbaar, ontvanger) };
    },
  }),
  'sleutel.lijst': (context) => context.opslag.leesRegistersleutels(context.db).map(metOntvanger(context)),
  'sleutel.toevoegen': (context, { tekst }) => {
    const { db, opslag, sessie, nu } = context;
    const fout = (code: 'sleutel-onjuist' | 'sleutel-bekend', bericht: string): never =>
      weiger(code, { velden: [{ pad: 'tekst', bericht }] });
    const kaart = leesSleutelkaart(tekst) ?? fout('sleutel-onjuist', 'Kopieer de hele tekst opnieuw.');
    const { organisatie, sleutel, ontvanger } = kaart;
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
    const nieuweSleutel = opslag.schrijfRegistersleutel(db, regel);
    const wie = { organisatieId: organisatie.id, doorId: sessie.gebruikerId, op: nu };
    const nieuweOntvanger = opslag.schrijfBestandsontvanger(db, { ...wie, ontvanger });
    if (!nieuweSleutel && !nieuweOntvanger) fout('sleutel-bekend', 'Deze sleutel staat al in de lijst.');
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
