// Draws the charts of a report from its own tables, so that a chart and its numbers are the same.
(function () {
  'use strict';

  const report = JSON.parse(document.getElementById('report-data').textContent);
  const tables = new Map(report.tables.map(table => [table.id, table]));
  const COLOURS = 8;
  const TALL = 230;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function protocolText(of, names, isVarying) {
    return names.map(name => {
      switch (name) {
        case 'feedback': return of.feedback === 'none' ? 'no feedback' : 'feedback ' + of.feedback;
        case 'rounds': return of.rounds === 1 ? '1 round' : of.rounds + ' rounds';
        case 'samples': return of.samples === 1 ? '1 sample' : of.samples + ' samples';
        case 'extraction': return of.extraction + ' reading';
        case 'prove': return 'prove ' + of.prove;
        case 'strategy': return of.strategy === 'loop' && !isVarying ? '' : of.strategy;
        case 'compat': return of.compat ? "PlanBench's mistakes kept" : '';
        default: return String(of[name]);
      }
    }).filter(text => text !== '').join(', ');
  }

  // Series are called by what sets them apart; the rest of the protocol is said once.
  function naming(rows) {
    const fields = ['prompt', 'feedback', 'rounds', 'samples', 'extraction', 'mode', 'prove', 'compat', 'strategy'];
    const varying = fields.filter(field => new Set(rows.map(row => row.of[field])).size > 1);
    const common = fields.filter(field => !varying.includes(field));
    return {
      // Without the feedback, so that what is asked again without it has the colour of what it is compared with.
      family: of => [of.model, protocolText(of, varying.filter(field => field !== 'feedback'), true)].filter(text => text !== '').join(', '),
      series: of => [of.model, protocolText(of, varying, true)].filter(text => text !== '').join(', '),
      common: protocolText(rows[0].of, common, false),
    };
  }

  function colours(names) {
    return new Map(names.map((name, index) => [name, 'var(--c' + (index % COLOURS) + ')']));
  }

  function familyColours(rows, naming_, names) {
    const told = new Set(rows.map(row => row.of.feedback).filter(feedback => feedback !== 'none'));
    if (told.size > 1) return colours(names);
    const families = colours([...new Set(rows.map(row => naming_.family(row.of)))]);
    return new Map(rows.map(row => [naming_.series(row.of), families.get(naming_.family(row.of))]));
  }

  function legend(names, colour, dashed) {
    const list = element('ul', 'legend');
    for (const name of names) {
      const item = element('li');
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 22 10');
      svg.setAttribute('aria-hidden', 'true');
      const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
      for (const [key, value] of [['x1', 0], ['x2', 22], ['y1', 5], ['y2', 5], ['stroke', colour.get(name)], ['stroke-width', 3]]) {
        line.setAttribute(key, value);
      }
      const dashes = dashed(name);
      if (dashes) line.setAttribute('stroke-dasharray', dashes === true ? '4 3' : dashes);
      svg.append(line);
      item.append(svg, document.createTextNode(name));
      list.append(item);
    }
    return list;
  }

  function grouped(rows, key) {
    const groups = new Map();
    for (const row of rows) {
      const name = key(row);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(row);
    }
    return groups;
  }

  const panelOf = row => row.of.task + ' · ' + row.of.set;

  function panels(figure, rows, draw) {
    const holder = element('div', 'panels');
    for (const [name, some] of grouped(rows, panelOf)) {
      const panel = element('div', 'panel');
      panel.append(element('h3', '', name));
      const place = element('div');
      panel.append(place);
      holder.append(panel);
      drawn.push({ place, draw: () => draw(some, place.clientWidth || 420, name) });
    }
    figure.append(holder);
  }

  const drawn = [];

  function plot(options, label) {
    return Plot.plot(Object.assign({
      className: 'plot',
      height: TALL,
      marginLeft: 44,
      marginBottom: 36,
      marginTop: 24,
      ariaLabel: label,
    }, options));
  }

  const percentAxis = { domain: [0, 100], grid: true, label: '% right', ticks: 5, labelAnchor: 'top' };
  const percent = share => share * 100;

  // Shares with their intervals against an ordinal or a number.
  function points(rows, at, value, name) {
    return rows.filter(row => typeof row.values[value] === 'object').map(row => ({
      at: row[at],
      series: name(row.of),
      share: percent(row.values[value].share),
      low: percent(row.values[value].low),
      high: percent(row.values[value].high),
      told: row.values[value].successes + ' of ' + row.values[value].trials,
    }));
  }

  function titled(point, at) {
    return point.series + '\n' + at + ' ' + point.at + ': ' + point.share.toFixed(1) + ' % (' + point.told + ')';
  }

  function curves(figure, table, at, numeric) {
    // One point makes no curve; its number stands in the table.
    const places = new Map([...grouped(table.rows, panelOf)].map(([name, some]) => [name, new Set(some.map(row => row[at])).size]));
    const rows = table.rows.filter(row => places.get(panelOf(row)) > 1);
    if (rows.length === 0) return false;
    const naming_ = naming(rows);
    const names = [...new Set(rows.map(row => naming_.series(row.of)))];
    const resampled = new Set(rows.filter(row => row.of.feedback === 'none' && row.of.rounds > 1).map(row => naming_.series(row.of)));
    const colour = familyColours(rows, naming_, names);
    figure.append(element('p', 'common', 'All: ' + naming_.common));
    figure.append(legend(names, colour, name => resampled.has(name)));
    panels(figure, rows, (some, width, name) => {
      const data = points(some, at, 'accuracy', naming_.series);
      const domain = [...new Set(data.map(point => point.at))].sort((one, other) => parseInt(one, 10) - parseInt(other, 10));
      const marks = [Plot.ruleY([0], { stroke: 'var(--muted)' })];
      const present = names.filter(series => data.some(point => point.series === series));
      present.forEach((series, index) => {
        const own = data.filter(point => point.series === series);
        const dx = numeric ? 0 : (index - (present.length - 1) / 2) * Math.min(7, 26 / present.length);
        const stroke = colour.get(series);
        const dash = resampled.has(series) ? '5 4' : null;
        if (numeric) {
          marks.push(Plot.areaY(own, { x: 'at', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16 / Math.sqrt(present.length) }));
        } else {
          marks.push(Plot.ruleX(own, { x: 'at', y1: 'low', y2: 'high', stroke, strokeOpacity: 0.45, strokeWidth: 2, dx }));
        }
        marks.push(Plot.line(own, { x: 'at', y: 'share', stroke, strokeWidth: numeric ? 2 : 1.2, strokeOpacity: numeric ? 1 : 0.55, strokeDasharray: dash, dx }));
        marks.push(Plot.dot(own, { x: 'at', y: 'share', fill: stroke, r: 3.2, dx, title: point => titled(point, at) }));
      });
      return plot({
        width,
        x: { type: 'point', domain, label: at, labelAnchor: 'center', labelArrow: 'none', tickSize: 0, padding: 0.4 },
        y: percentAxis,
        marks,
      }, table.title + ', ' + name);
    });
  }

  // Series beyond the colours that there are have dashes.
  const DASHES = [null, '6 3', '2 3', '8 3 2 3'];
  const dashesOf = index => DASHES[Math.floor(index / COLOURS) % DASHES.length];

  const short = value => value >= 1e6 ? value / 1e6 + 'M' : value >= 1e3 ? value / 1e3 + 'k' : String(value);

  // Shares against what was spent, on a logarithmic axis.
  function spends(figure, table, at) {
    const places = new Map([...grouped(table.rows, panelOf)].map(([name, some]) => [name, new Set(some.map(row => row[at])).size]));
    const rows = table.rows.filter(row => places.get(panelOf(row)) > 1);
    if (rows.length === 0) return false;
    const naming_ = naming(rows);
    const names = [...new Set(rows.map(row => naming_.series(row.of)))];
    const colour = colours(names);
    figure.append(element('p', 'common', 'All: ' + naming_.common + '. Shaded: 95 % Wilson intervals.'));
    figure.append(legend(names, colour, name => dashesOf(names.indexOf(name))));
    panels(figure, rows, (some, width, name) => {
      const data = points(some, at, 'accuracy', naming_.series).map(point => Object.assign(point, { spent: Number(point.at) }));
      const bounds = [...new Set(data.map(point => point.spent))].sort((one, other) => one - other);
      const tens = bounds.filter(bound => Number.isInteger(Math.round(Math.log10(bound) * 1e6) / 1e6));
      const present = names.filter(series => data.some(point => point.series === series));
      const marks = [Plot.ruleY([0], { stroke: 'var(--muted)' })];
      for (const series of present) {
        const own = data.filter(point => point.series === series).sort((one, other) => one.spent - other.spent);
        const stroke = colour.get(series);
        marks.push(Plot.areaY(own, { x: 'spent', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.16 / Math.sqrt(present.length) }));
        marks.push(Plot.line(own, { x: 'spent', y: 'share', stroke, strokeWidth: 1.6, strokeDasharray: dashesOf(names.indexOf(series)) }));
        marks.push(Plot.dot(own, { x: 'spent', y: 'share', fill: stroke, r: 2.6, title: point => titled(point, at) }));
      }
      return plot({
        width,
        height: 300,
        x: { type: 'log', label: at, labelAnchor: 'center', labelArrow: 'none', ticks: bounds.length > 9 && tens.length > 1 ? tens : bounds, tickFormat: short },
        y: percentAxis,
        marks,
      }, table.title + ', ' + name);
    });
  }

  // What was said against what was so, both in per cent.
  function reliability(figure, table) {
    const naming_ = naming(table.rows);
    const names = [...new Set(table.rows.map(row => naming_.series(row.of)))];
    const colour = colours(names);
    figure.append(element('p', 'common', 'All: ' + naming_.common + '. On the dotted line, as many are valid as was said; below it, fewer. Bars: 95 % Wilson intervals.'));
    figure.append(legend(names, colour, name => dashesOf(names.indexOf(name))));
    panels(figure, table.rows, (some, width, name) => {
      const data = points(some, 'sure', 'valid', naming_.series).map((point, index) => Object.assign(point, { said: percent(some[index].values.said) }));
      const marks = [
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.line([[0, 0], [100, 100]], { stroke: 'var(--muted)', strokeDasharray: '2 3' }),
      ];
      for (const series of names) {
        const own = data.filter(point => point.series === series);
        const stroke = colour.get(series);
        marks.push(Plot.ruleX(own, { x: 'said', y1: 'low', y2: 'high', stroke, strokeOpacity: 0.45, strokeWidth: 2 }));
        marks.push(Plot.line(own, { x: 'said', y: 'share', stroke, strokeWidth: 1.6, strokeDasharray: dashesOf(names.indexOf(series)) }));
        marks.push(Plot.dot(own, { x: 'said', y: 'share', fill: stroke, r: 3.2, title: point => titled(point, 'sure') }));
      }
      return plot({
        width,
        height: 300,
        marginRight: 24,
        x: { domain: [0, 100], label: '% said', labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
        y: Object.assign({}, percentAxis, { label: '% valid' }),
        marks,
      }, table.title + ', ' + name);
    });
  }

  function tries(figure, table) {
    const naming_ = naming(table.rows);
    const names = [...new Set(table.rows.map(row => naming_.series(row.of)))];
    const colour = colours(names);
    figure.append(element('p', 'common', 'All: ' + naming_.common + '. Solid: pass@k. Dashed: pass^k.'));
    figure.append(legend(names, colour, () => false));
    panels(figure, table.rows, (some, width, name) => {
      const marks = [Plot.ruleY([0], { stroke: 'var(--muted)' })];
      for (const series of names) {
        for (const measure of ['pass@k', 'pass^k']) {
          const own = some.filter(row => naming_.series(row.of) === series && typeof row.values[measure] === 'number');
          const data = own.map(row => ({ k: Number(row.k), share: percent(row.values[measure]) }));
          const stroke = colour.get(series);
          marks.push(Plot.line(data, { x: 'k', y: 'share', stroke, strokeWidth: 2, strokeDasharray: measure === 'pass^k' ? '5 4' : null }));
          marks.push(Plot.dot(data, { x: 'k', y: 'share', fill: stroke, r: 3.2, title: point => series + '\n' + measure + ', k = ' + point.k + ': ' + point.share.toFixed(1) + ' %' }));
        }
      }
      return plot({
        width,
        x: { type: 'point', label: 'k', labelAnchor: 'center', labelArrow: 'none', tickSize: 0, padding: 0.4 },
        y: percentAxis,
        marks,
      }, table.title + ', ' + name);
    });
  }

  function critiques(figure, table) {
    const kinds = Object.keys(table.rows[0].values).filter(name => name !== 'proposals' && name !== 'valid');
    if (kinds.length === 0) return false;
    const colour = colours(kinds);
    const naming_ = naming(table.rows);
    figure.append(element('p', 'common', 'All: ' + naming_.common + '. A proposal may have critiques of several kinds.'));
    figure.append(legend(kinds, colour, () => false));
    const holder = element('div', 'panels small');
    for (const [name, some] of grouped(table.rows, row => panelOf(row) + ' · ' + naming_.series(row.of))) {
      const data = some.flatMap(row => kinds.map(kind => ({ round: Number(row.round), kind, count: row.values[kind] }))).filter(one => one.count > 0);
      if (data.length === 0) continue;
      const most = Math.max(...table.rows.filter(row => panelOf(row) === panelOf(some[0])).map(row => kinds.reduce((sum, kind) => sum + row.values[kind], 0)));
      const panel = element('div', 'panel');
      const place = element('div');
      panel.append(element('h3', '', name), place);
      holder.append(panel);
      drawn.push({
        place,
        draw: () => plot({
          width: place.clientWidth || 420,
          height: 160,
          x: { type: 'band', domain: some.map(row => Number(row.round)), label: 'round', labelAnchor: 'center', labelArrow: 'none', tickSize: 0, padding: 0.35 },
          y: { grid: true, domain: [0, most], label: 'proposals', ticks: Math.min(4, most), labelAnchor: 'top', tickFormat: 'd' },
          marks: [
            Plot.barY(data, {
              x: 'round', y: 'count', fill: one => colour.get(one.kind), order: kinds, z: 'kind',
              title: one => one.kind + '\nround ' + one.round + ': ' + one.count,
            }),
            Plot.ruleY([0], { stroke: 'var(--muted)' }),
          ],
          color: { type: 'identity' },
        }, table.title + ', ' + name),
      });
    }
    figure.append(holder);
    return true;
  }

  function amount(value) {
    if (typeof value === 'number') return value;
    return null;
  }

  function frontier(figure, table) {
    const models = table.rows.filter(row => row.of);
    const naming_ = naming(models);
    const names = [...new Set(models.map(row => naming_.series(row.of)))];
    const planner = 'planner without a model';
    const priced = table.rows.filter(row => amount(row.values['money per try']) !== null);
    const unpriced = [...new Set(models.filter(row => amount(row.values['money per try']) === null).map(row => naming_.series(row.of)))];
    const colour = colours(names);
    colour.set(planner, 'var(--ink)');
    const shown = names.filter(name => !unpriced.includes(name));
    const all = priced.some(row => !row.of) ? [...shown, planner] : shown;
    figure.append(element('p', 'common', 'All models: ' + naming_.common + '.'
      + (unpriced.length ? ' Not drawn, since their price is not known: ' + unpriced.join('; ') + '.' : '')));
    figure.append(legend(all, colour, () => false));
    const panelOfAny = row => row.of ? panelOf(row) : row.who.split(', ').slice(1).join(' · ');
    const holder = element('div', 'panels');
    for (const [name, some] of grouped(priced, panelOfAny)) {
      const data = some.map(row => ({
        series: row.of ? naming_.series(row.of) : planner,
        money: amount(row.values['money per try']),
        share: percent(row.values.accuracy.share),
        low: percent(row.values.accuracy.low),
        high: percent(row.values.accuracy.high),
        best: row.values['on the frontier'].startsWith('yes'),
      }));
      const best = data.filter(point => point.best).sort((one, other) => one.money - other.money);
      const panel = element('div', 'panel');
      const place = element('div');
      panel.append(element('h3', '', name), place);
      holder.append(panel);
      drawn.push({
        place,
        draw: () => plot({
          width: place.clientWidth || 420,
          marginRight: 24,
          x: { type: 'sqrt', zero: true, nice: true, label: 'US dollars per try', labelAnchor: 'center', labelArrow: 'none', ticks: 3, tickFormat: value => '$' + value },
          y: percentAxis,
          marks: [
            Plot.ruleY([0], { stroke: 'var(--muted)' }),
            Plot.line(best, { x: 'money', y: 'share', curve: 'step-after', stroke: 'var(--muted)', strokeDasharray: '2 3' }),
            Plot.ruleX(data, { x: 'money', y1: 'low', y2: 'high', stroke: point => colour.get(point.series), strokeOpacity: 0.45, strokeWidth: 2 }),
            Plot.dot(data, {
              x: 'money', y: 'share', r: 4.5, strokeWidth: 2,
              fill: point => point.best ? colour.get(point.series) : 'var(--paper)',
              stroke: point => colour.get(point.series),
              title: point => point.series + '\n$' + point.money + ' per try: ' + point.share.toFixed(1) + ' %',
            }),
          ],
          color: { type: 'identity' },
        }, table.title + ', ' + name),
      });
    }
    figure.append(holder);
  }

  const makers = {
    'rounds': (figure, table) => curves(figure, table, 'round', true),
    'tokens': (figure, table) => spends(figure, table, 'tokens'),
    'tokens-by-objects': (figure, table) => spends(figure, table, 'tokens'),
    'seconds': (figure, table) => spends(figure, table, 'seconds'),
    'seconds-by-objects': (figure, table) => spends(figure, table, 'seconds'),
    'learning': (figure, table) => curves(figure, table, 'problems', false),
    'size': (figure, table) => curves(figure, table, 'size', false),
    'objects': (figure, table) => curves(figure, table, 'objects', false),
    'optimal-length': (figure, table) => curves(figure, table, 'optimal length', false),
    'critiques': critiques,
    'reliability': reliability,
    'frontier': frontier,
    'tries': tries,
  };

  for (const figure of document.querySelectorAll('figure[data-chart]')) {
    const table = tables.get(figure.dataset.chart);
    if (makers[table.id](figure, table) === false) figure.remove();
  }

  function drawAll() {
    for (const one of drawn) one.place.replaceChildren(one.draw());
  }

  let width = window.innerWidth;
  let waiting = 0;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(drawAll, 150);
  });
  drawAll();
})();
