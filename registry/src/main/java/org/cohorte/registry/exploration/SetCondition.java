package org.cohorte.registry.exploration;

import static org.cohorte.registry.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.util.BitSet;
import org.cohorte.query.patients.PatientSet;
import org.jooq.Condition;

/**
 * Membership of a set of patients, for PostgreSQL. Numbers are sent one by one for small sets, which are then looked up;
 * larger ones go as one bit a patient, sent once, that rows are tested against in the order of the list: a page stops as
 * soon as it is full. PostgreSQL and {@link BitSet} count bits alike.
 */
final class SetCondition {

    private static final int FEW = 5_000;

    private SetCondition() {}

    static Condition of(PatientSet patients) {
        if (patients.size() <= FEW) {
            return condition(
                    "number = any({0}::int[])", val(patients.numbers().boxed().toArray(Integer[]::new)));
        }
        BitSet bits = new BitSet();
        patients.numbers().forEach(bits::set);
        byte[] dense = bits.toByteArray();
        return condition(
                "case when {0} < {1} then get_bit({2}, {0}) = 1 else false end",
                PATIENT.NUMBER, val(dense.length * 8L), val(dense));
    }
}
