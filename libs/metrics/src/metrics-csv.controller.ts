import { Allow, Sender, type Who } from '@bytorg/identity';
import { DomainError } from '@bytorg/errors';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.service';
import type { MetricPoint, MetricSeries } from './metrics.views';

const headers = {
  nb: [
    'måltall',
    'navn',
    'uke',
    'verdi',
    'nedre_95',
    'øvre_95',
    'andre_verdi',
    'n',
    'skjult',
    'enhet',
    'formel',
    'versjon',
  ],
  en: [
    'metric',
    'name',
    'week',
    'value',
    'low_95',
    'high_95',
    'second',
    'n',
    'suppressed',
    'unit',
    'formula',
    'version',
  ],
};

const totals = {
  nb: { whole: 'hele perioden', shown: 'ukene som vises' },
  en: { whole: 'whole period', shown: 'weeks shown' },
};

@Controller('api')
export class MetricsCsvController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  /** Tidy rows, one a metric and week; Norwegian: semicolons, decimal comma and a BOM, so that Excel opens it rightly. */
  @Allow('evaluator', 'coordinator', 'owner', 'clerk')
  @Get('metrics.csv')
  async csv(
    @Sender() who: Who,
    @Res() reply: FastifyReply,
    @Query('from') from = '',
    @Query('to') to = '',
    @Query('storeId') storeId?: string,
  ) {
    if (storeId) who.mustActFor(storeId);
    else if (!who.has('evaluator', 'coordinator')) throw new DomainError('FORBIDDEN');
    const page = await this.metrics.page(from, to, storeId ?? null, who.language);
    const nb = who.language === 'nb';
    const words = totals[who.language];
    const n = (x: number | null) => (x === null ? '' : nb ? String(x).replace('.', ',') : String(x));
    const row = (m: MetricSeries, week: string, p: MetricPoint) => [
      m.key,
      m.name,
      week,
      p.suppressed ? ':' : n(p.value),
      n(p.low),
      n(p.high),
      n(p.second),
      p.suppressed ? ':' : String(p.n),
      p.suppressed ? '1' : '0',
      m.unit,
      m.formula,
      String(m.definitionVersion),
    ];
    const rows = page.metrics.flatMap((m) => [
      ...m.points.map((p) => row(m, p.week, p)),
      row(m, m.weeksShown === m.points.length ? words.whole : words.shown, m.total),
    ]);
    const text = stringify([headers[who.language], ...rows], {
      delimiter: nb ? ';' : ',',
      bom: nb,
      record_delimiter: '\r\n',
      escape_formulas: true,
    });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="bytorg-${page.from}-${page.to}.csv"`)
      .send(text);
  }
}
