import type {TakingPartWords} from './en.js';

const fr: TakingPartWords = {
  asking: {
    about:
      'Ici, les personnes référentes accueillent les nouveaux membres. Dites en quelques mots qui vous êtes et ce qui vous amène : vous pouvez déjà lire.',
    message: 'Votre message',
    hint: 'Seules les personnes référentes le lisent.',
    send: 'Demander à rejoindre',
    sent: 'Envoyé. On vous répondra ici.',
    waiting: (ago) =>
      `Vous avez demandé à rejoindre la communauté ${ago}. Une personne référente vous répondra ici. D’ici là, vous pouvez tout lire.`,
    yours: 'Vous avez écrit :',
    withdraw: 'Retirer ma demande',
    withdrawn: 'Demande retirée. Vous pouvez en faire une autre quand vous voulez.',
    declined: (name) => `${name} n’a pas accepté votre demande cette fois.`,
    declinedWhy: 'La raison donnée :',
    again: 'Vous pouvez redemander avec d’autres mots.',
    askAgain: 'Redemander',
  },
  invited: {
    heading: (name) => `${name} vous invite à rejoindre la communauté.`,
    until: (day) => `L’invitation est valable jusqu’au ${day}.`,
    join: 'Rejoindre',
    unknown:
      'Cette invitation est inconnue. Une partie du lien s’est peut-être perdue : demandez à la personne de vous le renvoyer.',
    expired: (name, day) => `Cette invitation a pris fin le ${day}. Demandez-en une nouvelle à ${name}.`,
    usedUp: (name) =>
      `Toutes les personnes prévues sont déjà venues avec cette invitation. Demandez-en une nouvelle à ${name}.`,
  },
  welcome: {
    heading: 'Bienvenue ! Quelques façons de commencer',
    about: 'À quoi sert cette communauté',
    charter: 'Sa charte',
    people: 'Des personnes à rencontrer',
    reasons: {
      skill: (skill) => `S’y connaît en ${skill}, comme vous ou comme vous le souhaitez`,
      department: (department) => `Voit les choses d’ailleurs : ${department}`,
      active: () => 'Est passé·e ces derniers jours',
      steward: () => 'Prend soin de cette communauté',
      newcomer: () => 'Vient d’arriver, comme vous',
      member: () => 'Est membre aussi',
    },
    threads: 'Des conversations qui attendent une réponse',
    waiting: (name, ago) => `${name} a écrit ${ago} ; personne n’a encore répondu`,
    topic: (topic) => `Sur ${topic}, que vous connaissez`,
    term: 'Un terme pour commencer',
    termAgreed: 'Ici, on le comprend de la même façon. Et vous ?',
    termProposed: 'Pas encore convenu : votre avis compte',
    termTopic: (topic) => `En raison de ${topic}`,
    dismiss: 'C’est noté',
  },
  involvement: {
    about: 'Vous seul·e voyez ceci. On se rapproche et on s’éloigne selon son travail, et tout cela est bienvenu.',
    now: (circle) => `En ce moment : ${circle}`,
    circles: {
      core: {name: 'Au cœur', about: 'Vous avez contribué pendant au moins neuf des treize dernières semaines.'},
      active: {name: 'Actif', about: 'Vous avez contribué pendant quatre à huit des treize dernières semaines.'},
      occasional: {
        name: 'Occasionnel',
        about: 'Vous avez contribué pendant une à trois des treize dernières semaines.',
      },
      listening: {
        name: 'À l’écoute',
        about: 'Vous lisez. C’est aussi participer : c’est ce que fait la plupart des gens dans une communauté.',
      },
    },
    more: 'Ce que ces mots veulent dire',
    definition:
      'On compte pendant combien des treize dernières semaines vous avez écrit, réagi ou travaillé à un terme : pas combien de fois. Personne n’est classé, et rien n’est refusé à personne pour cela.',
    share: 'Ce que voient les autres',
    nothing: 'Rien',
    nothingHint: 'Personne n’en est informé.',
    circle: (circle) => `« ${circle} »`,
    circleHint: 'Figure dans votre profil jusqu’à ce que vous le changiez.',
    words: 'Avec mes propres mots',
    wordsLabel: 'Avec vos propres mots',
    wordsExample: 'Surtout là pour écouter',
    saved: 'Enregistré.',
  },
  evidence: {
    about:
      'Ce que vos réponses et vos termes disent que vous savez. Vous seul·e le voyez tant que vous ne le montrez pas.',
    none: 'Rien pour l’instant. Quand une de vos réponses est retenue, ou que vous prenez soin d’un terme, vous pouvez montrer ici ce que vous savez.',
    answered: (title) => `Votre réponse a été retenue dans « ${title} ».`,
    tends: (term) => `Vous prenez soin de « ${term} ».`,
    show: (skill) => `Montrer ${skill}`,
    shown: 'Dans votre profil',
    hide: (skill) => `Masquer ${skill}`,
    nowShown: (skill) => `${skill} figure maintenant dans votre profil.`,
    nowHidden: (skill) => `${skill} ne figure plus dans votre profil.`,
    full: 'Votre profil a de la place pour douze. Masquez-en un d’abord.',
  },
  requests: {
    heading: 'Qui demande à rejoindre',
    none: 'Personne n’attend.',
    noMessage: 'Sans message.',
    accept: 'Accueillir',
    acceptWhom: (name) => `Accueillir ${name}`,
    decline: 'Décliner',
    declineWhom: (name) => `Décliner la demande de ${name}`,
    reason: 'Pourquoi ? La personne le lira',
    reasonHint: 'Une phrase aimable aide. Vous pouvez la laisser vide.',
    accepted: (name) => `${name} est maintenant membre.`,
    declined: (name) => `La demande de ${name} est déclinée ; une autre reste possible.`,
  },
  invitations: {
    heading: 'Invitations',
    about: 'Qui a le lien rejoint tout de suite la communauté. Ne l’envoyez qu’aux personnes concernées.',
    create: 'Créer une invitation',
    note: 'Un mot pour elles',
    noteHint: 'Les personnes invitées le lisent.',
    expires: 'Valable',
    days: (days, write) => (days >= 365 ? 'un an' : days === 1 ? '1 jour' : `${write.number(days)} jours`),
    limit: 'Pour combien de personnes',
    made: 'L’invitation est créée.',
    link: 'Lien de l’invitation',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    notCopied: 'Le lien n’a pas pu être copié. Sélectionnez-le et copiez-le vous-même.',
    revoke: 'Retirer',
    revoked: 'L’invitation est retirée. Les personnes venues avec elle restent.',
    used: (used, limit, write) => `venues : ${write.number(used)} sur ${write.number(limit)}`,
    until: (day) => `valable jusqu’au ${day}`,
    ended: (day) => `terminée le ${day}`,
    usedUp: 'épuisée',
    unnamed: 'Invitation',
  },
  settings: {
    heading: 'Comment on entre',
    join: 'Comment devient-on membre ?',
    joining: {
      open: {name: 'De soi-même', about: 'Toute personne connectée rejoint en un clic, ou en écrivant.'},
      approval: {
        name: 'En demandant',
        about: 'On écrit aux personnes référentes, qui accueillent. Tout le monde peut toujours lire.',
      },
      invitation: {
        name: 'Sur invitation',
        about: 'Il faut un lien créé par une personne référente. Tout le monde peut toujours lire.',
      },
    },
    private: 'Cette communauté est privée : seuls ses membres la lisent, et on y entre sur invitation.',
    guests: 'Que peuvent faire les invité·es, connecté·es sans compte ?',
    guestChoices: {
      none: {name: 'Rien', about: 'Seules les personnes ayant un compte de l’organisation lisent ici.'},
      read: {name: 'Lire', about: 'Elles lisent ce qui est ici, sauf ce qui n’est montré qu’aux membres.'},
      react: {name: 'Lire et réagir', about: 'Elles lisent, et peuvent dire « merci » ou « d’accord » en un clic.'},
    },
    saved: 'Enregistré.',
  },
  watched: {
    heading: 'Des mots qui blessent',
    about:
      'Qui écrit l’un de ces mots se voit demander, avant l’envoi, si c’est voulu. La question reste entre la page et cette personne : rien n’est retenu, compté ni signalé à qui que ce soit.',
    label: 'Mots et expressions',
    hint: 'Un par ligne. Toute personne qui lit ici peut voir la liste.',
  },
  myData: {
    heading: 'Mes données',
    export: 'Les emporter',
    exportAbout:
      'Un fichier (JSON) avec tout ce que vous avez écrit ici, dans toutes les versions, vos images, votre profil et ce qui est gardé de vous. Il est fait dans ce navigateur.',
    save: 'Enregistrer mes données',
    progress: (conversations, write) =>
      conversations < 2
        ? `${write.number(conversations)} conversation parcourue`
        : `${write.number(conversations)} conversations parcourues`,
    saved: (file, posts, terms, write) =>
      `Enregistré sous ${file} : ${posts < 2 ? `${write.number(posts)} message` : `${write.number(posts)} messages`}, ${
        terms < 2 ? `${write.number(terms)} version de terme` : `${write.number(terms)} versions de termes`
      }.`,
    erase: 'Les effacer',
    goes: 'Ce qui disparaît :',
    goesList: [
      'votre profil, quelles que soient les personnes qui le voient, et votre photo',
      'ce que vous lisez, suivez et ignorez',
      'votre nom dans l’annuaire : vous n’êtes plus membre',
      'ce que vous avez écrit en demandant à rejoindre, et la demande elle-même',
      'votre nom sous ce qui reste : on y lit « Ancien membre », dans la langue de qui lit',
      'les brouillons sur cet appareil : ce que vous avez écrit ici sans l’envoyer',
    ],
    texts: 'Aussi mes messages, et ce que j’ai dit des termes et des décisions',
    textsHint:
      'Les messages deviennent « supprimé », sans votre nom ; les réponses des autres restent à leur place. Les versions précédentes ne restent lisibles que par vous. S’il y en a quelques centaines, il faut s’y prendre en plusieurs fois.',
    stays: 'Ce qui reste :',
    staysPosts: 'vos messages, et ce que vous avez dit des termes et des décisions, sans votre nom',
    staysList: [
      'les réactions, et les versions de termes que vous avez écrites, sur lesquelles d’autres se sont appuyés',
      'votre nom dans les versions précédentes de termes, sous les réponses données en tant que référent·e, et là où d’autres l’ont écrit',
      'une fiche vide de votre compte, pour que personne d’autre ne prenne votre place ; vous restez connecté·e',
    ],
    begin: 'Effacer mes données…',
    sure: 'Effacer définitivement ?',
    sureAbout: 'C’est irréversible. Enregistrez d’abord vos données si vous voulez les garder.',
    confirm: 'Effacer définitivement',
    keep: 'Tout garder',
    erasing: 'Effacement…',
    stop: 'Arrêter',
    nameless: (done, all, write) => `Votre nom est retiré : ${write.number(done)} sur ${write.number(all)}.`,
    stopped: 'Arrêté. Ce qui est effacé le reste. Recommencez, et cela continue là où c’était.',
    tooFast:
      'Une partie est effacée. Autant de changements d’un coup ne sont pas permis : attendez dix minutes, puis continuez.',
    erased: 'C’est fait. Vos données sont effacées et vous n’êtes plus membre. Vous pouvez revenir quand vous voulez.',
    notHere: 'Vous n’êtes pas membre ici : il n’y a rien à effacer.',
  },
};

export default fr;
