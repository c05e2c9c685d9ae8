import { describe, expect, test } from 'vitest'
import { latin1, type TablesHarness, utf8 } from './tables-harness.ts'

/** What is told of a file before it is loaded. */
export function describeSniffing({ sniff, types, bring, rows }: TablesHarness): void {
  describe('sniffing', () => {
    test('[D1] leading zeros, wide integers and mixed values stay text; numbers, dates and truth values do not', async () => {
      const text = [
        'zip,big,huge,age,price,ratio,since,seen,seen zone,member,flag,word',
        '01234,9007199254740993,92233720368547758079,7,1.50,0.12345678,2024-02-29,2024-02-29 10:00:00,2024-02-29T10:00:00-05:30,true,1,a',
        '99999,-9223372036854775808,1,-40,20,1e-3,2024-03-01,2024-02-29 10:00:01.5,2024-02-29T10:00:00+02:00,FALSE,0,7',
      ].join('\n')
      expect(await types(text)).toEqual({
        zip: 'text',
        big: 'integer',
        huge: 'text',
        age: 'integer',
        price: 'decimal 18 2',
        ratio: 'number',
        since: 'date',
        seen: 'timestamp',
        seen_zone: 'timestamp',
        member: 'boolean',
        flag: 'integer',
        word: 'text',
      })
    })

    test('[D1] a decimal column has the most decimals of any row, far down the file too', async () => {
      const body = Array.from({ length: 7000 }, (_, at) => `${at},${at}.5`).join('\n')
      expect(await types(`id,v\n${body}\n7000,0.125\n`)).toEqual({ id: 'integer', v: 'decimal 18 3' })
      expect(await types(`id,v\n${body}\nx7000,oops\n`)).toEqual({ id: 'text', v: 'text' })
    })

    test('[D1] dates with the day or the month first, when no doubt is left', async () => {
      expect(await types('a,b,c\n25/12/2023,12/25/2023,01/02/2023\n01/02/2024,02/01/2024,03/04/2024\n')).toEqual({
        a: 'date',
        b: 'date',
        c: 'text',
      })
      const { columns } = await sniff('c,d\n01/02/2023,31.12.2023\n')
      expect(columns.map(({ candidates }) => candidates)).toEqual([
        ['text', 'date', 'timestamp'],
        ['date', 'timestamp', 'text'],
      ])
      expect(await types('t,u\n31/12/2023 10:00:00,12/31/2023 10:30\n')).toEqual({ t: 'timestamp', u: 'timestamp' })
      expect(await types('d\n2023-02-30\n2023-01-01\n')).toEqual({ d: 'text' })
    })

    test('[D1] single letters are truth values only when both are there and nothing else', async () => {
      expect(await types('a,b,c,d\ny,N,t,yes\nn,N,x,no\ny,N,f,yes\n')).toEqual({ a: 'boolean', b: 'text', c: 'text', d: 'boolean' })
    })

    test.each([
      [',', 'a,b\n1,"x, y"\n2,z\n'],
      [';', 'a;b\n1;x, y\n2;z, w\n'],
      ['\t', 'a\tb\n1\tx, y\n2\tz; w\n'],
      ['|', 'a|b\n1|x, y\n2|z\n'],
    ])('[D1] the delimiter %j is found', async (delimiter, text) => {
      const sniffed = await sniff(text)
      expect(sniffed.file).toMatchObject({ delimiter, header: true, quote: '"' })
      expect(sniffed.columns.map((column) => column.name)).toEqual(['a', 'b'])
      expect(sniffed.rows).toBe(2)
    })

    test('[D1] decimal commas are read where commas do not part the columns', async () => {
      const text = 'id;montant;taux\n1;12,50;0,00000001\n2;-3,25;1,5\n'
      expect(await types(text)).toEqual({ id: 'integer', montant: 'decimal 18 2', taux: 'number' })
      await bring(text, 'comma')
      expect(await rows('select montant, taux from comma order by id')).toEqual([
        ['12.50', 1e-8],
        ['-3.25', 1.5],
      ])
    })

    test('[D1] headers become identifiers and keep their text as label', async () => {
      const { columns } = await sniff('Prénom Client,ID,id,2020 Sales,,%%,SELECT\na,1,2,3,4,5,6\n')
      expect(columns.map(({ name, label }) => [name, label])).toEqual([
        ['prenom_client', 'Prénom Client'],
        ['id', 'ID'],
        ['id_2', 'id'],
        ['_2020_sales', '2020 Sales'],
        ['column_5', undefined],
        ['column_6', '%%'],
        ['select', 'SELECT'],
      ])
    })

    test('[D1] a file without header has its columns by place', async () => {
      const sniffed = await sniff('1,Ann,2020-01-01\n2,Bob,2020-01-02\n')
      expect(sniffed.file.header).toBe(false)
      expect(sniffed.rows).toBe(2)
      expect(sniffed.columns.map(({ name, type }) => [name, type])).toEqual([
        ['column_1', 'integer'],
        ['column_2', 'text'],
        ['column_3', 'date'],
      ])
      expect((await sniff('1,Ann\n2,Bob\n', { header: true })).rows).toBe(1)
    })

    test('[D1] texts that mean no value are found, but not where they are codes', async () => {
      const measured = await sniff('id,v,w\n1,NA,x\n2,3,NULL\n3,,y\n')
      expect(measured.file.nulls).toEqual(['NA', 'NULL'])
      expect(measured.columns.map(({ type, nulls, samples }) => [type, nulls, samples])).toEqual([
        ['integer', 0, ['1', '2', '3']],
        ['integer', 2, ['3']],
        ['text', 1, ['x', 'y']],
      ])
      const countries = ['FR', 'NA', 'DE', 'US', 'GB', 'IT', 'ES', 'PT'].map((code, at) => `${at},${code}`).join('\n')
      expect((await sniff(`id,country\n${countries}\n`)).file.nulls).toEqual([])
      expect((await sniff('id,v\n1,-\n2,3\n', { nulls: ['-'] })).columns[1]).toMatchObject({ type: 'integer', nulls: 1 })
    })

    test('[D2] keys are proposed: present in every row and never twice', async () => {
      const { keys } = await sniff('label,customer_id,group,price\na,1,x,1.5\nb,2,x,2.5\nc,3,y,3.5\n')
      expect(keys).toEqual(['customer_id', 'label'])
    })

    test('[D1] byte order mark, CRLF, quotes with line ends, empty columns, a last line without end', async () => {
      const sniffed = await sniff('\uFEFFid,note,empty\r\n1,"two\r\nlines",\r\n2,"say ""hi""",')
      expect(sniffed.columns.map(({ name, type }) => [name, type])).toEqual([
        ['id', 'integer'],
        ['note', 'text'],
        ['empty', 'text'],
      ])
      expect(sniffed.rows).toBe(2)
      expect(sniffed.columns[1]?.samples).toEqual(['two\r\nlines', 'say "hi"'])
    })

    test('[D1] 150 columns', async () => {
      const header = Array.from({ length: 150 }, (_, at) => `c${at}`).join(',')
      const row = Array.from({ length: 150 }, (_, at) => (at % 3 === 0 ? at : '')).join(',')
      const sniffed = await sniff(`${header}\n${row}\n`)
      expect(sniffed.columns).toHaveLength(150)
      expect(sniffed.columns[147]).toMatchObject({ name: 'c147', type: 'integer', samples: ['147'] })
    })

    test('[D1] header only: no rows, columns of text', async () => {
      expect(await sniff('a,b\n')).toMatchObject({ rows: 0, keys: [], columns: [{ type: 'text' }, { type: 'text' }] })
      expect(await bring('a,b\n', 'nothing')).toEqual({ rows: 0, rejected: 0, rejects: [] })
    })

    test.each([
      ['nothing', '', 'data_empty'],
      ['blank lines', '\n \n', 'data_empty'],
      ['a spreadsheet', 'PK\u0003\u0004rest', 'data_not_text'],
      ['Parquet', 'PAR1rest', 'data_not_text'],
      ['zeros', 'a,b\n\u0000\u0001,2', 'data_binary'],
    ])('[D1] %s is refused', async (_, text, code) => {
      await expect(sniff(text)).rejects.toMatchObject({ name: 'TableError', code, params: { file: expect.stringContaining('some.csv') } })
    })

    test('[D1] a picture is refused, and text of another encoding names the line', async () => {
      await expect(sniff(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10))).rejects.toMatchObject({
        code: 'data_not_text',
        params: { format: 'PNG' },
      })
      await expect(sniff(latin1('id,name\n1,Ann\n2,André\n3,Bob\n'))).rejects.toMatchObject({
        code: 'data_not_utf8',
        params: { line: 3 },
      })
      const long = `id,name\n${'1,é€😀\n'.repeat(100_000)}`
      expect((await sniff(long)).rows).toBe(100_000)
      const broken = new Uint8Array([...utf8(long), 0xe9, 0x0a])
      await expect(sniff(broken)).rejects.toMatchObject({ code: 'data_not_utf8', params: { line: 100_002 } })
    })
  })
}
