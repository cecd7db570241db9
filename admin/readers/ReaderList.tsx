import { Button, Card, MenuItem, TextField, Typography } from '@mui/material';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useCatalogue, useFieldLabel } from '../fields/use-field-label.ts';
import { useText } from '../i18n/use-text.ts';
import { usePath } from '../layout/purpose.tsx';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Rows } from '../page/Rows.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import { useRoleLabel } from '../roles/use-role-label.ts';
import { DescribeReader } from './DescribeReader.tsx';
import { listFile, type Reader } from './list-file.ts';
import { Bound, ViaRoles } from './reader-cells.tsx';

const [SENSITIVE, ALL] = ['sensitive', 'all'];

/** Who can see this field? Without a choice: the list of persons with access to sensitive data. */
export function ReaderList() {
  const text = useText();
  const path = usePath();
  const mayDescribe = may(useViewer(), 'readers', 'edit');
  const names = { field: useFieldLabel(), purpose: usePurposeLabel(), role: useRoleLabel() };
  const fields = (useCatalogue().data ?? []).filter(({ inUse }) => inUse);
  const [search, setSearch] = useSearchParams();
  const [described, setDescribed] = useState<Reader | undefined>();
  const asked = search.get('field') ?? SENSITIVE;
  const meta = asked === SENSITIVE ? { sensitive: true } : asked === ALL ? {} : { fields: [asked] };
  const choose = (field: string) =>
    setSearch(params => {
      params.set('field', field);
      return params;
    });
  const heads = ['readers.who', 'readers.capacity', 'readers.bound', 'readers.field', 'accessLog.purpose', 'staff.role'] as const;
  return (
    <Page title={text('readers.title')}>
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('readers.why')}</Typography>
      <TextField
        select
        label={text('readers.field')}
        value={fields.length === 0 ? SENSITIVE : asked}
        onChange={event => choose(event.target.value)}
        sx={{ mb: 5, minWidth: 280 }}
      >
        <MenuItem value={SENSITIVE}>{text('readers.sensitive')}</MenuItem>
        <MenuItem value={ALL}>{text('readers.all')}</MenuItem>
        {fields.map(({ key, label }) => (
          <MenuItem key={key} value={key}>
            {label}
          </MenuItem>
        ))}
      </TextField>
      <Listed<Reader> resource="readers" meta={meta} empty={text('readers.none')}>
        {readers => (
          <>
            <Card sx={{ overflowX: 'auto', mb: 4 }}>
              <Rows
                label={text('readers.title')}
                rows={readers}
                id={reader => reader.id}
                to={reader => path(`/readers/${reader.id}`)}
                columns={[
                  { title: text('readers.who'), nowrap: true, cell: reader => reader.name },
                  {
                    title: text('readers.capacity'),
                    cell: reader => (reader.kind === 'SERVICE' ? text('readers.application') : (reader.capacity ?? '–')),
                  },
                  { title: text('readers.bound'), cell: reader => reader.kind === 'STAFF' && <Bound since={reader.confidentialSince} /> },
                  ...(asked === SENSITIVE || asked === ALL
                    ? [
                        {
                          title: text('readers.fields'),
                          cell: (reader: Reader) => [...new Set(reader.openings.map(({ field }) => names.field(field)))].join(', '),
                        },
                      ]
                    : []),
                  { title: text('readers.by'), cell: reader => <ViaRoles openings={reader.openings} {...names} /> },
                  ...(mayDescribe
                    ? [
                        {
                          title: text('contacts.actions'),
                          align: 'right' as const,
                          cell: (reader: Reader) =>
                            reader.kind === 'STAFF' && (
                              <Button
                                size="small"
                                onClick={() => setDescribed(reader)}
                                aria-label={`${text('readers.describe')}: ${reader.name}`}
                              >
                                {text('readers.describe')}
                              </Button>
                            ),
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
            <Button
              variant="outlined"
              startIcon={<DownloadOutlined />}
              onClick={() =>
                download(
                  listFile(
                    heads.map(head => text(head)),
                    readers,
                    names,
                  ),
                )
              }
            >
              {text('readers.download')}
            </Button>
          </>
        )}
      </Listed>
      {described && <DescribeReader reader={described} onClose={() => setDescribed(undefined)} />}
    </Page>
  );
}

function download(content: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv' }));
  link.download = `access-list-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
