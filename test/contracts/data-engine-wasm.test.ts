import { openWasm } from '../../src/adapters/duckdb-wasm/open-wasm.ts'
import { describeAudiences } from './audiences.ts'
import { describeDataEngine } from './data-engine.ts'
import { nodeBundle } from './data-engine-wasm-in-node.ts'

describeDataEngine('WebAssembly, in memory', () => openWasm({ fileSystem: 'memory', bundle: nodeBundle }))
describeAudiences('WebAssembly, in memory', () => openWasm({ fileSystem: 'memory', bundle: nodeBundle }))
