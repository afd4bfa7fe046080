package org.cohorte.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** axe-core on the page of the moment: the rules of WCAG 2.1, A and AA, that a program can check. */
final class Axe {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SCRIPT = script();

    /**
     * One text for each violation: its rule, how grave it is, and where. Nothing is left out: there is no fault of Vaadin's
     * own on these pages. One that comes is to be named here with its reason.
     */
    private static final String RUN = """
            const answer = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations']})
               .then(found => answer(found.violations.map(rule => rule.id + ' (' + rule.impact + '): '
                   + rule.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join('; '))),
                     failure => answer([String(failure)]));
            """;

    private Axe() {}

    static List<String> violations(ChromeDriver browser) {
        browser.manage().timeouts().scriptTimeout(PATIENCE);
        browser.executeScript(SCRIPT);
        return texts(browser.executeAsyncScript(RUN));
    }

    /** What sticks out of the screen at its sides and cannot be scrolled to, in words; what is said to screen readers alone may. */
    static List<String> stickingOut(ChromeDriver browser) {
        return texts(browser.executeScript("""
                const wide = document.documentElement.clientWidth;
                const scrolls = part => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX);
                const cut = part => part.closest('.skip, .sr, [slot=sr-label], vaadin-connection-indicator');
                const inside = part => { for (let up = part.parentElement; up; up = up.parentElement)
                    if (scrolls(up) && up.scrollWidth > up.clientWidth) return true; return false; };
                return [...document.querySelectorAll('body *')].filter(part => {
                  const box = part.getBoundingClientRect();
                  return box.width && box.height && (box.right > wide + 1 || box.left < -1) && !cut(part) && !inside(part);
                }).map(part => part.outerHTML.slice(0, 160));
                """));
    }

    private static List<String> texts(Object answer) {
        return answer instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
