import { casePath } from '@/app/_case/case-path'

/** The address of a page of one matter; without a folder its overview. */
export const matterPath = (name: string, folder?: string) => casePath('/my', name, folder)
