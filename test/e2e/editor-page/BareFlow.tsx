import { ReactFlow, type Viewport } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import type { Campaign } from '../../../src/engine/campaign/schema.ts'
import { transitionId } from '../../../src/engine/campaign/schema.ts'

/** What the canvas is measured against: as many default nodes and edges, in the same places, and nothing else. */
export function BareFlow({ campaign, view }: { readonly campaign: Campaign; readonly view: Viewport }) {
  return (
    <div style={{ height: '100vh' }}>
      <ReactFlow
        defaultNodes={campaign.steps.map((step) => ({
          id: step.id,
          position: step.position ?? { x: 0, y: 0 },
          data: { label: step.name },
        }))}
        defaultEdges={campaign.transitions.map((each) => ({ id: transitionId(each), source: each.from, target: each.to }))}
        defaultViewport={view}
        minZoom={0.1}
      />
    </div>
  )
}
