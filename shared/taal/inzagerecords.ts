/** What kinds of records and deliveries are called when somebody reads what was shared. */
const namen: Readonly<Record<string, string>> = {
  client: 'Wie u bent',
  samenvoeging: 'Dubbele registratie samengevoegd',
  copas: 'CO-pas',
  inkomend: 'Komst uit een andere regio',
  'vt-halfjaar': 'Cijfers van Veilig Thuis, halfjaar',
};

export function recordnaam(soort: string): string {
  const woorden = soort
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return namen[soort] ?? woorden.slice(0, 1).toUpperCase() + woorden.slice(1);
}
