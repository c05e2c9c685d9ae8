import { useParams } from 'react-router'
import { DataOverview } from './data/DataOverview.tsx'
import { TablePage } from './data/TablePage.tsx'

/** All tables and links, or one table when the address names it. */
export function DataPage() {
  const { table } = useParams()
  return table === undefined ? <DataOverview /> : <TablePage key={table} name={table} />
}
