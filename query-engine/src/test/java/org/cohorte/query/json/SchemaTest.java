package org.cohorte.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cohorte.query.RandomRequests;
import org.cohorte.query.engine.InvalidRequestException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and the reader accept and refuse the same texts. */
class SchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final RequestJson json = new RequestJson();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RequestJson.schema());

    @Test
    void acceptsWhatIsWritten() {
        long seed = 7;
        RandomRequests requests = new RandomRequests(seed);
        for (int i = 0; i < 300; i++) {
            String text = json.write(requests.next());
            assertThat(schema.validate(text, InputFormat.JSON, SchemaTest::withFormats))
                    .as("seed %d, request %d", seed, i)
                    .isEmpty();
        }
    }

    @Test
    void agreesWithTheReaderOnDamagedRequests() {
        long seed = 11;
        Random random = new Random(seed);
        RandomRequests requests = new RandomRequests(seed);
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            JsonNode tree = MAPPER.readTree(json.write(requests.next()));
            damage(tree, random);
            String text = tree.toString();
            boolean valid = schema.validate(text, InputFormat.JSON, SchemaTest::withFormats)
                    .isEmpty();
            assertThat(reads(text)).as("seed %d, request %d: %s", seed, i, text).isEqualTo(valid);
            refused += valid ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static void withFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private boolean reads(String text) {
        try {
            json.read(text);
            return true;
        } catch (InvalidRequestException e) {
            return false;
        }
    }

    /** Drops, renames, adds or replaces one member of one object drawn at random. */
    private static void damage(JsonNode tree, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(tree, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) {
            object.put("x", 1);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 -> object.putNull(name);
            case 3 -> object.put(name, "2022-13-01");
            default -> object.put(name, random.nextBoolean() ? 1.5 : -3);
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.forEach(child -> collect(child, objects));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> collect(child, objects));
        }
    }
}
