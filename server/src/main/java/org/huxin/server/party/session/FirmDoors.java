package org.huxin.server.party.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets accounts of firms through to what is open to them, and to nothing else. */
@Configuration(proxyBeanMethods = false)
class FirmDoors implements WebMvcConfigurer, HandlerInterceptor {

    private final CurrentOfficer current;

    FirmDoors(CurrentOfficer current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").excludePathPatterns("/api/public/**", "/api/demo/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !open(method)
                && current.find().filter(one -> one.is(Role.ENTERPRISE)).isPresent()) {
            throw new NotPermitted("scope.refused", "企业账号不能使用这项功能");
        }
        return true;
    }

    private static boolean open(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToFirms.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToFirms.class);
    }
}
