/*
 * What is measured in the page itself. Each function is sent to the window whole, so it rests on nothing outside itself.
 */

/** What stands at the top of a screen: one heading, landmarks, a title, and where the focus is. */
export function kop(beginveld: string | null): string[] {
  const zichtbaar = (deel: Element): boolean => (deel as HTMLElement).checkVisibility({ visibilityProperty: true });
  const mis: string[] = [];
  const koppen = [...document.querySelectorAll('h1')].filter(zichtbaar);
  if (koppen.length !== 1) mis.push(`${koppen.length} koppen van niveau 1`);
  if (document.querySelectorAll('main').length !== 1) mis.push('geen main, of meer dan een');
  if (document.documentElement.lang !== 'nl') mis.push(`taal ${document.documentElement.lang}`);
  if (!/^\S.+ – Onthaal$/.test(document.title)) mis.push(`venstertitel „${document.title}”`);
  const naamloos = [...document.querySelectorAll('nav, aside')].filter(
    (deel) => zichtbaar(deel) && !deel.getAttribute('aria-label') && !deel.getAttribute('aria-labelledby'),
  );
  for (const deel of naamloos) mis.push(`landmark zonder naam: ${deel.outerHTML.slice(0, 90)}`);
  const actief = document.activeElement;
  const goed = beginveld
    ? actief?.id === beginveld || actief?.tagName === 'H1'
    : actief !== null && actief.tagName !== 'MAIN' && actief.closest('main') !== null;
  if (!goed) mis.push(`focus op ${actief?.outerHTML.slice(0, 90) ?? 'niets'}`);
  return mis;
}

/**
 * What falls outside the window or is cut off (WCAG 1.4.10 and, with the text spread out, 1.4.12). What may scroll in two
 * directions has `data-tweezijdig` or is a table (the exception of 1.4.10); the page itself may not.
 */
