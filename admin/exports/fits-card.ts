const carried = new Set([
  'givenName',
  'familyName',
  'gender',
  'birthDate',
  'email',
  'otherEmails',
  'phone',
  'mobile',
  'otherPhones',
  'street',
  'postalCode',
  'city',
  'country',
  'language',
  'organisation',
  'jobTitle',
]);

/** Whether a vCard has a place for the field (RFC 6350). The API says the same, and refuses the others. */
export const fitsCard = (field: string): boolean => carried.has(field);
