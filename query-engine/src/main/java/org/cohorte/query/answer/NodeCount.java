package org.cohorte.query.answer;

import java.util.OptionalLong;

/**
 * Figures of one node.
 *
 * @param id      of the node
 * @param alone   patients of the population that match this node by itself; for an excluded node, those it names (the
 *                ones that will be taken away)
 * @param remain  for children of an {@code all} root: patients left after this node, in reading order
 * @param removes for children of an {@code all} root: patients that this node alone removes, the others being kept
 */
public record NodeCount(String id, long alone, OptionalLong remain, OptionalLong removes) {}
