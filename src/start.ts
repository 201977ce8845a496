import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n } from '@/locale/i18n'
import App from '@/shell/App.vue'
import { createPeykRouter } from './routes'
import '@/ui/style.css'

createApp(App).use(createPinia()).use(createPeykRouter()).use(i18n).mount('#app')
