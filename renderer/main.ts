import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
// At once: its policy can be made only one time, so nobody can make it instead.
import './composables/werker.ts';
import { maakRouter } from './router.ts';
import { useSessie } from './stores/sessie.ts';
import { useThema } from './stores/thema.ts';
import './stijl/lettertype.css';
import './stijl/tokens-basis.css';
import './stijl/tokens-componenten.css';
import './stijl/basis.css';
import './stijl/gedeeld.css';
import './stijl/formulier.css';
import './stijl/gedwongen.css';

const app = createApp(App);
app.use(createPinia());
useThema();
await useSessie().ververs();
app.use(maakRouter());
app.mount('#app');
