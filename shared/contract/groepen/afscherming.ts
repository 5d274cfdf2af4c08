import { z } from 'zod';
import { idSchema, losseRegelSchema, momentSchema, regelSchema, versieSchema } from '../../domein/basis.ts';
import { opdracht, vraag } from '../eindpunt.ts';

/** Why a client is shielded from colleagues who have nothing to do with the case. */
export const afschermingsgronden = [
  'medewerker',
  'familie-van-medewerker',
  'publiek-persoon',
  'veiligheid',
  'anders',
] as const;
/** Who must never see a client: whom it is about, whose family it is, and who knows the person from whom a client is kept safe. */
export const relaties = ['zelf', 'familie', 'netwerk'] as const;

const uitgeslotenSchema = z.strictObject({ gebruikerId: idSchema, relatie: z.enum(relaties) });
const keuzes = {
  grond: z.enum(afschermingsgronden, 'Kies waarom dit dossier wordt afgeschermd.'),
  reden: regelSchema,
  /** `kring`: only those named. `iedereen`: every colleague but those it is about. */
  voor: z.enum(['kring', 'iedereen']),
  /** Judges every look from outside the circle. */
  eigenaarId: idSchema,
  kring: z.array(idSchema).max(100),
  uitgesloten: z.array(uitgeslotenSchema).max(20),
};
export const afschermingSchema = z.strictObject({ versie: versieSchema, actief: z.boolean(), ...keuzes });
export type Afscherming = z.infer<typeof afschermingSchema>;

export const inzageSchema = z.strictObject({
  id: idSchema,
  clientId: idSchema,
  kenmerk: z.string().nullable(),
  /** Null for who may judge the look but not see the client. */
  weergavenaam: z.string().nullable(),
  wie: z.string(),
  reden: z.string(),
  op: momentSchema,
  tot: momentSchema,
  eigenaar: z.string(),
  oordeel: z.enum(['terecht', 'onterecht']).nullable(),
  toelichting: z.string().nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeeldOp: momentSchema.nullable(),
});
export type Inzage = z.infer<typeof inzageSchema>;

const perClient = { clientId: idSchema };

export const afscherming = {
  'afscherming.lezen': vraag({
    toegang: 'dossier.afschermen',
    bereik: 'afgeschermd',
    invoer: z.strictObject(perClient),
    uitvoer: z.strictObject({
      ...perClient,
      kenmerken: z.array(z.string()),
      /** Null where a client may be shielded by somebody who may not see the client. */
      weergavenaam: z.string().nullable(),
      huidig: afschermingSchema.nullable(),
      versies: z.array(
        z.strictObject({
          versie: versieSchema,
          actief: z.boolean(),
          reden: z.string(),
          door: z.string(),
          op: momentSchema,
        }),
      ),
      inzagen: z.array(inzageSchema),
      collegas: z.array(
        z.strictObject({ id: idSchema, naam: z.string(), leest: z.boolean(), kanBeoordelen: z.boolean() }),
      ),
    }),
    audit: { actie: 'R', tekst: 'Afscherming bekeken' },
  }),
  /** The client behind a kenmerk, for who may shield a dossier without seeing it. Names nobody. */
  'afscherming.vinden': vraag({
    toegang: 'dossier.afschermen',
    bereik: 'organisatie',
    invoer: z.strictObject({ kenmerk: losseRegelSchema }),
    uitvoer: z.strictObject({ clientId: idSchema.nullable() }),
    audit: { actie: 'R', tekst: 'Dossier gezocht om af te schermen' },
  }),
  'afscherming.lijst': vraag({
    toegang: 'dossier.afschermen',
    bereik: 'organisatie',
    invoer: z.strictObject({}),
    uitvoer: z.array(
      z.strictObject({
        ...perClient,
        kenmerk: z.string().nullable(),
        weergavenaam: z.string().nullable(),
        actief: z.boolean(),
        grond: keuzes.grond,
        voor: keuzes.voor,
        eigenaar: z.string(),
        kring: z.number().int(),
        door: z.string(),
        op: momentSchema,
      }),
    ),
    audit: { actie: 'R', tekst: 'Lijst van afgeschermde dossiers bekeken' },
  }),
  /** `versie` is the one it was based on; 0 for a client that was never shielded. */
  'afscherming.instellen': opdracht({
    toegang: 'dossier.afschermen',
    bereik: 'afgeschermd',
    invoer: z.strictObject({ ...perClient, versie: z.number().int().min(0), ...keuzes }),
    uitvoer: afschermingSchema,
    audit: { actie: 'U', tekst: 'Dossier afgeschermd' },
  }),
  'afscherming.opheffen': opdracht({
    toegang: 'dossier.afschermen',
    bereik: 'afgeschermd',
    invoer: z.strictObject({ ...perClient, versie: versieSchema, reden: regelSchema }),
    uitvoer: afschermingSchema,
    audit: { actie: 'U', tekst: 'Afscherming opgeheven' },
  }),
  /** Breaks the glass: opens a shielded client for a while, with a reason that is reported. By client or by dossier. */
  'inzage.openen': opdracht({
    toegang: 'dossier.lezen',
    bereik: 'afgeschermd',
    invoer: z.strictObject({ clientId: idSchema.nullable(), dossierId: idSchema.nullable(), reden: regelSchema }),
    uitvoer: z.strictObject({ clientId: idSchema, dossierId: idSchema.nullable(), tot: momentSchema }),
    audit: { actie: 'E', tekst: 'Afgeschermd dossier met een reden geopend' },
  }),
  /** Looks that this user is to judge; `alles`: those judged as well. */
  'inzage.lijst': vraag({
    toegang: 'ingelogd',
    bereik: 'eigen',
    houdtWakker: false,
    invoer: z.strictObject({ alles: z.boolean() }),
    uitvoer: z.array(inzageSchema),
    audit: { actie: 'R', tekst: 'Inzages in afgeschermde dossiers bekeken', eenmaal: true },
  }),
  'inzage.beoordelen': opdracht({
    toegang: 'ingelogd',
    bereik: 'eigen',
    invoer: z.strictObject({
      inzageId: idSchema,
      oordeel: z.enum(['terecht', 'onterecht'], 'Kies of deze inzage nodig was.'),
      toelichting: losseRegelSchema,
    }),
    uitvoer: inzageSchema,
    audit: { actie: 'U', tekst: 'Inzage in een afgeschermd dossier beoordeeld' },
  }),
};
