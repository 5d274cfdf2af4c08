import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { axeKlachten, kleur, maat } from './toegankelijk-axe.ts';
import { boomKlachten } from './toegankelijk-boom.ts';
import { gedwongen, nietTekst, snede } from './toegankelijk-meting.ts';
import { gevraagd, zetRem } from './toegankelijk-rem.ts';
import { laag } from './toegankelijk-vensters.ts';

/*
 * A window in every state it can have: as it opens, with what is wrong shown, filled in, busy, and refused because a colleague
 * was first. Nothing is stored meanwhile: the brake is on.
 */

const bovenste = '[data-bovenste]';

/** Marks the window on top, so that axe looks at that alone. */
function merkBovenste(keuze: string): boolean {
  for (const oud of document.querySelectorAll<HTMLElement>('[data-bovenste]')) delete oud.dataset['bovenste'];
  const boven = [...document.querySelectorAll<HTMLElement>(keuze)].at(-1);
  if (boven) boven.dataset['bovenste'] = '';
  return boven !== undefined;
}

/** Fields that are said to be wrong, without words about what is wrong; and where the focus is. */
function foutvelden(keuze: string): string[] {
  const mis: string[] = [];
  for (const veld of document.querySelectorAll(`[data-bovenste] [aria-invalid="true"]`)) {
    const ids = [veld.getAttribute('aria-describedby'), veld.getAttribute('aria-errormessage')].join(' ').split(/\s+/);
    const groep = veld.closest('fieldset')?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
    const tekst = [...ids, ...groep].map((id) => (id ? document.getElementById(id)?.textContent : '') ?? '').join('');
    if (tekst.trim() === '') mis.push(`fout zonder woorden: ${veld.outerHTML.slice(0, 120)}`);
  }
  if (!document.activeElement?.closest(keuze)) mis.push(`focus kwijt: ${document.activeElement?.tagName ?? 'niets'}`);
  return mis;
}

/** Fills in whatever is empty or wrong; `poging` tries other words in text that was not taken. @returns how much it filled in */
function vulIn(poging: number): number {
  const woorden = ['Proef met een reden', '1-12-2026', '12:00', '1', '0612345678'][poging] ?? '1';
  let gevuld = 0;
  const binnen = document.querySelector('[data-bovenste]');
  if (!binnen) return 0;
  const zet = (veld: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, waarde: string): void => {
    const soort =
      veld instanceof HTMLSelectElement
        ? HTMLSelectElement
        : veld instanceof HTMLInputElement
          ? HTMLInputElement
          : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(soort.prototype, 'value')?.set?.call(veld, waarde);
    for (const soortGebeurtenis of ['input', 'change', 'blur'])
      veld.dispatchEvent(new Event(soortGebeurtenis, { bubbles: true }));
    gevuld += 1;
  };
  for (const veld of binnen.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (veld.disabled || veld.readOnly || !veld.checkVisibility()) continue;
    if (veld.type === 'checkbox') {
      if (poging === 0 && !(veld as HTMLInputElement).checked) veld.click();
    } else if (veld.type === 'radio') {
      const naam = CSS.escape(veld.name);
      if (!binnen.querySelector(`input[name="${naam}"]:checked`)) veld.click();
    } else if (veld.type !== 'file' && veld.getAttribute('role') !== 'combobox') {
      const mis = veld.getAttribute('aria-invalid') === 'true';
      if ((poging === 0 && veld.value === '') || (poging > 0 && mis)) zet(veld, woorden);
    }
  }
  for (const veld of binnen.querySelectorAll('select'))
    if (!veld.disabled && veld.value === '' && veld.options[1]) zet(veld, veld.options[1].value);
  for (const groep of binnen.querySelectorAll('[role="radiogroup"]'))
    if (!groep.querySelector('[aria-checked="true"]')) groep.querySelector<HTMLElement>('[role="radio"]')?.click();
  if (poging === 0)
    for (const vink of binnen.querySelectorAll<HTMLElement>('button[role="checkbox"][aria-checked="false"]'))
      vink.click();
  return gevuld;
}

