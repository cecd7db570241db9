import { Box, Typography } from '@mui/material';

/** A notice as it is written (see the API's `Notice.preview`), laid out as a reader sees it. */
export function Written({ content, language }: { content: string; language: string }) {
  const blocks = content.split(/\n\s*\n/).filter(Boolean);
  return (
    <Box lang={language} sx={{ fontSize: '1.0625rem', lineHeight: 1.55, maxWidth: 640, overflowWrap: 'anywhere' }}>
      {blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
    </Box>
  );
}

function Block({ block }: { block: string }) {
  if (block === '---') return <Box component="hr" sx={{ border: 0, borderTop: 1, borderColor: 'divider', my: 5 }} />;
  if (block.startsWith('# '))
    return (
      <Typography component="p" variant="h1" sx={{ mb: 3 }}>
        {block.slice(2)}
      </Typography>
    );
  if (block.startsWith('## '))
    return (
      <Typography component="p" variant="h3" sx={{ mt: 4, mb: 1 }}>
        {block.slice(3)}
      </Typography>
    );
  const lines = block.split('\n');
  if (lines.every(line => line.startsWith('- ')))
    return (
      <Box component="ul" sx={{ mt: 0, mb: 2, pl: 6 }}>
        {lines.map(line => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </Box>
    );
  return <Box sx={{ mb: 2, whiteSpace: 'pre-line' }}>{block}</Box>;
}
