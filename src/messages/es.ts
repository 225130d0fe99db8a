import type {
  AskingMessages,
  ChartMessages,
  ExplainMessages,
  FigureMessages,
  PromptMessages,
  RatingMessages,
} from './messages.js';

export const asking: AskingMessages = {
  send: 'Enviar',
  sending: 'Enviando…',
  recorded: '¡Gracias! Su respuesta ha quedado registrada.',
  kept: 'Su respuesta está guardada en este dispositivo y se enviará lo antes posible.',
  unsent: 'Su respuesta aún no se ha enviado. Deje esta página abierta o inténtelo de nuevo.',
  retry: 'Intentar de nuevo',
  refused: 'Su respuesta no ha sido aceptada. No ha quedado registrada.',
  partly: 'El resto de su respuesta no ha sido aceptado. El principio ha quedado registrado.',
  closed: 'Esta encuesta ha terminado. Su respuesta no ha quedado registrada.',
  tooLong: 'Su respuesta es demasiado larga para enviarla. Acorte sus textos y envíela de nuevo.',
  thanks: 'Gracias por su respuesta.',
  textNotice: 'No dé nombres ni datos de contacto. No recibirá respuesta.',
  privacyLink: 'Qué se hace con sus respuestas',
  optional: 'opcional',
  required: 'obligatorio',
  personalData: 'Su texto parece contener {found}. No hace falta: es mejor quitarlo.',
  personalKinds:
    'una dirección de correo electrónico; un número de teléfono; un número de la seguridad social; un IBAN; un número de tarjeta; una matrícula de vehículo',
  edit: 'Modificar',
  sendAnyway: 'Enviar de todos modos',
  faces3: 'Mal; Regular; Muy bien',
  faces4: 'Muy mal; Bastante mal; Bastante bien; Muy bien',
  faces5: 'Muy mal; Mal; Regular; Bien; Muy bien',
};

export const rating: RatingMessages = {
  ratingQuestion: 'En general, ¿cómo le ha ido?',
  ratingRequired: 'Elija una de las caras y después envíe.',
  comment: '¿Desea contarnos algo más?',
};

export const prompt: PromptMessages = {
  promptTitle: 'Su opinión nos interesa',
  start: 'Empezar',
  later: 'Más tarde',
  never: 'No, gracias',
  close: 'Cerrar',
  next: 'Siguiente',
  back: 'Atrás',
  progress: 'Pregunta {n} de {total}',
  missing: 'Responda a esta pregunta.',
  missingSeveral: { one: 'Falta {n} respuesta:', other: 'Faltan {n} respuestas:' },
  yes: 'Sí',
  no: 'No',
  specify: 'Especifique',
  stars: { one: '{n} estrella', other: '{n} estrellas' },
  charactersLeft: { one: 'Queda {n} carácter', other: 'Quedan {n} caracteres' },
  forget: 'Borrar lo que este dispositivo guarda de mis opiniones',
  forgotten: 'Borrado. Las respuestas ya enviadas siguen registradas.',
  savedByStep: 'Sus respuestas se registran en cada paso.',
  alreadyAnswered: 'Ya nos ha dado su opinión. ¡Gracias!',
  answerAgain: 'Dar otra opinión',
  ended: 'Esta encuesta ha terminado.',
  dismissed: 'Tomamos nota.',
  complain: 'Presentar una reclamación',
  share: 'Compartir su experiencia públicamente',
  idle: {
    one: '¿Sigue ahí? Si no hace nada, el cuestionario empezará de nuevo en {n} segundo.',
    other: '¿Sigue ahí? Si no hace nada, el cuestionario empezará de nuevo en {n} segundos.',
  },
  carryOn: 'Continuar',
};

