import { Code, List, Stack, Table, Text, Title } from '@mantine/core'
import { type Block, parseMarkdown, parseSpans } from './parse-markdown.ts'

/** A help page as elements of the screen: no HTML passes through. */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <Stack gap="xs">
      {parseMarkdown(text).map((block, index) => (
        <BlockView key={`${block.kind}:${index}`} block={block} />
      ))}
    </Stack>
  )
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    return (
      <Title order={block.level === 1 ? 3 : 4} mt={block.level === 1 ? 0 : 'xs'}>
        <Spans text={block.text} />
      </Title>
    )
  }
  if (block.kind === 'code') return <Code block>{block.text}</Code>
  if (block.kind === 'table') return <TableView block={block} />
  if (block.kind === 'paragraph') {
    return (
      <Text>
        <Spans text={block.text} />
      </Text>
    )
  }
  return (
    <List size="sm" type={block.ordered ? 'ordered' : 'unordered'} spacing={4} withPadding>
      {block.items.map((item, index) => (
        <List.Item key={`${index}:${item}`}>
          <Spans text={item} />
        </List.Item>
      ))}
    </List>
  )
}

function TableView({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <Table fz="xs" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          {block.head.map((cell) => (
            <Table.Th key={cell}>
              <Spans text={cell} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {block.rows.map((row) => (
          <Table.Tr key={row.join('|')}>
            {row.map((cell, index) => (
              <Table.Td key={`${index}:${cell}`}>
                <Spans text={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Spans({ text }: { readonly text: string }) {
  return parseSpans(text).map((span, index) => {
    const key = `${index}:${span.text}`
    if (span.kind === 'code') return <Code key={key}>{span.text}</Code>
    if (span.kind === 'strong') return <strong key={key}>{span.text}</strong>
    return span.kind === 'emphasis' ? <em key={key}>{span.text}</em> : <span key={key}>{span.text}</span>
  })
}
