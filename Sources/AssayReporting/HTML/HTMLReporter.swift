internal import AssayModel

/// Writes a report as one HTML page that needs nothing beside itself.
///
/// The page is complete without its script, which only filters, searches and groups what is there.
/// The folder: `HTMLWriter` writes elements; `Page` holds style and script as they are sent, and
/// `HTMLPage` their digests; `Breakdown` counts; each `HTMLWriter+…` writes a part of the page.
struct HTMLReporter: Reporter {
  func write(_ report: Report, to output: inout ReportBuffer) {
    HTMLWriter.write(to: &output) { page in
      page.words("<!DOCTYPE html>\n")
      page.element("html", [.own("lang", "en")]) { page in
        page.newLine()
        page.writeHead(of: report)
        page.element("body") { page in
          page.writeBody(of: report)
          page.raw("script", HTMLPage.script.text)
        }
        page.newLine()
      }
      page.newLine()
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func writeHead(of report: Report) {
    element("head") { page in
      page.newLine()
      page.meta([.own("charset", "utf-8")])
      page.meta([
        .own("http-equiv", "Content-Security-Policy"), .text("content", HTMLPage.policy),
      ])
      page.meta([.own("name", "viewport"), .own("content", "width=device-width, initial-scale=1")])
      page.meta([.own("name", "color-scheme"), .own("content", "light dark")])
      page.meta([.own("name", "referrer"), .own("content", "no-referrer")])
      page.meta([
        .own("name", "generator"), .text("content", "\(report.tool.name) \(report.tool.version)"),
      ])
      page.element("title", text: "\(report.headline): compliance report")
      page.newLine()
      page.raw("style", HTMLPage.style.text)
    }
    newLine()
  }

  private mutating func meta(_ attributes: [Attribute]) {
    void("meta", attributes)
    newLine()
  }

  fileprivate mutating func writeBody(of report: Report) {
    newLine()
    writeBanner(of: report)
    element("main", [.own("id", "main")]) { page in
      page.newLine()
      page.writeSummary(of: report)
      page.writeFindings(of: report)
      page.writePast(of: report)
      page.writeProblems(of: report)
      page.writeProvenance(of: report)
    }
    newLine()
    element("footer") { page in
      page.words("Written by ")
      page.text("\(report.tool.name) \(report.tool.version)")
      page.words(" from the inventories and rules named above; nothing in this file is fetched.")
    }
    newLine()
  }
}
