import type { endpoint as English } from '../en/endpoint.js';

export const endpoint: typeof English = {
  title: 'SPARQL エンドポイント',
  about:
    'このアドレスは、SPARQL 1.1 プロトコルの検索式（SELECT、ASK、CONSTRUCT、DESCRIBE）に答えます。読み取り専用です。既定のグラフは、すべてのグラフを合わせたものです。',
  example: '例：',
  formats:
    '形式は Accept で選びます。SELECT と ASK には JSON、XML、CSV、TSV、グラフには Turtle、N-Triples、RDF/XML、JSON-LD があります。',
  explorer: 'エクスプローラー',
};
