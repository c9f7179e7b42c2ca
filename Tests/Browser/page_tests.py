"""Opens HTML reports in headless Chromium: are they valid and accessible, do they keep to themselves, and does the script do
what it says? `run` installs what this needs. `--large` also measures a report of 20,000 findings."""
import glob
import json
import os
import sys
import tempfile
import time
import unittest

import axe_playwright_python
import html5lib
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import pages

AXE = open(glob.glob(os.path.join(os.path.dirname(axe_playwright_python.__file__), "**", "axe.min.js"), recursive=True)[0]).read()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOWN = "return [...document.querySelectorAll('.f')].filter(part => part.offsetParent !== null || part.getClientRects().length).length"


def browser():
    options = Options()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,900"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_page_load_timeout(120)
    driver.set_script_timeout(60)
    return driver


class PageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.pages = pages.all_pages(cls.folder.name)
        cls.bare_pages = {name: cls.bare(path) for name, path in cls.pages.items()}
        cls.driver = browser()
        cls.addClassCleanup(cls.driver.quit)

    @staticmethod
    def bare(path):
        """The page without its script, as a browser sees it that runs none."""
        with open(path, encoding="utf-8", newline="") as file:
            head, tail = file.read().rsplit("<script>", 1)
        with open(f"{path}.bare.html", "w", encoding="utf-8", newline="") as file:
            file.write(head + tail.split("</script>", 1)[1])
        return f"{path}.bare.html"

    def open(self, name, fragment="", script=True):
        self.driver.get("about:blank")
        self.driver.get(f"file://{(self.pages if script else self.bare_pages)[name]}{fragment}")

    def eventually(self, expected, value):
        """Waits until a value is what is expected, and no longer than is reasonable."""
        end = time.time() + 5
        while value() != expected and time.time() < end:
            time.sleep(0.02)
        self.assertEqual(value(), expected)

    def shows(self, number):
        self.eventually(number, lambda: self.run_script(SHOWN))

    def run_script(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def count(self):
        return self.find("#count").text

    def fragment(self):
        return self.run_script("return location.hash")

    def choose(self, tool, value):
        Select(self.find(f"#tool-{tool}")).select_by_value(value)

    def search(self, text):
        field = self.find("#tool-q")
        field.clear()
        field.send_keys(text)

    def expected(self, test):
        """How many findings there are for which a test in JavaScript holds."""
        return self.run_script(f"return [...document.querySelectorAll('.f')].filter(f => {test}).length")

    # What the page is.

    def test_is_valid(self):
        for name, path in self.pages.items():
            with self.subTest(name), open(path, encoding="utf-8", newline="") as file:
                html5lib.HTMLParser(strict=True).parse(file.read())

    def test_hostile_names_change_no_element(self):
        trees = []
        for name in ("hostile", "plain"):
            with open(self.pages[name], encoding="utf-8", newline="") as file:
                tree = html5lib.parse(file.read(), namespaceHTMLElements=False)
            trees.append([(part.tag, sorted(part.keys())) for part in tree.iter()])
        self.assertEqual(trees[0], trees[1])
        self.assertGreater(len(trees[0]), 1000)

    def test_keeps_to_itself(self):
        for name in self.pages:
            with self.subTest(name):
                self.driver.get_log("performance"), self.driver.get_log("browser")
                self.open(name, "?x=1#findings?q=a")
                events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
                urls = {e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
                self.assertEqual([url for url in urls if not url.startswith(("file:", "about:"))], [])
                self.assertEqual(self.driver.get_log("browser"), [])

    def test_is_accessible(self):
        for colors in ("light", "dark"):
            self.emulate(colors)
            for name in self.pages:
                for script in (True, False):
                    if (colors == "dark" or not script) and name not in ("known", "cut", "hostile"):
                        continue
                    with self.subTest(f"{name}, {colors}, {'with' if script else 'without'} its script"):
                        self.open(name, script=script)
                        self.assertEqual(self.violations(), [])
        self.emulate("light")

    def emulate(self, colors, media=""):
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"media": media, "features": [{"name": "prefers-color-scheme", "value": colors}]})

    def violations(self):
        """What axe finds wrong with a page of which everything is open."""
        def evaluate(expression):
            answer = self.driver.execute_cdp_cmd(
                "Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})
            self.assertNotIn("exceptionDetails", answer)
            return answer["result"].get("value")
        evaluate("for (const part of document.querySelectorAll('details')) part.open = true; 0")
        # What isn't rendered yet has a size that is a guess.
        evaluate("for (const part of document.querySelectorAll('.f')) part.style.contentVisibility = 'visible'; 0")
        evaluate(AXE + "; 0")
        found = json.loads(evaluate(
            f"axe.run(document, {{runOnly: {json.dumps(RULES)}}}).then(result => JSON.stringify(result.violations))"))
        return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]

    # What is there without the script.

    def test_is_complete_without_its_script(self):
        self.open("estate", script=False)
        for finding in self.driver.find_elements(By.CSS_SELECTOR, ".f"):
            self.assertTrue(finding.is_displayed())
        first = self.find(".f")
        first.find_element(By.TAG_NAME, "summary").click()
        self.assertIn("What to do", first.text)
        anchor = self.driver.find_elements(By.CSS_SELECTOR, ".f > div")[20].get_attribute("id")
        self.open("estate", f"#{anchor}", script=False)
        self.assertTrue(self.find(f"#{anchor} dl").is_displayed(), "a link opens its finding")

    def test_prints_all_findings_open_in_light_colours(self):
        self.open("estate")
        self.emulate("dark", media="print")
        hidden = self.run_script(
            "return [...document.querySelectorAll('.f')].filter("
            "f => getComputedStyle(f, '::details-content').contentVisibility !== 'visible').length")
        background = self.run_script("return getComputedStyle(document.body).backgroundColor")
        tools = self.find("#tools").is_displayed()
        self.emulate("light")
        self.assertEqual((hidden, background, tools), (0, "rgb(255, 255, 255)", False))

    def test_fits_a_narrow_window(self):
        for name in self.pages:
            with self.subTest(name):
                self.driver.execute_cdp_cmd(
                    "Emulation.setDeviceMetricsOverride", {"width": 360, "height": 700, "deviceScaleFactor": 1, "mobile": True})
                self.open(name)
                self.run_script("for (const part of document.querySelectorAll('details')) part.open = true")
                width = self.run_script("return document.documentElement.scrollWidth")
                self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
                self.assertLessEqual(width, 360)

    # What the script does.

    def test_filters_by_each_tool(self):
        self.open("harbour")
        whole = len(self.driver.find_elements(By.CSS_SELECTOR, ".f"))
        cases = [
            ("outcome", "unknown", "f.classList.contains('u')"),
            ("severity", "high", "f.closest('.group').dataset.severity === 'high'"),
            ("rule", "azure-ai-cmk.region-match", "f.closest('.group').dataset.rule === 'azure-ai-cmk.region-match'"),
            ("type", pages.VAULTS, f"f.closest('.group').dataset.type === '{pages.VAULTS}'"),
            ("framework", "cis-azure-2.1.0", "f.closest('.group').querySelector('[data-framework=\"cis-azure-2.1.0\"]')"),
        ]
        for tool, value, test in cases:
            with self.subTest(tool):
                expected = self.expected(test)
                self.assertTrue(0 < expected < whole)
                self.choose(tool, value)
                self.shows(expected)
                self.eventually(f"{expected} of {whole} findings are shown.", self.count)
                self.assertIn(f"{tool}=", self.fragment())
                self.find("#tools .buttons button").click()
                self.shows(whole)
                self.eventually("#findings", self.fragment)

    def test_filters_together_and_searches(self):
        self.open("estate")
        self.choose("severity", "high")
        self.choose("outcome", "noncompliant")
        both = self.expected(
            "f.closest('.group').dataset.severity === 'high' && f.classList.contains('n')")
        self.shows(both)
        self.search("WEST europe")
        self.shows(1)
        self.search("no such words")
        self.shows(0)
        self.assertEqual(self.count().split()[0], "0")
        self.assertEqual(self.run_script("return [...document.querySelectorAll('.group')].filter(g => !g.hidden).length"), 0)

    def test_the_address_keeps_what_is_shown(self):
        self.open("estate")
        self.choose("severity", "critical")
        self.choose("group", "subscription")
        self.search("tenant")
        self.eventually(True, lambda: "q=tenant" in self.fragment())
        shown, fragment = self.run_script(SHOWN), self.fragment()
        self.open("estate", fragment)
        self.shows(shown)
        self.assertEqual(self.find("#tool-severity").get_attribute("value"), "critical")
        self.assertEqual(self.find("#tool-q").get_attribute("value"), "tenant")
        titles = [title.text for title in self.driver.find_elements(By.CSS_SELECTOR, ".group h3") if title.is_displayed()]
        self.assertEqual(len(titles), len(set(titles)))
        self.assertTrue(all(title.startswith(("1111", "2222", "no sub")) for title in titles), titles)

    def test_regrouping_keeps_every_finding_and_its_order(self):
        self.open("harbour")
        ids = "return [...document.querySelectorAll('.f > div')].map(part => part.id)"
        order = self.run_script(ids)
        for grouping in ("severity", "type", "subscription", "resource", "outcome", "rule"):
            self.choose("group", grouping)
            self.eventually(grouping, lambda: self.fragment().split("=")[-1] if "=" in self.fragment() else "rule")
            self.assertEqual(sorted(self.run_script(ids)), sorted(order), grouping)
        self.assertEqual(self.run_script(ids), order)

    def test_a_link_opens_and_shows_its_finding(self):
        self.open("estate")
        anchors = self.run_script("return [...document.querySelectorAll('.f > div')].map(part => part.id)")
        self.open("estate", f"#{anchors[40]}")
        time.sleep(0.2)
        top = self.run_script("return document.getElementById(arguments[0]).closest('.f').getBoundingClientRect().top", anchors[40])
        self.assertTrue(self.find(f"#{anchors[40]} dl").is_displayed())
        self.assertTrue(-1 <= top < 600, top)
        self.eventually("summary", lambda: self.run_script("return document.activeElement.localName"))

    def test_summary_links_lead_to_their_findings_and_back(self):
        self.open("estate")
        self.find("[data-key=severity][data-value=medium]").click()
        expected = self.expected("f.closest('.group').dataset.severity === 'medium'")
        self.shows(expected)
        self.assertEqual(self.fragment(), "#findings?severity=medium")
        self.driver.back()
        self.eventually(True, lambda: self.count().startswith("All"))

    def test_strange_addresses_do_no_harm(self):
        for fragment in ("#nowhere", "#%", "#?", "#findings?severity=%3Cb%3E", "#?group=__proto__", "#f-0?constructor=x&q=%00", "##?&="):
            with self.subTest(fragment):
                self.driver.get_log("browser")
                self.open("estate", fragment)
                self.assertEqual(self.driver.get_log("browser"), [])
                self.assertTrue(self.find("#tool-q").is_displayed())

    def test_works_by_keyboard(self):
        self.open("estate")
        active = lambda: self.driver.switch_to.active_element
        active().send_keys(Keys.TAB)
        self.assertEqual(active().text, "Skip to the findings")
        active().send_keys(Keys.ENTER)
        self.assertEqual(active().get_attribute("id"), "findings")
        active().send_keys(Keys.TAB)
        self.assertEqual(active().get_attribute("id"), "tool-q")
        for _ in range(60):
            active().send_keys(Keys.TAB)
            if active().tag_name == "summary" and self.run_script("return document.activeElement.parentElement.matches('.f')"):
                break
        finding = self.run_script("return document.activeElement.parentElement")
        active().send_keys(Keys.ENTER)
        self.assertTrue(self.run_script("return arguments[0].open", finding))
        active().send_keys(Keys.TAB)
        self.assertEqual(active().get_attribute("class"), "permalink")


