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
// In a list that says so, the keys go from row to row while the focus is in it.
document.addEventListener('keydown', (event) => {
  const list = event.target.closest('[data-keys]');
  if (!list || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const rows = [...list.querySelectorAll('[data-row]')];
  const here = rows.indexOf(event.target.closest('tr')?.querySelector('[data-row]'));
  const there = { ArrowDown: here + 1, j: here + 1, ArrowUp: here - 1, k: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (there !== undefined && rows[there]) {
    event.preventDefault();
    rows[there].focus();
  }
});
