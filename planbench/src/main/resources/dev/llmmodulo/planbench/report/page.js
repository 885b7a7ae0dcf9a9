// The theme, the list of tries and their transcripts. Everything that a model wrote becomes text, never markup.
(function () {
  'use strict';

  const root = document.documentElement;
  const theme = document.getElementById('theme');
  const THEMES = ['auto', 'light', 'dark'];
  let chosen = 0;
  theme.addEventListener('click', () => {
    chosen = (chosen + 1) % THEMES.length;
    if (chosen === 0) root.removeAttribute('data-theme');
    else root.dataset.theme = THEMES[chosen];
    theme.textContent = 'Theme: ' + THEMES[chosen];
  });

  window.addEventListener('beforeprint', () => {
    for (const numbers of document.querySelectorAll('details.numbers')) numbers.open = true;
  });

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const texts = (() => {
    let parsed;
    return index => {
      if (!parsed) parsed = JSON.parse(document.getElementById('texts').textContent);
      return parsed[index];
    };
  })();

  // ---- pictures of states

  function stacks(picture, moved) {
    const drawing = element('div', 'stacks');
    for (const stack of picture.stacks) {
      const pile = element('div', 'stack');
      for (const name of stack) pile.append(element('div', moved.has(name) ? 'block moved' : 'block', name));
      drawing.append(pile);
    }
    const held = element('div', 'held', picture.held.length ? 'held' : 'hand empty');
    for (const name of picture.held) held.append(element('div', moved.has(name) ? 'block moved' : 'block', name));
    const both = document.createDocumentFragment();
    both.append(held, drawing);
    return both;
  }

  function grid(picture, base) {
    const drawing = element('div', 'grid');
    const things = new Map(picture.things.map(([row, column, names]) => [row + ' ' + column, names]));
    for (const [row, column, wanted] of base.squares) {
      const names = things.get(row + ' ' + column) || [];
      const square = element('div', 'square', names.join(' '));
      if (names.length) square.classList.add('full');
      if (wanted.length) square.classList.add('wanted');
      square.style.gridRow = row + 1;
      square.style.gridColumn = column + 1;
      square.title = 'row ' + (row + 1) + ', column ' + (column + 1)
        + (wanted.length ? ', wanted here: ' + (wanted.filter(name => name).join(' ') || 'one of the things') : '');
      drawing.append(square);
    }
    return drawing;
  }

  function factTable(facts) {
    const table = element('table', 'facts');
    const byPredicate = new Map();
    for (const fact of facts) {
      const words = fact.slice(1, -1).split(' ');
      if (!byPredicate.has(words[0])) byPredicate.set(words[0], []);
      byPredicate.get(words[0]).push(words.slice(1).join(' ') || 'yes');
    }
    const body = element('tbody');
    for (const [predicate, all] of byPredicate) {
      const row = element('tr');
      const head = element('th', '', predicate);
      head.scope = 'row';
      row.append(head, element('td', '', all.join(', ')));
      body.append(row);
    }
    table.append(body);
    return table;
  }

  // By convention a step names first what it moves.
  function movedBy(step) {
    return new Set(step ? step.slice(1, -1).split(' ').slice(1, 2) : []);
  }

  function changes(state) {
    const list = element('ul', 'changes');
    for (const fact of state.added || []) list.append(element('li', 'added', fact));
    for (const fact of state.removed || []) list.append(element('li', 'removed', fact));
    return list;
  }

  function stateItem(state, base) {
    const item = element('li');
    const step = element('div', 'step');
    if (state.step) step.append(element('span', 'ordinal', state.number + ' '), document.createTextNode(state.step));
    else step.textContent = 'Start';
    item.append(step);
    if (state.stacks) item.append(stacks(state, movedBy(state.step)));
    else if (state.things) item.append(grid(state, base));
    else if (state.facts) item.append(factTable(state.facts));
    if (state.added) item.append(changes(state));
    return item;
  }

  function states(round, base) {
    const holder = document.createDocumentFragment();
    holder.append(element('h4', '', 'States, from the validator'));
    if (round.statesLeftOut) holder.append(element('p', 'note', round.statesLeftOut + ' earlier states are left out.'));
    const list = element('ol', 'states');
    for (const state of round.states) list.append(stateItem(state, base));
    if (round.failing && round.plan[round.failing - 1]) {
      const item = element('li', 'failing');
      const step = element('div', 'step failing');
      step.textContent = round.failing + ' ' + round.plan[round.failing - 1];
      item.append(step, element('div', 'step', 'is not executed'));
      list.append(item);
    }
    holder.append(list);
    return holder;
  }

  // ---- transcripts

  function marked(text, lines) {
    const shown = element('pre');
    shown.tabIndex = 0;
    if (!lines.length) {
      shown.textContent = text;
      return shown;
    }
    text.split('\n').forEach((line, index, all) => {
      const end = index + 1 < all.length ? '\n' : '';
      if (lines.includes(index + 1)) {
        shown.append(element('mark', '', line || ' '), document.createTextNode(end));
      } else {
        shown.append(document.createTextNode(line + end));
      }
    });
    return shown;
  }

  function promptOf(round) {
    const holder = element('details', 'numbers');
    holder.append(element('summary', '', 'Prompt, ' + (round.prompt.length === 1 ? '1 message' : round.prompt.length + ' messages')));
    for (const [role, index] of round.prompt) {
      const message = element('div', 'message');
      const text = element('pre', '', texts(index));
      text.tabIndex = 0;
      message.append(element('div', 'role', role), text);
      holder.append(message);
    }
    return holder;
  }

  function planOf(round) {
    const holder = document.createDocumentFragment();
    holder.append(element('h4', '', 'Plan that was read'));
    const list = element('ol', 'plan');
    list.tabIndex = 0;
    round.plan.forEach((step, index) => {
      const item = element('li');
      item.append(index + 1 === round.failing ? element('mark', '', step) : document.createTextNode(step));
      list.append(item);
    });
    holder.append(list);
    return holder;
  }

  function critiquesOf(round) {
    const holder = document.createDocumentFragment();
    holder.append(element('h4', '', round.verdict === 'valid' ? 'Advice' : 'Critiques'));
    const list = element('ul', 'critiques');
    for (const critique of round.critiques) {
      const item = element('li', critique.severity, critique.words);
      item.append(element('span', 'kind', critique.id + (critique.step ? ', step ' + critique.step : '')));
      list.append(item);
    }
    holder.append(list);
    return holder;
  }

  function thinkingOf(round) {
    const holder = element('details', 'numbers');
    const text = element('pre', '', round.thinking);
    text.tabIndex = 0;
    holder.append(element('summary', '', 'Thinking, ' + round.thinking.length + ' characters'), text);
    return holder;
  }

  const VERDICTS = { valid: 'valid', invalid: 'not valid', unsolvable: 'proven unsolvable', unknown: 'undecided' };
  const READ = { plan: '', claim: 'claims that there is no plan', unreadable: 'no plan could be read' };

  function roundOf(round, base) {
    const holder = element('div', 'round');
    const head = element('h3');
    head.append(document.createTextNode('Round ' + round.round + ': '),
      element('span', 'verdict ' + round.verdict, VERDICTS[round.verdict] || round.verdict));
    holder.append(head);
    const facts = [READ[round.candidate] || '', round.repeated ? 'a plan proposed before' : '', round.finish === 'complete' ? '' : 'stopped: ' + round.finish, round.spent, round.reason];
    holder.append(element('p', 'note', facts.filter(text => text).join(' · ')));
    holder.append(promptOf(round));
    if (round.thinking) holder.append(thinkingOf(round));
    const two = element('div', 'two');
    const answer = element('div');
    answer.append(element('h4', '', 'Answer'));
    answer.append(round.answer.trim() ? marked(round.answer, round.lines) : element('p', 'note', 'Nothing but blanks.'));
    two.append(answer);
    if (round.plan.length || round.critiques.length) {
      const judged = element('div');
      if (round.plan.length) judged.append(planOf(round));
      if (round.critiques.length) judged.append(critiquesOf(round));
      two.append(judged);
    }
    holder.append(two);
    if (round.states.length) holder.append(states(round, base));
    return holder;
  }

  function open(details) {
    const place = details.querySelector('.transcript');
    if (place.childElementCount) return;
    const transcript = JSON.parse(document.getElementById(details.dataset.transcript).textContent);
    place.append(element('p', 'note', transcript.end));
    const decided = after => transcript.decided
      .filter(([rounds]) => rounds === after)
      .forEach(([, choice, reason]) => place.append(element('p', 'note decided', 'Decided: ' + choice + ' (' + reason + ')')));
    decided(0);
    transcript.rounds.forEach((round, index) => {
      place.append(roundOf(round, transcript.base));
      decided(index + 1);
    });
  }

  const all = [...document.querySelectorAll('.try')];
  for (const details of all) {
    details.addEventListener('toggle', () => { if (details.open) open(details); });
  }

  // ---- the list of tries

  const filters = document.querySelector('.filters');
  if (!filters) return;
  const mark = document.getElementById('mark');
  const words = document.getElementById('words');
  const count = document.getElementById('count');

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const details of all) {
      const summary = details.querySelector('summary');
      const text = summary.textContent.toLowerCase();
      const fits = (mark.value === '' || details.dataset.mark === mark.value) && wanted.every(word => text.includes(word));
      details.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = shown === all.length ? all.length + ' shown' : shown + ' of ' + all.length + ' shown';
  }

  mark.addEventListener('change', filter);
  words.addEventListener('input', filter);
  filters.hidden = false;
  filter();
})();
