/** What pages hear, where they follow a data folder, of the settings that it is shown by: a name, another one after each change. */
export const SETTING_EVENT = 'setting'
