import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'

/** What the address asks for; the same object as long as it does. */
export function useAddressQuery(): URLSearchParams {
  const { search } = useLocation()
  return useMemo(() => new URLSearchParams(search), [search])
}
