package org.huxin.server.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every operation: how to sign in, what a refusal looks like, and the Chinese titles. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String SESSION = "session";
    private static final String TOKEN = "csrf";
    private static final String WORKER = "worker";
    private static final String REQUEST_KEY = "requestKey";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI wholeDocument() {
        return new OpenAPI()
                .info(new Info()
                        .title("护薪接口")
                        .version("v1")
                        .description("日期 yyyy-MM-dd，时刻 yyyy-MM-ddTHH:mm:ss（本地业务时间），金额以分为单位的整数；"
                                + "分页用 after 传回上一页的 next。出错时返回 application/problem+json，code 稳定不变，detail 供人阅读。"))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description("POST /api/session 登录后得到的会话"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-XSRF-TOKEN")
                                        .description("写操作须带上 Cookie XSRF-TOKEN 的值"))
                        .addSecuritySchemes(
                                WORKER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("HUXIN_WORKER")
                                        .description("工人登录后得到的会话，只能打开 /api/worker"))
                        .addSecuritySchemes(
                                REQUEST_KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-Request-Key")
                                        .description("工人页面的写操作须带上自己生成的键；同一个键只办一次")));
    }

    @Bean
    OpenApiCustomizer forEveryOperation() throws IOException {
        var titles = OperationTitles.load();
        return document -> {
            document.getComponents().addSchemas(PROBLEM, problem());
            document.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            document.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> complete(path, method, operation, titles)));
        };
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, OperationTitles titles) {
        titles.of(method.name(), path).ifPresent(title -> {
            operation.setSummary(title.text());
            operation.setTags(List.of(title.heading()));
        });
        operation.setSecurity(security(path, method));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("没有办成；原因见 code 和 detail")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<Object>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    private static List<SecurityRequirement> security(String path, PathItem.HttpMethod method) {
        return path.startsWith("/api/worker/") ? ofWorkers(path, method) : ofOfficers(path, method);
    }

    private static List<SecurityRequirement> ofWorkers(String path, PathItem.HttpMethod method) {
        var open = path.startsWith("/api/worker/sites/")
                || path.matches("/api/worker/(codes|session|site-session)") && method == PathItem.HttpMethod.POST;
        var needed = new SecurityRequirement();
        if (!open) {
            needed.addList(WORKER);
        }
        if (method != PathItem.HttpMethod.GET) {
            needed.addList(REQUEST_KEY);
        }
        return needed.isEmpty() ? List.of() : List.of(needed);
    }

    private static List<SecurityRequirement> ofOfficers(String path, PathItem.HttpMethod method) {
        var open = path.startsWith("/api/public/")
                || path.equals("/api/demo/accounts")
                || path.equals("/api/first-administrator")
                || path.equals("/api/session") && method == PathItem.HttpMethod.POST;
        var needed = new SecurityRequirement();
        if (!open) {
            needed.addList(SESSION);
        }
        if (method != PathItem.HttpMethod.GET && !path.equals("/api/first-administrator")) {
            needed.addList(TOKEN);
        }
        var all = new ArrayList<SecurityRequirement>();
        if (!needed.isEmpty()) {
            all.add(needed);
        }
        return all;
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457；某些 code 另有成员，如 version、changes、citation、reference")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema().description("HTTP 状态的中文说明"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("给办事人员看的中文说明"))
                .addProperty("code", new StringSchema().description("给程序看的稳定代码"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("path", new StringSchema().description("请求中的字段"))
                                        .addProperty("message", new StringSchema())))
                .required(List.of("type", "title", "status", "detail", "code", "errors"))
                .additionalProperties(true);
    }
}
