import Testing

@testable import XLSX

/// What a package says, whoever wrote it: read by a script that shares no code with either writer.
enum PackageMeaning {
  /// Prints every part of the packages `argv[1:]` as JSON, in a form that leaves out how a thing is
  /// said: texts stand in their cells, formats and relations are put in the place of their numbers.
  private static let reader = """
    import json, sys, zipfile
    from xml.etree import ElementTree
    MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
    REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'

    def text(item):
        return ''.join(t.text or '' for t in item.iter(MAIN + 't'))

    def tree(node):
        return [node.tag.replace(MAIN, ''), sorted(node.attrib.items()), node.text or '',
                [tree(c) for c in node]]

    def look(styles):
        part = {c.tag.replace(MAIN, ''): c for c in styles}
        codes = {c.get('numFmtId'): c.get('formatCode') for c in part.get('numFmts', [])}
        def font(node):
            # The theme's first colour is the one that text has by itself.
            return [tree(c) for c in node
                    if c.tag != MAIN + 'scheme' and c.get('theme') != '1']
        def xf(node):
            return [codes.get(node.get('numFmtId'), 'General'),
                    font(part['fonts'][int(node.get('fontId'))]),
                    tree(part['fills'][int(node.get('fillId'))]),
                    tree(part['borders'][int(node.get('borderId'))]),
                    sorted(tree(c) for c in node)]
        return [json.dumps(xf(node), ensure_ascii=False).replace(MAIN, '')
                for node in part['cellXfs']]

    def sheet(root, strings, styles):
        for row in root.iter(MAIN + 'row'):
            row.attrib.pop('spans', None)
        # Columns of one width may be said together or one by one.
        for columns in root.iter(MAIN + 'cols'):
            for column in list(columns):
                columns.remove(column)
                for place in range(int(column.get('min')), int(column.get('max')) + 1):
                    one = dict(column.attrib, min=str(place), max=str(place))
                    ElementTree.SubElement(columns, column.tag, one)
        # A sheet that is packed in pieces does not say how wide it is.
        dimension = root.find(MAIN + 'dimension')
        if dimension is not None and len(root.find(MAIN + 'sheetData')) > 3000:
            root.remove(dimension)
        for cell in root.iter(MAIN + 'c'):
            kind, inline = cell.get('t'), cell.find(MAIN + 'is')
            if kind == 's':
                shown = strings[int(cell.find(MAIN + 'v').text)]
            elif kind == 'inlineStr':
                shown = text(inline)
            else:
                shown = [tree(c) for c in cell]
            if kind in ('s', 'inlineStr'):
                cell.set('t', 'text')
            cell.set('s', styles[int(cell.get('s', 0))])
            for child in list(cell):
                cell.remove(child)
            cell.text = json.dumps(shown, ensure_ascii=False)
        return tree(root)

    def package(path):
        with zipfile.ZipFile(path) as file:
            part = {n: ElementTree.fromstring(file.read(n)) for n in file.namelist()}
            dates = sorted({i.date_time for i in file.infolist()})
        book = part['xl/workbook.xml']
        links = {n.get('Id'): n.get('Target') for n in part['xl/_rels/workbook.xml.rels']}
        strings = [text(item) for item in part.get('xl/sharedStrings.xml', [])]
        styles = look(part['xl/styles.xml'])
        out = {'dates': dates, 'sheets': [], 'names': [], 'views': [], 'used': sorted(
            n for n in part if 'theme' not in n and 'sharedStrings' not in n)}
        types = [n.get('PartName') for n in part['[Content_Types].xml'] if n.get('PartName')]
        out['untyped'] = sorted(n for n in part if '/' + n not in types and 'rels' not in n)
        for entry in book.find(MAIN + 'sheets'):
            name = 'xl/' + links[entry.get(REL)]
            out['sheets'].append([entry.get('name'), entry.get('state'), entry.get('sheetId')])
            out[entry.get('name')] = sheet(part[name], strings, styles)
        for names in book.iter(MAIN + 'definedNames'):
            out['names'] = sorted(tree(n) for n in names)
        out['views'] = [tree(n) for n in book.iter(MAIN + 'workbookView')]
        out['properties'] = sorted(tree(n) for n in part['docProps/core.xml'])
        out['program'] = [n.text for n in part['docProps/app.xml'] if 'Application' in n.tag]
        return out

    for path in sys.argv[1:]:
        for key, value in sorted(package(path).items()):
            print(json.dumps([key, value], ensure_ascii=False))
        print('end')
    """

  /// The parts that the packages have, one text each, in the order of the paths.
  static func of(_ paths: String...) throws -> [[Substring]] {
    let result = try run("/usr/bin/python3", ["-c", reader] + paths)
    try #require(result.status == 0, "\(result.output)")
    let packages = result.output.split(separator: "\nend\n").map { $0.split(separator: "\n") }
    try #require(packages.count == paths.count)
    return packages
  }
}
