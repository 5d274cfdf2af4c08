import { plusDagen } from '#shared/beleid/index.ts';
import { bijwerkteksten } from '#shared/taal/bijwerken.ts';
import type { Bijwerkinstelling } from '#shared/uitgave/uitgave.ts';
import type { Instellingen } from '#shared/contract/groepen/beheer.ts';
import { nl } from '#shared/taal/nl.ts';
import type { Behandelaars, Context } from '../context.ts';
import { schrijfAuditregel } from '../audit/schrijven.ts';
import { beginVanDag } from '../klok.ts';
import { controleerKeten } from '../audit/keten.ts';
import { onthoud } from '../gezondheid/geheugen.ts';
import { controleerStuk } from '../audit/stuk.ts';
import { langlezend } from '../leeswerk/lang.ts';
import { weiger } from '../weigering.ts';
import { leesWijzigingen, noteerWijzigingen } from './wijzigingen.ts';

/** Who may sign a new version is changed by two people, never along with the other settings. */
const zelfdeSleutels = (a: Bijwerkinstelling, b: Bijwerkinstelling): boolean =>
  JSON.stringify([a.sleutels, a.voorstel]) === JSON.stringify([b.sleutels, b.voorstel]);

/** Naming colleagues in a file for a client is changed with a reason of its own (AVG 15; HvJ C-579/21). @returns whether it changed */
function keurInzagenamen(oud: Instellingen, nieuw: Instellingen): boolean {
  const omgezet = oud.inzageMetNamen !== nieuw.inzageMetNamen;
  if (omgezet && (nieuw.inzageNamenReden === '' || nieuw.inzageNamenReden === oud.inzageNamenReden))
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'waarden.inzageNamenReden', bericht: nl.verzoek.instelling.redenFout }],
    });
  return omgezet;
}

/** That it was turned on or off is a line of its own in the log. */
function meldInzagenamen({ db, opslag, poorten, sessie, nu }: Context, aan: boolean): void {
  const tekst = aan ? nl.verzoek.instelling.aangezet : nl.verzoek.instelling.uitgezet;
  const betreft = { clientId: null, dossierId: null };
  schrijfAuditregel(db, opslag, poorten, sessie, nu, {
    ...{ actie: 'U', gebeurtenis: 'instelling.opslaan', tekst, uitkomst: 'gelukt', betreft },
  });
}

export const beheerbehandelaars: Behandelaars<
  | 'gebruiker.lijst'
  | 'gebruiker.namen'
  | 'locatie.lijst'
  | 'locatie.toevoegen'
  | 'locatie.wijzigen'
  | 'instelling.lezen'
  | 'instelling.opslaan'
  | 'instelling.wijzigingen'
  | 'audit.lijst'
  | 'audit.controleren'
  | 'audit.namen'
  | 'audit.stuk'
  | 'audit.bytes'
> = {
  'gebruiker.lijst': ({ db, opslag }) =>
    opslag.leesGebruikers(db).map(({ tijdelijkWachtwoord: _, ...gebruiker }) => gebruiker),
  'gebruiker.namen': ({ db, opslag }) =>
    opslag
      .leesGebruikers(db)
      .filter(({ actief }) => actief)
      .map(({ id, naam }) => ({ id, naam })),
  'locatie.lijst': ({ db, opslag }) => opslag.leesLocaties(db),
  'locatie.toevoegen': (context, velden) => {
    const locatie = { id: context.id(), versie: 1, ...velden };
    context.opslag.schrijfLocatie(context.db, locatie);
    return locatie;
  },
  'locatie.wijzigen': (context, locatie) => {
    const { db, opslag } = context;
    const was = opslag.leesLocatie(db, locatie.id) ?? weiger('niet-gevonden');
    if (!opslag.wijzigLocatie(db, locatie)) weiger('conflict');
    noteerWijzigingen(context, 'locatie', locatie.id, was, locatie);
    return { ...locatie, versie: locatie.versie + 1 };
  },
  'instelling.lezen': ({ db, opslag }) => opslag.leesInstellingen(db),
  'instelling.opslaan': (context, { versie, waarden }) => {
    const { db, opslag } = context;
    if (waarden.openVan >= waarden.openTot)
      weiger('ongeldige-invoer', {
        velden: [{ pad: 'waarden.openTot', bericht: 'De sluitingstijd ligt na de openingstijd.' }],
      });
    const vast = opslag.leesInstellingen(db);
    if (vast.versie !== versie) weiger('conflict');
    if (!zelfdeSleutels(vast.waarden.bijwerken, waarden.bijwerken))
      weiger('ongeldige-invoer', {
        velden: [{ pad: 'waarden.bijwerken.sleutels', bericht: bijwerkteksten.sleutel.nietHier }],
      });
    const omgezet = keurInzagenamen(vast.waarden, waarden);
    if (!opslag.wijzigInstellingen(db, versie, waarden)) weiger('conflict');
    noteerWijzigingen(context, 'instelling', '', vast.waarden, waarden);
    if (omgezet) meldInzagenamen(context, waarden.inzageMetNamen);
    return { versie: versie + 1, waarden };
  },
  'instelling.wijzigingen': leesWijzigingen,
  'audit.lijst': ({ db, opslag }, vraag) => {
    // Days on the screen are days in Amsterdam; the log has instants.
    const { van, tot, aantal } = vraag;
    const gevonden = opslag.leesAudit(db, {
      ...vraag,
      van: van && beginVanDag(van),
      tot: tot && beginVanDag(plusDagen(tot, 1)),
      aantal: aantal + 1,
    });
    const regels = gevonden.slice(0, aantal).map(({ gebruikerId: _, vorigeHash: __, hash: ___, ...regel }) => regel);
    const elders = opslag.leesAuditwerkplekken(db);
    return { regels, meer: gevonden.length > aantal, ...(elders.length > 0 && { elders }) };
  },
  'audit.controleren': ({ db, opslag, anker, behoud, nu }, { anker: vanBuiten }) => {
    const eigen = controleerKeten(
      opslag.doorloopAudit(db),
      [anker(), vanBuiten].filter((een) => een !== null && een !== undefined),
    );
    const elders = opslag.leesAuditwerkplekken(db).map(({ werkplekId, naam }) => {
      const { heel, aantal, eersteFout } = controleerKeten(opslag.doorloopAuditElders(db, werkplekId));
      return { naam, heel, aantal, eersteFout };
    });
    const heel = eigen.heel && elders.every((een) => een.heel);
    if (behoud) onthoud(behoud.laag, behoud.open.administratieId, { logboek: { op: nu, heel } });
    return { ...eigen, ...(elders.length > 0 && { elders }) };
  },
  'audit.namen': ({ db, opslag }) => opslag.leesAuditnamen(db),
  'audit.stuk': controleerStuk,
  'audit.bytes': langlezend<'audit.bytes'>((_context, _invoer, bestand) => bestand),
};
