// Keys of the check screen. Everything they do is on the page as a link or a button too.
const keys = document.getElementById('keys');
const letters = document.getElementById('letters');
keys.hidden = false;
letters.checked = localStorage.getItem('letters') !== 'off';
letters.addEventListener('change', () => localStorage.setItem('letters', letters.checked ? 'on' : 'off'));

const twigs = [...document.querySelectorAll('.twig')];
const chosen = document.getElementById('chosen');
const submit = (id) => document.getElementById(id)?.requestSubmit();

function move(step) {
  const at = twigs.indexOf(document.activeElement.closest('.twig') ?? chosen);
  const next = twigs[at < 0 ? 0 : Math.min(twigs.length - 1, Math.max(0, at + step))];
  next?.focus();
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.matches('input[type=text], textarea, select');
  if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    event.preventDefault();
    submit(event.key === 'ArrowRight' ? 'act-DEEPER' : 'act-HIGHER');
  } else if (event.ctrlKey && event.key === 'z' && !typing) {
    event.preventDefault();
    submit('undo');
  } else if (event.altKey || event.ctrlKey || event.metaKey || typing) {
    return;
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.target.matches('input, select')) {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (letters.checked && /^[1-9]$/.test(event.key)) {
    const choice = document.querySelector(`[data-key="${event.key}"]`);
    if (choice) {
      choice.checked = true;
      choice.focus();
    }
  } else if (letters.checked && event.key.toLowerCase() === 'n') {
    document.getElementById('next-doubt')?.click();
  }
});
