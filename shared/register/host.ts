/** Whether a host is this machine itself, where nobody can listen in between. */
export const isEigenMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host.trim());
