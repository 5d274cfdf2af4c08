import type { CommandLine } from 'electron';
import { url as inspecteur } from 'node:inspector';

/**
 * Switches of Chromium and Node that open the packaged app to another program, weaken its sandbox, send its traffic elsewhere or
 * write down what it does. Whoever changed a shortcut would otherwise read along with every desk that uses it.
 */
export const verboden = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'enable-blink-features',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'enable-automation',
  'auto-accept-camera-and-microphone-capture',
  'use-fake-ui-for-media-stream',
  'use-file-for-fake-video-capture',
] as const;

/** Switches that put Chromium's own traffic out: it has none to send, and a page that was taken over may not either. */
export function sluitLijn(opdrachtregel: Pick<CommandLine, 'appendSwitch'>): void {
  // No name leads anywhere, also not for a hint to look one up early, which no policy of a page holds back. The core has a
  // network of its own.
  opdrachtregel.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * The first switch on the command line that a packaged app does not start with.
 * @param ontleedbaar whether an inspector listens. A shipped app has none, whatever was asked: its fuse is off. The copy that the
 *   tests drive has one, and is let through.
 */
export function verbodenSchakelaar(
  opdrachtregel: Pick<CommandLine, 'hasSwitch'>,
  ontleedbaar = inspecteur() !== undefined,
): string | null {
  // Chromium starts as root only without its sandbox, and says so itself.
  const lijst = process.getuid?.() === 0 ? verboden : [...verboden, 'no-sandbox', 'disable-setuid-sandbox'];
  return ontleedbaar ? null : (lijst.find((naam) => opdrachtregel.hasSwitch(naam)) ?? null);
}
