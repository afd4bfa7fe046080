package org.cohorte.ui.builder.tree;

import org.cohorte.query.criteria.Node;
import org.cohorte.query.words.Wording;

/**
 * What a row shows.
 *
 * @param wording  of a criterion; of a group, what a folded one sums up as
 * @param joining  word in the gutter; may be empty
 * @param level    depth in the tree, from 1
 * @param position among its siblings, from 1
 * @param siblings how many there are, itself included
 */
record RowState(
        Node node,
        Wording wording,
        String number,
        String joining,
        boolean selected,
        int level,
        int position,
        int siblings) {}
