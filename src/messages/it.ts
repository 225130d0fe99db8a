import type {
  AskingMessages,
  ChartMessages,
  ExplainMessages,
  FigureMessages,
  PromptMessages,
  RatingMessages,
} from './messages.js';

export const asking: AskingMessages = {
  send: 'Invia',
  sending: 'Invio in corso…',
  recorded: 'Grazie! La sua risposta è registrata.',
  kept: 'La sua risposta è conservata su questo dispositivo e sarà inviata appena possibile.',
  unsent: 'La sua risposta non è ancora stata inviata. Lasci aperta questa pagina o riprovi.',
  retry: 'Riprova',
  refused: 'La sua risposta non è stata accettata. Non è registrata.',
  partly: 'Il resto della sua risposta non è stato accettato. L’inizio è registrato.',
  closed: 'Questo sondaggio è terminato. La sua risposta non è registrata.',
  tooLong:
    'La sua risposta è troppo lunga per essere inviata. Accorci i testi, poi la invii di nuovo.',
  thanks: 'Grazie per la sua risposta.',
  textNotice: 'Non indichi nomi né recapiti. Non riceverà risposta.',
  privacyLink: 'Che cosa succede alle sue risposte',
  optional: 'facoltativo',
  required: 'obbligatorio',
  personalData: 'Il suo testo sembra contenere {found}. Non è necessario: meglio toglierlo.',
  personalKinds:
    'un indirizzo e-mail; un numero di telefono; un numero di sicurezza sociale; un IBAN; un numero di carta; una targa di veicolo',
  edit: 'Modifica',
  sendAnyway: 'Invia comunque',
  faces3: 'Male; Così così; Molto bene',
  faces4: 'Molto male; Piuttosto male; Piuttosto bene; Molto bene',
  faces5: 'Molto male; Male; Così così; Bene; Molto bene',
};

export const rating: RatingMessages = {
  ratingQuestion: 'Nel complesso, com’è andata?',
  ratingRequired: 'Scelga una delle faccine, poi invii.',
  comment: 'Vuole dirci qualcosa di più?',
};

export const prompt: PromptMessages = {
  promptTitle: 'Il suo parere ci interessa',
  start: 'Inizia',
  later: 'Più tardi',
  never: 'No, grazie',
  close: 'Chiudi',
  next: 'Avanti',
  back: 'Indietro',
  progress: 'Domanda {n} di {total}',
  missing: 'Risponda a questa domanda.',
  missingSeveral: { one: 'Manca {n} risposta:', other: 'Mancano {n} risposte:' },
  yes: 'Sì',
  no: 'No',
  specify: 'Precisi',
  stars: { one: '{n} stella', other: '{n} stelle' },
  charactersLeft: { one: '{n} carattere rimanente', other: '{n} caratteri rimanenti' },
  forget: 'Cancella ciò che questo dispositivo conserva dei miei pareri',
  forgotten: 'Cancellato. Le risposte già inviate restano registrate.',
  savedByStep: 'Le sue risposte sono registrate a ogni passo.',
  alreadyAnswered: 'Ha già dato il suo parere. Grazie!',
  answerAgain: 'Dare un altro parere',
  ended: 'Questo sondaggio è terminato.',
  dismissed: 'Ne prendiamo nota.',
  complain: 'Presentare un reclamo',
  share: 'Condividere pubblicamente la sua esperienza',
  idle: {
    one: 'È ancora qui? Se non fa nulla, il questionario ricomincerà da capo tra {n} secondo.',
    other: 'È ancora qui? Se non fa nulla, il questionario ricomincerà da capo tra {n} secondi.',
  },
  carryOn: 'Continua',
};

