import { z } from 'zod';
import { datumSchema, idSchema } from '../domein/basis.ts';
import { isGeldigBsn } from '../domein/bsn.ts';

/*
 * iWmo 3.2: messages 301 (toewijzing, by the gemeente), 305 (start) and 307 (stop, both by the aanbieder). Names, order and limits
 * of the elements follow the XSD's of the standard, version 1.0.0. One message is about one client.
 */

export const iwmoberichten = {
  toewijzing: { bericht: 'wmo301', code: '414' },
  start: { bericht: 'wmo305', code: '418' },
  stop: { bericht: 'wmo307', code: '420' },
} as const;
export type Iwmosoort = keyof typeof iwmoberichten;
export const iwmosoorten = Object.keys(iwmoberichten) as Iwmosoort[];

const VERSIE = '1.0.0';
const gemeentecode = z.string().regex(/^\d{4}$/, 'Een gemeentecode heeft vier cijfers.');
const agbcode = z.string().regex(/^\d{8}$/, 'Een AGB-code heeft acht cijfers.');

/** What an administrator fills in; off until then, since it is not known that opvang by subsidy uses the standard. */
export const iwmoInstellingenSchema = z
  .strictObject({
    aan: z.boolean(),
    gemeentecode: z.union([z.literal(''), gemeentecode]),
    /** Per locatie the AGB code of its aanbieder, and the product code of the contract; empty: only the category is sent. */
    locaties: z
      .array(
        z.strictObject({
          locatieId: idSchema,
          agb: z.union([z.literal(''), agbcode]),
          product: z.string().trim().max(5, 'Een productcode heeft hooguit vijf tekens.'),
        }),
      )
      .max(500),
  })
  .refine(({ aan, gemeentecode: code }) => !aan || code !== '', {
    path: ['gemeentecode'],
    error: 'Vul de gemeentecode in, of zet iWmo uit.',
  });
export type IwmoInstellingen = z.infer<typeof iwmoInstellingenSchema>;
export const beginIwmo: IwmoInstellingen = { aan: false, gemeentecode: '', locaties: [] };

/** Reden beëindiging (WMO588) by the gronden of 5.2.9 and the ways in which a stay ends: our reading, editable in the layout. */
export const redenBeeindiging: Readonly<Record<string, string>> = {
  overleden: '02',
  'andere-regio': '31',
  'van-rechtswege': '19',
  'eigen-vertrek': '21',
  'voorliggende-voorziening': '39',
  'vervolg-intramuraal': '19',
  'vervolg-ambulant': '19',
  'geen-ondersteuningsbehoefte': '23',
  'ggz-of-zvw': '39',
  afspraken: '22',
  bedreiging: '22',
  vertrouwensrelatie: '22',
  hygiene: '22',
  regels: '22',
  'gewijzigde-informatie': '36',
  'onjuiste-feiten': '36',
  'geen-feitelijk-verblijf': '21',
  'geen-structureel-gebruik': '21',
  'weigert-woning': '21',
  verplichtingen: '22',
};

// XML 1.0 has no place for control characters, however they are written.
const naam = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001F\u007F\uFFFE\uFFFF]*$/u);
const achternaam = z.strictObject({ Achternaam: naam, Voorvoegsel: naam.max(10).optional() });
const code = (...waarden: [string, ...string[]]) => z.enum(waarden);
const product = z.strictObject({ Categorie: code('15', '16', '17'), Code: naam.max(5).optional() });
const nummer = z.string().regex(/^(0|[1-9]\d{0,8})$/);
const kop = <A extends z.ZodType, O extends z.ZodType>(bericht: string, afzender: A, ontvanger: O) =>
  z.strictObject({
    BerichtCode: z.literal(bericht),
    BerichtVersie: z.literal('3'),
    BerichtSubversie: z.literal('2'),
    Afzender: afzender,
    Ontvanger: ontvanger,
    BerichtIdentificatie: z.strictObject({ Identificatie: naam.max(12), Dagtekening: datumSchema }),
    XsdVersie: z.strictObject({ BasisschemaXsdVersie: z.literal(VERSIE), BerichtXsdVersie: z.literal(VERSIE) }),
  });
const persoon = {
  Bsn: z.string().refine(isGeldigBsn),
  Geboortedatum: z.strictObject({ Datum: datumSchema }),
  Geslacht: code('0', '1', '2'),
};
const verkorteNaam = z.strictObject({ Geslachtsnaam: achternaam, Voornamen: naam.optional() });
const bij = {
  ToewijzingNummer: nummer,
  Product: product,
  ToewijzingIngangsdatum: datumSchema,
  Begindatum: datumSchema,
};

