/// How a report's page looks: fonts that every phone has, colours for light and dark of which a
/// test computes the contrast, and what changes on paper. A table's first column, which names the
/// rows, stays in sight where the rest is scrolled.
enum StyleSheet {
  static let text = """
    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1f1c; --soft: #525c56;
      --line: #c9d1cc; --card: #f2f5f3; --good: #14603a; --watch: #7a4300; --bad: #a11c17;
      --bar: #2f7d4f; --mark: #a11c17; --link: #0b4f8f; }
    @media (prefers-color-scheme: dark) {
    :root { --paper: #121614; --ink: #e8ede9; --soft: #a9b5ae;
      --line: #46524c; --card: #1d2421; --good: #7fd6a2; --watch: #f0b35e; --bad: #ff9c94;
      --bar: #58b27f; --mark: #ff9c94; --link: #8ec1ff; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
    main { max-width: 960px; margin: 0 auto; padding: 12px 16px 32px; }
    h1 { font-size: 20px; line-height: 1.35; margin: 8px 0 4px; }
    h2 { font-size: 17px; margin: 24px 0 8px; padding-top: 12px;
      border-top: 1px solid var(--line); }
    p, ul { margin: 0 0 8px; }
    ul { padding-left: 20px; }
    .lead { font-size: 16px; font-weight: 600; }
    .note, .label { color: var(--soft); font-size: 14px; }
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
    .figure, .goal { background: var(--card); border: 1px solid var(--line);
      border-radius: 8px; padding: 8px 12px; }
    .figure p, .goal p { margin: 0; }
    .value { font-size: 28px; font-weight: 700; line-height: 1.3; }
    .goals { list-style: none; padding: 0; display: grid; gap: 8px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr)); }
    .goal .label { color: var(--ink); font-size: 15px; }
    .status { font-size: 17px; }
    .good { color: var(--good); }
    .watch { color: var(--watch); }
    .bad, .gap { color: var(--bad); }
    .neutral { color: var(--soft); }
    .box { overflow-x: auto; margin: 0 0 8px; border: 1px solid var(--line);
      border-radius: 8px; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; }
    caption { text-align: left; padding: 6px 10px; color: var(--soft); }
    th, td { padding: 6px 10px; border-top: 1px solid var(--line); text-align: left;
      white-space: nowrap; font-weight: 400; }
    thead th { background: var(--card); font-weight: 600; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .box th:first-child { position: sticky; left: 0; background: var(--paper);
      white-space: normal; min-width: 5em; }
    .box thead th:first-child { background: var(--card); }
    @media (max-width: 600px) {
      th, td { padding: 6px; }
      thead th { white-space: normal; min-width: 3.5em; }
    }
    .chart { display: block; width: 100%; max-width: 560px; height: auto; margin: 8px 0; }
    svg text { fill: var(--ink); font-size: 12px; }
    svg .soft { fill: var(--soft); }
    svg .track { fill: var(--card); stroke: var(--line); stroke-width: 1; }
    svg .bar { fill: var(--bar); }
    svg .mark { stroke: var(--mark); stroke-width: 2; fill: none; }
    svg polyline { fill: none; stroke-width: 2; }
    svg polyline.mark { stroke-dasharray: 3 3; }
    svg polyline.attained { stroke: var(--bar); }
    svg polyline.participating { stroke: var(--soft); stroke-dasharray: 6 3; }
    svg circle.attained { fill: var(--bar); }
    svg rect.participating { fill: var(--soft); }
    a { color: var(--link); }
    .files { list-style: none; padding: 0; }
    .files a { display: block; padding: 8px 0; }
    a:focus-visible, .box:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    @media print {
    :root { --paper: #ffffff; --ink: #000000; --soft: #333333;
      --line: #808080; --card: #ffffff; --good: #000000; --watch: #000000; --bad: #000000;
      --bar: #555555; --mark: #000000; --link: #000000; }
      main { max-width: none; padding: 0; }
      body { font-size: 11pt; }
      .box { overflow: visible; border: 0; }
      th, td { white-space: normal; padding: 3px 6px; }
      .chart { max-width: 380px; }
      h2 { break-after: avoid; }
      .goal, .figure, .chart, tr { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
