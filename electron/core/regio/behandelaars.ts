import { join } from 'node:path';
import type { Documentsoort } from '#shared/contract/groepen/document.ts';
import type { Regiobrief } from '#shared/contract/groepen/regio.ts';
import type { Contactvelden } from '#shared/domein/regio.ts';
import { regioteksten } from '#shared/taal/regio.ts';
import { antwoordTeksten, informatieverzoekTeksten, overdrachtTeksten } from '#shared/taal/regiobrieven.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { bewaarDocument } from '../documenten/bewaren.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { weiger } from '../weigering.ts';
import { aankomstbehandelaars } from './aankomst.ts';
import { tekenRegiobrief } from './brieven.ts';
import { contactbehandelaars, legContactVast } from './contact.ts';
import { geschilbehandelaars } from './geschil.ts';
import { inkomendbehandelaars } from './inkomend.ts';
import { andereRegioVan, leesRegiobron } from './lezen.ts';
import { leesRegiotabel, regiotabelbehandelaars } from './regios.ts';
import { leesRegiostand } from './stand.ts';

const soortVan: Readonly<Record<Regiobrief['soort'], Documentsoort>> = {
  informatieverzoek: 'regiobericht',
  antwoord: 'regiobericht',
  overdrachtsbrief: 'overdracht',
  reiskaart: 'reiskaart',
  geschildossier: 'geschil',
  contactoverzicht: 'dossierafdruk',
};

/** What a letter to another gemeente says in the contact log; null: it is no letter to them. */
function alsContact(context: Context, dossierId: string, brief: Regiobrief): Contactvelden | null {
  const bron = leesRegiobron(context, dossierId);
  const regio = andereRegioVan(bron);
  const rij = leesRegiotabel(context).find(({ id }) => id === regio?.regioId);
  const basis = {
    met: 'andere-gemeente' as const,
    wijze: 'brief' as const,
    op: context.poorten.klok.nuLokaal(),
    wie: rij?.contactpersoon || rij?.organisatie || regio?.naam || '',
    regioId: rij?.id ?? null,
    vervolg: '',
    vervolgOp: null,
    overeenstemming: null,
  };
  if (brief.soort === 'informatieverzoek') {
    const { contact, vervolg } = informatieverzoekTeksten;
    return { ...basis, afspraak: contact(brief.vragen).slice(0, 20_000), vervolg, vervolgOp: brief.antwoordVoor };
  }
  if (brief.soort === 'overdrachtsbrief') return { ...basis, afspraak: overdrachtTeksten.contact };
  const antwoord = brief.soort === 'antwoord' ? bron.inkomend?.feiten.antwoord : null;
  return antwoord ? { ...basis, afspraak: antwoordTeksten.contact[antwoord] } : null;
}

interface Getekend {
  bytes: Uint8Array;
  /** What the dossier was when the letter was drawn: another version would read otherwise. */
  versie: number;
}
const versieVan = ({ db, opslag }: Context, dossierId: string): number =>
  (opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden')).versie;

export const regiobehandelaars: Behandelaars<
  | 'regio.lijst'
  | 'regio.toevoegen'
  | 'regio.wijzigen'
  | 'regio.stand'
  | 'regio.brief'
  | 'contact.vastleggen'
  | 'contact.afhandelen'
  | 'contact.vervallen'
  | 'geschil.vastleggen'
  | 'geschil.stap'
  | 'geschil.stapVervallen'
  | 'overdracht.aankomst'
  | 'overdracht.aankomstVervallen'
  | 'inkomend.starten'
  | 'inkomend.wijzigen'
> = {
  ...regiotabelbehandelaars,
  ...contactbehandelaars,
  ...geschilbehandelaars,
  ...aankomstbehandelaars,
  ...inkomendbehandelaars,
  'regio.stand': (context, { dossierId }) => leesRegiostand(context, dossierId),
  'regio.brief': tweedelig<'regio.brief', Getekend>({
    voorbereiden: async (context, { dossierId, brief }) => {
      const versie = versieVan(context, dossierId);
      const omgeving = { lettertypen: leesLettertypen(join(context.poorten.bronnen, 'fonts')), gemaaktOp: context.nu };
      return { versie, bytes: await tekenRegiobrief(context, dossierId, brief, omgeving) };
    },
    uitvoeren: (context, { dossierId, brief }, { bytes, versie }) => {
      if (versieVan(context, dossierId) !== versie) weiger('conflict');
      const titel = regioteksten.titels[brief.soort];
      const document = bewaarDocument(context, { dossierId, soort: soortVan[brief.soort], titel }, bytes);
      const contact = alsContact(context, dossierId, brief);
      if (contact) legContactVast(context, dossierId, contact, { documentId: document.id });
      return document;
    },
  }),
};
