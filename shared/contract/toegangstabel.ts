import type { Bereik, Eindpunt } from './eindpunt.ts';
import { organisatiesoorten, rechtenPerRol, rollen, rollenPerOrganisatiesoort, type Rol } from './rechten.ts';
import { contract, type Eindpuntnaam } from './tabel.ts';

/** Whose record is asked for. */
export const gevallen = ['eigen', 'andere-locatie', 'afgeschermd', 'andere-organisatie'] as const;
export type Geval = (typeof gevallen)[number];

/** `door`: the use case itself answers. The others are refusals before it. */
export type Poortantwoord = 'door' | 'geen-recht' | 'niet-gevonden' | 'afgeschermd';

/** Bereiken that name a record of somebody or of a locatie. */
export const metRecord: readonly Bereik[] = [
  'client',
  'dossier',
  'besluit',
  'pas',
  'document',
  'locatie',
  'afgeschermd',
];

/** Whether a role may call an endpoint at all. */
export const magRol = ({ toegang }: Pick<Eindpunt, 'toegang'>, rol: Rol): boolean =>
  toegang === 'openbaar' || toegang === 'ingelogd' || rechtenPerRol[rol].includes(toegang);

/**
 * What the kernel answers to a role that asks for a record, before any use case runs. The table below is written from it, and
 * test/core/bereik.test.ts holds every endpoint against it.
 * @param gebonden whether the user is bound to one locatie
 */
export function antwoordAan(
  eindpunt: Pick<Eindpunt, 'toegang' | 'bereik'>,
  rol: Rol,
  geval: Geval,
  gebonden: boolean,
): Poortantwoord {
  if (!magRol(eindpunt, rol)) return 'geen-recht';
  if (!metRecord.includes(eindpunt.bereik) || geval === 'eigen') return 'door';
  if (geval === 'andere-organisatie') return 'niet-gevonden';
  if (geval === 'andere-locatie') return gebonden ? 'niet-gevonden' : 'door';
  return eindpunt.bereik === 'locatie' || eindpunt.bereik === 'afgeschermd' ? 'door' : 'afgeschermd';
}

/** Where the use case itself is stricter than the row says, by what else stands in the input. */
export const strenger: Partial<Record<Eindpuntnaam, { antwoord: Poortantwoord; waarom: string }>> = {
  'vervolg.vastleggen': {
    antwoord: 'geen-recht',
    waarom: 'elke soort vastlegging heeft een eigen recht (`vastleggingrechten.ts`)',
  },
  'bed.voorstel': { antwoord: 'afgeschermd', waarom: 'noemt naast de locatie een cliënt' },
  'bed.geven': { antwoord: 'afgeschermd', waarom: 'noemt naast de locatie een cliënt' },
};

const bereikwoord: Record<Bereik, string> = {
  geen: '–',
  organisatie: 'eigen organisatie',
  eigen: 'eigen gegevens',
  client: 'cliënt',
  dossier: 'dossier',
  besluit: 'besluit',
  pas: 'pas',
  document: 'document',
  locatie: 'locatie',
  afgeschermd: 'cliënt of dossier',
};
const schildwoord = (bereik: Bereik): string => {
  if (bereik === 'afgeschermd') return 'mag wel';
  return metRecord.includes(bereik) && bereik !== 'locatie' ? 'alleen kring' : '–';
};
const auditwoord = ({ audit }: Eindpunt): string => {
  if (!audit) return '–';
  return `${audit.actie} · ${audit.tekst}${audit.eenmaal ? ' (één regel per sessie en dossier)' : ''}`;
};
const wiewoord: Record<Eindpunt['uitvoerder'], string> = {
  kern: 'venster',
  schil: 'hoofdproces',
  intern: 'alleen hoofdproces',
};

/** The roles in a few words: all of them, or their names. */
function rolwoord(eindpunt: Eindpunt): string {
  if (eindpunt.toegang === 'openbaar') return 'iedereen, ook zonder sessie';
  const wie = rollen.filter((rol) => magRol(eindpunt, rol));
  return wie.length === rollen.length ? 'alle rollen' : wie.join(', ') || 'niemand';
}

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');
const regel = (...cellen: readonly string[]): string => `| ${cellen.map(cel).join(' | ')} |`;

/**
 * The whole contract as a table that a person reads: who may call what, about whom, and what the access log says of it. In Dutch,
 * for who has to judge the program; written to `shared/contract/TOEGANG.md` by `electron/dev/toegangstabel.ts`.
 */
export function toegangstabel(): string {
  const alle = Object.entries<Eindpunt>(contract) as [Eindpuntnaam, Eindpunt][];
  const groepen = Map.groupBy(
    [...alle].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([naam]) => naam.split('.')[0] ?? '',
  );
  const uit = [
    '# Toegang: elk eindpunt, wie het mag aanroepen en wat het logboek ervan zegt',
    '',
    'Gemaakt uit het contract met `node electron/dev/toegangstabel.ts`; niet met de hand wijzigen. Een test houdt deze tabel tegen',
    'het contract, en loopt elk eindpunt na voor elke rol en elk geval hieronder (`test/core/toegang.test.ts`, `bereik.test.ts`).',
    '',
    `${alle.length} eindpunten, ${rollen.length} rollen.`,
    '',
    '## Wat de kern antwoordt voordat er iets gebeurt',
    '',
    regel('wie vraagt, over wie', 'antwoord'),
    regel('---', '---'),
    regel('zonder sessie, of achter het slot', '`niet-ingelogd`, `vergrendeld`'),
    regel('een rol zonder het recht', '`geen-recht`, met een regel in het logboek'),
    regel(
      'een cliënt, dossier of locatie van een andere organisatie',
      '`niet-gevonden`: het staat in een ander bestand',
    ),
    regel('gebonden aan een locatie, over wie daar niet verblijft', '`niet-gevonden`, precies als over niemand'),
    regel(
      'een afgeschermde cliënt, buiten de kring',
      '`afgeschermd`; bij “mag wel” gaat de vraag door (glas breken, kring)',
    ),
    regel('een eigen familielid of iemand die is uitgesloten', '`niet-gevonden`; wie toeziet, hoort ervan'),
    '',
    'Strenger dan de rij zegt:',
    '',
    ...Object.entries(strenger).map(([naam, { antwoord, waarom }]) => `- \`${naam}\`: ${waarom}; dan \`${antwoord}\``),
    '',
    '## Rollen per soort organisatie',
    '',
    ...organisatiesoorten.map((soort) => `- ${soort}: ${rollenPerOrganisatiesoort[soort].join(', ')}`),
    '',
  ];
  for (const [groep, regels] of groepen) {
    uit.push(
      `## ${groep}`,
      '',
      regel('eindpunt', 'soort', 'recht', 'rollen', 'over wie', 'afgeschermd', 'aanroep', 'logboek'),
    );
    uit.push(regel('---', '---', '---', '---', '---', '---', '---', '---'));
    for (const [naam, eindpunt] of regels)
      uit.push(
        regel(
          ...[`\`${naam}\``, eindpunt.soort, `\`${eindpunt.toegang}\``, rolwoord(eindpunt)],
          ...[bereikwoord[eindpunt.bereik], schildwoord(eindpunt.bereik), wiewoord[eindpunt.uitvoerder]],
          auditwoord(eindpunt),
        ),
      );
    uit.push('');
  }
  return `${uit.join('\n').trimEnd()}\n`;
}
