import { z } from 'zod';
import { feitSchemas, gedeeldeFeiten, type GedeeldFeit } from '#shared/register/feiten.ts';
import { inhoudSchemas, recordsoorten, type Recordsoort } from '#shared/register/records.ts';

type Schema = { [sleutel: string]: unknown };

/** `datumAfgifte` → `datum_afgifte`, `acute-plaatsing` → `acute_plaatsing`. */
const kolomnaam = (naam: string): string =>
  naam.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/-/g, '_');

/** What names a fact through its versions: its newest record is how it stands now. */
const sleutels: readonly string[] = [
  'plaatsingRef',
  'metingRef',
  'opvragingRef',
  'hersteltermijnRef',
  'contactRef',
  'toestemmingRef',
  'bezwaarRef',
  'maand',
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

const vast = [
  'stroom_ref',
  'record_id',
  'organisatie_id',
  'dossier_ref',
  'volgnummer',
  'vastgelegd_op',
  'ontvangen_op',
];

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

/**
 * What was recorded of a stay, each feit in its newest version with its own columns: v_feit_waarschuwing, v_feit_afwezigheid. Whom it
 * is about goes by `bewoner_ref`; null is the client of the dossier.
 */
function feitbeeld(feit: GedeeldFeit): string {
  const json = z.toJSONSchema(feitSchemas[feit], { io: 'output', unrepresentable: 'any' }) as Schema;
  const velden = Object.entries((json['properties'] ?? {}) as Record<string, Schema>).filter(
    ([veld]) => veld !== 'wie',
  );
  const kolommen = velden.map(([veld, schema]) =>
    kolom(veld, schema)
      .replaceAll('inhoud ->', 'feit_inhoud ->')
      .replace(/AS (\w+)$/, (als, eigen: string) => (feitvast.includes(eigen) ? `AS inhoud_${eigen}` : als)),
  );
  const naam = `register.v_feit_${kolomnaam(feit)}`;
  return `CREATE VIEW ${naam} WITH (security_invoker = true, security_barrier = true) AS
SELECT ${[...feitvast, ...kolommen].join(', ')} FROM (
  SELECT DISTINCT ON (organisatie_id, inhoud ->> 'feitRef') record_id, organisatie_id, inhoud ->> 'toewijzingRef' AS dossier_ref,
    inhoud ->> 'bewonerRef' AS bewoner_ref, inhoud ->> 'feitRef' AS feit_ref, inhoud -> 'versie' AS versie, inhoud ->> 'status' AS status,
    vastgelegd_op, inhoud -> 'inhoud' AS feit_inhoud
  FROM register.record WHERE soort = 'verblijfsfeit' AND inhoud ->> 'feit' = '${feit}'
  ORDER BY organisatie_id, inhoud ->> 'feitRef', inhoud -> 'versie' DESC, vastgelegd_op DESC) f;
GRANT SELECT ON ${naam} TO onthaal_register;`;
}
const feitvast = [
  'record_id',
  'organisatie_id',
  'dossier_ref',
  'bewoner_ref',
  'feit_ref',
  'versie',
  'status',
  'vastgelegd_op',
];

/** The views per kind of record, and where a fact has versions one with the newest of each. They run with the reader's own rights. */
export const beeldenSql = (): string => [...recordsoorten.map(beeld), ...gedeeldeFeiten.map(feitbeeld)].join('\n');
