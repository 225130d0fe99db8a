/** A table of a page, by the texts of its rows. */
export function tableOf(...rows: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  return table;
}
