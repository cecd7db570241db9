/** The address behind trusted proxies; what express itself uses. */
declare module 'proxy-addr' {
  type Trust = (address: string, i: number) => boolean;
  function proxyaddr(request: import('node:http').IncomingMessage, trust: Trust): string | undefined;
  namespace proxyaddr {
    function compile(trusted: string[]): Trust;
  }
  export default proxyaddr;
}