export function snede(): string[] {
  const mis: string[] = [];
  const breed = document.documentElement.clientWidth;
  const pagina = document.scrollingElement!;
  if (pagina.scrollWidth > breed + 1) mis.push(`de pagina schuift zijwaarts: ${pagina.scrollWidth} in ${breed}`);
  const noem = (deel: Element): string =>
    `${deel.tagName.toLowerCase()}.${[...deel.classList].join('.')} „${(deel.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 50)}”`;
  for (const deel of document.querySelectorAll<HTMLElement>('body *')) {
    if (!deel.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (deel.closest('.voor-schermlezer, .ot-overslaan, svg, canvas, [aria-hidden="true"], option')) continue;
    // Taken out of sight for who sees, left for who hears.
    if (getComputedStyle(deel).clipPath !== 'none' || deel.parentElement?.closest('[style*="clip-path"]')) continue;
    const vak = deel.getBoundingClientRect();
    if (vak.width === 0 || vak.height === 0) continue;
    const stijl = getComputedStyle(deel);
    const mag = deel.closest('table, [data-tweezijdig]') !== null || deel.querySelector(':scope > table') !== null;
    const schuift = /auto|scroll/.test(stijl.overflowX);
    if (schuift && deel.scrollWidth > deel.clientWidth + 1 && !mag) mis.push(`schuift zijwaarts: ${noem(deel)}`);
    const uit = (wat: Element): boolean => wat.getBoundingClientRect().right > breed + 1;
    if (vak.right > breed + 1 && !mag && ![...deel.children].some(uit))
      mis.push(`buiten beeld (${Math.round(vak.right)} van ${breed}): ${noem(deel)}`);
    // A column that was squeezed: words of many letters in the width of a few.
    const eigenTekst = [...deel.childNodes]
      .filter((kind) => kind.nodeType === Node.TEXT_NODE)
      .map((kind) => kind.textContent?.trim() ?? '')
      .join('');
    if (eigenTekst.length > 12 && vak.width < 48 && vak.height > 60 && !mag)
      mis.push(`geperst (${Math.round(vak.width)} breed): ${noem(deel)}`);
    const snijdt = /hidden|clip/.test(stijl.overflowX) || /hidden|clip/.test(stijl.overflowY);
    if (snijdt && deel.textContent?.trim() && !/^(INPUT|SELECT|TEXTAREA)$/.test(deel.tagName)) {
      if (deel.scrollWidth > deel.clientWidth + 1 && /hidden|clip/.test(stijl.overflowX))
        mis.push(`afgesneden: ${noem(deel)}`);
      else if (deel.scrollHeight > deel.clientHeight + 2 && /hidden|clip/.test(stijl.overflowY))
        mis.push(`afgesneden in de hoogte: ${noem(deel)}`);
    }
  }
  return [...new Set(mis)];
}

/**
 * Gives every control the focus in turn: it shows, and nothing lies over it altogether (WCAG 2.4.7, 2.4.11). Also what has
 * only its colour to be seen by.
 */
export function focusrondgang(): string[] {
  const mis: string[] = [];
  const was = document.activeElement as HTMLElement | null;
  const keuze =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role="radio"], [role="tab"]';
  const delen = [...document.querySelectorAll<HTMLElement>(keuze)].filter(
    (deel) =>
      deel.tabIndex >= 0 &&
      !deel.matches(':disabled') &&
      deel.checkVisibility({ visibilityProperty: true }) &&
      !deel.closest('[inert]'),
  );
  const hoog = document.documentElement.clientHeight;
  for (const deel of delen) {
    deel.focus();
    if (document.activeElement !== deel) continue;
    const stijl = getComputedStyle(deel);
    const naam = `${deel.tagName.toLowerCase()}.${[...deel.classList].join('.')} „${(deel.getAttribute('aria-label') ?? deel.textContent ?? '').trim().slice(0, 40)}”`;
    // A control that is drawn by what stands beside it shows its focus there.
    const buur = deel.nextElementSibling ? getComputedStyle(deel.nextElementSibling) : null;
    const ouder = deel.parentElement ? getComputedStyle(deel.parentElement) : null;
    const ziet = [stijl, buur, ouder].some(
      (s) => s !== null && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
    );
    if (deel.matches(':focus-visible') && !ziet) mis.push(`focus niet te zien: ${naam}`);
    const eigen = deel.closest('label') ?? (deel as HTMLInputElement).labels?.[0] ?? null;
    let vak = deel.getBoundingClientRect();
    if ((vak.width < 3 || vak.height < 3) && eigen) vak = eigen.getBoundingClientRect();
    // Of what is higher than the window the part that is in it counts.
    const boven = Math.max(vak.top, 0);
    vak = new DOMRect(vak.left, boven, vak.width, Math.min(vak.bottom, hoog) - boven);
    const punten = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.15, 0.5, 0.85].map((y) => [vak.left + vak.width * x, vak.top + vak.height * y] as const),
    );
    const vrij = punten.some(([x, y]) => {
      const geraakt = document.elementFromPoint(x, y);
      return geraakt !== null && (deel.contains(geraakt) || eigen?.contains(geraakt) || geraakt.contains(deel));
    });
    if (!vrij && !deel.matches('.ot-overslaan'))
      mis.push(`focus bedekt of buiten beeld (${Math.round(vak.top)} van ${hoog}): ${naam}`);
  }
  was?.focus({ preventScroll: true });
  return [...new Set(mis)];
}

/**
 * What has to be seen without being text (WCAG 1.4.11): the edge of every field and the icon of every button without words
 * stand out 3 : 1 from what is around them.
 */
