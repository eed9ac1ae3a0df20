// A box that shows what is typed. Without script it stays hidden and nothing is lost.
for (const label of document.querySelectorAll('[data-show]')) {
  const field = document.getElementById(label.dataset.show);
  label.hidden = false;
  label.querySelector('input').addEventListener('change', (event) => {
    field.type = event.target.checked ? 'text' : 'password';
  });
}