export const explain: ExplainMessages = {
  shown: 'Il sondaggio «{survey}» è mostrato.',
  hidden: 'Il sondaggio «{survey}» non è mostrato.',
  loading: 'Il sondaggio non è ancora caricato.',
  ruleMet: '{rule}: nulla si oppone.',
  rules:
    'momento (when); pagine (pages); date (dates); sorteggio (sample); riservatezza; memoria; altri sondaggi',
  notTriggered:
    'when="{written}": il momento non è ancora arrivato. Scriva when="load" per non aspettare.',
  otherPage:
    'pages="{written}": questa pagina non ne fa parte. Aggiunga il suo percorso o tolga ciò che la esclude.',
  tooEarly: 'dates="{written}": il sondaggio non è cominciato. Anticipi la prima data.',
  tooLate: 'dates="{written}": il sondaggio è terminato. Posticipi l’ultima data per riaprirlo.',
  notDrawn:
    'sample="{written}": questa visita non è stata sorteggiata. Scriva sample="1" per includerle tutte.',
  privacyControl:
    'Questo browser chiede di non sollecitare la persona (Global Privacy Control). Preveda un pulsante che chiami show(), oppure display="inline".',
  noStorage:
    'Questo browser non conserva nulla per questo sito, un rifiuto sarebbe dimenticato. Preveda un pulsante che chiami show(), oppure display="inline".',
  answeredBefore:
    'La persona ha risposto: non prima del {date}. Cambi ask-again, o cancelli i dati del sito per una prova.',
  snoozed:
    'La persona lo ha rimandato: non prima del {date}. Cambi snooze, o cancelli i dati del sito per una prova.',
  declined: 'La persona ha scelto «No, grazie». Le sarà proposta una nuova versione del sondaggio.',
  crowded: 'In questa pagina è proposto un altro sondaggio. Ne tenga uno solo.',
  stopped: 'La pagina lo ha impedito (avis-before-show). Tolga preventDefault().',
  putAway: 'È stato chiuso in questa pagina. Ricarichi la pagina per una prova.',
};

export const figures: FigureMessages = {
  levels: 'Da migliorare; Medio; Buono',
  answers: { one: '{n} risposta', many: '{n} di risposte', other: '{n} risposte' },
  points: { one: '{n} punto', many: '{n} di punti', other: '{n} punti' },
  insufficient: 'Dati insufficienti',
  upcoming: 'In arrivo',
  unpublished: 'Non pubblicato',
  fragile: 'Risultato fragile',
  stale: 'Dato non recente',
  up: 'In aumento: {change} in un anno',
  down: 'In calo: {change} in un anno',
  stable: 'Stabile in un anno',
  source: 'Fonte: {source}',
  edition: 'Edizione {edition}',
  updated: 'Aggiornato il {day}.',
  howMade: 'Come si ottiene questo dato',
};

export const chart: ChartMessages = {
  quarter: '{n}º trim. {year}',
  period: 'Periodo',
  entry: 'Indicatore',
  choice: 'Risposta',
  part: 'Quota',
  figure: 'Valore',
  before: 'Un anno prima',
  counted: 'Numero di risposte',
  interval: 'Intervallo al 95%',
  target: 'Obiettivo',
  met: 'Obiettivo raggiunto',
  unmet: 'Obiettivo non raggiunto',
  unmeasured: 'Non misurato',
  single: '{to}: {last}.',
  goals: 'Obiettivi raggiunti: {n} su {total}.',
  course: 'Da {first} ({from}) a {last} ({to}): {change}.',
  unsure: 'Da {first} ({from}) a {last} ({to}), senza un cambiamento netto.',
  ends: 'Da {first} ({from}) a {last} ({to}).',
  range: 'Minimo: {low} ({lowAt}). Massimo: {high} ({highAt}).',
  bandKey: 'Zona chiara: intervallo al 95%.',
  fragileKey: 'Tratteggio o punto vuoto: meno di 100 risposte.',
  targetKey: 'Trattino: obiettivo.',
  lowerKey: 'Più il dato è basso, meglio è.',
  showTable: 'Mostra la tabella',
  showChart: 'Mostra il grafico',
  saveCsv: 'Scarica i dati (CSV)',
  savePng: 'Scarica l’immagine (PNG)',
  undrawn: 'Non è stato possibile disegnare il grafico, ecco i dati.',
};
