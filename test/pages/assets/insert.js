document.getElementById('place').innerHTML =
  '<smiley-rating survey="etat-civil"><a href="/contact">Donner mon avis</a></smiley-rating>';
