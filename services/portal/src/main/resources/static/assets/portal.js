// Everything works without this file; it spares a few clicks.
document.addEventListener('DOMContentLoaded', () => {
  const refusal = document.getElementById('refusal');
  if (refusal) {
    refusal.focus();
  }
});
// A menu closes when the work goes on elsewhere.
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.menu[open]').forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    document.querySelectorAll('details.menu[open]').forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
