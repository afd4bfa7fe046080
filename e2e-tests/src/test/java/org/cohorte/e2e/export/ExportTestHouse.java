package org.cohorte.e2e.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one {@link ExportHouse} for the test classes that take it as a parameter. */
final class ExportTestHouse implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ExportTestHouse.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExportHouse.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(ExportHouse.class, key -> start());
    }

    /** Closed with the store that holds it. */
    private static ExportHouse start() {
        try {
            return ExportHouse.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
