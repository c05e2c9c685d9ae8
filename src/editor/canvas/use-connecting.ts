import type { Connection, Edge, FinalConnectionState, Handle } from '@xyflow/react'
import { useMemo, useRef, useState } from 'react'
import { catalogue } from '../../activities/index.ts'
import { connectionProblem } from '../../engine/campaign/connection.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { type Campaign, type Transition, transitionId } from '../../engine/campaign/schema.ts'
import { useEditing } from '../editing.tsx'
import { type Offer, offerFor } from '../edits/connect.ts'
import type { Port } from '../edits/ports.ts'
import { type Anchor, useCanvasActions } from './canvas-actions.tsx'

/** A connection that is possible once something is inserted. */
export interface Proposal {
  readonly transition: Transition
  readonly offer: Offer
}

/** The pointer's way of connecting: what may be drawn, and what happens when the button is released. */
export function useConnecting(toFlow: (anchor: Anchor) => Anchor) {
  const { session, commands } = useEditing()
  const { offerSteps } = useCanvasActions()
  const [proposal, setProposal] = useState<Proposal>()
  /** The transition whose end is being moved: it does not stand in its own way. */
  const moving = useRef<Transition>(undefined)
  return useMemo(() => {
    const judge = (transition: Transition): { problem?: Problem | undefined; offer?: Offer | undefined } => {
      const campaign = without(session.store.getState().campaign, moving.current)
      return { problem: connectionProblem(campaign, catalogue, transition), offer: offerFor(campaign, catalogue, transition) }
    }
    const dropped = (from: Handle, anchor: Anchor) => {
      if (from.type === 'source') offerSteps({ kind: 'outlet', port: portOf(from), at: toFlow(anchor) }, anchor)
    }
    const released = (event: MouseEvent | TouchEvent, { fromHandle, toHandle, isValid }: FinalConnectionState) => {
      if (moving.current || !fromHandle || isValid) return
      const transition = transitionOf(fromHandle, toHandle)
      if (!transition) return dropped(fromHandle, pointOf(event))
      const { offer } = judge(transition)
      if (offer) setProposal({ transition, offer })
    }
    return {
      judge,
      handlers: {
        isValidConnection: (connection: Connection | Edge) => judge(drawn(connection)).problem === undefined,
        onConnect: (connection: Connection) => commands.connect(drawn(connection)),
        onConnectEnd: released,
        onReconnectStart: (_event: unknown, edge: Edge) => {
          moving.current = drawn(edge)
        },
        onReconnect: (edge: Edge, connection: Connection) => commands.reconnect(drawn(edge), drawn(connection)),
        onReconnectEnd: () => {
          moving.current = undefined
        },
      },
      proposal,
      settle: (accepted: boolean) => {
        if (accepted && proposal) commands.connectBy(proposal.transition, proposal.offer)
        setProposal(undefined)
      },
    }
  }, [session, commands, offerSteps, toFlow, proposal])
}

/** The transition between two handles, whichever of them it was drawn from. */
function transitionOf(from: Handle, to: Handle | null): Transition | undefined {
  if (!to) return undefined
  const [source, target] = from.type === 'source' ? [portOf(from), to] : [portOf(to), from]
  return { from: source.step, outlet: source.name, to: target.nodeId, inlet: target.id ?? 'in' }
}

function portOf({ nodeId, id }: Handle): Port {
  return { step: nodeId, name: id ?? 'next' }
}

function drawn({ source, sourceHandle, target, targetHandle }: Connection | Edge): Transition {
  return { from: source, outlet: sourceHandle ?? 'next', to: target, inlet: targetHandle ?? 'in' }
}

function without(campaign: Campaign, transition: Transition | undefined): Campaign {
  if (!transition) return campaign
  const id = transitionId(transition)
  return { ...campaign, transitions: campaign.transitions.filter((each) => transitionId(each) !== id) }
}

function pointOf(event: MouseEvent | TouchEvent): Anchor {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 }
}
