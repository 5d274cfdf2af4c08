import type { Behandelaars } from './context.ts';

export const schermbehandelaars: Behandelaars<'scherm.magInstellen'> = {
  // Right and log line are the kernel's; what is set stands with the main process, since it works before login too.
  'scherm.magInstellen': () => null,
};
