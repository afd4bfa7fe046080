package org.cohorte.export.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cohorte.export.table.ExportTable;
import org.cohorte.query.scope.Scope.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders as they are stored. */
final class OrderJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private OrderJson() {}

    static String write(ExportOrder order) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("cohort", order.cohort().toString());
        node.put("reading", order.reading().name());
        node.put("purpose", order.purpose());
        node.put("reference", order.reference());
        node.put("language", order.language());
        ObjectNode tables = node.putObject("tables");
        order.tables().keySet().stream().sorted().forEach(table -> {
            ArrayNode columns = tables.putArray(table.name());
            columns(order, table).forEach(columns::add);
        });
        return MAPPER.writeValueAsString(node);
    }

    private static List<String> columns(ExportOrder order, ExportTable table) {
        return order.tables().getOrDefault(table, List.of());
    }

    static ExportOrder read(String json) {
        JsonNode node = MAPPER.readTree(json);
        Map<ExportTable, List<String>> tables = new EnumMap<>(ExportTable.class);
        node.path("tables")
                .properties()
                .forEach(entry -> tables.put(ExportTable.valueOf(entry.getKey()), texts(entry.getValue())));
        return new ExportOrder(
                UUID.fromString(node.path("cohort").asString()),
                Reading.valueOf(node.path("reading").asString()),
                tables,
                node.path("purpose").asString(),
                node.path("reference").asString(),
                node.path("language").asString());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
