import { defineStore } from 'pinia'
import { computed } from 'vue'
import { usePackageStore } from '@/datapackage/store'
import { layOut } from './province'

/** The province of the open package; `null` until one is open. */
export const useProvinceStore = defineStore('province', () => {
  const packages = usePackageStore()
  const province = computed(() => {
    const { opened } = packages
    return opened && layOut(opened.data.descriptor, opened.first)
  })
  return { province }
})
