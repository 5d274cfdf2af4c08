import { adresspoor } from '#shared/domein/crisis/adresspoor.ts';
import type { Veldfout } from '#shared/contract/antwoord.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { besluitfouten as fout } from '#shared/taal/crisis/besluitfouten.ts';
import { noemtNaam } from '../../besluit/huishouden.ts';
import type { Context } from '../../context.ts';
import type { Crisisstand } from './stand.ts';

const woorden = (naam: string): string[] => naam.match(/\p{L}[\p{L}'’-]{2,}/gu) ?? [];

/** Names of the pleger and the people around, as they are known. */
const gevreesden = ({ db, opslag }: Context, dossierId: string): string[] =>
  opslag
    .leesCrisisstukken(db, dossierId)
    .flatMap((rij) =>
      rij.soort === 'pleger' || rij.soort === 'netwerk'
        ? woorden(`${rij.inhoud.voornamen} ${rij.inhoud.achternaam} ${rij.inhoud.aliassen}`)
        : [],
    );

/** Names that may not stand in a letter: of others of the household, of the pleger, and of places. */
export function verbodenNamen(context: Context, { dossier }: Pick<Crisisstand, 'dossier'>) {
  const { db, opslag } = context;
  const client = opslag.leesClient(db, dossier.clientId);
  const eigen = new Set(woorden(client ? weergavenaam(client) : '').map((woord) => woord.toLocaleLowerCase('nl')));
  const leden = opslag.leesLeden(db, dossier.id).flatMap(({ clientId }) => {
    const lid = opslag.leesClient(db, clientId);
    return lid ? woorden(`${lid.voornamen} ${lid.roepnaam} ${lid.achternaam}`) : [];
  });
  return {
    mensen: [...leden, ...gevreesden(context, dossier.id)].filter((woord) => !eigen.has(woord.toLocaleLowerCase('nl'))),
    plekken: [
      ...opslag.leesLocaties(db).map(({ naam }) => naam),
      ...opslag.leesCrisislocaties(db).map(({ inhoud }) => inhoud.schuilnaam),
    ],
  };
}

const gewoon = (tekst: string): string => tekst.normalize('NFC').toLocaleLowerCase('nl').replace(/\s+/g, ' ');

/** What may not go into a letter that another may find: an address, a place, somebody else's name (5.1.3). */
export function tegenGeheim(
  context: Context,
  stand: Pick<Crisisstand, 'dossier'>,
  teksten: Readonly<Record<string, string>>,
  /** Whether others may not be named either: what goes into a letter. */
  ookNamen = true,
): Veldfout[] {
  const { mensen, plekken } = verbodenNamen(context, stand);
  return Object.entries(teksten).flatMap(([pad, tekst]) => {
    if (!tekst) return [];
    const spoor = adresspoor(tekst);
    if (spoor) return [{ pad, bericht: fout.adres(spoor) }];
    if (plekken.some((plek) => plek.length > 2 && gewoon(tekst).includes(gewoon(plek))))
      return [{ pad, bericht: fout.plek }];
    const naam = ookNamen ? noemtNaam(tekst, mensen) : null;
    return naam ? [{ pad, bericht: fout.naam(naam) }] : [];
  });
}
