import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { LinkCheck } from '../../engine/model/link-check.ts'
import type { Link } from '../../engine/query/model.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useFormat } from '../../ui/use-format.ts'

/** How many rows break a link, counted when it comes on screen. */
export function LinkCheckText({ link }: { readonly link: Link }) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const { check, error } = useLinkCheck(link)
  if (error !== undefined) {
    return (
      <Text size="xs" c="red">
        <ProblemText problem={problemOf(error)} detail="line" />
      </Text>
    )
  }
  if (!check) {
    return (
      <Text size="xs" c="dimmed">
        {t('link.checking')}
      </Text>
    )
  }
  const { broken, values, empty, rows, samples, unique } = check
  return (
    <>
      <Text size="xs" c={broken > 0 ? 'orange' : 'dimmed'}>
        {broken === 0
          ? t('link.whole', { count: rows, n: format.number(rows) })
          : t('link.broken', { count: broken, n: format.number(broken), rows: format.number(rows), to: link.to })}
        {values > 0 && values < broken && ` ${t('link.values', { count: values, n: format.number(values) })}`}
        {samples.length > 0 && ` ${t('link.samples', { samples: samples.join(', ') })}`}
        {empty > 0 && ` ${t('link.empty', { count: empty, n: format.number(empty) })}`}
      </Text>
      {!unique && (
        <Text size="xs" c="red">
          {t('link.notUnique', { to: link.to })}
        </Text>
      )}
    </>
  )
}

function useLinkCheck(link: Link): { readonly check?: LinkCheck; readonly error?: unknown } {
  const desk = useDesk()
  const [found, setFound] = useState<{ readonly check?: LinkCheck; readonly error?: unknown }>({})
  useEffect(() => {
    let wanted = true
    desk.data.check(link).then(
      (check) => wanted && setFound({ check }),
      (error) => wanted && setFound({ error }),
    )
    return () => {
      wanted = false
    }
  }, [desk, link])
  return found
}
