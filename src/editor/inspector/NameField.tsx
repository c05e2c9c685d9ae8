import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useEditing } from '../editing.tsx'
import { changeCampaign } from '../edits/change-step.ts'
import { useShown } from '../shown.tsx'

/** The campaign's name. A campaign always has one: an emptied field takes the last name back when it is left. */
export function NameField(props: TextInputProps) {
  const { session } = useEditing()
  const { campaign, readOnly } = useShown()
  const [text, setText] = useState(campaign.name)
  useEffect(() => setText(campaign.name), [campaign.name])
  return (
    <TextInput
      {...props}
      value={text}
      maxLength={200}
      readOnly={readOnly}
      onChange={(event) => {
        const name = event.currentTarget.value
        setText(name)
        if (name !== '') session.store.getState().edit((draft) => changeCampaign(draft, { name }), 'campaign:name')
      }}
      onBlur={() => setText(session.store.getState().campaign.name)}
    />
  )
}