/** The button that stores, if the window has one; marks it. */
function merkHoofdknop(): string | null {
  for (const oud of document.querySelectorAll<HTMLElement>('[data-hoofdknop]')) delete oud.dataset['hoofdknop'];
  const knop = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-bovenste] :is(.ot-knop--primair, .ot-knop--gevaar, button[type="submit"]):not(:disabled, [aria-disabled="true"])',
    ),
  ].at(-1);
  if (!knop?.checkVisibility()) return null;
  knop.dataset['hoofdknop'] = '';
  return (knop.textContent ?? '').trim();
}

export interface Gezien {
  klachten: string[];
  /** The states it was looked at in. */
  staten: string[];
}

/**
 * Goes through the states of the window on top: empty and wrong, and when `volledig` filled in, busy and refused. The screen may
 * have another address after it, or the window may be gone.
 */
export async function bekijkStaten(
  app: ElectronApplication,
  venster: Page,
  cdp: CDPSession,
  volledig: boolean,
): Promise<Gezien> {
  const klachten: string[] = [];
  const staten: string[] = [];
  const staat = async (naam: string, meer: () => Promise<string[]> = () => Promise.resolve([])): Promise<void> => {
    if (!(await venster.evaluate(merkBovenste, laag))) return;
    const gevonden = [
      ...(await axeKlachten(venster, bovenste)),
      ...(await meer()),
      ...(await venster.evaluate(foutvelden, laag)),
    ];
    staten.push(naam);
    klachten.push(...gevonden.map((een) => `${naam}: ${een}`));
  };
  await staat('leeg', () => vormen(venster, cdp));

  const druk = async (): Promise<'fout' | 'bezig' | 'weg' | 'niets'> => {
    await zetRem(app, 'wacht');
    if ((await venster.evaluate(merkHoofdknop)) === null) return 'niets';
    const knop = venster.locator('[data-hoofdknop]');
    await knop.focus({ timeout: 1_000 }).catch(() => undefined);
    await venster.keyboard.press('Enter');
    for (let tel = 0; tel < 8; tel++) {
      await venster.waitForTimeout(40);
      if ((await gevraagd(app)).length > 0) return 'bezig';
      if ((await venster.locator(bovenste).count()) === 0) return 'weg';
      if ((await venster.locator(`${bovenste} [aria-invalid="true"]`).count()) > 0 && tel > 1) return 'fout';
    }
    return 'niets';
  };
  let uitkomst = await druk();
  if (uitkomst === 'fout') await staat('fout');
  if (!volledig) {
    await zetRem(app, 'conflict');
    return { klachten, staten };
  }
  if (uitkomst === 'fout' || uitkomst === 'niets') {
    for (let poging = 0; poging < 4 && (uitkomst === 'fout' || (uitkomst === 'niets' && poging === 0)); poging++) {
      if ((await venster.evaluate(vulIn, poging)) === 0 && poging > 0) break;
      if (poging === 0) await staat('gevuld');
      uitkomst = await druk();
      if (uitkomst === 'fout' && !staten.includes('fout')) await staat('fout');
    }
  }
  if (uitkomst === 'bezig') {
    await staat('bezig');
    await zetRem(app, 'conflict');
    await venster.waitForTimeout(150);
    if ((await venster.locator(bovenste).count()) > 0) await staat('conflict');
  }
  return { klachten, staten };
}

/** In the dark, with the colours of the system, and at 400 %. */
async function vormen(venster: Page, cdp: CDPSession): Promise<string[]> {
  const mis = (await boomKlachten(cdp)).concat(await venster.evaluate(nietTekst));
  const erbij = (waar: string, wat: readonly string[]): void => void mis.push(...wat.map((een) => `${waar}: ${een}`));
  await kleur(venster, 'dark');
  erbij('donker', await axeKlachten(venster, bovenste, true));
  erbij('donker', await venster.evaluate(nietTekst));
  await kleur(venster, 'gedwongen');
  erbij('hoog contrast', await venster.evaluate(gedwongen));
  await kleur(venster, 'light');
  await maat(cdp, 320, 225);
  erbij('400 %', await venster.evaluate(snede));
  await maat(cdp, 1280, 900);
  return mis;
}