@unittest.skipUnless("--large" in sys.argv, "--large measures a report of 20,000 findings")
class LargePageTests(unittest.TestCase):
    def test_stays_usable(self):
        with tempfile.TemporaryDirectory() as folder:
            page = pages.large(folder, 5000)
            driver = browser()
            self.addCleanup(driver.quit)
            start = time.time()
            driver.get(f"file://{page}")
            count = driver.execute_script("return document.querySelectorAll('.f').length")
            paint = driver.execute_script("return performance.getEntriesByName('first-contentful-paint')[0].startTime")
            print(f"\n{count} findings, {os.path.getsize(page) >> 20} MiB: first paint {paint:.0f} ms, loaded {time.time() - start:.1f} s")
            for fragment in ("#findings?q=vault", "#findings?severity=high", "#findings?group=subscription", "#findings?group=rule"):
                taken = driver.execute_async_script(
                    "const done = arguments[1], start = performance.now(); location.hash = arguments[0];"
                    "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))",
                    fragment)
                print(f"{fragment}: {taken:.0f} ms, {driver.find_element(By.ID, 'count').text}")
                self.assertLess(taken, 20_000)
            self.assertGreater(count, 20_000)


if __name__ == "__main__":
    unittest.main(argv=[argument for argument in sys.argv if argument != "--large"])
