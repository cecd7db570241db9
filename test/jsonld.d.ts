declare module 'jsonld' {
  type Node = Record<string, unknown>;
  const jsonld: {
    expand(document: object, options: { documentLoader: (url: string) => Promise<never>; safe: boolean }): Promise<Node[]>;
  };
  export default jsonld;
}
