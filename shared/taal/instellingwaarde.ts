import { gevaarvragen } from './crisis/veiligheid.ts';
import { nl } from './nl.ts';
import { toonDag } from './schermdatum.ts';
import { euro } from './vervolgvelden.ts';
import { vul } from './vul.ts';
import { toonWaarde } from './waarde.ts';

const i = nl.beheer.instellingen;
const e = nl.beheer.eerder;

const lijstVan = (waarde: unknown): readonly unknown[] => (Array.isArray(waarde) ? (waarde as readonly unknown[]) : []);
/** A field of something that was stored once, whatever shape it has by now. */
function veld(deel: unknown, naam: string): string {
  const waarde: unknown = typeof deel === 'object' && deel !== null ? Reflect.get(deel, naam) : undefined;
  return typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
}
const inWoorden = (waarde: unknown, een: (deel: unknown) => string): string =>
  lijstVan(waarde).map(een).join('; ') || nl.algemeen.geen;
const label = (namen: Readonly<Record<string, string>>, sleutel: unknown): string =>
  typeof sleutel === 'string' ? (namen[sleutel] ?? sleutel) : toonWaarde(sleutel);

function bijdrage(deel: unknown): string {
  const per = label(nl.crisisverblijf.bijdrage.per, veld(deel, 'per'));
  return vul(e.bijdrage, { bedrag: euro(Number(veld(deel, 'centen'))), per, dag: toonDag(veld(deel, 'vanaf')) });
}
function vragen(waarde: unknown): string {
  const eigen = typeof waarde === 'object' && waarde !== null ? Object.entries(waarde) : [];
  const regels = eigen
    .filter(([, vraag]) => vraag !== '')
    .map(([teken, vraag]) => `${label(gevaarvragen, teken)} → ${String(vraag)}`);
  return regels.join('; ') || e.geenEigenVragen;
}
function doel(deel: unknown): string {
  const uit = typeof deel === 'object' && deel !== null && Reflect.get(deel, 'actief') === false;
  return uit ? vul(e.doelUit, { naam: veld(deel, 'naam') }) : veld(deel, 'naam');
}

/** Values that are more than a text, a number or a yes. */
const bijzonder: Readonly<Record<string, (waarde: unknown) => string>> = {
  geslotenDagen: (waarde) =>
    waarde === null ? i.geslotenRegel : inWoorden(waarde, (dag) => (typeof dag === 'string' ? toonDag(dag) : '')),
  andereTijden: (waarde) =>
    inWoorden(waarde, (een) =>
      vul(i.andereTijdenRegel, { dag: toonDag(veld(een, 'dag')), van: veld(een, 'van'), tot: veld(een, 'tot') }),
    ),
  tweedeFactorRollen: (waarde) => inWoorden(waarde, (rol) => label(nl.kader.rollen, rol)),
  toestemmingsdoelen: (waarde) => inWoorden(waarde, doel),
  'crisisafspraken.bijdragen': (waarde) => inWoorden(waarde, bijdrage),
  'veiligheid.vragen': vragen,
  'iwmo.locaties': (waarde) => inWoorden(waarde, (een) => `${veld(een, 'agb')} ${veld(een, 'product')}`.trim()),
  // The end of a key tells which of them it is; the whole is nothing to read.
  'bijwerken.sleutels': (waarde) => inWoorden(waarde, (een) => `…${String(een).slice(-12)}`),
  soort: (waarde) => label(nl.beheer.locaties.soorten, waarde),
  keten: (waarde) => label(nl.algemeen.keten, waarde),
  poort: (waarde) => String(waarde),
  ca: (waarde) => (waarde ? e.certificaat : nl.algemeen.geen),
};

/**
 * What a setting, a field of a locatie or of a connection was set to, in words.
 * @param pad its place in the form: `openTot`, `huisafspraken.laatVanaf`
 */
export function instellingwaarde(pad: string, waarde: unknown): string {
  const eigen = bijzonder[pad];
  if (eigen) return eigen(waarde);
  return waarde === '' || waarde === null ? e.leeg : toonWaarde(waarde);
}
