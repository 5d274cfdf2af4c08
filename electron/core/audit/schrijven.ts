import type { Auditactie } from '#shared/contract/eindpunt.ts';
import type { Betreft } from '../context.ts';
import type { Opslag } from '../opslaglaag.ts';
import type { Poorten } from '../poorten.ts';
import type { Sessie } from '#shared/contract/groepen/installatie.ts';
import type { Db } from '#db/openen.ts';
import { auditHash, begin, type Auditinhoud } from './keten.ts';

/** What happened, for the access log. */
export interface Auditgebeurtenis {
  actie: Auditactie;
  gebeurtenis: string;
  tekst: string;
  uitkomst: string;
  betreft: Betreft;
}

/** Adds a line to the access log, chained to the line before. Call it inside the transaction of what it reports. */
export function schrijfAuditregel(
  db: Db,
  opslag: Opslag,
  poorten: Pick<Poorten, 'werkstation'>,
  sessie: Sessie,
  nu: string,
  wat: Auditgebeurtenis,
): void {
  const inhoud: Auditinhoud = {
    moment: nu,
    gebruikerId: sessie.gebruikerId,
    gebruiker: sessie.naam,
    rollen: sessie.rollen.join(' '),
    organisatie: sessie.organisatie.id,
    actie: wat.actie,
    gebeurtenis: wat.gebeurtenis,
    tekst: wat.tekst,
    clientId: wat.betreft.clientId,
    dossierId: wat.betreft.dossierId,
    uitkomst: wat.uitkomst,
    doel: 'Uitvoering van de Wmo 2015',
    werkstation: poorten.werkstation,
    nood: wat.betreft.nood === true,
  };
  const vorigeHash = opslag.leesAuditschakel(db)?.hash ?? begin;
  opslag.schrijfAudit(db, { ...inhoud, vorigeHash, hash: auditHash(vorigeHash, inhoud) });
}
