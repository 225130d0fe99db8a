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
  sending: 'A enviar…',
  recorded: 'Obrigado! A sua resposta ficou registada.',
  kept: 'A sua resposta está guardada neste dispositivo e será enviada assim que possível.',
  unsent: 'A sua resposta ainda não foi enviada. Deixe esta página aberta ou tente de novo.',
  retry: 'Tentar de novo',
  refused: 'A sua resposta não foi aceite. Não ficou registada.',
  partly: 'O resto da sua resposta não foi aceite. O início ficou registado.',
  closed: 'Este inquérito terminou. A sua resposta não ficou registada.',
  tooLong:
    'A sua resposta é demasiado longa para ser enviada. Encurte os seus textos e envie-a de novo.',
  thanks: 'Obrigado pela sua resposta.',
  textNotice: 'Não indique nomes nem contactos. Não receberá resposta.',
  privacyLink: 'O que acontece às suas respostas',
  optional: 'facultativo',
  required: 'obrigatório',
  personalData: 'O seu texto parece conter {found}. Não é necessário: é melhor retirá-lo.',
  personalKinds:
    'um endereço de e-mail; um número de telefone; um número de segurança social; um IBAN; um número de cartão; uma matrícula de veículo',
  edit: 'Alterar',
  sendAnyway: 'Enviar mesmo assim',
  faces3: 'Mal; Mais ou menos; Muito bem',
  faces4: 'Muito mal; Bastante mal; Bastante bem; Muito bem',
  faces5: 'Muito mal; Mal; Mais ou menos; Bem; Muito bem',
};

export const rating: RatingMessages = {
  ratingQuestion: 'De um modo geral, como correu?',
  ratingRequired: 'Escolha um dos rostos e depois envie.',
  comment: 'Deseja dizer-nos mais alguma coisa?',
};

export const prompt: PromptMessages = {
  promptTitle: 'A sua opinião interessa-nos',
  start: 'Começar',
  later: 'Mais tarde',
  never: 'Não, obrigado',
  close: 'Fechar',
  next: 'Seguinte',
  back: 'Voltar',
  progress: 'Pergunta {n} de {total}',
  missing: 'Responda a esta pergunta.',
  missingSeveral: { one: 'Falta {n} resposta:', other: 'Faltam {n} respostas:' },
  yes: 'Sim',
  no: 'Não',
  specify: 'Especifique',
  stars: { one: '{n} estrela', other: '{n} estrelas' },
  charactersLeft: { one: '{n} carácter restante', other: '{n} caracteres restantes' },
  forget: 'Apagar o que este dispositivo guarda das minhas opiniões',
  forgotten: 'Apagado. As respostas já enviadas continuam registadas.',
  savedByStep: 'As suas respostas são registadas em cada passo.',
  alreadyAnswered: 'Já nos deu a sua opinião. Obrigado!',
  answerAgain: 'Dar outra opinião',
  ended: 'Este inquérito terminou.',
  dismissed: 'Tomámos nota.',
  complain: 'Apresentar uma reclamação',
  share: 'Partilhar publicamente a sua experiência',
  idle: {
    one: 'Ainda está aí? Se não fizer nada, o questionário recomeçará do início dentro de {n} segundo.',
    other:
      'Ainda está aí? Se não fizer nada, o questionário recomeçará do início dentro de {n} segundos.',
  },
  carryOn: 'Continuar',
};

export const explain: ExplainMessages = {
  shown: 'O inquérito «{survey}» é mostrado.',
  hidden: 'O inquérito «{survey}» não é mostrado.',
  loading: 'O inquérito ainda não está carregado.',
  ruleMet: '{rule}: nada se opõe.',
  rules:
    'momento (when); páginas (pages); datas (dates); sorteio (sample); privacidade; memória; outros inquéritos',
  notTriggered: 'when="{written}": ainda não é o momento. Escreva when="load" para não esperar.',
  otherPage:
    'pages="{written}": esta página não está incluída. Acrescente o seu caminho ou retire o que a exclui.',
  tooEarly: 'dates="{written}": o inquérito não começou. Antecipe a primeira data.',
  tooLate: 'dates="{written}": o inquérito terminou. Adie a última data para o reabrir.',
  notDrawn:
    'sample="{written}": esta visita não foi sorteada. Escreva sample="1" para incluir todas.',
  privacyControl:
    'Este navegador pede que não se incomode a pessoa (Global Privacy Control). Preveja um botão que chame show(), ou display="inline".',
  noStorage:
    'Este navegador não guarda nada deste sítio, uma recusa seria esquecida. Preveja um botão que chame show(), ou display="inline".',
  answeredBefore:
    'A pessoa respondeu: não antes de {date}. Altere ask-again, ou apague os dados do sítio para um ensaio.',
  snoozed:
    'A pessoa adiou-o: não antes de {date}. Altere snooze, ou apague os dados do sítio para um ensaio.',
  declined: 'A pessoa escolheu «Não, obrigado». Será proposta uma nova versão do inquérito.',
  crowded: 'Nesta página é proposto outro inquérito. Deixe apenas um.',
  stopped: 'A página impediu-o (avis-before-show). Retire preventDefault().',
  putAway: 'Foi fechado nesta página. Recarregue a página para um ensaio.',
};

export const figures: FigureMessages = {
  levels: 'A melhorar; Razoável; Bom',
  answers: { one: '{n} resposta', many: '{n} de respostas', other: '{n} respostas' },
  points: { one: '{n} ponto', many: '{n} de pontos', other: '{n} pontos' },
  insufficient: 'Dados insuficientes',
  upcoming: 'Em breve',
  unpublished: 'Não publicado',
  fragile: 'Resultado frágil',
  stale: 'Número antigo',
  up: 'Em alta: {change} num ano',
  down: 'Em baixa: {change} num ano',
  stable: 'Estável num ano',
  source: 'Fonte: {source}',
  edition: 'Edição {edition}',
  updated: 'Atualizado em {day}.',
  howMade: 'Como se obtém este número',
};

export const chart: ChartMessages = {
  quarter: '{n}.º trim. {year}',
  period: 'Período',
  entry: 'Indicador',
  choice: 'Resposta',
  part: 'Proporção',
  figure: 'Valor',
  before: 'Um ano antes',
  counted: 'Número de respostas',
  interval: 'Intervalo a 95%',
  target: 'Objetivo',
  met: 'Objetivo atingido',
  unmet: 'Objetivo não atingido',
  unmeasured: 'Não medido',
  single: '{to}: {last}.',
  goals: 'Objetivos atingidos: {n} de {total}.',
  course: 'De {first} ({from}) para {last} ({to}): {change}.',
  unsure: 'De {first} ({from}) para {last} ({to}), sem mudança clara.',
  ends: 'De {first} ({from}) para {last} ({to}).',
  range: 'Mínimo: {low} ({lowAt}). Máximo: {high} ({highAt}).',
  bandKey: 'Zona clara: intervalo a 95%.',
  fragileKey: 'Tracejado ou ponto vazio: menos de 100 respostas.',
  targetKey: 'Traço: objetivo.',
  lowerKey: 'Quanto mais baixo o número, melhor.',
  showTable: 'Ver a tabela',
  showChart: 'Ver o gráfico',
  saveCsv: 'Descarregar os dados (CSV)',
  savePng: 'Descarregar a imagem (PNG)',
  undrawn: 'Não foi possível desenhar o gráfico, eis os números.',
};
