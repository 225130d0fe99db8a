document.getElementById('place').innerHTML =
  '<div data-avis="smiley-rating" data-survey="accueil"><a href="/contact">Donner mon avis</a></div>';
