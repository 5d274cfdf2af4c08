import { z } from 'zod';
import { inhoudSchemas, recordsoorten, type Recordsoort } from '#shared/register/records.ts';

type Schema = { [sleutel: string]: unknown };

/** `datumAfgifte` → `datum_afgifte`, `acute-plaatsing` → `acute_plaatsing`. */
const kolomnaam = (naam: string): string =>
  naam.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/-/g, '_');

/** What names a fact through its versions: its newest record is how it stands now. */
const sleutels: readonly string[] = [
  'feitRef',
  'toewijzingnummer',
  'besluitRef',
  'pasnummer',
  'uitstroomRef',
  'samenvoegingRef',
  'clientRef',
];

function typenVan(schema: Schema): Set<unknown> {
  const delen = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  const typen = delen ? delen.flatMap((deel) => [...typenVan(deel)]) : [schema['type'] ?? 'object'].flat();
  return new Set(typen.filter((type) => type !== 'null'));
}

/**
 * One column of a view. A value of another type than expected is null, never an error: one sender's bad record must not make
 * the view fail for the others. Days stay text for the same reason; ISO days sort and compare as they are.
 */
function kolom(naam: string, schema: Schema): string {
  const typen = typenVan(schema);
  const [type] = typen.size === 1 ? typen : ['object'];
  const als = `AS ${kolomnaam(naam)}`;
  if (type === 'string') return `inhoud ->> '${naam}' ${als}`;
  if (type === 'boolean')
    return `CASE WHEN jsonb_typeof(inhoud -> '${naam}') = 'boolean' THEN (inhoud -> '${naam}')::boolean END ${als}`;
  if (type === 'integer' || type === 'number')
    return `CASE WHEN jsonb_typeof(inhoud -> '${naam}') = 'number' THEN (inhoud -> '${naam}')::numeric END ${als}`;
  return `inhoud -> '${naam}' ${als}`;
}

const vast = ['record_id', 'organisatie_id', 'dossier_ref', 'volgnummer', 'vastgelegd_op', 'ontvangen_op'];

function beeld(soort: Recordsoort): string {
  const json = z.toJSONSchema(inhoudSchemas[soort], { io: 'output', unrepresentable: 'any' }) as Schema;
  const velden = Object.entries((json['properties'] ?? {}) as Record<string, Schema>);
  const sleutel = sleutels.find((naam) => velden.some(([veld]) => veld === naam));
  const naam = `register.v_${kolomnaam(soort)}`;
  // A kind can have a field by the name of a column of the table.
  const kolommen = velden.map(([veld, schema]) =>
    kolom(veld, schema).replace(/AS (\w+)$/, (als, eigen: string) =>
      vast.includes(eigen) ? `AS inhoud_${eigen}` : als,
    ),
  );
  const opties = 'WITH (security_invoker = true, security_barrier = true)';
  const maak = `CREATE VIEW ${naam} ${opties} AS SELECT ${[...vast, ...kolommen].join(', ')} FROM register.record WHERE soort = '${soort}';
GRANT SELECT ON ${naam} TO onthaal_register;`;
  if (!sleutel) return maak;
  const per = `organisatie_id, ${kolomnaam(sleutel)}`;
  return `${maak}
CREATE VIEW ${naam}_nu ${opties} AS SELECT DISTINCT ON (${per}) * FROM ${naam} ORDER BY ${per}, vastgelegd_op DESC, volgnummer DESC;
GRANT SELECT ON ${naam}_nu TO onthaal_register;`;
}

/** The views per kind of record, and where a fact has versions one with the newest of each. They run with the reader's own rights. */
export const beeldenSql = (): string => recordsoorten.map(beeld).join('\n');
