import type { Locatieaanbieder, Overdracht } from '#shared/contract/groepen/uitwisseling.ts';
import { inleesuitslagSchema } from '#shared/contract/groepen/acuut.ts';
import { uitwisselteksten as tekst } from '#shared/taal/uitwisseling.ts';
import type { Ontvangstrij, Verzendingrij } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { klaarVoor, maakUitwisselbestand, partners, tel } from './bestand.ts';

/** How many files of each direction are shown. */
const AANTAL = 20;

function locatiesMetAanbieder({ db, opslag }: Pick<Context, 'db' | 'opslag'>): Locatieaanbieder[] {
  const bij = new Map(opslag.leesLocatieaanbieders(db).map((een) => [een.locatieId, een]));
  return opslag.leesLocaties(db).map(({ id: locatieId, naam, actief }) => {
    const een = bij.get(locatieId);
    return { locatieId, naam, actief, aanbieder: een ? { id: een.organisatieId, naam: een.organisatienaam } : null };
  });
}

/** The first eight digits, in two groups: enough to compare over the phone. */
const kenmerkVan = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;

const alsVerzonden = ({ tot: _, organisatieId: __, sha256, ...rest }: Verzendingrij): Overdracht => ({
  ...rest,
  kenmerk: kenmerkVan(sha256),
});

function alsOntvangen({ organisatieId: _, uitslag, sha256, ...rest }: Ontvangstrij): Overdracht {
  const { telling, ...aantallen } = inleesuitslagSchema
    .omit({ bestandsnaam: true, organisatienaam: true, sha256: true })
    .parse(uitslag);
  return { ...rest, telling: { ...telling, ...aantallen }, kenmerk: kenmerkVan(sha256) };
}

export const uitwisselbehandelaars: Behandelaars<
  'uitwisseling.aanbieders' | 'uitwisseling.aanbieder' | 'uitwisseling.stand' | 'uitwisseling.bestand'
> = {
  'uitwisseling.aanbieders': (context) => ({
    organisaties: partners(context),
    locaties: locatiesMetAanbieder(context),
  }),
  'uitwisseling.aanbieder': (context, { locatieId, was, organisatieId }) => {
    const { db, opslag, sessie } = context;
    if (sessie.organisatie.soort !== 'gemeente') weiger('stap-niet-mogelijk', { melding: tekst.alleenCollege });
    const vind = () => locatiesMetAanbieder(context).find((een) => een.locatieId === locatieId);
    const nu = vind() ?? weiger('niet-gevonden');
    if ((nu.aanbieder?.id ?? null) !== was) weiger('conflict');
    const organisatie = organisatieId ? partners(context).find(({ id }) => id === organisatieId) : null;
    if (organisatie === undefined)
      weiger('ongeldige-invoer', { velden: [{ pad: 'organisatieId', bericht: tekst.kiesAanbieder }] });
    opslag.schrijfLocatieaanbieder(db, { locatieId, organisatie, doorId: sessie.gebruikerId, op: context.nu });
    return vind() ?? weiger('niet-gevonden');
  },
  'uitwisseling.stand': (context) => {
    const { db, opslag } = context;
    const verzonden = opslag.leesVerzendingen(db, AANTAL);
    return {
      partners: partners(context).map((organisatie) => {
        const laatste = verzonden.find(({ organisatieId }) => organisatieId === organisatie.id);
        return {
          organisatie,
          klaar: tel(klaarVoor(context, organisatie.id).records),
          laatste: laatste ? { op: laatste.op, door: laatste.door } : null,
        };
      }),
      verzonden: verzonden.map(alsVerzonden),
      ontvangen: opslag.leesOntvangsten(db, AANTAL).map(alsOntvangen),
    };
  },
  'uitwisseling.bestand': tweedelig<
    'uitwisseling.bestand',
    Awaited<ReturnType<typeof maakUitwisselbestand.voorbereiden>>
  >(maakUitwisselbestand),
};