/** Each message, strictly in the order of its XSD. */
export const iwmoSchemas = {
  toewijzing: z.strictObject({
    Header: kop('414', gemeentecode, agbcode),
    Client: z.strictObject({
      ...persoon,
      Naam: z.strictObject({ ...verkorteNaam.shape, NaamGebruik: z.literal('1') }),
      Contactgegevens: z.strictObject({
        Contact: z.strictObject({ Soort: z.literal('04'), Organisatie: naam.max(35) }),
      }),
      ToegewezenProducten: z.strictObject({
        ToegewezenProduct: z.strictObject({
          ToewijzingNummer: nummer,
          Product: product,
          Toewijzingsdatum: datumSchema,
          Toewijzingstijd: z.string().regex(/^\d\d:\d\d:\d\d$/),
          Ingangsdatum: datumSchema,
          Einddatum: datumSchema.optional(),
          Omvang: z.strictObject({
            Volume: z.string().regex(/^\d{1,8}$/),
            Eenheid: z.literal('14'),
            Frequentie: code('1', '2', '4', '6'),
          }),
        }),
      }),
    }),
  }),
  start: z.strictObject({
    Header: kop('418', agbcode, gemeentecode),
    Client: z.strictObject({
      ...persoon,
      Naam: verkorteNaam,
      StartProducten: z.strictObject({ StartProduct: z.strictObject({ ...bij, StatusAanlevering: z.literal('1') }) }),
    }),
  }),
  stop: z.strictObject({
    Header: kop('420', agbcode, gemeentecode),
    Client: z.strictObject({
      ...persoon,
      Naam: verkorteNaam,
      StopProducten: z.strictObject({
        StopProduct: z.strictObject({
          ...bij,
          RedenBeeindiging: code('02', '19', '20', '21', '22', '23', '31', '36', '37', '38', '39'),
          Einddatum: datumSchema,
          StatusAanlevering: z.literal('1'),
        }),
      }),
    }),
  }),
} as const;

/** The facts of one message, by field; text, empty when not known. */
export type Iwmovelden = Readonly<Record<string, string>>;

const mits = <K extends string>(sleutel: K, waarde: string): Partial<Record<K, string>> =>
  waarde ? ({ [sleutel]: waarde } as Record<K, string>) : {};

function productdeel(soort: Iwmosoort, v: Iwmovelden): object {
  const wat = { Categorie: v['categorie'], ...mits('Code', v['product'] ?? '') };
  if (soort === 'toewijzing') {
    const ToegewezenProduct = {
      ToewijzingNummer: v['toewijzingnummer'],
      Product: wat,
      Toewijzingsdatum: v['toewijzingsdatum'],
      Toewijzingstijd: v['toewijzingstijd'],
      Ingangsdatum: v['ingangsdatum'],
      ...mits('Einddatum', v['einddatum'] ?? ''),
      Omvang: { Volume: v['volume'], Eenheid: v['eenheid'], Frequentie: v['frequentie'] },
    };
    const Contact = { Soort: '04', Organisatie: (v['locatie'] ?? '').slice(0, 35) };
    return { Contactgegevens: { Contact }, ToegewezenProducten: { ToegewezenProduct } };
  }
  const gedeeld = {
    ToewijzingNummer: v['toewijzingnummer'],
    Product: wat,
    ToewijzingIngangsdatum: v['ingangsdatum'],
    Begindatum: v['begindatum'],
  };
  if (soort === 'start') return { StartProducten: { StartProduct: { ...gedeeld, StatusAanlevering: '1' } } };
  const einde = { RedenBeeindiging: v['reden'], Einddatum: v['einddatum'], StatusAanlevering: '1' };
  return { StopProducten: { StopProduct: { ...gedeeld, ...einde } } };
}

/**
 * The message of one case, held against the standard before it is written.
 * @param identificatie at most twelve characters, another one when what the message says is another
 * @returns the message, or the names of the elements that the standard does not take
 */
export function maakIwmobericht(
  soort: Iwmosoort,
  v: Iwmovelden,
  identificatie: string,
  dagtekening: string,
): { bericht: object } | { mis: string[] } {
  const naamdeel = {
    Geslachtsnaam: { Achternaam: v['achternaam'], ...mits('Voorvoegsel', v['tussenvoegsel'] ?? '') },
    ...mits('Voornamen', v['voornamen'] ?? ''),
    ...(soort === 'toewijzing' && { NaamGebruik: '1' }),
  };
  const wie = soort === 'toewijzing' ? [v['gemeente'], v['agb']] : [v['agb'], v['gemeente']];
  const gelezen = iwmoSchemas[soort].safeParse({
    Header: {
      BerichtCode: iwmoberichten[soort].code,
      BerichtVersie: '3',
      BerichtSubversie: '2',
      Afzender: wie[0],
      Ontvanger: wie[1],
      BerichtIdentificatie: { Identificatie: identificatie, Dagtekening: dagtekening },
      XsdVersie: { BasisschemaXsdVersie: VERSIE, BerichtXsdVersie: VERSIE },
    },
    Client: {
      Bsn: v['bsn'],
      Geboortedatum: { Datum: v['geboortedatum'] },
      Geslacht: v['geslacht'],
      Naam: naamdeel,
      ...productdeel(soort, v),
    },
  });
  if (gelezen.success) return { bericht: gelezen.data };
  return { mis: [...new Set(gelezen.error.issues.map(({ path }) => String(path.at(-1) ?? '')))] };
}

/** Elements that come from the basisschema, not from the message: everything below a compound type of it. */
export const uitBasisschema: ReadonlySet<string> = new Set([
  'BerichtIdentificatie',
  'XsdVersie',
  'Geboortedatum',
  'Naam',
  'Product',
  'Omvang',
]);
