/** The controller of the demo: a neighbourhood centre in Brussels. Invented; its number passes the check digits, its addresses are reserved for examples. */
export const organisation = {
  legal_name: 'Buurthuis De Linde vzw',
  enterprise_number: '0412345614',
  street: 'Lindestraat 12',
  postal_code: '1000',
  city: 'Brussel',
  country: 'BE',
  email: 'info@delinde.example.org',
  phone: '+3225550100',
  dpo_name: 'Eva Vermeulen',
  dpo_email: 'dpo@delinde.example.org',
  profile: 'PRIVATE',
  supervisory_authority: 'GBA',
  languages: ['nl', 'fr', 'de', 'en'],
  time_zone: 'Europe/Brussels',
} as const;

/** To whom data are disclosed, by code. */
export const recipients = [
  { code: 'internal', name: 'Staff of De Linde', country: 'BE', internal: true },
  { code: 'mailing-tool', name: 'Postduif mailing tool', country: 'BE' },
  { code: 'print-shop', name: 'Drukkerij Zenne', country: 'BE' },
  { code: 'accountant', name: 'Kantoor Lemmens, accountants', country: 'BE' },
  { code: 'municipality', name: 'City of Brussels, social service', country: 'BE' },
  {
    code: 'ticketing',
    name: 'Gatherly ticketing',
    country: 'US',
    transfer_tool: 'Standard contractual clauses (Decision (EU) 2021/914), module two, of 3 March 2025',
  },
] as const;

export type RecipientCode = (typeof recipients)[number]['code'];
