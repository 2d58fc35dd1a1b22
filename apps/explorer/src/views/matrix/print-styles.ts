import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host {
      display: block;
    }
    :host,
    .scroll,
    .disagreements .list,
    caption,
    .scroll thead tr > *,
    .scroll tbody th {
      position: static;
      overflow: visible;
    }
    .both {
      display: block;
    }
    .options,
    .disagreements button,
    .cell-details button,
    .close {
      display: none;
    }
    .scroll table {
      margin-bottom: 12px;
      font-size: 8px;
    }
    .scroll table + table {
      break-before: page;
    }
    .scroll table,
    .swatch {
      print-color-adjust: exact;
    }
    tr {
      break-inside: avoid;
    }
    .scroll thead th {
      padding-inline: 1px;
    }
    .scroll thead th a {
      width: 19px;
      max-height: 110px;
      /* What is turned by a transform is not repeated at the head of the next page. */
      transform: none !important;
      overflow: hidden;
    }
    .scroll thead th a[lang='en'] {
      writing-mode: sideways-lr;
    }
    .scroll tbody td {
      min-width: 21px;
      height: 14px;
      padding: 0;
    }
    .scroll tbody th {
      padding: 1px 4px;
    }
    .scroll tbody th a {
      width: 150px;
    }
    .disagreements .list,
    .cell-details {
      width: auto;
      max-height: none;
    }
  }
`;
