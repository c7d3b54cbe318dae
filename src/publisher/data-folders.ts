/** Folders of a data folder that are read. */
export const DATA_FOLDERS: readonly string[] = ['articles', 'topics', 'providers', 'assets']
