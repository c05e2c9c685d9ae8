import { openWasm } from '../../src/adapters/duckdb-wasm/open-wasm.ts'
import { nodeBundle } from './data-engine-wasm-in-node.ts'
import { describeTables } from './tables.ts'

describeTables('WebAssembly, in memory', async () => ({
  ...(await openWasm({ fileSystem: 'memory', bundle: nodeBundle })),
  file: async (name, bytes) => ({ name, bytes: bytes.length, handle: new File([new Uint8Array(bytes)], name) }),
}))
