package org.cohorte.solr.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A parser cannot be added to the configuration set without a test of its contract, named after it. */
class EveryParserHasItsContractTest {

    @Test
    void everyRegisteredParserHasAContractTest() throws Exception {
        List<String> names = registered();
        assertThat(names).contains("patients", "sets");
        for (String name : names) {
            String test = getClass().getPackageName() + "."
                    + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "ParserTest";
            assertThat(Class.forName(test)).as(name).isAssignableTo(ParserContract.class);
        }
    }

    private static List<String> registered() throws Exception {
        String configuration = "/configset/cohorte/conf/solrconfig.xml";
        try (InputStream in = Objects.requireNonNull(
                EveryParserHasItsContractTest.class.getResourceAsStream(configuration), configuration)) {
            NodeList parsers = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("queryParser");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < parsers.getLength(); i++) {
                names.add(((Element) parsers.item(i)).getAttribute("name"));
            }
            return names;
        }
    }
}
