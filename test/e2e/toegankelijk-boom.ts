import type { CDPSession } from '@playwright/test';

/*
 * The tree that a screen reader reads, as Chromium gives it: every control has a name in words, that is its own where it stands,
 * and says in which state it is.
 */

interface Waarde {
  value?: unknown;
}
interface AxKnoop {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: Waarde;
  name?: Waarde;
  description?: Waarde;
  properties?: { name: string; value: Waarde }[];
}

export interface Boomknoop {
  rol: string;
  naam: string;
  omschrijving: string;
  staat: Record<string, unknown>;
  ouder: Boomknoop | null;
  kinderen: Boomknoop[];
}

/** The whole tree of the window, without what a screen reader passes over. */
export async function leesBoom(cdp: CDPSession): Promise<Boomknoop> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxKnoop[] };
  const perId = new Map(nodes.map((knoop) => [knoop.nodeId, knoop]));
  const tekst = (waarde?: Waarde): string => (typeof waarde?.value === 'string' ? waarde.value.trim() : '');
  function maak(knoop: AxKnoop, ouder: Boomknoop | null): Boomknoop[] {
    const eigen: Boomknoop = {
      rol: tekst(knoop.role),
      naam: tekst(knoop.name),
      omschrijving: tekst(knoop.description),
      staat: Object.fromEntries((knoop.properties ?? []).map(({ name, value }) => [name, value.value])),
      ouder,
      kinderen: [],
    };
    const over = knoop.ignored || eigen.rol === 'generic' || eigen.rol === 'none' || eigen.rol === 'InlineTextBox';
    const kinderen = (knoop.childIds ?? []).flatMap((id) => {
      const kind = perId.get(id);
      return kind ? maak(kind, over ? ouder : eigen) : [];
    });
    if (over) return kinderen;
    eigen.kinderen = kinderen;
    return [eigen];
  }
  const [wortel] = nodes[0] ? maak(nodes[0], null) : [];
  if (!wortel) throw new Error('Er is geen boom');
  return wortel;
}

/** All of it, from top to bottom. */
export const alleKnopen = (boom: Boomknoop): Boomknoop[] => [boom, ...boom.kinderen.flatMap(alleKnopen)];

/** Everything below a node with this role, and with this name where one is given. */
export const met = (boom: Boomknoop, rol: string, naam?: string): Boomknoop[] =>
  alleKnopen(boom).filter((een) => een.rol === rol && (naam === undefined || een.naam === naam));

/** The only one of its kind; what is there instead stands in the error. */
export function enige(boom: Boomknoop, rol: string, naam?: string): Boomknoop {
  const [eerste, ...rest] = met(boom, rol, naam);
  if (!eerste || rest.length > 0)
    throw new Error(
      `${rest.length + (eerste ? 1 : 0)} keer ${rol} „${naam ?? ''}”; er is: ${met(boom, rol)
        .map((een) => een.naam)
        .join(' | ')}`,
    );
  return eerste;
}

const bediening = new Set(
  'button link textbox searchbox combobox listbox checkbox radio switch tab menuitem menuitemradio menuitemcheckbox slider spinbutton'.split(
    ' ',
  ),
);
/** Names that a maker or a browser gives, not a person: English, a sign, a gap that was not filled. */
const vreemd =
  /\b(close|search|next|previous|edit|delete|save|cancel|submit|loading|toggle|expand|collapse|undefined|null|NaN|lucide|icon|svg|chevron\w*)\b|\[object|[{}]|^[^\p{L}\p{N}]+$/iu;
const omgevingen = new Set(
  'region group dialog alertdialog row listitem article form table grid radiogroup navigation list tabpanel complementary main banner'.split(
    ' ',
  ),
);

/** All that is read out of it, from top to bottom. */
export const woorden = (knoop: Boomknoop): string =>
  knoop.rol === 'StaticText' ? knoop.naam : knoop.kinderen.map(woorden).join(' ');

/** Where a control stands, in the words that a screen reader says on the way there. */
function omgeving(knoop: Boomknoop): string {
  const delen: string[] = [];
  for (let ouder = knoop.ouder; ouder; ouder = ouder.ouder) {
    if (!omgevingen.has(ouder.rol)) continue;
    const naam = ouder.naam || (/^(listitem|article|row)$/.test(ouder.rol) ? woorden(ouder).slice(0, 300) : '');
    if (naam !== '') delen.push(naam);
  }
  return delen.join(' < ');
}

/** The last heading before each control: what a person who reads on has just heard. */
function koppen(knopen: readonly Boomknoop[]): Map<Boomknoop, string> {
  const uit = new Map<Boomknoop, string>();
  let kop = '';
  for (const knoop of knopen) {
    if (knoop.rol === 'heading') kop = woorden(knoop) || knoop.naam;
    else uit.set(knoop, kop);
  }
  return uit;
}

/** What is wrong with the names and the states in the tree. */
export async function boomKlachten(cdp: CDPSession): Promise<string[]> {
  const knopen = alleKnopen(await leesBoom(cdp));
  const kop = koppen(knopen);
  const mis: string[] = [];
  const gelijk = new Map<string, number>();
  for (const knoop of knopen.filter(({ rol }) => bediening.has(rol))) {
    const { rol, naam, staat } = knoop;
    if (naam === '') mis.push(`${rol} zonder naam, in ${omgeving(knoop)}`);
    else if (vreemd.test(naam)) mis.push(`${rol} met de naam „${naam}”`);
    if (staat['hasPopup'] === 'menu' && staat['expanded'] === undefined)
      mis.push(`${rol} „${naam}” zegt niet of het open is`);
    if (/^(checkbox|radio|switch)$/.test(rol) && staat['checked'] === undefined)
      mis.push(`${rol} „${naam}” zonder stand`);
    if (rol === 'tab' && staat['selected'] === undefined) mis.push(`tab „${naam}” zonder stand`);
    // What says where it leads may say so twice.
    if (/^(Naar|Dossier) /.test(naam)) continue;
    // Two links with one name that lead to one place confuse nobody (2.4.4): two terms of one case in the week, a screen and a
    // part of a dossier of one name in the help.
    if (rol === 'link') continue;
    const sleutel = [rol, naam, knoop.omschrijving, omgeving(knoop), kop.get(knoop)].join(' | ');
    gelijk.set(sleutel, (gelijk.get(sleutel) ?? 0) + 1);
  }
  for (const [sleutel, aantal] of gelijk)
    if (aantal > 1) mis.push(`${aantal} keer hetzelfde: ${sleutel.slice(0, 200)}`);
  return mis;
}
