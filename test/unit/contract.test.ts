import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foutcodes } from '#shared/contract/antwoord.ts';
import type { Bereik, Eindpunt } from '#shared/contract/eindpunt.ts';
import { vensternamen } from '#shared/contract/namen.ts';
import { rechten, rechtenPerRol, rechtenVan, rollen, rollenPerOrganisatiesoort } from '#shared/contract/rechten.ts';
import { contract, eindpuntnamen, schilnamen } from '#shared/contract/tabel.ts';
import { foutteksten } from '#shared/taal/fouten.ts';

const tabel = Object.entries<Eindpunt>(contract);
const namen = (waar: (eindpunt: Eindpunt) => boolean): string[] =>
  tabel.flatMap(([naam, eindpunt]) => (waar(eindpunt) ? [naam] : [])).sort();

/** The schemas that lie directly in a schema, whatever its kind. */
function onderdelen(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = new Map<string, unknown>(Object.entries(schema._zod.def));
  const waarden = ['innerType', 'element', 'valueType', 'in', 'out', 'left', 'right'].map((naam) => def.get(naam));
  const lijsten = ['options', 'items'].flatMap((naam) => {
    const lijst = def.get(naam);
    return Array.isArray(lijst) ? lijst : [];
  });
  const vorm = Object.values(def.get('shape') ?? {});
  return [...waarden, ...lijsten, ...vorm].filter((deel): deel is z.core.$ZodType => deel instanceof z.ZodType);
}

/** Every object schema in a schema, with the path to it. */
function objecten(schema: z.core.$ZodType, pad: string, gezien = new Set<z.core.$ZodType>()): [string, z.ZodObject][] {
  if (gezien.has(schema)) return [];
  gezien.add(schema);
  const eigen: [string, z.ZodObject][] = schema instanceof z.ZodObject ? [[pad, schema]] : [];
  return [...eigen, ...onderdelen(schema).flatMap((deel, i) => objecten(deel, `${pad}/${i}`, gezien))];
}

