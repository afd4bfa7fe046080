package org.cohorte.solr.schema;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.solr.schema.SchemaField;

/** A number as a point and as the document's value. */
final class OneNumber extends Field {

    private static final FieldType OF_INT = type(Integer.BYTES);
    private static final FieldType OF_LONG = type(Long.BYTES);

    private final BytesRef point;

    private OneNumber(String name, FieldType type, long value, byte[] point) {
        super(name, type);
        this.fieldsData = value;
        this.point = new BytesRef(point);
    }

    static OneNumber of(SchemaField field, int value) {
        byte[] point = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(value, point, 0);
        return new OneNumber(field.getName(), OF_INT, value, point);
    }

    static OneNumber of(SchemaField field, long value) {
        byte[] point = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(value, point, 0);
        return new OneNumber(field.getName(), OF_LONG, value, point);
    }

    static OneNumber of(SchemaField field, double value) {
        byte[] point = new byte[Double.BYTES];
        NumericUtils.longToSortableBytes(NumericUtils.doubleToSortableLong(value), point, 0);
        return new OneNumber(field.getName(), OF_LONG, Double.doubleToLongBits(value), point);
    }

    private static FieldType type(int bytes) {
        FieldType type = new FieldType();
        type.setDimensions(1, bytes);
        type.setDocValuesType(DocValuesType.NUMERIC);
        type.freeze();
        return type;
    }

    /** Whether a field is of that kind; others are Solr's to make. */
    static boolean fits(SchemaField field) {
        return field.indexed() && field.hasDocValues() && !field.multiValued() && !field.stored();
    }

    @Override
    public BytesRef binaryValue() {
        return point;
    }
}
