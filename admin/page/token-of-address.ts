/** The one-time token behind the number sign of the address, where no log on the way could hold it. It leaves the address bar at once. */
export function tokenOfAddress(): string {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
