// @vitest-environment happy-dom
import { nextTick } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { naarScherm } from '#renderer/composables/focus.ts';

const toon = async (html: string): Promise<void> => {
  document.querySelector('main')!.innerHTML = html;
  // A mutation is told in a turn of its own.
  await nextTick();
  await new Promise((klaar) => setTimeout(klaar));
};
const tekst = () => document.activeElement?.textContent;

describe('the focus after another screen was opened', () => {
  beforeEach(() => {
    document.body.innerHTML = '<a id="los" href="#x">los</a><main tabindex="-1"></main>';
  });

  it('is on its heading, and goes along when the screen that was fetched has one of its own', async () => {
    await toon('<h1>Dossier</h1>');
    naarScherm(undefined);
    expect(tekst()).toBe('Dossier');
    await toon('<h1>Naam nog niet bekend</h1>');
    expect(tekst()).toBe('Naam nog niet bekend');
  });

  it('is on the first field where a screen names one', async () => {
    await toon('<h1>Zoeken</h1><input id="zoek">');
    naarScherm('zoek');
    expect(document.activeElement?.id).toBe('zoek');
  });

  it('stays where somebody put it meanwhile', async () => {
    await toon('<h1>Dossier</h1>');
    naarScherm(undefined);
    document.getElementById('los')!.focus();
    await toon('<h1>Thomas</h1>');
    expect(document.activeElement?.id).toBe('los');
    document.getElementById('los')!.blur();
    await toon('<h1>Fatima</h1>');
    expect(document.activeElement).toBe(document.body);
  });
});
