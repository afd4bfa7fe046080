package org.cohorte.query.json;

/**
 * Where in a request something stands: counted from its node once the node is known by its id, from the document before.
 *
 * @param nodeId       empty while no node is known
 * @param fromNode     dotted path from the node
 * @param fromDocument dotted path from the document
 */
record Place(String nodeId, String fromNode, String fromDocument) {

    static Place document() {
        return new Place("", "", "");
    }

    Place member(String name) {
        return new Place(nodeId, dotted(fromNode, name), dotted(fromDocument, name));
    }

    Place element(int index) {
        String suffix = "[" + index + "]";
        return new Place(nodeId, fromNode + suffix, fromDocument + suffix);
    }

    /** The same place, where a node of this id begins. */
    Place node(String id) {
        return id.isBlank() ? this : new Place(id, "", fromDocument);
    }

    /** The path that a problem shows. */
    String path() {
        return nodeId.isEmpty() ? fromDocument : fromNode;
    }

    private static String dotted(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
