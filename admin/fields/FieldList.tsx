import { Button, Card, Typography } from '@mui/material';
import AddOutlined from '@mui/icons-material/AddOutlined';
import { useState } from 'react';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { Listed } from '../page/Listed.tsx';
import { Page } from '../page/Page.tsx';
import { Pill } from '../page/Pill.tsx';
import { Rows } from '../page/Rows.tsx';
import { Section } from '../page/Section.tsx';
import { DefineField } from './DefineField.tsx';
import { type CatalogueField } from './use-field-label.ts';
import { UseField } from './UseField.tsx';

/** The catalogue: every kind of personal data this organisation could keep, and which of it does. */
export function FieldList() {
  const text = useText();
  const viewer = useViewer();
  const language = useLanguage();
  const [acting, setActing] = useState<CatalogueField | 'define' | undefined>();
  const mayChange = may(viewer, 'fields', 'edit');
  return (
    <Page
      title={text('fields.title')}
      actions={
        may(viewer, 'fields', 'create') && (
          <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setActing('define')}>
            {text('fields.define')}
          </Button>
        )
      }
    >
      <Typography sx={{ color: 'text.secondary', mb: 5, maxWidth: '72ch' }}>{text('fields.why')}</Typography>
      <Listed<CatalogueField> resource="fields" meta={{ language }} empty={text('fields.none')}>
        {fields =>
          Object.entries(Object.groupBy(fields, ({ category }) => category)).map(([category, members = []]) => (
            <InCategory key={category} members={members} onChange={mayChange ? setActing : undefined} />
          ))
        }
      </Listed>
      {acting === 'define' && <DefineField onClose={() => setActing(undefined)} />}
      {acting && acting !== 'define' && <UseField field={acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}

function InCategory({ members, onChange }: { members: CatalogueField[]; onChange: ((field: CatalogueField) => void) | undefined }) {
  const text = useText();
  const category = members[0]!.category;
  const nature = (field: CatalogueField) =>
    [
      text(`kind.${field.kind}`),
      field.sensitivity !== 'ORDINARY' && text(`sensitivity.${field.sensitivity}`),
      field.derivedFrom && text('fields.derived'),
      field.custom && text('fields.custom'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={text(`category.${category}`)} flush>
      <Card sx={{ border: 0 }}>
        <Rows
          label={text(`category.${category}`)}
          rows={members}
          id={field => field.key}
          columns={[
            { title: text('fields.name'), width: '26%', cell: field => field.label },
            { title: text('fields.nature'), width: '28%', cell: nature },
            {
              title: text('fields.use'),
              width: '16%',
              cell: field => <Pill tone={field.inUse ? 'success' : 'quiet'}>{text(field.inUse ? 'fields.inUse' : 'fields.notInUse')}</Pill>,
            },
            { title: text('fields.purposes'), align: 'right', width: '8%', cell: field => field.purposes.length },
            ...(onChange
              ? [
                  {
                    title: text('contacts.actions'),
                    align: 'right' as const,
                    nowrap: true,
                    cell: (field: CatalogueField) =>
                      !field.derivedFrom && (
                        <Button
                          size="small"
                          onClick={() => onChange(field)}
                          aria-label={`${text(field.inUse ? 'fields.stop' : 'fields.start')}: ${field.label}`}
                        >
                          {text(field.inUse ? 'fields.stop' : 'fields.start')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </Section>
  );
}
