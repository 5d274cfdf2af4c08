import type { Inbakregel } from '#shared/contract/groepen/acuut.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Registerrecord } from '#shared/register/records.ts';
import { acuutteksten } from '#shared/taal/acuut.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import { vervolgnamen } from '#shared/taal/vervolgnamen.ts';
import type { Inbakrij } from '#db/opslag/index.ts';
import { magClientZien } from '../client/zichtbaar.ts';
import type { Context } from '../context.ts';
import { lokaalVanMoment } from '../klok.ts';
import { dossierVanFeit, kanBevestigd, type Feitrecord } from './feit.ts';
import { geboortedatumVan, kandidatenVoor } from './kandidaten.ts';
import { onzeLocatie, plekVan } from './locatie.ts';
import { twijfel, type Toewijzingrecord } from './mensen.ts';
import type { Nachtrecord } from './nacht.ts';
import { leesRecord } from './record.ts';
import type { AcuteRecord } from './toepassen.ts';
import { onbekendeLocaties } from './toewijzing.ts';
import { waaromWacht } from './verwerken.ts';

type Wat = Pick<Inbakregel, 'weergavenaam' | 'geboortedatum' | 'regels' | 'mensen' | 'locaties' | 'kan'>;

const naamVan = (wie: { geslachtsnaam: string; voorvoegselGeslachtsnaam: string; voornamen: string }): string =>
  weergavenaam({
    achternaam: wie.geslachtsnaam || acuutteksten.onbekend,
    tussenvoegsel: wie.voorvoegselGeslachtsnaam,
    voornamen: wie.voornamen,
  });

function vanAcuut(context: Context, record: AcuteRecord): Wat {
  const { client, clientRef, tijdstip, locatie } = record.inhoud;
  const kandidaten = kandidatenVoor(context, record);
  const naam = naamVan(client);
  const geboortedatum = geboortedatumVan(context, record);
  return {
    weergavenaam: naam,
    geboortedatum,
    regels: [tekst.acuutOp(tijdstip.slice(0, 10), tijdstip.slice(11), locatie.naam)],
    mensen: kandidaten.length > 0 ? [{ ref: clientRef, weergavenaam: naam, geboortedatum, kandidaten }] : [],
    locaties: [{ ref: locatie.locatieRef, naam: locatie.naam, locatieId: onzeLocatie(context, record) }],
    kan: true,
  };
}

function vanToewijzing(context: Context, record: Toewijzingrecord): Wat {
  const { bewoners, locaties } = record.inhoud;
  const hoofd = bewoners[0];
  return {
    weergavenaam: hoofd ? naamVan(hoofd) : '',
    geboortedatum: hoofd?.geboortedatum ?? null,
    regels: [
      tekst.toegewezen(bewoners.length, locaties.map(({ naam }) => naam).join(', ')),
      ...bewoners.slice(1).map((een) => `${tekst.relaties[een.relatie]}: ${naamVan(een)}`),
    ],
    mensen: twijfel(context, record).map(({ bewoner, kandidaten }) => ({
      ref: bewoner.clientRef,
      weergavenaam: naamVan(bewoner),
      geboortedatum: bewoner.geboortedatum,
      kandidaten,
    })),
    locaties: onbekendeLocaties(context, record).map(({ locatieRef: ref, naam }) => ({ ref, naam, locatieId: null })),
    kan: true,
  };
}

function vanFeit(context: Context, record: Feitrecord): Wat {
  const { db, opslag } = context;
  const dossierId = dossierVanFeit(context, record);
  const dossier = dossierId ? opslag.leesDossier(db, dossierId) : null;
  const client = dossier && magClientZien(context, dossier.clientId) ? opslag.leesClient(db, dossier.clientId) : null;
  const { feit, functie, inhoud } = record.inhoud;
  const naam = Object.entries(vervolgnamen).find(([soort]) => soort === feit)?.[1] ?? feit;
  const dag = typeof inhoud['datum'] === 'string' ? inhoud['datum'] : lokaalVanMoment(record.vastgelegdOp).slice(0, 10);
  return {
    weergavenaam: client ? weergavenaam(client) : '',
    geboortedatum: client?.geboortedatum ?? null,
    regels: [tekst.feit(naam, dag, functie)],
    mensen: [],
    locaties: [],
    kan: kanBevestigd(context, record),
  };
}

function vanNacht(context: Context, { inhoud, organisatie }: Nachtrecord): Wat {
  const { locatie, datum } = inhoud;
  const bekend = plekVan(context, organisatie.id, locatie) !== null;
  return {
    ...{ weergavenaam: '', geboortedatum: null, regels: [tekst.nacht(datum, locatie.naam)], mensen: [], kan: true },
    locaties: bekend ? [] : [{ ref: locatie.locatieRef, naam: locatie.naam, locatieId: null }],
  };
}

function watVan(context: Context, record: Registerrecord | null): Wat {
  if (record?.soort === 'acute-plaatsing') return vanAcuut(context, record);
  if (record?.soort === 'toewijzing') return vanToewijzing(context, record);
  if (record?.soort === 'verblijfsfeit') return vanFeit(context, record);
  if (record?.soort === 'nachtregister') return vanNacht(context, record);
  const regels = record?.soort === 'winteropvang' ? [tekst.winter(record.inhoud.kenmerk)] : [];
  return { weergavenaam: '', geboortedatum: null, regels, mensen: [], locaties: [], kan: false };
}

/** A record that waits, or was set aside, as the window gets it. */
export function alsRegel(context: Context, rij: Inbakrij): Inbakregel {
  const record = leesRecord(rij);
  const { recordId, volgnummer, soort, organisatienaam, bron, ontvangenOp, uitkomst, reden } = rij;
  const afgewezen = uitkomst === 'afgewezen' ? (reden ?? '') : null;
  const geweigerd = uitkomst === 'geweigerd' ? (reden ?? '') : null;
  return {
    ...{ recordId, volgnummer, soort, organisatienaam, bron, ontvangenOp, afgewezen, geweigerd },
    waarom: (geweigerd ?? (record && waaromWacht(context, record))) || '',
    ...watVan(context, record),
  };
}
