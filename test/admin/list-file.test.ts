import { expect, test } from 'vitest';
import { listFile } from '../../admin/readers/list-file.ts';

const names = { field: (key: string) => `<${key}>`, purpose: (code: string) => code, role: (code: string) => code.toUpperCase() };

test('the list of persons with access: a line per person, field and purpose; nothing in it is a formula (L23)', () => {
  const reader = {
    id: 'n',
    kind: 'STAFF' as const,
    name: '=SUM(A1)',
    capacity: 'nurse; "senior"',
    confidentialSince: null,
    openings: [
      { field: 'healthNote', purpose: 'emergency', verdict: 'DEPENDS' as const, roles: ['care-worker', 'dpo'] },
      { field: 'religion', purpose: 'emergency', verdict: 'YES' as const, roles: ['dpo'] },
    ],
  };
  expect(listFile(['Who', 'Capacity', 'Since', 'Field', 'Purpose', 'Role'], [reader], names)).toBe(
    '\uFEFFWho;Capacity;Since;Field;Purpose;Role\r\n' +
      '\'=SUM(A1);"nurse; ""senior""";;<healthNote>;emergency;CARE-WORKER, DPO\r\n' +
      '\'=SUM(A1);"nurse; ""senior""";;<religion>;emergency;DPO\r\n',
  );
});
