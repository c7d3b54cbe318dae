/**
 * By this event `dev` tells open pages the name of the settings that they are served by; after each change of the settings
 * it is another name.
 */
export const SETTING_EVENT = 'setting'