export const explain: ExplainMessages = {
  shown: 'La encuesta «{survey}» se muestra.',
  hidden: 'La encuesta «{survey}» no se muestra.',
  loading: 'La encuesta aún no está cargada.',
  ruleMet: '{rule}: nada se opone.',
  rules:
    'momento (when); páginas (pages); fechas (dates); sorteo (sample); privacidad; memoria; otras encuestas',
  notTriggered: 'when="{written}": aún no es el momento. Escriba when="load" para no esperar.',
  otherPage:
    'pages="{written}": esta página no está incluida. Añada su ruta o quite lo que la excluye.',
  tooEarly: 'dates="{written}": la encuesta no ha empezado. Adelante la primera fecha.',
  tooLate: 'dates="{written}": la encuesta ha terminado. Atrase la última fecha para reabrirla.',
  notDrawn:
    'sample="{written}": esta visita no ha salido en el sorteo. Escriba sample="1" para incluirlas todas.',
  privacyControl:
    'Este navegador pide que no se moleste a la persona (Global Privacy Control). Ofrezca un botón que llame a show(), o display="inline".',
  noStorage:
    'Este navegador no guarda nada de este sitio, un rechazo se olvidaría. Ofrezca un botón que llame a show(), o display="inline".',
  answeredBefore:
    'La persona ha respondido: no antes del {date}. Cambie ask-again, o borre los datos del sitio para hacer una prueba.',
  snoozed:
    'La persona la ha aplazado: no antes del {date}. Cambie snooze, o borre los datos del sitio para hacer una prueba.',
  declined:
    'La persona ha elegido «No, gracias». Se le propondrá una nueva versión de la encuesta.',
  crowded: 'En esta página se propone otra encuesta. Deje una sola.',
  stopped: 'La página la ha impedido (avis-before-show). Quite preventDefault().',
  putAway: 'Se ha cerrado en esta página. Recargue la página para hacer una prueba.',
};

export const figures: FigureMessages = {
  levels: 'Por mejorar; Regular; Bien',
  answers: { one: '{n} respuesta', many: '{n} de respuestas', other: '{n} respuestas' },
  points: { one: '{n} punto', many: '{n} de puntos', other: '{n} puntos' },
  insufficient: 'Datos insuficientes',
  upcoming: 'Próximamente',
  unpublished: 'No publicado',
  fragile: 'Resultado frágil',
  stale: 'Cifra antigua',
  up: 'En alza: {change} en un año',
  down: 'A la baja: {change} en un año',
  stable: 'Estable en un año',
  source: 'Fuente: {source}',
  edition: 'Edición {edition}',
  updated: 'Actualizado el {day}.',
  howMade: 'Cómo se obtiene esta cifra',
};

export const chart: ChartMessages = {
  quarter: '{n}.º trim. {year}',
  period: 'Período',
  entry: 'Indicador',
  choice: 'Respuesta',
  part: 'Proporción',
  figure: 'Valor',
  before: 'Un año antes',
  counted: 'Número de respuestas',
  interval: 'Intervalo del 95 %',
  target: 'Objetivo',
  met: 'Objetivo alcanzado',
  unmet: 'Objetivo no alcanzado',
  unmeasured: 'No medido',
  single: '{to}: {last}.',
  goals: 'Objetivos alcanzados: {n} de {total}.',
  course: 'De {first} ({from}) a {last} ({to}): {change}.',
  unsure: 'De {first} ({from}) a {last} ({to}), sin cambio claro.',
  ends: 'De {first} ({from}) a {last} ({to}).',
  range: 'Mínimo: {low} ({lowAt}). Máximo: {high} ({highAt}).',
  bandKey: 'Zona pálida: intervalo del 95 %.',
  fragileKey: 'Rayado o punto hueco: menos de 100 respuestas.',
  targetKey: 'Trazo: objetivo.',
  lowerKey: 'Cuanto más baja es la cifra, mejor.',
  showTable: 'Ver la tabla',
  showChart: 'Ver el gráfico',
  saveCsv: 'Descargar los datos (CSV)',
  savePng: 'Descargar la imagen (PNG)',
  undrawn: 'No se ha podido dibujar el gráfico, estas son las cifras.',
};
