package org.huxin.server.console;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The console's pages, and under {@code /w/} the worker's. Files under assets carry a hash in their name and never change; a page
 * is asked for again every time.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/";

    private static final Duration YEAR = Duration.ofDays(365);

    private static final String WORKER = "/w/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        pages(registry, WORKER, FILES + "w/");
        pages(registry, "/", FILES);
    }

    /** The worker's page itself: an empty address names no file. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/w", WORKER);
        registry.addViewController(WORKER).setViewName("forward:/w/index.html");
    }

    private static void pages(ResourceHandlerRegistry registry, String under, String files) {
        registry.addResourceHandler(under + "assets/**")
                .addResourceLocations(files + "assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        // no resource cache: it would keep one entry for every address that anybody makes up
        registry.addResourceHandler(under + "**")
                .addResourceLocations(files)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new ConsoleAddresses());
    }
}
