import { plusDagen } from '#shared/beleid/index.ts';
import type { Behandelaars } from '../context.ts';
import { beginVanDag } from '../klok.ts';
import { controleerKeten } from '../audit/keten.ts';
import { weiger } from '../weigering.ts';

export const beheerbehandelaars: Behandelaars<
  | 'gebruiker.lijst'
  | 'gebruiker.namen'
  | 'locatie.lijst'
  | 'locatie.toevoegen'
  | 'locatie.wijzigen'
  | 'instelling.lezen'
  | 'instelling.opslaan'
  | 'audit.lijst'
  | 'audit.controleren'
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
  'locatie.wijzigen': ({ db, opslag }, locatie) => {
    if (!opslag.leesLocatie(db, locatie.id)) weiger('niet-gevonden');
    if (!opslag.wijzigLocatie(db, locatie)) weiger('conflict');
    return { ...locatie, versie: locatie.versie + 1 };
  },
  'instelling.lezen': ({ db, opslag }) => opslag.leesInstellingen(db),
  'instelling.opslaan': ({ db, opslag }, { versie, waarden }) => {
    if (waarden.openVan >= waarden.openTot)
      weiger('ongeldige-invoer', {
        velden: [{ pad: 'waarden.openTot', bericht: 'De sluitingstijd ligt na de openingstijd.' }],
      });
    if (!opslag.wijzigInstellingen(db, versie, waarden)) weiger('conflict');
    return { versie: versie + 1, waarden };
  },
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
  'audit.controleren': ({ db, opslag, anker }, { anker: vanBuiten }) => {
    const eigen = controleerKeten(
      opslag.doorloopAudit(db),
      [anker(), vanBuiten].filter((een) => een !== null && een !== undefined),
    );
    const elders = opslag.leesAuditwerkplekken(db).map(({ werkplekId, naam }) => {
      const { heel, aantal, eersteFout } = controleerKeten(opslag.doorloopAuditElders(db, werkplekId));
      return { naam, heel, aantal, eersteFout };
    });
    return { ...eigen, ...(elders.length > 0 && { elders }) };
  },
};
