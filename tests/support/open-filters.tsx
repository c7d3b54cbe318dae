import { screen, within } from '@testing-library/react'
import { openReader, whenReady } from './open-reader.tsx'

/** Opens the filters of a page, and waits until they have counted. */
export async function openFilters(indexDir: string, address: string) {
  const opened = openReader(indexDir, address)
  await whenReady()
  await opened.user.click(screen.getByRole('button', { name: 'Filters' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Filters' }))
  await dialog.findByText(/^\d+ (stor|article)/)
  const choices = (name: string) =>
    within(dialog.getByRole('group', { name }))
      .getAllByRole(name === 'Kind' ? 'radio' : 'checkbox')
      .map((input) => input.closest('label')?.textContent)
  return { ...opened, dialog, choices }
}