export function nietTekst(): string[] {
  const mis: string[] = [];
  type Kleur = readonly [number, number, number, number];
  const vlak = document.createElement('canvas');
  vlak.width = vlak.height = 1;
  const pen = vlak.getContext('2d', { willReadFrequently: true })!;
  const gelezen = new Map<string, Kleur>();
  const lees = (kleur: string): Kleur => {
    let uit = gelezen.get(kleur);
    if (!uit) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = kleur;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
      uit = [r, g, b, a / 255];
      gelezen.set(kleur, uit);
    }
    return uit;
  };
  const over = (boven: Kleur, onder: Kleur): Kleur => [
    boven[0] * boven[3] + onder[0] * (1 - boven[3]),
    boven[1] * boven[3] + onder[1] * (1 - boven[3]),
    boven[2] * boven[3] + onder[2] * (1 - boven[3]),
    1,
  ];
  const grond = (deel: Element | null): Kleur => {
    const lagen: Kleur[] = [];
    for (let hier = deel; hier; hier = hier.parentElement) {
      const kleur = lees(getComputedStyle(hier).backgroundColor);
      if (kleur[3] > 0) lagen.push(kleur);
      if (kleur[3] === 1) break;
    }
    return lagen.reduceRight<Kleur>((onder, boven) => over(boven, onder), lees('Canvas'));
  };
  const licht = ([r, g, b]: Kleur): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((deel) => {
      const s = deel / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (een: Kleur, ander: Kleur): number => {
    const [laag = 0, hoog = 0] = [licht(een), licht(ander)].sort((p, q) => p - q);
    return (hoog + 0.05) / (laag + 0.05);
  };
  const noem = (deel: Element): string =>
    `${deel.tagName.toLowerCase()}.${[...deel.classList].join('.')} „${(deel.getAttribute('aria-label') ?? deel.id).slice(0, 40)}”`;
  const ziet = (deel: Element): boolean =>
    (deel as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    deel.getBoundingClientRect().width > 3;
  const velden =
    'input:not([type="file"], [type="hidden"]), select, textarea, [role="radio"], [role="checkbox"], [role="switch"]';
  for (const veld of document.querySelectorAll<HTMLElement>(velden)) {
    // What cannot be used now is not held to it.
    if (!ziet(veld) || veld.matches(':disabled, [aria-disabled="true"], [readonly]')) continue;
    const stijl = getComputedStyle(veld);
    const buiten = grond(veld.parentElement);
    const binnen = grond(veld);
    const randen = [veld, veld.parentElement, veld.firstElementChild].flatMap((deel) => {
      if (!deel) return [];
      const s = getComputedStyle(deel);
      return s.borderBottomStyle !== 'none' && parseFloat(s.borderBottomWidth) >= 1 ? [lees(s.borderBottomColor)] : [];
    });
    const eigen = stijl.appearance !== 'none' && !randen.length;
    const best = Math.max(
      0,
      ...randen.map((rand) => Math.max(contrast(over(rand, buiten), buiten), contrast(over(rand, binnen), binnen))),
      contrast(binnen, buiten),
    );
    if (!eigen && best < 2.95) mis.push(`rand ${best.toFixed(2)} : 1 van ${noem(veld)}`);
  }
  for (const knop of document.querySelectorAll<HTMLElement>('button, a[href], [role="button"]')) {
    if (!ziet(knop) || knop.matches(':disabled, [aria-disabled="true"]') || (knop.innerText ?? '').trim() !== '')
      continue;
    const beeld = knop.querySelector('svg');
    if (!beeld) continue;
    const verschil = contrast(over(lees(getComputedStyle(beeld).color), grond(knop)), grond(knop));
    if (verschil < 2.95) mis.push(`icoon ${verschil.toFixed(2)} : 1 van ${noem(knop)}`);
  }
  // The focus is shown by two rings: on whatever they lie, one of them stands out.
  const gronden = new Set<string>();
  const proef = document.body.appendChild(document.createElement('span'));
  const ringen = ['--utrecht-focus-outline-color', '--utrecht-focus-inverse-outline-color'].map((naam) => {
    proef.style.color = `var(${naam})`;
    return lees(getComputedStyle(proef).color);
  });
  proef.remove();
  for (const deel of document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [tabindex="0"]',
  )) {
    if (!ziet(deel)) continue;
    const onder = grond(deel.parentElement);
    if (gronden.has(onder.join())) continue;
    gronden.add(onder.join());
    if (Math.max(...ringen.map((ring) => contrast(ring, onder))) < 2.95)
      mis.push(`ring van de focus op ${onder.join()}: ${noem(deel)}`);
  }
  return [...new Set(mis)];
}

/**
 * With the colours of the system (forced-colors: active) backgrounds and shadows are gone. What is chosen still differs from what
 * is not, fields have an edge, and nothing is said by a filled shape alone. Also: nothing moves for who asked for less movement.
 */
export function gedwongen(): string[] {
  const mis: string[] = [];
  const ziet = (deel: Element): boolean =>
    (deel as HTMLElement).checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    deel.getBoundingClientRect().width > 1;
  const noem = (deel: Element): string =>
    `${deel.tagName.toLowerCase()}.${[...deel.classList].join('.')} „${(deel.getAttribute('aria-label') ?? deel.textContent ?? '').trim().slice(0, 40)}”`;
  const trekken = (deel: Element, soort?: string): string => {
    const s = getComputedStyle(deel, soort);
    return [
      ...['Top', 'Right', 'Bottom', 'Left'].map((kant) => {
        const breed = s.getPropertyValue(`border-${kant.toLowerCase()}-width`);
        const stijl = s.getPropertyValue(`border-${kant.toLowerCase()}-style`);
        return stijl === 'none' ? '-' : `${breed} ${stijl} ${s.getPropertyValue(`border-${kant.toLowerCase()}-color`)}`;
      }),
      s.outlineStyle === 'none' ? '-' : `${s.outlineWidth} ${s.outlineColor}`,
      s.textDecorationLine,
      s.fontWeight,
      s.color,
      s.backgroundColor,
      soort ? s.content : '',
      soort ? s.transform : '',
    ].join(',');
  };
  const geheel = (deel: Element): string =>
    [
      trekken(deel),
      trekken(deel, '::before'),
      trekken(deel, '::after'),
      [...deel.querySelectorAll('*')]
        .slice(0, 12)
        .filter(ziet)
        .map((kind) => (kind.tagName === 'svg' ? 'svg' : trekken(kind)))
        .join(';'),
    ].join('/');
  for (const [eigenschap, waarde, niet] of [
    ['aria-selected', 'true', 'false'],
    ['aria-checked', 'true', 'false'],
    ['aria-pressed', 'true', 'false'],
    ['aria-current', 'page', null],
    ['aria-current', 'step', null],
  ] as const) {
    for (const deel of document.querySelectorAll(`[${eigenschap}="${waarde}"]`)) {
      if (!ziet(deel) || deel === document.activeElement) continue;
      const groep = deel.closest(
        '[role="radiogroup"], [role="tablist"], tbody, nav, ul, ol, [role="group"], fieldset, span, div',
      );
      const ander = [...(groep?.querySelectorAll(deel.tagName) ?? [])].find(
        (een) =>
          een !== deel &&
          een !== document.activeElement &&
          ziet(een) &&
          een.getAttribute(eigenschap) === niet &&
          een.getAttribute('role') === deel.getAttribute('role') &&
          een.classList[0] === deel.classList[0],
      );
      if (ander && geheel(ander) === geheel(deel)) mis.push(`gekozen (${eigenschap}) niet te zien: ${noem(deel)}`);
    }
  }
  for (const veld of document.querySelectorAll<HTMLElement>(
    'input:not([type="file"], [type="hidden"]), select, textarea',
  )) {
    if (!ziet(veld) || veld.getBoundingClientRect().width < 4) continue;
    const rand = [veld, veld.parentElement, veld.nextElementSibling].some((deel) => {
      if (!deel) return false;
      const s = getComputedStyle(deel);
      return (s.borderBottomStyle !== 'none' && parseFloat(s.borderBottomWidth) >= 1) || s.appearance === 'auto';
    });
    if (!rand) mis.push(`veld zonder rand: ${noem(veld)}`);
  }
  // A shape without words or lines of its own, that was seen by what it was filled with.
  for (const vorm of document.querySelectorAll<HTMLElement>('main *, [role="dialog"] *, nav *')) {
    if (vorm.childNodes.length > 0 || !/^(SPAN|DIV|I|B|LI|TD)$/.test(vorm.tagName) || !ziet(vorm)) continue;
    const s = getComputedStyle(vorm);
    const vak = vorm.getBoundingClientRect();
    if (vak.height < 3 || !vorm.dataset['gevuld']) continue;
    const rand = s.borderTopStyle !== 'none' || s.borderLeftStyle !== 'none' || s.outlineStyle !== 'none';
    const ouder = vorm.parentElement ? getComputedStyle(vorm.parentElement).backgroundColor : '';
    if (!rand && (s.backgroundColor === ouder || s.backgroundColor === 'rgba(0, 0, 0, 0)'))
      mis.push(`vorm is weg: ${noem(vorm)}`);
  }
  const beweegt = document
    .getAnimations()
    .filter((een) => een.playState === 'running' && Number(een.effect?.getComputedTiming().duration ?? 0) > 20);
  for (const een of beweegt) mis.push(`beweegt: ${noem((een.effect as KeyframeEffect).target ?? document.body)}`);
  return [...new Set(mis)];
}

/** Notes, in ordinary colours, which empty shapes are seen by what they are filled with; for `gedwongen`. */
export function merkGevuld(): void {
  for (const vorm of document.querySelectorAll<HTMLElement>('main *, [role="dialog"] *, nav *')) {
    if (vorm.childNodes.length > 0 || !/^(SPAN|DIV|I|B|LI|TD)$/.test(vorm.tagName)) continue;
    const s = getComputedStyle(vorm);
    const ouder = vorm.parentElement ? getComputedStyle(vorm.parentElement).backgroundColor : '';
    if (
      s.backgroundColor !== 'rgba(0, 0, 0, 0)' &&
      s.backgroundColor !== ouder &&
      !vorm.closest('[aria-hidden="true"]')
    )
      vorm.dataset['gevuld'] = 'ja';
    else delete vorm.dataset['gevuld'];
  }
}
