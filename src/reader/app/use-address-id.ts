import { useParams } from 'react-router-dom'

/** The id of an article as the address says it. The router takes `%2F` in one for a slash, which no file's name has. */
export function useAddressId(): string {
  const { id = '' } = useParams()
  return id.replaceAll('/', '%2F')
}