describe('the contract table', () => {
  it('gives the window every endpoint that is not internal, and nothing else', () => {
    expect([...vensternamen].sort()).toEqual(namen(({ uitvoerder }) => uitvoerder !== 'intern'));
  });

  it('names the endpoints that the main process answers', () => {
    expect([...schilnamen].sort()).toEqual(namen(({ uitvoerder }) => uitvoerder === 'schil'));
  });

  it('has a Dutch text for every refusal code', () => {
    expect(Object.keys(foutteksten).sort()).toEqual([...foutcodes].sort());
    for (const code of foutcodes) expect(foutteksten[code], code).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('refuses unknown keys at every level of every input and output', () => {
    const losse = tabel.flatMap(([naam, { invoer, uitvoer }]) =>
      [...objecten(invoer, `${naam} in`), ...objecten(uitvoer, `${naam} uit`)].flatMap(([pad, schema]) =>
        schema._zod.def.catchall instanceof z.ZodNever ? [] : [pad],
      ),
    );
    expect(losse).toEqual([]);
    expect(tabel.flatMap(([naam, { invoer }]) => objecten(invoer, naam)).length).toBeGreaterThan(tabel.length);
  });

  it('takes an object as the input of every endpoint, so that a key can be added later', () => {
    expect(tabel.flatMap(([naam, { invoer }]) => (invoer instanceof z.ZodObject ? [] : [naam]))).toEqual([]);
  });

  it('changes nothing in a query that counts as one, and says of every command what it does', () => {
    const zonderTekst = namen(
      ({ soort, audit, uitvoerder, bereik }) =>
        soort === 'opdracht' && audit === null && uitvoerder === 'kern' && bereik !== 'eigen',
    );
    // Set-up writes its own line once there is somebody to name; a heartbeat changes nothing.
    expect(zonderTekst).toEqual([
      'installatie.aansluiten',
      'installatie.herstellen',
      'installatie.inrichten',
      'installatie.proefomgeving',
      'noodherstel.sleutelbos',
      'noodherstel.terugzetten',
      'overzetten.doen',
      'sessie.actief',
    ]);
  });
});

describe('what the table says of personal data', () => {
  const overEenMens: ReadonlySet<Bereik> = new Set<Bereik>(['client', 'dossier', 'besluit', 'pas', 'document']);
  const persoonsvelden = /weergavenaam|achternaam|bsn|geboortedatum/;
  const noemtEenMens = ({ uitvoer }: Eindpunt): boolean =>
    persoonsvelden.test(JSON.stringify(z.toJSONSchema(uitvoer, { unrepresentable: 'any' })));

  it('has an audit text wherever one client is read or changed, except where the main process asks again', () => {
    expect(
      namen(({ bereik, audit, uitvoerder }) => overEenMens.has(bereik) && !audit && uitvoerder !== 'schil'),
    ).toEqual([]);
  });

  it('has an audit text and a scope wherever an answer names a client', () => {
    expect(namen((eindpunt) => noemtEenMens(eindpunt) && (!eindpunt.audit || eindpunt.bereik === 'geen'))).toEqual([]);
    expect(namen(noemtEenMens)).toContain('client.zoeken');
  });

  it('names the record of its scope in the input', () => {
    const veld: Partial<Record<Bereik, string>> = {
      client: 'clientId',
      dossier: 'dossierId',
      besluit: 'besluitId',
      pas: 'pasId',
      document: 'documentId',
      locatie: 'locatieId',
    };
    const zonder = namen(({ bereik, invoer }) => {
      const nodig = veld[bereik];
      return nodig !== undefined && !(invoer instanceof z.ZodObject && nodig in invoer.shape);
    });
    expect(zonder).toEqual([]);
  });

  it('leaves nothing of the onderzoek to those who may only read a dossier', () => {
    const uitleg = (eindpunt: Eindpunt): boolean =>
      JSON.stringify(z.toJSONSchema(eindpunt.uitvoer, { unrepresentable: 'any' })).includes('"ontbreekt"');
    // The dossier page blanks them; a test in test/core/bereik.test.ts holds it to that.
    expect(namen((e) => e.toegang === 'dossier.lezen' && uitleg(e))).toEqual(['dossier.openen']);
  });
});

describe('roles and rights', () => {
  it('give every right to somebody, and every role something', () => {
    expect(new Set(rollen.flatMap((rol) => rechtenPerRol[rol]))).toEqual(new Set(rechten));
    expect(rollen.filter((rol) => rechtenPerRol[rol].length === 0)).toEqual([]);
  });

  it('exist in some kind of organisation', () => {
    expect(new Set(Object.values(rollenPerOrganisatiesoort).flat())).toEqual(new Set(rollen));
  });

  it('are asked by the table only when they exist', () => {
    const gevraagd = new Set(tabel.map(([, { toegang }]) => toegang));
    for (const recht of ['ingelogd', 'openbaar'] as const) gevraagd.delete(recht);
    expect([...gevraagd].filter((recht) => !(rechten as readonly string[]).includes(recht))).toEqual([]);
    expect(eindpuntnamen.length).toBe(tabel.length);
  });

  it('of several roles are the sum without doubles', () => {
    expect(rechtenVan(['balie', 'beslisser'])).toEqual(rechtenVan(['beslisser']));
    expect(rechtenVan(['auditor', 'functioneel-beheer'])).toEqual([
      'dossier.afschermen',
      'crisis.inrichten',
      'import.doen',
      'vernietiging.opstellen',
      'rapportage.lezen',
      'beleid.lezen',
      'beheer.gebruikers',
      'beheer.instellingen',
      'beheer.beleid',
      'audit.lezen',
    ]);
  });

  it('keep the log apart from the people in it: an auditor reads the log and nothing else', () => {
    expect(rechtenPerRol.auditor).toEqual(['audit.lezen', 'beleid.lezen']);
    expect(rollen.filter((rol) => rechtenPerRol[rol].includes('audit.lezen'))).toEqual(['auditor']);
  });
});
