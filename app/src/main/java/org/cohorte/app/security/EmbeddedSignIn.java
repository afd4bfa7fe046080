package org.cohorte.app.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when no identity provider is configured, so that the demonstration's own is used. */
final class EmbeddedSignIn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment()
                .getProperty("cohorte.sign-in.issuer", "")
                .isBlank();
    }
}
