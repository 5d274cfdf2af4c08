import { plusDagen } from '#shared/beleid/index.ts';
import type { Inbakregel } from '#shared/contract/groepen/acuut.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { registerrecordSchema } from '#shared/register/records.ts';
import { acuutteksten, inbakteksten as tekst } from '#shared/taal/acuut.ts';
import type { Inbakrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { leesIn } from './inlezen.ts';
import { geboortedatumVan, kandidatenVoor } from './kandidaten.ts';
import { onzeLocatie } from './locatie.ts';
import { pasAcutePlaatsingToe, type AcuteRecord } from './toepassen.ts';

/** How many days a record that was put aside stays in sight, to be taken back. */
const terugDagen = 30;

function recordVan(rij: Inbakrij): AcuteRecord {
  const record = registerrecordSchema.parse(rij.inhoud);
  return record.soort === 'acute-plaatsing' ? record : weiger('niet-gevonden');
}

function alsRegel(context: Context, rij: Inbakrij): Inbakregel {
  const record = recordVan(rij);
  const { client, tijdstip, locatie, meldenOp } = record.inhoud;
  const { geslachtsnaam: achternaam, voorvoegselGeslachtsnaam: tussenvoegsel, voornamen } = client;
  return {
    recordId: rij.recordId,
    volgnummer: rij.volgnummer,
    organisatienaam: rij.organisatienaam,
    bron: rij.bron,
    ontvangenOp: rij.ontvangenOp,
    weergavenaam: weergavenaam({ achternaam: achternaam || acuutteksten.onbekend, tussenvoegsel, voornamen }),
    geboortedatum: geboortedatumVan(context, record),
    tijdstip,
    hunLocatie: locatie.naam,
    locatieId: onzeLocatie(context, record),
    meldenOp,
    afgewezen: rij.uitkomst === 'afgewezen' ? (rij.reden ?? '') : null,
    kandidaten: kandidatenVoor(context, record),
  };
}

/** The record as it was last dealt with, when that is what was seen. */
function openRecord({ db, opslag }: Context, recordId: string, na: number): Inbakrij {
  const rij = opslag.leesInbak(db, recordId) ?? weiger('niet-gevonden');
  if (rij.volgnummer !== na) weiger('conflict');
  if (rij.uitkomst === 'verwerkt') weiger('stap-niet-mogelijk', { melding: tekst.alVerwerkt });
  return rij;
}

export const inbakbehandelaars: Behandelaars<
  'register.inlezenBytes' | 'register.wachtrij' | 'register.verwerken' | 'register.terzijde'
> = {
  'register.inlezenBytes': tweedelig<'register.inlezenBytes', Awaited<ReturnType<typeof leesIn.voorbereiden>>>(leesIn),
  'register.wachtrij': (context) => {
    const { db, opslag, vandaag } = context;
    return opslag.leesInbakLijst(db, beginVanDag(plusDagen(vandaag, -terugDagen))).map((rij) => alsRegel(context, rij));
  },
  'register.verwerken': (context, { recordId, na, clientId, locatieId }) => {
    const { db, opslag, sessie, nu } = context;
    const record = recordVan(openRecord(context, recordId, na));
    const gekozen = locatieId ?? onzeLocatie(context, record);
    if (!gekozen || !opslag.leesLocatie(db, gekozen)?.actief)
      weiger('ongeldige-invoer', { velden: [{ pad: 'locatieId', bericht: tekst.kiesLocatie }] });
    if (locatieId)
      opslag.schrijfKoppeling(db, {
        organisatieId: record.organisatie.id,
        hunRef: record.inhoud.locatie.locatieRef,
        locatieId,
      });
    const { dossierId } = pasAcutePlaatsingToe(context, record, { clientId, locatieId: gekozen });
    const regel = { recordId, na, uitkomst: 'verwerkt' as const, dossierId, reden: '' };
    if (!opslag.schrijfAfhandeling(db, { ...regel, doorId: sessie.gebruikerId, op: nu })) weiger('conflict');
    return { dossierId };
  },
  'register.terzijde': (context, { recordId, na, terug, reden }) => {
    const { db, opslag, sessie, nu } = context;
    const rij = openRecord(context, recordId, na);
    if (terug !== (rij.uitkomst === 'afgewezen')) weiger('conflict');
    const uitkomst = terug ? ('teruggezet' as const) : ('afgewezen' as const);
    const regel = { recordId, na, uitkomst, dossierId: null, reden, doorId: sessie.gebruikerId, op: nu };
    if (!opslag.schrijfAfhandeling(db, regel)) weiger('conflict');
    return null;
  },
};
