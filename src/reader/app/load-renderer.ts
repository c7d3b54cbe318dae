/**
 * React's renderer. Its file is the reader's own, but it is a third of the code of a first view: what loads it runs its
 * module in a task of its own, rather than in the one that begins all others.
 */
export const loadRenderer = () => import('react-dom/client')
