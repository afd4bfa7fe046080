package org.cohorte.app.api;

import java.util.Optional;
import org.cohorte.app.security.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Caller}. The security chain lets nobody come here without a name. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(request.getUserPrincipal() instanceof Authentication signedIn)) {
            throw new SecurityException("Nobody signed this call");
        }
        Optional<String> as = Optional.ofNullable(request.getParameter("as"));
        return new Caller(Login.actingFor(signedIn, as.map(login -> Parameters.text(login, "as"))));
    }
}
